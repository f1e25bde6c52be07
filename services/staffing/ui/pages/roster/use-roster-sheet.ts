import { newCommandKey, useData, useText } from '@goldkey/ui';
import { type CellAnswer, type CellValue, cellId, Sheet, useSheetView } from '@goldkey/ui/grid';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import { staffingTexts } from '../../text/texts.js';
import { type DayKind, ROSTER, type RosterAnswer, type RosterMonth, rosterMonthPath, withCells } from './roster.js';

const MOST_ITEMS = 1000;

interface Held {
  readonly kind: DayKind;
  readonly version: number;
}

/** What the service holds, cell by cell, and the calendar below it. */
class HeldMonth {
  readonly cells = new Map<string, Held>();
  readonly #calendar: ReadonlyMap<string, DayKind>;

  constructor(month: RosterMonth) {
    this.#calendar = new Map(month.days.map(({ date, kind }) => [date, kind]));
    for (const { employeeId, cells } of month.people)
      for (const { date, kind, version } of cells) this.cells.set(cellId(employeeId, date), { kind, version });
  }

  kind(employeeId: string, date: string): string {
    return this.cells.get(cellId(employeeId, date))?.kind ?? this.#calendar.get(date) ?? 'work';
  }
}

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
  useEffect(() => {
    latest.current = held;
  }, [held]);
  const title = t('roster.save');
  const path = rosterMonthPath(month.month);

  const sheet = useMemo(() => {
    const send = async (cells: readonly CellValue[]): Promise<readonly CellAnswer[]> => {
      const versionOf = ({ row, column }: CellValue) => latest.current.cells.get(cellId(row, column))?.version ?? 0;
      const items = cells.map((cell) => ({
        employeeId: cell.row,
        date: cell.column,
        kind: cell.value,
        version: versionOf(cell),
      }));
      const command = { key: newCommandKey(), title, method: 'PUT' as const, path: ROSTER, body: { items } };
      const answer = await queue.submit<RosterAnswer>(command);
      const kept = answer.items.flatMap((item) => {
        const cell = cells[item.index];
        if (!item.accepted || cell === undefined) return [];
        return [{ employeeId: cell.row, date: cell.column, kind: cell.value as DayKind, version: item.version }];
      });
      for (const { employeeId, date, ...cell } of kept) latest.current.cells.set(cellId(employeeId, date), cell);
      queryClient.setQueriesData<RosterMonth>({ queryKey: [path] }, (known) =>
        known === undefined ? known : withCells(known, kept),
      );
      const refused = answer.items.some(({ accepted }) => !accepted);
      // Somebody was first: what they set is shown before we say so.
      if (refused) await queryClient.refetchQueries({ queryKey: [path] });
      return cells.map((cell, index): CellAnswer => {
        const item = answer.items[index];
        return item === undefined || item.accepted ? cell : { ...cell, refused: item.detail };
      });
    };
    return new Sheet({
      held: (row, column) => latest.current.kind(row, column),
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
    kindAt: (employeeId: string, date: string): string =>
      view.waiting.get(cellId(employeeId, date))?.value ?? held.kind(employeeId, date),
    isSet: (employeeId: string, date: string): boolean => held.cells.has(cellId(employeeId, date)),
  };
};
