import { todayOfGroup, useFormat, useText } from '@goldkey/ui';
import {
  type CellLook,
  type CellMark,
  cellId,
  Grid,
  type GridColumn,
  type GridEnd,
  type GridRow,
  SheetNotes,
  SheetTools,
} from '@goldkey/ui/grid';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import type { Conflict, RosterChange, Shift } from '../../shifts/api.js';
import { shiftTexts } from '../../shifts/text/texts.js';
import { conflictWords, leaveNote, planWords } from '../../shifts/words.js';
import { staffingTexts } from '../../text/texts.js';
import { CopyDialog } from './copy-dialog.js';
import { GoOnDialog } from './go-on-dialog.js';
import {
  countOf,
  dayKinds,
  kindOfValue,
  quickValue,
  type RosterMonth,
  type RosterPerson,
  shiftIdOf,
  valueMeant,
} from './roster.js';
import { useRosterSheet } from './use-roster-sheet.js';

/** The days of the month as columns; free days and today are marked in the head. */
const useColumns = (month: RosterMonth): readonly GridColumn[] => {
  const { locale, now, day } = useFormat();
  const today = todayOfGroup(now);
  return useMemo(() => {
    const narrow = new Intl.DateTimeFormat(locale, { weekday: 'narrow', timeZone: 'UTC' });
    return month.days.map(
      ({ date, kind }): GridColumn => ({
        key: date,
        title: (
          <>
            {Number(date.slice(8))}
            <small>{narrow.format(new Date(`${date}T00:00:00Z`))}</small>
          </>
        ),
        label: day(date),
        ...(date === today ? { tone: 'now' as const } : kind === 'rest' ? { tone: 'free' as const } : {}),
      }),
    );
  }, [month.days, locale, today, day]);
};

const useRows = (people: readonly RosterPerson[]): readonly GridRow[] => {
  const t = useText(staffingTexts);
  return useMemo(
    () =>
      people.map(
        ({ employeeId, name, roles }): GridRow => ({
          key: employeeId,
          title: name,
          label: name,
          ...(roles[0] === undefined ? {} : { note: t(`role.${roles[0]}` as 'role.other') }),
        }),
      ),
    [people, t],
  );
};

interface CellFlag {
  readonly flag: 'hard' | 'soft' | 'changed';
  readonly reason: string;
}

/** What is marked in a cell: what is wrong with the day goes before what was changed since it was published. */
const useFlags = ({ conflicts, changes, leaves, shifts }: RosterMonth): ReadonlyMap<string, CellFlag> => {
  const t = useText(shiftTexts);
  const format = useFormat();
  return useMemo(() => {
    const changeFlag = (change: RosterChange): CellFlag => {
      const before = t('change.before', { plan: planWords(t, change, shifts) });
      return { flag: 'changed', reason: format.list([before, t(change.noticed ? 'change.noticed' : 'change.unseen')]) };
    };
    const flags = new Map<string, CellFlag>();
    const wrong = new Map<string, Conflict[]>();
    for (const change of changes) flags.set(cellId(change.employeeId, change.date), changeFlag(change));
    for (const leave of leaves) {
      const id = cellId(leave.employeeId, leave.date);
      const reason = leaveNote(t, leave);
      const known = flags.get(id)?.reason;
      if (reason === undefined) continue;
      const flag = leave.state === 'asked' ? ('soft' as const) : ('changed' as const);
      flags.set(id, { flag, reason: known === undefined ? reason : format.list([reason, known]) });
    }
    for (const one of conflicts) {
      if (one.employeeId === undefined) continue;
      const id = cellId(one.employeeId, one.date);
      wrong.set(id, [...(wrong.get(id) ?? []), one]);
    }
    for (const [id, some] of wrong) {
      const reasons = some.map((one) => conflictWords(t, one, format));
      const other = flags.get(id)?.reason;
      const flag = some.some(({ severity }) => severity === 'hard') ? ('hard' as const) : ('soft' as const);
      flags.set(id, { flag, reason: format.list(other === undefined ? reasons : [...reasons, other]) });
    }
    return flags;
  }, [conflicts, changes, leaves, shifts, t, format]);
};

/** How a value looks by itself. */
const lookOf = (value: string, shift: Shift | undefined, isOurs: boolean, words: string): CellLook => {
  if (shift !== undefined) return { text: shift.sign, tone: 'plain', tint: shift.colour };
  const tone = !isOurs ? 'quiet' : value === 'leave' ? 'strong' : value === 'rest' ? 'filled' : 'plain';
  return { text: words, tone };
};

/** The month of a property's people, a cell for each day. */
export const RosterGrid = ({
  month,
  people,
  readOnly,
}: {
  month: RosterMonth;
  people: readonly RosterPerson[];
  readOnly: boolean;
}) => {
  const t = useText(staffingTexts);
  const ts = useText(shiftTexts);
  const { sheet, view, valueAt, isSet } = useRosterSheet(month);
  const { waiting, marks } = view;
  const [open, setOpen] = useState<'copy' | 'goOn'>();
  const columns = useColumns(month);
  const rows = useRows(people);
  const flags = useFlags(month);
  const shifts = useMemo(() => new Map(month.shifts.map((shift) => [shift.id, shift])), [month.shifts]);
  const ends = dayKinds.map(
    (kind): GridEnd => ({ key: kind, title: t(`kind.${kind}`), label: t(`kind.${kind}.long`) }),
  );
  const nameOf = (value: string) => shifts.get(shiftIdOf(value) ?? '')?.sign ?? t(`kind.${kindOfValue(value)}`);

  const look = ({ key: row }: GridRow, { key: column }: GridColumn): CellLook => {
    const value = valueAt(row, column);
    const id = cellId(row, column);
    const mark = marks.get(id);
    const flag = mark === undefined ? flags.get(id) : undefined;
    const state = mark?.kind ?? (waiting.has(id) ? 'waiting' : undefined);
    return {
      ...lookOf(value, shifts.get(shiftIdOf(value) ?? ''), waiting.has(id) || isSet(row, column), nameOf(value)),
      ...flag,
      ...(state === undefined ? {} : { state }),
      ...(mark === undefined ? {} : { reason: mark.reason }),
    };
  };
  const write = (written: readonly { row: GridRow; column: GridColumn; words: string }[]) => {
    const cells = written.map(({ row, column, words }) => ({
      row: row.key,
      column: column.key,
      words,
      value: valueMeant(words, month.shifts),
    }));
    const good = cells.flatMap(({ row, column, value }) => (value === undefined ? [] : [{ row, column, value }]));
    const bad = cells.flatMap(({ row, column, words, value }): CellMark[] =>
      value === undefined
        ? [{ kind: 'invalid', row, column, value: words, reason: t('roster.unknown', { words }) }]
        : [],
    );
    sheet.write(good, bad);
  };
  return (
    <>
      <SheetNotes sheet={sheet} />
      <Grid
        label={t('roster.title')}
        corner={t('roster.person')}
        rows={rows}
        columns={columns}
        look={look}
        wordsOf={(row, column) => nameOf(valueAt(row.key, column.key))}
        ends={ends}
        endOf={(row, { key }) =>
          String(
            countOf(
              columns.map((column) => valueAt(row.key, column.key)),
              key as (typeof dayKinds)[number],
            ),
          )
        }
        readOnly={readOnly}
        firstColumn={Math.max(
          0,
          columns.findIndex(({ tone }) => tone === 'now'),
        )}
        quick={(key) => quickValue(key, month.shifts)}
        onWrite={write}
        onUndo={() => sheet.undo()}
        onRedo={() => sheet.redo()}
      />
      {readOnly ? (
        <p className="gk-grid-hint gk-no-print">{t('roster.readOnly')}</p>
      ) : (
        <>
          <SheetTools sheet={sheet} hint={t('roster.keys')} />
          <p className="gk-roster-fills gk-no-print">
            <Button size="small" onClick={() => setOpen('goOn')}>
              {ts('goOn.act')}
            </Button>
            <Button size="small" onClick={() => setOpen('copy')}>
              {ts('roster.copy')}
            </Button>
          </p>
        </>
      )}
      {open === 'goOn' ? (
        <GoOnDialog
          month={month}
          isSet={(row, column) => waiting.has(cellId(row, column)) || isSet(row, column)}
          onFill={(cells) => sheet.write(cells)}
          onClose={() => setOpen(undefined)}
        />
      ) : null}
      {open === 'copy' ? (
        <CopyDialog
          days={month.days.map(({ date }) => date)}
          people={people}
          valueAt={valueAt}
          onCopy={(cells) => sheet.write(cells)}
          onClose={() => setOpen(undefined)}
        />
      ) : null}
    </>
  );
};
