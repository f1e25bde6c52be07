import fc from 'fast-check';
import {
  blockOf,
  type CellChange,
  type Edit,
  type EditHistory,
  emptyHistory,
  fillBlock,
  placeBlock,
  rangeFilled,
  redo,
  remember,
  undo,
} from './edits.js';
import { only } from './place.js';

class Sheet {
  readonly cells = new Map<string, string>();
  history: EditHistory = emptyHistory;
  readonly valueAt = (row: string, column: string) => this.cells.get(`${row}/${column}`) ?? '';

  write(edit: Edit) {
    for (const { row, column, after } of edit) this.cells.set(`${row}/${column}`, after);
  }

  type(row: string, column: string, after: string) {
    const edit: CellChange[] = [{ row, column, before: this.valueAt(row, column), after }];
    this.write(edit);
    this.history = remember(this.history, edit);
  }

  step(turn: typeof undo) {
    const turned = turn(this.history, this.valueAt);
    if (turned === undefined) return;
    this.write(turned.edit);
    this.history = turned.history;
  }

  get shown() {
    return JSON.stringify([...this.cells].filter(([, value]) => value !== '').sort());
  }
}

const typed = fc.record({
  row: fc.constantFrom('a', 'b'),
  column: fc.constantFrom('1', '2'),
  value: fc.constantFrom('班', '休', '假'),
});

test('undoing everything gives the beginning, doing it all again the end', () => {
  fc.assert(
    fc.property(fc.array(typed, { maxLength: 12 }), (keys) => {
      const sheet = new Sheet();
      for (const { row, column, value } of keys) sheet.type(row, column, value);
      const end = sheet.shown;
      for (const _ of keys) sheet.step(undo);
      expect(sheet.shown).toBe('[]');
      for (const _ of keys) sheet.step(redo);
      expect(sheet.shown).toBe(end);
    }),
  );
});

test('what another person set meanwhile is not undone', () => {
  const sheet = new Sheet();
  sheet.type('a', '1', '休');
  sheet.cells.set('a/1', '假');
  sheet.step(undo);
  expect(sheet.valueAt('a', '1')).toBe('假');
  sheet.step(redo);
  expect(sheet.valueAt('a', '1')).toBe('假');
});

test('a new edit forgets what was undone; an edit of nothing is none', () => {
  const sheet = new Sheet();
  sheet.type('a', '1', '休');
  sheet.step(undo);
  sheet.type('a', '2', '班');
  sheet.step(redo);
  expect(sheet.valueAt('a', '1')).toBe('');
  expect(remember(sheet.history, [])).toBe(sheet.history);
});

const extent = { rows: 3, columns: 4 };

test('one copied cell fills what is chosen', () => {
  const chosen = { anchor: { row: 0, column: 1 }, head: { row: 1, column: 2 } };
  expect(placeBlock([['休']], chosen, extent)).toHaveLength(4);
});

test('a block goes in from the upper left, whatever is chosen, and is cut off at the edge', () => {
  const placed = placeBlock(
    [
      ['班', '休'],
      ['休', '班'],
    ],
    only({ row: 2, column: 3 }),
    extent,
  );
  expect(placed).toEqual([{ row: 2, column: 3, words: '班' }]);
  const odd = { anchor: { row: 0, column: 0 }, head: { row: 2, column: 0 } };
  expect(placeBlock([['班'], ['休']], odd, extent)).toHaveLength(2);
});

test('what was copied lies where it was pasted', () => {
  const block = fc.array(fc.array(fc.constantFrom('班', '休'), { minLength: 2, maxLength: 2 }), {
    minLength: 1,
    maxLength: 3,
  });
  fc.assert(
    fc.property(block, (rows) => {
      const placed = new Map(
        placeBlock(rows, only({ row: 0, column: 0 }), extent).map(({ row, column, words }) => [
          `${row}/${column}`,
          words,
        ]),
      );
      const range = { top: 0, bottom: rows.length - 1, left: 0, right: 1 };
      expect(blockOf(range, ({ row, column }) => placed.get(`${row}/${column}`) ?? '')).toEqual(rows);
    }),
  );
  expect(placeBlock([], only({ row: 0, column: 0 }), extent)).toEqual([]);
});

test('a week dragged on is the next week too; a person dragged down is the other person', () => {
  const week = { top: 0, bottom: 0, left: 0, right: 6 };
  const words = ({ row, column }: { row: number; column: number }) => `${row}/${column}`;
  const along = fillBlock(week, rangeFilled(week, { row: 0, column: 13 }), words);
  expect(along.map((place) => place.column)).toEqual([7, 8, 9, 10, 11, 12, 13]);
  expect(along.map((place) => place.words)).toEqual(['0/0', '0/1', '0/2', '0/3', '0/4', '0/5', '0/6']);
  const down = fillBlock(week, rangeFilled(week, { row: 2, column: 3 }), words);
  expect(down).toHaveLength(14);
  expect(down[8]).toEqual({ row: 2, column: 1, words: '0/1' });
});

test('dragging to the left or upwards goes on with the pattern backwards', () => {
  const pair = { top: 3, bottom: 3, left: 4, right: 5 };
  const words = ({ column }: { column: number }) => (column === 4 ? 'a' : 'b');
  expect(fillBlock(pair, rangeFilled(pair, { row: 3, column: 1 }), words).map((place) => place.words)).toEqual([
    'b',
    'a',
    'b',
  ]);
});

test('the handle goes one way at a time, and what is filled repeats what was chosen', () => {
  const place = fc.record({ row: fc.nat(9), column: fc.nat(9) });
  const range = fc.tuple(place, place).map(([one, other]) => ({
    top: Math.min(one.row, other.row),
    bottom: Math.max(one.row, other.row),
    left: Math.min(one.column, other.column),
    right: Math.max(one.column, other.column),
  }));
  fc.assert(
    fc.property(range, place, (chosen, to) => {
      const into = rangeFilled(chosen, to);
      expect([
        into.top === chosen.top && into.bottom === chosen.bottom,
        into.left === chosen.left && into.right === chosen.right,
      ]).toContain(true);
      const filled = fillBlock(chosen, into, ({ row, column }) => `${row} ${column}`);
      const area = (one: typeof chosen) => (one.bottom - one.top + 1) * (one.right - one.left + 1);
      expect(filled).toHaveLength(area(into) - area(chosen));
    }),
  );
});
