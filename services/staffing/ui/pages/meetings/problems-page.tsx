import {
  ActDialog,
  ChoiceChip,
  Facts,
  Field,
  type ListColumn,
  ListPage,
  ListSearch,
  localClock,
  type OpenRow,
  PanelPart,
  ReasonDialog,
  RowLink,
  RowPanel,
  StateChip,
  useCommand,
  useFormat,
  useList,
  useMay,
  usePlacedColumns,
  useText,
  type View,
  WordsArea,
} from '@goldkey/ui';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { MEETING_RENEWS, meetingKinds, PROBLEMS, type ProblemLine } from '../../work/api.js';
import { usePlaces } from '../../work/places.js';
import { workTexts } from '../../work/text/texts.js';
import { problemsList, problemsQuery } from './meetings-list.js';

/** Where a problem stands: closed, late, planned, or without a plan. */
const ProblemState = ({ line, zone }: { line: ProblemLine; zone: string }) => {
  const t = useText(workTexts);
  const { now } = useFormat();
  if (line.state !== 'open')
    return <StateChip tone={line.state === 'closed' ? 'done' : 'plain'}>{t(`problem.state.${line.state}`)}</StateChip>;
  if (line.remedy === undefined) return <StateChip tone="soon">{t('problem.unplanned')}</StateChip>;
  const isLate = line.remedy.dueOn < localClock(now, zone).slice(0, 10);
  return isLate ? (
    <StateChip tone="late">{t('problem.late')}</StateChip>
  ) : (
    <StateChip tone="info">{t('problem.planned')}</StateChip>
  );
};

const useColumns = (zoneOf: (propertyId: string) => string): readonly ListColumn<ProblemLine>[] => {
  const t = useText(workTexts);
  const format = useFormat();
  return useMemo(
    () => [
      {
        key: 'what',
        title: t('problem'),
        cell: (line) => <RowLink id={line.id}>{line.what}</RowLink>,
        file: [{ title: t('problem'), of: ({ what }) => what }],
      },
      {
        key: 'responsible',
        title: t('plan.item.who'),
        width: 130,
        cell: ({ responsibleName }) => responsibleName,
        file: [{ title: t('plan.item.who'), of: ({ responsibleName }) => responsibleName }],
      },
      {
        key: 'dueOn',
        title: t('plan.item.due'),
        width: 130,
        sorts: true,
        cell: ({ remedy }) => (remedy === undefined ? null : format.day(remedy.dueOn)),
        file: [{ title: t('plan.item.due'), kind: 'day', of: ({ remedy }) => remedy?.dueOn }],
      },
      {
        key: 'raisedAt',
        title: t('problem.raisedAt'),
        width: 150,
        sorts: true,
        cell: (line) => format.briefInstant(line.raisedAt),
        file: [
          {
            title: t('problem.raisedAt'),
            kind: 'instant',
            of: (line) => line.raisedAt,
          },
        ],
      },
      {
        key: 'state',
        title: t('plan.state'),
        width: 130,
        cell: (line) => <ProblemState line={line} zone={zoneOf(line.propertyId)} />,
        file: [{ title: t('plan.state'), of: ({ state }) => t(`problem.state.${state}`) }],
      },
    ],
    [t, format, zoneOf],
  );
};

const Close = ({ line, onClose }: { line: ProblemLine; onClose: () => void }) => {
  const t = useText(workTexts);
  const command = useCommand({ title: `${t('problem.close')} ${line.what}`, renews: MEETING_RENEWS, onDone: onClose });
  return (
    <ActDialog<{ outcome: string }>
      title={t('problem.close')}
      draftName={`staffing.problem.close.${line.id}`}
      initial={{}}
      command={command}
      saveText={t('problem.close')}
      onClose={onClose}
      over={{ version: line.version }}
      onSave={(body, draft, version) =>
        command.run({
          method: 'POST',
          path: `${PROBLEMS}/${encodeURIComponent(line.id)}/close`,
          body,
          version,
          draft,
        })
      }
    >
      <Field name="outcome" label={t('problem.outcome')}>
        <WordsArea rows={3} longest={500} />
      </Field>
    </ActDialog>
  );
};

const ProblemPanel = ({ row, zone }: OpenRow<ProblemLine> & { zone: string }) => {
  const t = useText(workTexts);
  const format = useFormat();
  const may = useMay();
  const [asks, setAsks] = useState<'close' | 'reopen'>();
  const mayAct = may('staffing:talk');
  return (
    <RowPanel
      title={row.what}
      lead={t(`meetingKind.${row.meetingKind}`)}
      foot={
        mayAct && row.state === 'open' ? (
          <Button type="primary" onClick={() => setAsks('close')}>
            {t('problem.close')}
          </Button>
        ) : mayAct && row.state === 'closed' ? (
          <Button onClick={() => setAsks('reopen')}>{t('problem.reopen')}</Button>
        ) : null
      }
    >
      <PanelPart>
        <Facts
          facts={[
            { label: t('plan.state'), value: <ProblemState line={row} zone={zone} /> },
            { label: t('problem.plan'), value: row.remedy?.plan },
            { label: t('plan.item.who'), value: row.responsibleName },
            { label: t('plan.item.due'), value: row.remedy && format.day(row.remedy.dueOn) },
            { label: t('problem.raisedAt'), value: format.instant(row.raisedAt) },
            { label: t('problem.outcome'), value: row.outcome },
          ]}
        />
      </PanelPart>
      {asks === 'close' ? <Close line={row} onClose={() => setAsks(undefined)} /> : null}
      {asks === 'reopen' ? (
        <ReasonDialog
          title={`${t('problem.reopen')} ${row.what}`}
          act={t('problem.reopen')}
          draftName={`staffing.problem.reopen.${row.id}`}
          path={`${PROBLEMS}/${encodeURIComponent(row.id)}/close/withdrawal`}
          version={row.version}
          renews={MEETING_RENEWS}
          onClose={() => setAsks(undefined)}
        />
      ) : null}
    </RowPanel>
  );
};

/** What meetings could not settle, the nearest date first. */
export const ProblemsPage = () => {
  const t = useText(workTexts);
  const list = useList(problemsList);
  const { state, change } = list;
  const { zoneOf } = usePlaces();
  const views = useMemo(
    (): readonly View[] => [
      { key: 'open', title: t('problem.state.open'), search: 'state=open' },
      { key: 'closed', title: t('problem.state.closed'), search: 'state=closed' },
      { key: 'all', title: t('plans.view.all'), search: '' },
    ],
    [t],
  );
  return (
    <ListPage<ProblemLine>
      name="problems"
      title={t('problems.title')}
      path={PROBLEMS}
      query={problemsQuery(state)}
      list={list}
      columns={usePlacedColumns(useColumns(zoneOf))}
      rowKey={({ id }) => id}
      nameOf={({ what }) => what}
      views={views}
      keeps="property"
      filters={
        <>
          <ListSearch list={list} placeholder={t('problems.search')} />
          <ChoiceChip
            label={t('meeting')}
            value={state.filters.kind}
            choices={meetingKinds.map((value) => ({ value, title: t(`meetingKind.${value}`) }))}
            onChange={(kind) => change({ filters: { kind } })}
            all={t('plans.view.all')}
          />
        </>
      }
      empty={{ icon: 'tick', title: t('problems.empty'), lead: t('problems.empty.lead') }}
      panel={(opened) => <ProblemPanel {...opened} zone={zoneOf(opened.row.propertyId)} />}
    />
  );
};
