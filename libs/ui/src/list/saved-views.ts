import { type ColumnLayout, layoutFrom } from './column-layout.js';

/** A view of a list that a person keeps: a name, the address's parameters, and the columns. */
export interface SavedView {
  readonly name: string;
  /** `state=received&overdue=true`, sorted by name. */
  readonly search: string;
  /** Absent: the columns stay as they are. */
  readonly columns?: ColumnLayout;
}

const MOST = 12;
const passing = new Set(['page', 'open', 'size']);

/** What makes a view the same view: its filters and order, whatever the page or the open row. */
export const viewSearch = (params: URLSearchParams): string => {
  const kept = [...params].filter(([name, value]) => !passing.has(name) && value !== '');
  kept.sort(([a], [b]) => (a < b ? -1 : 1));
  return new URLSearchParams(kept).toString();
};

const isView = (value: unknown): value is SavedView =>
  typeof (value as SavedView | null)?.name === 'string' && typeof (value as SavedView).search === 'string';

const viewOf = ({ name, search, columns }: SavedView): SavedView => ({
  name,
  search,
  ...(columns === undefined ? {} : { columns: layoutFrom(columns) }),
});

/** The views kept at a place in the browser; unreadable ones count as none. */
export const readViews = (storage: Pick<Storage, 'getItem'>, place: string): readonly SavedView[] => {
  try {
    const kept: unknown = JSON.parse(storage.getItem(place) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isView).map(viewOf) : [];
  } catch {
    return [];
  }
};

/** The views with one more; the same name replaces, the oldest gives way beyond twelve. */
export const withView = (views: readonly SavedView[], view: SavedView): readonly SavedView[] =>
  [...views.filter(({ name }) => name !== view.name), view].slice(-MOST);
