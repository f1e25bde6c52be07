import {
  Facts,
  type ListColumn,
  ListPage,
  ListSearch,
  type OpenRow,
  PanelPart,
  ReasonDialog,
  RowLink,
  RowPanel,
  StateChip,
  useFormat,
  useList,
  usePlacedColumns,
  useText,
  wordsColumn,
} from '@goldkey/ui';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { POINTS_ENTRIES, POINTS_RENEWS, pathOf } from '../../people/api.js';

import { type EntryLine, signed } from '../../people/points-api.js';
import { peopleTexts } from '../../people/text/texts.js';
import { entriesList, entriesQuery } from './points-lists.js';
import { PointsMenu } from './points-menu.js';

/** Whether an entry undoes another, or was undone. */
const counterWords = (
  t: (key: 'points.isCounter' | 'points.isCountered') => string,
  { counters, counteredBy }: EntryLine,
): string | undefined => {
  if (counters !== undefined) return t('points.isCounter');
  return counteredBy ? t('points.isCountered') : undefined;
};

const useColumns = (): readonly ListColumn<EntryLine>[] => {
  const t = useText(peopleTexts);
  const format = useFormat();
  return useMemo(
    () => [
      wordsColumn<EntryLine>('on', t('points.on'), ({ on }) => on, {
        width: 130,
        sorts: true,
        kind: 'day',
        cell: (line) => <RowLink id={line.id}>{format.day(line.on)}</RowLink>,
      }),
      wordsColumn('employee', t('person'), ({ employeeName }) => employeeName, { width: 140, sorts: true }),
      wordsColumn<EntryLine>('points', t('points.points'), ({ points }) => String(points), {
        width: 90,
        sorts: true,
        number: true,
        kind: 'number',
        cell: ({ points }) => <span className={points < 0 ? 'gk-late' : undefined}>{signed(points)}</span>,
      }),
      wordsColumn('rule', t('points.rule'), ({ ruleName }) => ruleName, { width: 170 }),
      wordsColumn('reason', t('points.reason'), ({ reason }) => reason),
      wordsColumn('counter', t('points.counter'), (line) => counterWords(t, line), { width: 130 }),
    ],
    [t, format],
  );
};

const EntryPanel = ({ row }: OpenRow<EntryLine>) => {
  const t = useText(peopleTexts);
  const format = useFormat();
  const [asks, setAsks] = useState(false);
  const canCounter = row.mayCounter === true && !row.counteredBy;
  const counter = counterWords(t, row);
  return (
    <RowPanel
      title={`${row.employeeName ?? ''} ${signed(row.points)}`}
      lead={format.day(row.on)}
      foot={canCounter ? <Button onClick={() => setAsks(true)}>{t('points.counter.act')}</Button> : undefined}
    >
      <PanelPart>
        <Facts
          facts={[
            { label: t('points.rule'), value: row.ruleName },
            { label: t('points.reason'), value: row.reason },
            { label: t('points.counter'), value: counter && <StateChip tone="plain">{counter}</StateChip> },
            {
              label: t('person'),
              value: <Link to={`/points/people/${row.employeeId}`}>{row.employeeName}</Link>,
            },
          ]}
        />
        <p className="gk-small gk-muted">{t('points.appendOnly')}</p>
      </PanelPart>
      {asks ? (
        <ReasonDialog
          title={t('points.counter.act')}
          draftName={`staffing.points.counter.${row.id}`}
          path={`${pathOf(POINTS_ENTRIES, row.id)}/counter`}
          renews={POINTS_RENEWS}
          onClose={() => setAsks(false)}
        />
      ) : null}
    </RowPanel>
  );
};

/** Every entry of points; a wrong one stays and is undone by a counter entry. */
export const EntriesPage = () => {
  const t = useText(peopleTexts);
  const list = useList(entriesList);
  const { state } = list;
  return (
    <ListPage<EntryLine>
      name="points-entries"
      title={t('points.page.entries')}
      acts={<PointsMenu here="entries" />}
      path={POINTS_ENTRIES}
      query={entriesQuery(state)}
      list={list}
      columns={usePlacedColumns(useColumns())}
      rowKey={({ id }) => id}
      nameOf={({ employeeName, on }) => `${employeeName ?? ''} ${on}`}
      wideOnly={['rule', 'counter']}
      filters={<ListSearch list={list} placeholder={t('points.search')} />}
      empty={{ icon: 'people', title: t('points.entries.empty'), lead: t('points.entries.empty.lead') }}
      panel={(opened) => <EntryPanel {...opened} />}
    />
  );
};
