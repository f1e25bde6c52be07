import './positions.css';
import {
  type Act,
  ActsList,
  Chips,
  ChoiceChip,
  CoursePart,
  Icon,
  LoadedPage,
  localClock,
  Page,
  Paper,
  PaperPart,
  RecordColumns,
  SectionHead,
  type Step,
  Steps,
  useFormat,
  useMay,
  useOpen,
  useRead,
  useText,
} from '@goldkey/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { type PositionRecord, type PositionVersion, positionPath } from '../../positions/api.js';
import { positionTexts } from '../../positions/text/texts.js';
import { Comparison } from './comparison.js';
import { hindranceOf, inForceOn, type PositionAct, positionActs } from './position-acts.js';
import { PositionDialog } from './position-dialog.js';
import { PositionSheet } from './position-sheet.js';
import { PositionStandingChip } from './positions-page.js';

const ZONE = 'Asia/Shanghai';

const useSteps = (version: PositionVersion): readonly Step[] => {
  const t = useText(positionTexts);
  const format = useFormat();
  const at = (instant: string | undefined) => (instant === undefined ? undefined : format.briefInstant(instant));
  const order = ['draft', 'reviewed', 'approved'] as const;
  const notes = [at(version.madeAt), at(version.reviewedAt), at(version.approvedAt)];
  const here = order.indexOf(version.state);
  return order.map((state, index) => ({
    key: state,
    name: t(`standing.${state}`),
    note: notes[index],
    state: index < here || version.state === 'approved' ? 'past' : index === here ? 'current' : 'ahead',
  }));
};

const changes = [
  'position-drafted',
  'position-version-begun',
  'position-revised',
  'position-reviewed',
  'position-returned',
  'position-approved',
  'position-draft-dropped',
  'position-abolished',
  'position-abolition-withdrawn',
] as const;

const PositionCourse = ({ position }: { position: PositionRecord }) => {
  const t = useText(positionTexts);
  const titleOf = (change: string) => {
    const found = changes.find((name) => name === change);
    return found === undefined ? change : t(`change.${found}`);
  };
  const notesOf = ({ number, from, lastDay, why }: Readonly<Record<string, unknown>>) => [
    ...(typeof number === 'number' ? [t('version.nth', { number })] : []),
    ...(typeof from === 'string' ? [t('version.from', { day: from })] : []),
    ...[lastDay, why].filter((word): word is string => typeof word === 'string'),
  ];
  return (
    <CoursePart
      history={position.history}
      zone={ZONE}
      titleOf={({ change }) => titleOf(change)}
      notesOf={({ data }) => notesOf(data)}
    />
  );
};

const useActs = (
  position: PositionRecord,
  run: (act: PositionAct) => void,
): readonly (Act & { act: PositionAct })[] => {
  const t = useText(positionTexts);
  const may = useMay();
  return positionActs(position).map((act) => {
    const hindrance = hindranceOf(act, { position, may });
    return {
      act,
      key: act,
      name: t(`act.${act}`),
      reason: hindrance === undefined ? undefined : t(`hindrance.${hindrance}`),
      run: hindrance === undefined ? () => run(act) : undefined,
    };
  });
};

/** Which version is shown, and with which it is compared; both stand in the address. */
const VersionChips = ({ position, shown }: { position: PositionRecord; shown: PositionVersion }) => {
  const t = useText(positionTexts);
  const { open: show } = useOpen('version');
  const { id: compared, open: compare } = useOpen('with');
  const choices = position.versions.map(({ number, state }) => ({
    value: String(number),
    title: `${t('version.nth', { number })} · ${t(`standing.${state}`)}`,
  }));
  if (choices.length < 2) return null;
  return (
    <Chips>
      <ChoiceChip label={t('version.shown')} value={String(shown.number)} choices={choices} onChange={show} />
      <ChoiceChip
        label={t('comparison.with')}
        value={compared}
        choices={choices.filter(({ value }) => value !== String(shown.number))}
        onChange={compare}
        all={t('comparison.none')}
      />
    </Chips>
  );
};

const Side = ({ position, acts }: { position: PositionRecord; acts: readonly Act[] }) => {
  const t = useText(positionTexts);
  return (
    <div className="gk-no-print">
      <Paper>
        {acts.length === 0 ? null : (
          <PaperPart>
            <SectionHead title={t('acts')} level={3} />
            <ActsList acts={acts} />
          </PaperPart>
        )}
        <PositionCourse position={position} />
      </Paper>
    </div>
  );
};

const Record = ({ position }: { position: PositionRecord }) => {
  const t = useText(positionTexts);
  const { now } = useFormat();
  const navigate = useNavigate();
  const [open, setOpen] = useState<Exclude<PositionAct, 'revise'>>();
  const { id: wanted } = useOpen('version');
  const { id: compared } = useOpen('with');
  const inForce = inForceOn(position, localClock(now, ZONE).slice(0, 10));
  const newest = position.versions.at(-1);
  const shown = position.versions.find(({ number }) => String(number) === wanted) ?? newest;
  const acts = useActs(position, (act) =>
    act === 'revise' ? void navigate(`/positions/${position.id}/edit`) : setOpen(act),
  );
  const steps = useSteps(shown as PositionVersion);
  const next = acts.find(({ run }) => run !== undefined);
  if (shown === undefined) return null;
  return (
    <Page
      title={position.name}
      lead={
        <>
          {position.unitName} · {position.code} · {t('version.nth', { number: shown.number })}
          {inForce?.number === shown.number ? ` · ${t('version.inForce')}` : ''}{' '}
          <PositionStandingChip standing={position.state === 'open' ? shown.state : position.state} />
        </>
      }
      crumbs={[{ title: t('positions.title'), to: '/positions' }, { title: position.name }]}
      acts={
        <>
          <Button icon={<Icon name="print" small />} onClick={() => window.print()}>
            {t('print')}
          </Button>
          {next === undefined ? null : (
            <Button type="primary" onClick={next.run}>
              {next.name}
            </Button>
          )}
        </>
      }
    >
      <div className="gk-no-print">
        <Steps steps={steps} />
        {shown.returned === undefined ? null : (
          <p className="gk-soon">{t('version.returned', { name: shown.returned.by.name, why: shown.returned.why })}</p>
        )}
        <VersionChips position={position} shown={shown} />
      </div>
      <div className="gk-position-record">
        <RecordColumns
          facts={
            <Paper>
              {compared === undefined || compared === String(shown.number) ? null : (
                <PaperPart className="gk-no-print">
                  <SectionHead title={t('comparison.title', { from: Number(compared), to: shown.number })} level={3} />
                  <Comparison positionId={position.id} from={Number(compared)} to={shown.number} />
                </PaperPart>
              )}
              <PaperPart>
                <PositionSheet position={position} version={shown} />
              </PaperPart>
            </Paper>
          }
          course={<Side position={position} acts={acts.filter(({ key }) => key !== next?.key)} />}
        />
      </div>
      {open === undefined ? null : <PositionDialog act={open} position={position} onClose={() => setOpen(undefined)} />}
    </Page>
  );
};

/** One position: its form, its versions, what became of it and the next act. */
export const PositionPage = () => {
  const { positionId = '' } = useParams();
  const t = useText(positionTexts);
  const read = useRead<PositionRecord>(positionPath(positionId));
  return (
    <LoadedPage query={read} title={t('positions.title')} crumbs={[{ title: t('positions.title'), to: '/positions' }]}>
      {(data) => <Record key={positionId} position={data} />}
    </LoadedPage>
  );
};
