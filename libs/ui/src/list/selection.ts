/** Rows that a person has chosen: some by key, or every one of the filter. */
export interface Chosen {
  readonly keys: ReadonlySet<string>;
  /** Every row of the filter, on this page or not. */
  readonly everything: boolean;
  /** The row that was chosen last: Shift goes on from it. */
  readonly anchor?: string;
}

export const nothingChosen: Chosen = { keys: new Set(), everything: false };

/** The keys from one to another in the order of the page, both included; only the second where the first is not there. */
const between = (page: readonly string[], from: string | undefined, to: string): readonly string[] => {
  const [start, end] = [from === undefined ? -1 : page.indexOf(from), page.indexOf(to)];
  return start < 0 || end < 0 ? [to] : page.slice(Math.min(start, end), Math.max(start, end) + 1);
};

/** Chooses a row or lets it go; with Shift all rows between it and the last one too. */
export const withRow = (chosen: Chosen, page: readonly string[], key: string, shift: boolean): Chosen => {
  // Of everything without one, what is left are the others of the page that the person sees.
  const before = chosen.everything ? new Set(page) : chosen.keys;
  const on = !before.has(key);
  const touched = shift ? between(page, chosen.anchor, key) : [key];
  const keys = new Set(before);
  for (const one of touched) {
    if (on) keys.add(one);
    else keys.delete(one);
  }
  return { keys, everything: false, anchor: key };
};

/** Chooses all rows of the page, or lets them go where all are chosen already. */
export const withPage = (chosen: Chosen, page: readonly string[]): Chosen => {
  if (chosen.everything) return nothingChosen;
  const keys = new Set(chosen.keys);
  const all = page.every((key) => keys.has(key));
  for (const key of page) {
    if (all) keys.delete(key);
    else keys.add(key);
  }
  return { keys, everything: false };
};

export const withEverything = (): Chosen => ({ keys: new Set(), everything: true });

export const isChosen = (chosen: Chosen, key: string): boolean => chosen.everything || chosen.keys.has(key);
