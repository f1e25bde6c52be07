import { type Day, type Fen, fen, fenOf, formatFen, type Refusal } from '@goldkey/kernel';
import type { Movement } from './movement.js';

/** What lies in the stores of an item: thousandths of its unit, and their worth. */
export interface OnHand {
  readonly quantity: bigint;
  readonly worth: Fen;
}

const THOUSANDTHS = 1000;
const NOTHING: OnHand = { quantity: 0n, worth: fenOf(0) };

/** A quantity in thousandths of its unit. */
export const thousandths = (quantity: number): bigint => BigInt(Math.round(quantity * THOUSANDTHS));

/** Thousandths of a unit as a number of it. */
export const quantityOf = (counted: bigint): number => Number(counted) / THOUSANDTHS;

const plus = (a: OnHand, b: OnHand): OnHand => ({
  quantity: a.quantity + b.quantity,
  worth: fenOf(a.worth + b.worth),
});

/** What a movement brings into the stores; what goes out counts against them, what was taken back not at all. */
const broughtBy = ({ state, direction, quantity, amount }: Movement): OnHand => {
  if (state === 'taken-back') return NOTHING;
  const sign = direction === 'in' ? 1n : -1n;
  return { quantity: sign * thousandths(quantity), worth: fenOf(sign * fen(amount)) };
};

/** What lies there at the end of each of these days, which come in their order; movements of one item in one unit. */
const balancesOn = (days: readonly Day[], movements: readonly Movement[]): readonly OnHand[] => {
  const waiting = [...movements].sort((a, b) => (a.movedOn < b.movedOn ? 1 : -1));
  let sum = NOTHING;
  return days.map((day) => {
    for (let next = waiting.at(-1); next !== undefined && next.movedOn <= day; next = waiting.at(-1)) {
      sum = plus(sum, broughtBy(next));
      waiting.pop();
    }
    return sum;
  });
};

const daysIn = (movements: readonly Movement[]): readonly Day[] =>
  [...new Set(movements.map(({ movedOn }) => movedOn))].sort();

/** What lies there at the end of a day. */
export const onHandAt = (movements: readonly Movement[], day: Day): OnHand =>
  balancesOn([day], movements)[0] ?? NOTHING;

const least = <Value extends bigint>(values: readonly Value[]): Value => values.reduce((a, b) => (b < a ? b : a));

/** What can still go out on a day: as much as lies there on that day and on each later one, since what went out later is gone. */
export const freeOn = (movements: readonly Movement[], day: Day): OnHand => {
  const balances = balancesOn([day, ...daysIn(movements).filter((later) => later > day)], movements);
  return {
    quantity: least(balances.map(({ quantity }) => quantity)),
    worth: least(balances.map(({ worth }) => worth)),
  };
};

/** The first day on which less than nothing would lie there, and less than before the change. */
const firstShort = (known: readonly Movement[], changed: readonly Movement[], part: keyof OnHand): Day | undefined => {
  const days = daysIn([...known, ...changed]);
  const before = balancesOn(days, known);
  const after = balancesOn(days, changed);
  return days.find((_, index) => {
    const [was, is] = [before[index]?.[part] ?? 0n, after[index]?.[part] ?? 0n];
    return is < 0n && is < was;
  });
};

const notBelow = <Value extends bigint>(value: Value): Value => (value < 0n ? (0n as Value) : value);

/**
 * Refuses a change after which more would have gone out of an item than had come in, on its day or on a later one. `known` and
 * `changed` are the movements of the item before and after; `cause` is the one that changes. What was short already stays as
 * it was: only what makes it shorter is refused.
 */
export const refuseShortage = (
  known: readonly Movement[],
  changed: readonly Movement[],
  cause: Movement,
): Refusal | undefined => {
  // A correction of what the thing is, or of its unit, takes the movement away from the item that it was.
  const stays = changed.includes(cause);
  const isIssue = stays && cause.direction === 'out' && cause.state === 'booked';
  const { item, unit } = (stays ? cause : known[0]) ?? cause;
  const others = known.filter(({ id }) => id !== cause.id);
  const fewer = firstShort(known, changed, 'quantity');
  if (fewer !== undefined && isIssue) {
    const onHand = quantityOf(notBelow(freeOn(others, cause.movedOn).quantity));
    return { code: 'staffing.stock-short', facts: { item, unit, onHand } };
  }
  const poorer = firstShort(known, changed, 'worth');
  if (poorer !== undefined && isIssue) {
    const worth = formatFen(notBelow(freeOn(others, cause.movedOn).worth));
    return { code: 'staffing.stock-worth-short', facts: { item, worth } };
  }
  const on = fewer ?? poorer;
  return on && { code: 'staffing.stock-issued', facts: { item, on } };
};

/** Nothing moves on a day that is still to come; what older movements say of one can still be taken back or put right. */
export const refuseAhead = (before: Movement | undefined, after: Movement, today: Day): Refusal | undefined =>
  after.movedOn <= today || after.movedOn === before?.movedOn
    ? undefined
    : { code: 'staffing.day-ahead-invalid', facts: { fields: ['movedOn'], on: after.movedOn, today } };
