import type { Block } from './clipboard.js';
import { type Extent, type Place, placesIn, type Range, rangeOf, type Selection } from './place.js';

/** What a cell was and what it becomes. Rows and columns are named by their keys, so sorting moves nothing. */
export interface CellChange {
  readonly row: string;
  readonly column: string;
  readonly before: string;
  readonly after: string;
}

/** Changes that belong together: one key, one paste. */
export type Edit = readonly CellChange[];

/** What was done and can be undone, and what was undone and can be done again; the newest at the end. */
export interface EditHistory {
  readonly done: readonly Edit[];
  readonly undone: readonly Edit[];
}

export const emptyHistory: EditHistory = { done: [], undone: [] };

const MOST_EDITS = 200;

/** Remembers an edit; what had been undone before is gone. An edit of nothing is none. */
export const remember = (history: EditHistory, edit: Edit): EditHistory =>
  edit.length === 0 ? history : { done: [...history.done, edit].slice(-MOST_EDITS), undone: [] };

const turned = (edit: Edit): Edit =>
  edit.map(({ before, after, ...cell }) => ({ ...cell, before: after, after: before }));

/** What a cell holds now. */
export type ValueAt = (row: string, column: string) => string | undefined;

/** Of the changes those whose cell is still as they expect it: somebody else's change since then stays. */
const stillFits = (edit: Edit, valueAt: ValueAt): Edit =>
  edit.filter(({ row, column, before }) => valueAt(row, column) === before);

/** The changes that take the last edit back, and the history afterwards; undefined: there is nothing to undo. */
export const undo = (
  history: EditHistory,
  valueAt: ValueAt,
): { readonly edit: Edit; readonly history: EditHistory } | undefined => {
  const last = history.done.at(-1);
  if (last === undefined) return undefined;
  const edit = stillFits(turned(last), valueAt);
  return { edit, history: { done: history.done.slice(0, -1), undone: [...history.undone, turned(edit)] } };
};

/** The changes that do the last undone edit again. */
export const redo = (
  history: EditHistory,
  valueAt: ValueAt,
): { readonly edit: Edit; readonly history: EditHistory } | undefined => {
  const last = history.undone.at(-1);
  if (last === undefined) return undefined;
  const edit = stillFits(last, valueAt);
  return { edit, history: { done: [...history.done, edit], undone: history.undone.slice(0, -1) } };
};

/** Words for a place, before it is known whether they mean something. */
export interface Placed extends Place {
  readonly words: string;
}

/** How often a block fits into what is chosen: a whole number of times, else once. */
const times = (chosen: number, length: number): number => (chosen % length === 0 ? chosen / length : 1);

/**
 * Where the cells of a pasted block go: from the upper left of what is chosen, repeated where the choice is a multiple
 * of the block (one copied cell fills a range), and cut off at the edge of the grid.
 */
export const placeBlock = (block: Block, selection: Selection, { rows, columns }: Extent): readonly Placed[] => {
  const height = block.length;
  const width = block[0]?.length ?? 0;
  if (height === 0 || width === 0) return [];
  const range = rangeOf(selection);
  const down = times(range.bottom - range.top + 1, height) * height;
  const along = times(range.right - range.left + 1, width) * width;
  return Array.from({ length: down }, (_, row) =>
    Array.from({ length: along }, (_unused, column) => ({
      row: range.top + row,
      column: range.left + column,
      words: block[row % height]?.[column % width] ?? '',
    })),
  )
    .flat()
    .filter(({ row, column }) => row < rows && column < columns);
};

/** The block of a range, for copying. */
export const blockOf = (range: Range, wordsAt: (place: Place) => string): Block =>
  Array.from({ length: range.bottom - range.top + 1 }, (_, row) =>
    Array.from({ length: range.right - range.left + 1 }, (_unused, column) =>
      wordsAt({ row: range.top + row, column: range.left + column }),
    ),
  );

/**
 * The range that a drag of the handle reaches: what is chosen, lengthened to `to` along the one way in which it lies
 * farther off; never shortened.
 */
export const rangeFilled = (chosen: Range, to: Place): Range => {
  const down = Math.max(to.row - chosen.bottom, chosen.top - to.row, 0);
  const along = Math.max(to.column - chosen.right, chosen.left - to.column, 0);
  if (down >= along) return { ...chosen, top: Math.min(chosen.top, to.row), bottom: Math.max(chosen.bottom, to.row) };
  return { ...chosen, left: Math.min(chosen.left, to.column), right: Math.max(chosen.right, to.column) };
};

const cyclic = (offset: number, length: number): number => ((offset % length) + length) % length;

/** What is chosen, repeated as a pattern over the rest of a larger range: a week onto the next, a person onto another. */
export const fillBlock = (chosen: Range, into: Range, wordsAt: (place: Place) => string): readonly Placed[] => {
  const height = chosen.bottom - chosen.top + 1;
  const width = chosen.right - chosen.left + 1;
  const inChosen = ({ row, column }: Place) =>
    row >= chosen.top && row <= chosen.bottom && column >= chosen.left && column <= chosen.right;
  return placesIn(into)
    .filter((place) => !inChosen(place))
    .map((place) => {
      const row = chosen.top + cyclic(place.row - chosen.top, height);
      const column = chosen.left + cyclic(place.column - chosen.left, width);
      return { ...place, words: wordsAt({ row, column }) };
    });
};
