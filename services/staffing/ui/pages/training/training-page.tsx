import {
  DialogButton,
  Facts,
  formatMoney,
  type ListColumn,
  ListPage,
  ListSearch,
  type OpenRow,
  PanelPart,
  RowLink,
  RowPanel,
  StateChip,
  useFormat,
  useList,
  useMay,
  usePlacedColumns,
  useText,
  type View,
  wordsColumn,
} from '@goldkey/ui';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';

import { type SessionLine, TRAINING_SESSIONS } from '../../training/api.js';
import { usePlaces } from '../../work/places.js';
import { trainingTexts } from './text/texts.js';
import { type SessionAct, sessionActs, sessionsList, sessionsQuery } from './training.js';
import { HoldDialog, SessionActDialog } from './training-dialogs.js';

/** What came of a session, or that it is still to be judged. */
const EffectState = ({ line }: { line: SessionLine }) => {
  const t = useText(trainingTexts);
  if (line.state === 'withdrawn') return <StateChip tone="plain">{t('state.withdrawn')}</StateChip>;
  const verdict = line.effect?.verdict;
  if (verdict === undefined) return <StateChip tone="info">{t('effect.open')}</StateChip>;
  const tone = verdict === 'effective' ? 'done' : verdict === 'ineffective' ? 'late' : 'soon';
  return <StateChip tone={tone}>{t(`verdict.${verdict}`)}</StateChip>;
};

const numberText = (value: number | undefined): string | undefined => (value === undefined ? undefined : String(value));

const useColumns = (): readonly ListColumn<SessionLine>[] => {
  const t = useText(trainingTexts);
  const format = useFormat();
  return useMemo(
    () => [
      wordsColumn<SessionLine>('name', t('name'), ({ name }) => name, {
        sorts: true,
        cell: (line) => <RowLink id={line.id}>{line.name}</RowLink>,
      }),
      wordsColumn<SessionLine>('heldAt', t('heldAt'), (line) => line.heldAt, {
        width: 150,
        sorts: true,
        kind: 'instant',
        cell: (line) => format.briefInstant(line.heldAt),
      }),
      wordsColumn<SessionLine>('trainer', t('trainer'), ({ trainer }) => trainer, { width: 130 }),
      wordsColumn<SessionLine>('attended', t('attended'), ({ attendees }) => String(attendees.length), { width: 90 }),
      wordsColumn<SessionLine>('cost', t('cost'), ({ cost }) => cost, {
        width: 120,
        cell: ({ cost }) => formatMoney(cost),
      }),
      wordsColumn<SessionLine>('satisfaction', t('satisfaction'), ({ satisfaction }) => numberText(satisfaction), {
        width: 100,
      }),
      wordsColumn<SessionLine>('effect', t('effect'), ({ effect }) => effect && t(`verdict.${effect.verdict}`), {
        width: 130,
        cell: (line) => <EffectState line={line} />,
      }),
    ],
    [t, format],
  );
};

const SessionPanel = ({ row }: OpenRow<SessionLine>) => {
  const t = useText(trainingTexts);
  const format = useFormat();
  const may = useMay();
  const [asks, setAsks] = useState<SessionAct>();
  const { names, effect } = row;
  const people = row.attendees.flatMap((attendee) => names[attendee] ?? []);
  return (
    <RowPanel
      title={row.name}
      lead={format.instant(row.heldAt)}
      foot={sessionActs(row, may).map((act) => (
        <Button key={act} type={act === 'rate' ? 'primary' : 'default'} onClick={() => setAsks(act)}>
          {t(`act.${act}`)}
        </Button>
      ))}
    >
      <PanelPart>
        <Facts
          facts={[
            { label: t('trainer'), value: row.trainer },
            { label: t('cost'), value: formatMoney(row.cost) },
            { label: t('attended'), value: row.attendees.length },
            {
              label: t('activityKind'),
              value: row.activity === undefined ? undefined : t(`activityKind.${row.activity.kind}`),
            },
            { label: t('attendees'), value: format.list(people) },
            { label: t('satisfaction'), value: numberText(row.satisfaction) },
            { label: t('effect'), value: <EffectState line={row} /> },
            { label: t('effect.remark'), value: effect?.remark },
            { label: t('effect.by'), value: effect && names[effect.judgedBy] },
            { label: t('effect.at'), value: effect && format.instant(effect.judgedAt) },
            { label: t('note'), value: row.note },
            { label: t('reason'), value: row.why },
          ]}
        />
      </PanelPart>
      {asks === undefined ? null : (
        <SessionActDialog key={asks} act={asks} line={row} onClose={() => setAsks(undefined)} />
      )}
    </RowPanel>
  );
};

/** Trainings that were held, with what was thought of them and what came of them. */
export const TrainingPage = () => {
  const t = useText(trainingTexts);
  const may = useMay();
  const list = useList(sessionsList);
  const { here, zoneOf } = usePlaces();
  const views = useMemo(
    (): readonly View[] => [
      { key: 'held', title: t('view.held'), search: 'state=held' },
      { key: 'open', title: t('view.open'), search: 'state=held&judged=false&sort=heldAt' },
      { key: 'all', title: t('view.all'), search: '' },
    ],
    [t],
  );
  return (
    <ListPage<SessionLine>
      name="training"
      title={t('training.title')}
      acts={
        <>
          <Link to={here === undefined ? '/training/plan' : `/training/plan?property=${here}`}>{t('plan.title')}</Link>
          {may('staffing:talk') && here !== undefined ? (
            <DialogButton
              primary
              dialog={(close) => <HoldDialog propertyId={here} zone={zoneOf(here)} onClose={close} />}
            >
              {t('training.new')}
            </DialogButton>
          ) : null}
        </>
      }
      path={TRAINING_SESSIONS}
      query={sessionsQuery(list.state)}
      list={list}
      columns={usePlacedColumns(useColumns())}
      rowKey={({ id }) => id}
      nameOf={({ name }) => name}
      filters={<ListSearch list={list} placeholder={t('training.search')} />}
      views={views}
      keeps="property"
      empty={{ icon: 'book', title: t('training.empty'), lead: t('training.empty.lead') }}
      panel={(opened) => <SessionPanel {...opened} />}
    />
  );
};
