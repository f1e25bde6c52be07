/** How a person likes a list's columns: which, in what order, how wide, and which stay in sight. */
export interface ColumnLayout {
  /** Keys from left to right; columns that are not named keep the place that the page gives them. */
  readonly order: readonly string[];
  readonly hidden: readonly string[];
  /** Extra columns that were asked for. */
  readonly shown: readonly string[];
  /** Pixels by key. */
  readonly widths: Readonly<Record<string, number>>;
  /** The last column that stays in sight when the others scroll sideways. */
  readonly frozen?: string;
}

/** What the layout needs to know of a column. The first of a list names the row: it stays first and in sight. */
export interface LaidColumn {
  readonly key: string;
  readonly width?: number | string;
  /** Shown only when it was asked for. */
  readonly extra?: boolean;
}

export const usualLayout: ColumnLayout = { order: [], hidden: [], shown: [], widths: {} };

export const NARROWEST = 64;
export const WIDEST = 800;
/** Of a column that takes what is left. */
export const REST_WIDTH = 240;

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

/** A layout as it was kept; what cannot be read counts as the usual one. */
export const layoutFrom = (kept: unknown): ColumnLayout => {
  if (typeof kept !== 'object' || kept === null) return usualLayout;
  const { order, hidden, shown, widths, frozen } = kept as Record<string, unknown>;
  const sizes = Object.entries(typeof widths === 'object' && widths !== null ? widths : {});
  return {
    order: isTexts(order) ? order : [],
    hidden: isTexts(hidden) ? hidden : [],
    shown: isTexts(shown) ? shown : [],
    widths: Object.fromEntries(sizes.filter((entry): entry is [string, number] => Number.isFinite(entry[1]))),
    ...(typeof frozen === 'string' ? { frozen } : {}),
  };
};

/** Whether nothing was changed. */
export const isUsual = ({ order, hidden, shown, widths, frozen }: ColumnLayout): boolean =>
  order.length + hidden.length + shown.length + Object.keys(widths).length === 0 && frozen === undefined;

export const sameLayout = (a: ColumnLayout, b: ColumnLayout): boolean => JSON.stringify(a) === JSON.stringify(b);

/** All columns in the person's order, hidden ones too: one that is new in the list stands behind its usual neighbour. */
export const ordered = <Column extends LaidColumn>(columns: readonly Column[], layout: ColumnLayout): Column[] => {
  const [first, ...rest] = columns;
  if (first === undefined) return [];
  const byKey = new Map(rest.map((column) => [column.key, column]));
  const placed = layout.order.flatMap((key) => {
    const column = byKey.get(key);
    byKey.delete(key);
    return column === undefined ? [] : [column];
  });
  rest.forEach((column, index) => {
    if (!byKey.has(column.key)) return;
    const before = index === 0 ? undefined : rest[index - 1];
    const at = before === undefined ? 0 : placed.findIndex(({ key }) => key === before.key) + 1;
    placed.splice(at, 0, column);
  });
  return [first, ...placed];
};

const isShown = (column: LaidColumn, index: number, { hidden, shown }: ColumnLayout): boolean =>
  index === 0 || (column.extra ? shown.includes(column.key) : !hidden.includes(column.key));

/** The columns that are shown, each as wide as wished, the first ones frozen as far as wished. */
export const arranged = <Column extends LaidColumn>(
  columns: readonly Column[],
  layout: ColumnLayout,
): (Column & { readonly frozen: boolean })[] => {
  const visible = ordered(columns, layout).filter((column, index) => isShown(column, index, layout));
  const last = visible.findIndex(({ key }) => key === layout.frozen);
  return visible.map((column, index) => ({
    ...column,
    width: layout.widths[column.key] ?? column.width,
    frozen: index <= last,
  }));
};

/** Shows or hides a column. */
export const toggled = (columns: readonly LaidColumn[], layout: ColumnLayout, key: string): ColumnLayout => {
  const column = columns.find((one) => one.key === key);
  if (column === undefined || columns[0]?.key === key) return layout;
  const list = column.extra ? 'shown' : 'hidden';
  const without = layout[list].filter((one) => one !== key);
  const next = { ...layout, [list]: without.length < layout[list].length ? without : [...without, key] };
  return next.frozen === key ? { ...next, frozen: undefined } : next;
};

/** Puts a column where another one stands; never before the first, which names the row. */
export const moved = (
  columns: readonly LaidColumn[],
  layout: ColumnLayout,
  key: string,
  place: number,
): ColumnLayout => {
  const keys = ordered(columns, layout).map((column) => column.key);
  const from = keys.indexOf(key);
  const to = Math.min(Math.max(place, 1), keys.length - 1);
  if (from < 1 || from === to) return layout;
  keys.splice(to, 0, ...keys.splice(from, 1));
  return { ...layout, order: keys.slice(1) };
};

/** Makes a column so wide, within what can be used. */
export const resized = (layout: ColumnLayout, key: string, width: number): ColumnLayout => ({
  ...layout,
  widths: { ...layout.widths, [key]: Math.round(Math.min(Math.max(width, NARROWEST), WIDEST)) },
});

/** Keeps the columns up to this one in sight; the same again lets them go. */
export const frozenUpTo = (layout: ColumnLayout, key: string): ColumnLayout => {
  const { frozen, ...rest } = layout;
  return frozen === key ? rest : { ...rest, frozen: key };
};

/** Pixels that the columns need. */
export const neededWidth = (columns: readonly LaidColumn[]): number =>
  columns.reduce((sum, { width }) => sum + (typeof width === 'number' ? width : REST_WIDTH), 0);
