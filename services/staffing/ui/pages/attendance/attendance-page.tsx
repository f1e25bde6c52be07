import {
  ChoiceChip,
  Facts,
  formatClock,
  ListPage,
  ListSearch,
  type OpenRow,
  Page,
  PanelPart,
  PlainTable,
  RowPanel,
  StateChip,
  StateNote,
  todayOfGroup,
  useFormat,
  useList,
  useProperty,
  useText,
} from '@goldkey/ui';
import { useMemo } from 'react';
import { ATTENDANCE, type AttendanceLine, type DayAttendance } from '../../shifts/api.js';
import { shiftTexts } from '../../shifts/text/texts.js';
import { planWords } from '../../shifts/words.js';
import { notesOf } from '../my-shifts/my-days.js';
import { monthFrom, monthIn } from '../roster/roster.js';
import { attendanceList, attendanceQuery, hoursOf } from './attendance.js';
import { useDayColumn, useResult, useTotalsColumns } from './attendance-columns.js';

const MONTHS_BACK = 14;

const AttendancePanel = ({ row }: OpenRow<AttendanceLine>) => {
  const t = useText(shiftTexts);
  const format = useFormat();
  const result = useResult();
  const clock = (at: string | undefined) => (at === undefined ? '–' : formatClock(at));
  const days = row.days.filter(
    ({ state, inAt, outAt }) => state !== 'upcoming' || inAt !== undefined || outAt !== undefined,
  );
  return (
    <RowPanel title={row.name} lead={row.number}>
      <PanelPart>
        <Facts
          facts={[
            { label: t('attendance.present'), value: `${row.totals.presentDays} / ${row.totals.dueDays}` },
            { label: t('attendance.worked'), value: hoursOf(row.totals.workedMinutes) },
          ]}
        />
      </PanelPart>
      <PanelPart>
        <PlainTable<DayAttendance>
          small
          label={t('attendance.title')}
          rows={days}
          rowKey={({ date }) => date}
          columns={[
            { key: 'date', title: t('attendance.date'), short: true, cell: ({ date }) => format.day(date) },
            { key: 'plan', title: t('attendance.plan'), cell: (day) => planWords(t, day, []) },
            {
              key: 'clock',
              title: t('attendance.clock'),
              short: true,
              cell: (day) =>
                day.inAt === undefined && day.outAt === undefined ? '' : `${clock(day.inAt)} – ${clock(day.outAt)}`,
            },
            {
              key: 'result',
              title: t('attendance.result'),
              cell: (day) =>
                notesOf(day).length === 0 ? (
                  <span className="gk-muted">{result(day)[0]}</span>
                ) : (
                  result(day).map((words, at) => (
                    <StateChip key={words} tone={notesOf(day)[at]?.tone ?? 'plain'}>
                      {words}
                    </StateChip>
                  ))
                ),
            },
          ]}
        />
      </PanelPart>
    </RowPanel>
  );
};

/** The attendance sheet of a property's month; as a workbook with every day of it. */
export const AttendancePage = () => {
  const t = useText(shiftTexts);
  const format = useFormat();
  const { properties } = useProperty();
  const list = useList(attendanceList);
  const { filters } = list.state;
  const thisMonth = todayOfGroup(format.now).slice(0, 7);
  const month = monthIn(filters.month ?? null, thisMonth);
  const property = filters.property ?? (properties.length === 1 ? properties[0]?.propertyId : undefined);
  const columns = useTotalsColumns();
  const dayColumn = useDayColumn(month);
  const all = useMemo(() => [...columns, dayColumn], [columns, dayColumn]);
  if (property === undefined) {
    return (
      <Page title={t('attendance.title')}>
        <StateNote icon="building" title={t('choose')}>
          {t('choose.lead')}
        </StateNote>
      </Page>
    );
  }
  return (
    <ListPage<AttendanceLine>
      name="attendance"
      title={t('attendance.title')}
      path={`${ATTENDANCE}/${month}`}
      query={{ ...attendanceQuery(list.state), propertyId: property }}
      list={list}
      columns={all}
      rowKey={({ employeeId }) => employeeId}
      nameOf={({ name }) => name}
      filters={
        <>
          <ChoiceChip
            label={t('attendance.month')}
            value={month}
            choices={Array.from({ length: MONTHS_BACK }, (_, at) => monthFrom(thisMonth, 1 - at)).map((value) => ({
              value,
              title: format.month(value),
            }))}
            onChange={(next) => list.change({ filters: { month: next === thisMonth ? undefined : next } })}
          />
          <ListSearch list={list} placeholder={t('attendance.find')} />
        </>
      }
      empty={{ icon: 'people', title: t('attendance.empty'), lead: t('attendance.empty.lead') }}
      panel={(opened) => <AttendancePanel {...opened} />}
    />
  );
};
