import type { LeaveBalance } from './api.js';

/** Halves of days as days: 3 → `1.5`, -3 → `-1.5`. */
export const daysOf = (halves: number): string => {
  const size = Math.abs(halves);
  return `${halves < 0 ? '-' : ''}${Math.floor(size / 2)}${size % 2 === 1 ? '.5' : ''}`;
};

/** Days as they are typed, in halves. */
export const halvesOfDays = (days: number): number => Math.round(days * 2);

/** What there is of it in the year, used or not. */
export const totalOf = ({ entitled, carried, extra, carriedOn }: LeaveBalance): number =>
  entitled + carried + extra - carriedOn;

/** Kinds that somebody has a number of days of, and those of which something was used. */
export const toldBalances = (balances: readonly LeaveBalance[]): readonly LeaveBalance[] =>
  balances.filter(({ counted, taken, planned, asked }) => counted || taken + planned + asked > 0);
