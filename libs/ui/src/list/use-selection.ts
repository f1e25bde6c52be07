import { useCallback, useState } from 'react';
import { type Chosen, isChosen, nothingChosen, withEverything, withPage, withRow } from './selection.js';

/** Which rows of a list are chosen, and how that changes. */
export interface Selection {
  readonly chosen: Chosen;
  readonly has: (key: string) => boolean;
  /** `page`: the keys of the rows on the screen, in their order. */
  readonly toggle: (page: readonly string[], key: string, shift: boolean) => void;
  readonly togglePage: (page: readonly string[]) => void;
  readonly everything: () => void;
  readonly clear: () => void;
}

/** Chosen rows stay chosen when the page is turned; another filter (`filter` as text) begins anew. */
export const useSelection = (filter: string): Selection => {
  const [kept, setKept] = useState({ filter, chosen: nothingChosen });
  const chosen = kept.filter === filter ? kept.chosen : nothingChosen;
  const change = useCallback(
    (next: (before: Chosen) => Chosen) =>
      setKept((before) => ({ filter, chosen: next(before.filter === filter ? before.chosen : nothingChosen) })),
    [filter],
  );
  return {
    chosen,
    has: (key) => isChosen(chosen, key),
    toggle: useCallback((page, key, shift) => change((before) => withRow(before, page, key, shift)), [change]),
    togglePage: useCallback((page) => change((before) => withPage(before, page)), [change]),
    everything: useCallback(() => change(withEverything), [change]),
    clear: useCallback(() => change(() => nothingChosen), [change]),
  };
};
