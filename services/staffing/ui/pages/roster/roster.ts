/** What `/api/staffing/roster` takes and answers (services/staffing/src/adapters/in/http). */

export const dayKinds = ['work', 'rest', 'leave'] as const;
export type DayKind = (typeof dayKinds)[number];

export interface RosterCell {
  readonly date: string;
  readonly kind: DayKind;
  readonly version: number;
}

export interface RosterPerson {
  readonly employeeId: string;
  readonly number: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly cells: readonly RosterCell[];
}

export interface RosterMonth {
  readonly propertyId: string;
  readonly month: string;
  readonly days: readonly { readonly date: string; readonly kind: 'work' | 'rest' }[];
  readonly people: readonly RosterPerson[];
}

/** Of each item sent, by its place: kept with its version, or refused. */
export interface RosterAnswer {
  readonly items: readonly (
    | { readonly index: number; readonly accepted: true; readonly version: number }
    | { readonly index: number; readonly accepted: false; readonly code: string; readonly detail: string }
  )[];
}

export const ROSTER = '/api/staffing/roster';
export const rosterMonthPath = (month: string): string => `${ROSTER}/months/${month}`;

/** The words that people write for a kind, in all languages and as single letters. */
const WORDS: Readonly<Record<DayKind, readonly string[]>> = {
  work: ['1', '班', '上班', '白班', 'w', 'work'],
  rest: ['2', '休', '休息', '休假', 'r', 'rest', 'off'],
  leave: ['3', '假', '请假', '請假', 'l', 'leave'],
};

/** The kind that somebody's words mean; undefined: none. */
export const kindOf = (words: string): DayKind | undefined => {
  const word = words.trim().toLowerCase();
  return dayKinds.find((kind) => WORDS[kind].includes(word));
};

/** A digit sets a day at once, without a field: it is the same in every language. */
export const quickKind = (key: string): string | undefined => (/^[123]$/.test(key) ? kindOf(key) : undefined);

/** A month with cells as they are after an answer; cells of people who are not in it are nobody's. */
export const withCells = (
  month: RosterMonth,
  cells: readonly (RosterCell & { readonly employeeId: string })[],
): RosterMonth => {
  const byPerson = new Map<string, RosterCell[]>();
  for (const { employeeId, ...cell } of cells) byPerson.set(employeeId, [...(byPerson.get(employeeId) ?? []), cell]);
  return {
    ...month,
    people: month.people.map((person) => {
      const set = byPerson.get(person.employeeId);
      if (set === undefined) return person;
      const dates = new Set(set.map(({ date }) => date));
      const kept = person.cells.filter(({ date }) => !dates.has(date));
      return { ...person, cells: [...kept, ...set] };
    }),
  };
};

/** How many days of a kind. */
export const countOf = (kinds: Iterable<string>, kind: DayKind): number =>
  [...kinds].filter((other) => other === kind).length;

/** The month before or after: `2026-01` and -1 → `2025-12`. */
export const monthFrom = (month: string, by: number): string => {
  const whole = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + by;
  return `${Math.floor(whole / 12)}-${String((whole % 12) + 1).padStart(2, '0')}`;
};

/** The month of an address; anything else is `fallback`. */
export const monthIn = (text: string | null, fallback: string): string =>
  text !== null && /^\d{4}-(0[1-9]|1[0-2])$/.test(text) ? text : fallback;
