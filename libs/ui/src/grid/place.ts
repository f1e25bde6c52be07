/** A cell by its place: row and column, counted from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** How many rows and columns there are. */
export interface Extent {
  readonly rows: number;
  readonly columns: number;
}

/** What is chosen: a rectangle from `anchor`, where it began, to `head`, where it stands. */
export interface Selection {
  readonly anchor: Place;
  readonly head: Place;
  /** Where Tab or Enter has come to within the rectangle. */
  readonly at?: Place;
}

/** A rectangle, all ends included. */
export interface Range {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** The rectangle of a selection. */
export const rangeOf = ({ anchor, head }: Selection): Range => ({
  top: Math.min(anchor.row, head.row),
  bottom: Math.max(anchor.row, head.row),
  left: Math.min(anchor.column, head.column),
  right: Math.max(anchor.column, head.column),
});

/** The cell that the keyboard is at. */
export const placeOf = ({ head, at }: Selection): Place => at ?? head;

/** One cell chosen. */
export const only = (place: Place): Selection => ({ anchor: place, head: place });

/** Whether a range is one cell. */
export const isSingle = ({ top, bottom, left, right }: Range): boolean => top === bottom && left === right;

/** All places of a range, row by row. */
export const placesIn = ({ top, bottom, left, right }: Range): readonly Place[] =>
  Array.from({ length: bottom - top + 1 }, (_, down) =>
    Array.from({ length: right - left + 1 }, (_unused, along) => ({ row: top + down, column: left + along })),
  ).flat();

const within = (value: number, count: number): number => Math.min(Math.max(value, 0), Math.max(count - 1, 0));

/** The nearest place that there is. */
export const inside = ({ row, column }: Place, { rows, columns }: Extent): Place => ({
  row: within(row, rows),
  column: within(column, columns),
});

/** The whole grid. */
export const everything = ({ rows, columns }: Extent): Selection => ({
  anchor: { row: 0, column: 0 },
  head: { row: Math.max(rows - 1, 0), column: Math.max(columns - 1, 0) },
});

/** From the head by so many rows and columns; `extend` keeps the anchor. */
export const moved = (
  selection: Selection,
  by: Place,
  extent: Extent,
  { extend = false }: { extend?: boolean } = {},
): Selection => {
  const from = extend ? selection.head : placeOf(selection);
  const head = inside({ row: from.row + by.row, column: from.column + by.column }, extent);
  return extend ? { anchor: selection.anchor, head } : only(head);
};

/** The keys that move by themselves: how far each goes; `page` is the number of rows that are seen. */
export const stepOf = (key: string, { page, jump }: { page: number; jump: boolean }): Place | undefined => {
  const far = Number.MAX_SAFE_INTEGER / 4;
  const one = jump ? far : 1;
  switch (key) {
    case 'ArrowUp':
      return { row: -one, column: 0 };
    case 'ArrowDown':
      return { row: one, column: 0 };
    case 'ArrowLeft':
      return { row: 0, column: -one };
    case 'ArrowRight':
      return { row: 0, column: one };
    case 'Home':
      return { row: jump ? -far : 0, column: -far };
    case 'End':
      return { row: jump ? far : 0, column: far };
    case 'PageUp':
      return { row: -page, column: 0 };
    case 'PageDown':
      return { row: page, column: 0 };
    default:
      return undefined;
  }
};

/** The way of Tab (`along` the row) and Enter (`down` the column); with Shift the other way. */
export type Walk = 'along' | 'down';

const walkRange = (at: Place, walk: Walk, step: 1 | -1, range: Range): Place | undefined => {
  const width = range.right - range.left + 1;
  const height = range.bottom - range.top + 1;
  const across = at.column - range.left;
  const down = at.row - range.top;
  const place = walk === 'along' ? down * width + across : across * height + down;
  const next = place + step;
  if (next < 0 || next >= width * height) return undefined;
  return walk === 'along'
    ? { row: range.top + Math.floor(next / width), column: range.left + (next % width) }
    : { row: range.top + (next % height), column: range.left + Math.floor(next / height) };
};

/**
 * Where Tab or Enter goes from `at`: within the range round and round where more than one cell is chosen, else through
 * the grid row by row (Tab) or down (Enter). Undefined: Tab has come to the end, and the keyboard leaves the grid.
 */
export const walked = (at: Place, walk: Walk, back: boolean, range: Range, extent: Extent): Place | undefined => {
  const step = back ? -1 : 1;
  if (!isSingle(range)) {
    const next = walkRange(at, walk, step, range);
    if (next !== undefined) return next;
    return back ? { row: range.bottom, column: range.right } : { row: range.top, column: range.left };
  }
  if (walk === 'down') return inside({ row: at.row + step, column: at.column }, extent);
  return walkRange(at, 'along', step, { top: 0, bottom: extent.rows - 1, left: 0, right: extent.columns - 1 });
};
