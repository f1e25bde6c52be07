import type { RosterCell, RosterMonth } from '../../gen/answers.js';
import type { DayKind, DayPlan, Shift } from '../../shifts/api.js';

export type { RosterCell, RosterMonth, RosterPerson } from '../../gen/answers.js';

/** What `/api/staffing/roster` takes and answers (services/staffing/src/adapters/in/http). */

export const dayKinds = ['work', 'rest', 'leave'] as const satisfies readonly DayKind[];
export type { DayKind } from '../../shifts/api.js';

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

/** What a cell of the grid holds: a kind of day, or the template of a shift. */
export const SHIFT = 'shift:';
export const cellValueOf = ({ kind, shift }: DayPlan): string =>
  shift === undefined ? kind : `${SHIFT}${shift.shiftId}`;
export const shiftIdOf = (value: string): string | undefined =>
  value.startsWith(SHIFT) ? value.slice(SHIFT.length) : undefined;
export const kindOfValue = (value: string): DayKind => (value.startsWith(SHIFT) ? 'work' : (value as DayKind));

/** The kind that somebody's words mean; undefined: none. */
export const kindOf = (words: string): DayKind | undefined => {
  const word = words.trim().toLowerCase();
  return dayKinds.find((kind) => WORDS[kind].includes(word));
};

/** The templates that days can be planned with, in the order of their keys: 4 to 9. */
export const usableShifts = (shifts: readonly Shift[]): readonly Shift[] =>
  shifts.filter(({ state }) => state === 'in-use').sort((one, other) => (one.start < other.start ? -1 : 1));

/** A value as it can be planned again: a shift that is retired, or not this property's, plans nothing. */
export const valueStillUsed = (value: string | undefined, shifts: readonly Shift[]): string | undefined => {
  const shiftId = value === undefined ? undefined : shiftIdOf(value);
  return shiftId === undefined || usableShifts(shifts).some(({ id }) => id === shiftId) ? value : undefined;
};

/** The value that words mean: a shift by its sign or name goes before a kind of day. */
export const valueMeant = (words: string, shifts: readonly Shift[]): string | undefined => {
  const word = words.trim().toLowerCase();
  const shift = usableShifts(shifts).find(
    ({ sign, name }) => sign.toLowerCase() === word || name.toLowerCase() === word,
  );
  return shift === undefined ? kindOf(words) : `${SHIFT}${shift.id}`;
};

const FIRST_SHIFT_KEY = 4;

/** The key of a shift by its place among the usable ones; there is none for the seventh and on. */
export const keyOfShift = (index: number): string | undefined =>
  index + FIRST_SHIFT_KEY <= 9 ? String(index + FIRST_SHIFT_KEY) : undefined;

/** A digit sets a day at once, without a field: 1 to 3 the kinds, 4 to 9 the shifts; it answers words that mean it. */
export const quickValue = (key: string, shifts: readonly Shift[]): string | undefined => {
  if (/^[123]$/.test(key)) return kindOf(key);
  if (!/^[4-9]$/.test(key)) return undefined;
  return usableShifts(shifts)[Number(key) - FIRST_SHIFT_KEY]?.sign;
};

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

/** How many of the values are days of a kind. */
export const countOf = (values: Iterable<string>, kind: DayKind): number =>
  [...values].filter((value) => kindOfValue(value) === kind).length;

/** The month before or after: `2026-01` and -1 → `2025-12`. */
export const monthFrom = (month: string, by: number): string => {
  const whole = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + by;
  return `${Math.floor(whole / 12)}-${String((whole % 12) + 1).padStart(2, '0')}`;
};

/** The month of an address; anything else is `fallback`. */
export const monthIn = (text: string | null, fallback: string): string =>
  text !== null && /^\d{4}-(0[1-9]|1[0-2])$/.test(text) ? text : fallback;
