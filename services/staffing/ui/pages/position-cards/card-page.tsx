import {
  ActsList,
  CoursePart,
  Icon,
  LoadedPage,
  Page,
  Paper,
  PaperPart,
  RecordColumns,
  SectionHead,
  type Step,
  Steps,
  useFormat,
  useMay,
  useRead,
  useText,
} from '@goldkey/ui';
import { RecordFiles } from '@goldkey/ui/photos';
import { Button } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { CARDS, type CardRecord, cardPath } from '../../cards/api.js';
import { cardTexts } from '../../cards/text/texts.js';
import { useGroupName } from '../../positions/sheet-parts.js';
import { type CardAct, CardActDialog } from './card-dialogs.js';
import { CardSheet } from './card-sheet.js';
import { CardStateChip } from './cards-page.js';

/** What the reader can do with the card, the next act first. */
const useActs = (card: CardRecord): readonly CardAct[] => {
  const may = useMay();
  if (!may('staffing:plan')) return [];
  const states = card.mayState && card.lines.some(({ measure }) => measure === 'stated');
  const unsaid = card.lines.some(
    ({ measure }, index) => measure === 'stated' && !card.stated.some(({ line }) => line === index + 1),
  );
  const next: readonly CardAct[] = [
    ...(card.mayReview ? (['review'] as const) : []),
    ...(states ? (['state'] as const) : []),
    ...(card.mayApprove ? (['approve'] as const) : []),
    ...(card.mayWithdraw ? (['withdraw'] as const) : []),
  ];
  // Nothing is reviewed before the superior has said what no record tells.
  return unsaid ? next.filter((act) => act !== 'review') : next;
};

const useSteps = (card: CardRecord): readonly Step[] => {
  const t = useText(cardTexts);
  const format = useFormat();
  const order = ['drafted', 'reviewed', 'approved'] as const;
  const here =
    card.state === 'withdrawn'
      ? order.filter((state) => card[state] !== undefined).length - 1
      : order.indexOf(card.state);
  return order.map((state, index) => {
    const step = card[state];
    return {
      key: state,
      name: t(`state.${state}`),
      ...(step && { note: format.briefInstant(step.at) }),
      state: index < here || card.state === 'approved' ? 'past' : index === here ? 'current' : 'ahead',
    };
  });
};

const changes = [
  'position-card-drafted',
  'position-card-stated',
  'position-card-reviewed',
  'position-card-approved',
  'position-card-answered',
  'position-card-withdrawn',
] as const;

const Course = ({ card }: { card: CardRecord }) => {
  const t = useText(cardTexts);
  const titleOf = (change: string) => {
    const found = changes.find((name) => name === change);
    return found === undefined ? change : t(`change.${found}`);
  };
  return (
    <CoursePart
      history={card.history}
      zone={card.timeZone ?? 'Asia/Shanghai'}
      titleOf={({ change }) => titleOf(change)}
      notesOf={({ data }) => (typeof data['why'] === 'string' ? [data['why']] : [])}
    />
  );
};

const Record = ({ card }: { card: CardRecord }) => {
  const t = useText(cardTexts);
  const format = useFormat();
  const group = useGroupName(card.unitId);
  const [open, setOpen] = useState<CardAct>();
  const [next, ...others] = useActs(card);
  const steps = useSteps(card);
  return (
    <Page
      title={card.employeeName ?? card.positionName}
      lead={
        <>
          {card.positionName} · {format.period(card.period)} <CardStateChip state={card.state} />
        </>
      }
      crumbs={[{ title: t('title'), to: '/position-cards' }, { title: card.employeeName ?? card.positionName }]}
      acts={
        <>
          <Button icon={<Icon name="print" small />} onClick={() => window.print()}>
            {t('print')}
          </Button>
          {next === undefined ? null : (
            <Button type="primary" onClick={() => setOpen(next)}>
              {t(`act.${next}`)}
            </Button>
          )}
        </>
      }
    >
      <div className="gk-no-print">
        <Steps steps={steps} />
      </div>
      <div className="gk-position-record">
        <RecordColumns
          facts={
            <Paper>
              <PaperPart>
                <CardSheet card={card} group={group} />
              </PaperPart>
            </Paper>
          }
          course={
            <div className="gk-no-print">
              <Paper>
                {others.length === 0 ? null : (
                  <PaperPart>
                    <SectionHead title={t('acts')} level={3} />
                    <ActsList
                      acts={others.map((act) => ({ key: act, name: t(`act.${act}`), run: () => setOpen(act) }))}
                    />
                  </PaperPart>
                )}
                <PaperPart>
                  <RecordFiles door={`${cardPath(card.id)}/files`} renews={[CARDS]} />
                </PaperPart>
                <Course card={card} />
              </Paper>
            </div>
          }
        />
      </div>
      {open === undefined ? null : (
        <CardActDialog key={open} act={open} card={card} onClose={() => setOpen(undefined)} />
      )}
    </Page>
  );
};

/** One card: each figure with its working, its evidence, what became of it and the next act. */
export const PositionCardPage = () => {
  const { cardId = '' } = useParams();
  const t = useText(cardTexts);
  const read = useRead<CardRecord>(cardPath(cardId));
  return (
    <LoadedPage query={read} title={t('title')} crumbs={[{ title: t('title'), to: '/position-cards' }]}>
      {(card) => <Record key={cardId} card={card} />}
    </LoadedPage>
  );
};
