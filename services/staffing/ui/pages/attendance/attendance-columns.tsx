import { formatClock, type ListColumn, RowLink, useFormat, useText } from '@goldkey/ui';
import { useCallback, useMemo } from 'react';
import type { AttendanceLine, DayAttendance } from '../../shifts/api.js';
import { shiftTexts } from '../../shifts/text/texts.js';
import { daysOfHalves } from '../../shifts/words.js';
import { notesOf } from '../my-shifts/my-days.js';
import { decimalHours, hoursOf } from './attendance.js';

/** What came of a day, in words. */
export const useResult = () => {
  const t = useText(shiftTexts);
  return useCallback(
    (day: DayAttendance): readonly string[] => {
      const notes = notesOf(day).map((note) =>
        'count' in note ? t(`day.${note.kind}`, { count: note.count }) : t(`day.${note.kind}`),
      );
      return notes.length > 0 ? notes : [t(`attendance.state.${day.state}`)];
    },
    [t],
  );
};

/** A count that is grey where it is nothing, and red where it is a fault. */
const Count = ({ value }: { value: number }) =>
  value === 0 ? <span className="gk-faint">0</span> : <span className="gk-late">{value}</span>;

type Totals = AttendanceLine['totals'];

/** The month in numbers. */
export const useTotalsColumns = (): readonly ListColumn<AttendanceLine>[] => {
  const t = useText(shiftTexts);
  return useMemo(() => {
    const number = (
      key: string,
      title: string,
      of: (totals: Totals) => number,
      rest: Partial<ListColumn<AttendanceLine>> = {},
    ): ListColumn<AttendanceLine> => ({
      key,
      title,
      number: true,
      width: 84,
      cell: ({ totals }) => of(totals),
      file: [{ title, kind: 'number', of: ({ totals }) => of(totals) }],
      ...rest,
    });
    const minutes = (title: string, of: (totals: Totals) => number) => ({
      title,
      kind: 'number' as const,
      of: ({ totals }: AttendanceLine) => of(totals),
    });
    return [
      {
        key: 'name',
        title: t('attendance.name'),
        sorts: true,
        width: 92,
        cell: (line) => <RowLink id={line.employeeId}>{line.name}</RowLink>,
        file: [{ title: t('attendance.name'), of: ({ name }) => name }],
      },
      {
        key: 'number',
        title: t('attendance.number'),
        sorts: true,
        width: 78,
        cell: (line) => line.number,
        file: [{ title: t('attendance.number'), of: (line) => line.number }],
      },
      number('due', t('attendance.due'), ({ dueDays }) => dueDays),
      number('present', t('attendance.present'), ({ presentDays }) => presentDays),
      number('absent', t('attendance.absent'), ({ absentDays }) => absentDays, {
        sorts: true,
        cell: ({ totals }) => <Count value={totals.absentDays} />,
      }),
      number('late', t('attendance.late'), ({ lateTimes }) => lateTimes, {
        sorts: true,
        cell: ({ totals }) => <Count value={totals.lateTimes} />,
        file: [
          minutes(t('attendance.late'), ({ lateTimes }) => lateTimes),
          minutes(t('attendance.lateMinutes'), ({ lateMinutes }) => lateMinutes),
        ],
      }),
      number('early', t('attendance.early'), ({ earlyTimes }) => earlyTimes, {
        cell: ({ totals }) => <Count value={totals.earlyTimes} />,
        file: [
          minutes(t('attendance.early'), ({ earlyTimes }) => earlyTimes),
          minutes(t('attendance.earlyMinutes'), ({ earlyMinutes }) => earlyMinutes),
        ],
      }),
      number('missing', t('attendance.missing'), ({ missing }) => missing, {
        cell: ({ totals }) => <Count value={totals.missing} />,
      }),
      {
        key: 'leave',
        title: t('attendance.leave'),
        number: true,
        width: 84,
        cell: ({ totals }) => daysOfHalves(totals.leaveHalves),
        file: [{ title: t('attendance.leave'), kind: 'number', of: ({ totals }) => daysOfHalves(totals.leaveHalves) }],
      },
      {
        key: 'worked',
        title: t('attendance.worked'),
        number: true,
        sorts: true,
        width: 90,
        cell: ({ totals }) => hoursOf(totals.workedMinutes),
        file: [
          {
            title: t('attendance.workedHours'),
            kind: 'number',
            of: ({ totals }) => decimalHours(totals.workedMinutes),
          },
        ],
      },
    ];
  }, [t]);
};

/** The days of the month stand in the file too, each as a column; on the page they are in the drawer. */
export const useDayColumn = (month: string): ListColumn<AttendanceLine> => {
  const t = useText(shiftTexts);
  const format = useFormat();
  const result = useResult();
  return useMemo(() => {
    const last = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).getUTCDate();
    const dates = Array.from({ length: last }, (_, at) => `${month}-${String(at + 1).padStart(2, '0')}`);
    const clock = (at: string | undefined) => (at === undefined ? '' : formatClock(at));
    const words = (day: DayAttendance | undefined): string => {
      if (day === undefined) return '';
      const clocked =
        day.inAt === undefined && day.outAt === undefined ? [] : [`${clock(day.inAt)}–${clock(day.outAt)}`];
      return [...clocked, ...result(day)].join(' ');
    };
    return {
      key: 'days',
      title: t('attendance.clock'),
      width: 150,
      cell: ({ days }) => {
        const today = days.filter((day) => day.inAt !== undefined).at(-1);
        return today === undefined ? '' : `${format.day(today.date)} ${clock(today.inAt)}`;
      },
      file: dates.map((date) => ({
        title: format.day(date),
        of: ({ days }: AttendanceLine) => words(days.find((day) => day.date === date)),
      })),
    };
  }, [month, t, format, result]);
};
