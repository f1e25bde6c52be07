import { type PersonalStore, type PersonKeys, REASONS, type Reason } from './declaration.js';
import { type Erasing, eraseRow, type StoredRow } from './erase-row.js';

/** A row of a store as it is found for a person. */
export interface Found {
  readonly key: string;
  readonly row: StoredRow;
  /** When its term ends; null where it has not begun. */
  readonly ends: Date | null;
  readonly in_use: boolean;
  /** The household whose people it is needed for. */
  readonly home: string | null;
}

/** What became, or would become, of one store when a person is erased. */
export interface StoreOutcome {
  readonly store: string;
  readonly erased: number;
  /** Rows that stay, why, and the day until which the last of them must; absent where the term has not begun. */
  readonly kept: readonly { readonly reason: Reason; readonly rows: number; readonly until?: string }[];
}

/** Rows that stay for one reason, and when the last of them may go; null: not known yet. */
export interface Stays {
  readonly rows: number;
  readonly until: Date | null;
}

/** Whether anything of the row would go. */
export const concernsRow = (row: StoredRow, store: PersonalStore, erasing: Erasing): boolean =>
  store.deletes === true || Object.keys(eraseRow(row, store, erasing).changed).length > 0;

/** Whether the person still belongs to the home. */
const livesAt = (home: string, { homes }: PersonKeys, now: Date): boolean =>
  homes.some(
    ({ householdId, until }) =>
      householdId === home && (until === undefined || until >= now.toISOString().slice(0, 10)),
  );

/** Why the row stays whatever the person wishes; undefined where it may go. */
export const standsAgainst = (
  { term }: PersonalStore,
  { ends, in_use: inUse, home }: Found,
  keys: PersonKeys,
  now: Date,
): Reason | undefined => {
  if (inUse || (home !== null && livesAt(home, keys, now))) return 'in-use';
  return REASONS[term.because].binds && (ends === null || ends > now) ? term.because : undefined;
};

/** One row more for the same reason; one whose term has no end yet has the last end of all. */
export const withRow = (known: Stays | undefined, ends: Date | null): Stays => {
  if (known === undefined) return { rows: 1, until: ends };
  const open = ends === null || known.until === null;
  return { rows: known.rows + 1, until: open ? null : known.until > ends ? known.until : ends };
};

export const keptOf = ([reason, { rows, until }]: [Reason, Stays]): StoreOutcome['kept'][number] => ({
  reason,
  rows,
  ...(until !== null && reason !== 'in-use' && { until: until.toISOString().slice(0, 10) }),
});

/** How much of which store, for the audit. */
export const counted = (outcomes: readonly StoreOutcome[]) => ({
  erased: Object.fromEntries(outcomes.filter(({ erased }) => erased > 0).map(({ store, erased }) => [store, erased])),
  kept: Object.fromEntries(
    outcomes
      .filter(({ kept }) => kept.length > 0)
      .map(({ store, kept }) => [store, kept.reduce((sum, { rows }) => sum + rows, 0)]),
  ),
});

/** The day so many years before. */
export const dayBefore = (now: Date, years: number): string => {
  const then = new Date(now);
  then.setUTCFullYear(then.getUTCFullYear() - years);
  return then.toISOString().slice(0, 10);
};
