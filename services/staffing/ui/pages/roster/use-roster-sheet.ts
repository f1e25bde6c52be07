import { newCommandKey, useData, useText } from '@goldkey/ui';
import { type CellAnswer, type CellValue, cellId, Sheet, useSheetView } from '@goldkey/ui/grid';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import { staffingTexts } from '../../text/texts.js';
import {
  cellValueOf,
  kindOfValue,
  ROSTER,
  type RosterAnswer,
  type RosterCell,
  type RosterMonth,
  rosterMonthPath,
  shiftIdOf,
  withCells,
} from './roster.js';

const MOST_ITEMS = 1000;

interface Held {
  readonly value: string;
  readonly version: number;
}

/** What the service holds, cell by cell, and the calendar below it. */
class HeldMonth {
  readonly cells = new Map<string, Held>();
  readonly #calendar: ReadonlyMap<string, string>;

  constructor(month: RosterMonth) {
    this.#calendar = new Map(month.days.map(({ date, kind }) => [date, kind]));
    for (const { employeeId, cells } of month.people)
      for (const { date, version, ...plan } of cells)
        this.cells.set(cellId(employeeId, date), { value: cellValueOf(plan), version });
  }

  value(employeeId: string, date: string): string {
    return this.cells.get(cellId(employeeId, date))?.value ?? this.#calendar.get(date) ?? 'work';
  }
}

/** The hours of a day just planned are those of its template. */
const planOf = (value: string, { shifts }: RosterMonth): Pick<RosterCell, 'kind' | 'shift'> => {
  const shift = shifts.find(({ id }) => id === shiftIdOf(value));
  const kind = kindOfValue(value);
  if (shift === undefined) return { kind };
  const { id: shiftId, start, end, breakMinutes } = shift;
  return { kind, shift: { shiftId, start, end, breakMinutes } };
};

const chunks = <Item>(items: readonly Item[]): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / MOST_ITEMS) }, (_, at) =>
    items.slice(at * MOST_ITEMS, (at + 1) * MOST_ITEMS),
  );

/**
 * The month as a sheet: written at once, sent behind with the versions that were seen, so that of two people who change
 * a day one wins and the other is told.
 */
export const useRosterSheet = (month: RosterMonth) => {
  const t = useText(staffingTexts);
  const { queue } = useData();
  const queryClient = useQueryClient();
  const held = useMemo(() => new HeldMonth(month), [month]);
  const latest = useRef(held);
  const shown = useRef(month);
  useEffect(() => {
    latest.current = held;
    shown.current = month;
  }, [held, month]);
  const title = t('roster.save');
  const path = rosterMonthPath(month.month);

  const sheet = useMemo(() => {
    const send = async (cells: readonly CellValue[]): Promise<readonly CellAnswer[]> => {
      const versionOf = ({ row, column }: CellValue) => latest.current.cells.get(cellId(row, column))?.version ?? 0;
      const items = cells.map((cell) => ({
        employeeId: cell.row,
        date: cell.column,
        kind: kindOfValue(cell.value),
        ...(shiftIdOf(cell.value) === undefined ? {} : { shiftId: shiftIdOf(cell.value) }),
        version: versionOf(cell),
      }));
      // An answer that was asked for before this change would take it back on the screen.
      await queryClient.cancelQueries({ queryKey: [path] });
      const command = { key: newCommandKey(), title, method: 'PUT' as const, path: ROSTER, body: { items } };
      const answer = await queue.submit<RosterAnswer>(command);
      const kept = answer.items.flatMap((item) => {
        const cell = cells[item.index];
        if (!item.accepted || cell === undefined) return [];
        const plan = planOf(cell.value, shown.current);
        return [{ employeeId: cell.row, date: cell.column, ...plan, version: item.version }];
      });
      for (const { employeeId, date, version, ...plan } of kept)
        latest.current.cells.set(cellId(employeeId, date), { value: cellValueOf(plan), version });
      queryClient.setQueriesData<RosterMonth>({ queryKey: [path] }, (known) =>
        known === undefined ? known : withCells(known, kept),
      );
      const refused = answer.items.some(({ accepted }) => !accepted);
      // Somebody was first: what they set is shown before we say so.
      if (refused) await queryClient.refetchQueries({ queryKey: [path] });
      // What is wrong with the plan now, and what was changed since it was published, is the service's word.
      else void queryClient.invalidateQueries({ queryKey: [path] });
      return cells.map((cell, index): CellAnswer => {
        const item = answer.items[index];
        if (item === undefined || item.accepted) return cell;
        return { ...cell, refused: item.detail, final: item.code.endsWith('.forbidden') };
      });
    };
    return new Sheet({
      held: (row, column) => latest.current.value(row, column),
      save: async (cells) => {
        const answers: CellAnswer[] = [];
        for (const some of chunks(cells)) answers.push(...(await send(some)));
        return answers;
      },
    });
  }, [queue, queryClient, path, title]);
  const view = useSheetView(sheet);
  return {
    sheet,
    view,
    /** What is shown: on its way, else as the month that is drawn has it. */
    valueAt: (employeeId: string, date: string): string =>
      view.waiting.get(cellId(employeeId, date))?.value ?? held.value(employeeId, date),
    isSet: (employeeId: string, date: string): boolean => held.cells.has(cellId(employeeId, date)),
  };
};
