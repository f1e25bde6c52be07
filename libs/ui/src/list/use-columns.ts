import { useCallback, useMemo, useState } from 'react';
import { useSession } from '../data/session.js';
import { arranged, type ColumnLayout, type LaidColumn, layoutFrom, usualLayout } from './column-layout.js';

/** A list's columns as this person likes them. */
export interface Columns<Column extends LaidColumn> {
  /** All that there are, in the order of the page. */
  readonly all: readonly Column[];
  /** Those that are shown, from left to right. */
  readonly shown: readonly (Column & { readonly frozen: boolean })[];
  readonly layout: ColumnLayout;
  readonly change: (layout: ColumnLayout) => void;
}

const readLayout = (place: string): ColumnLayout => {
  try {
    return layoutFrom(JSON.parse(window.localStorage.getItem(place) ?? 'null'));
  } catch {
    return usualLayout;
  }
};

const keepLayout = (place: string, layout: ColumnLayout): void => {
  try {
    window.localStorage.setItem(place, JSON.stringify(layout));
  } catch {
    // A full or forbidden storage forgets the columns with the tab; the list works on.
  }
};

/** The columns of a list, remembered for each person in the browser. `list` names the list. */
export const useColumns = <Column extends LaidColumn>(list: string, columns: readonly Column[]): Columns<Column> => {
  const { subject } = useSession();
  const place = `goldkey.columns.${subject}.${list}`;
  const [layout, setLayout] = useState(() => readLayout(place));
  const change = useCallback(
    (next: ColumnLayout) => {
      keepLayout(place, next);
      setLayout(next);
    },
    [place],
  );
  const shown = useMemo(() => arranged(columns, layout), [columns, layout]);
  return { all: columns, shown, layout, change };
};
