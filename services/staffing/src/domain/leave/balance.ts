import { type Day, type Decision, eachDay, isWorkingDay, refuse, type Year, yearOf } from '@goldkey/kernel';
import { type LeaveKind, type LeaveTime, leaveOn } from '../roster-request/leave.js';
import { annualEntitlement, type WorkingLife } from './entitlement.js';
import type { LeaveGrant } from './grant.js';
import type { LeaveRule, LeaveRules } from './rules.js';

/** Leave that somebody asks for or has. */
export interface LeaveWish extends LeaveTime {
  readonly leaveKind: LeaveKind;
  /** Days in it on which the person was not due, as they were when it was asked for or approved; absent: by the public calendar. */
  readonly free?: readonly Day[];
}

/** Everything that a person's balances are counted from. */
export interface LeaveAccount {
  readonly life: WorkingLife;
  readonly rules: LeaveRules;
  /** Those that stand. */
  readonly grants: readonly Pick<LeaveGrant, 'leaveKind' | 'year' | 'halves' | 'origin'>[];
  /** Leave that is asked for or approved. */
  readonly leaves: readonly (LeaveWish & { readonly requestId: string; readonly approved: boolean })[];
  /** The day that it is at the property. */
  readonly today: Day;
}

/** What a person has of a kind of leave in a year; all in halves of days. */
export interface LeaveBalance extends LeaveRule {
  readonly leaveKind: LeaveKind;
  readonly year: Year;
  /** By law. */
  readonly entitled: number;
  /** Carried over from the year before. */
  readonly carried: number;
  /** Given on top. */
  readonly extra: number;
  /** Carried on to the next year. */
  readonly carriedOn: number;
  /** Approved, and today or before. */
  readonly taken: number;
  /** Approved, and to come. */
  readonly planned: number;
  readonly asked: number;
  /** Below 0: more was used than there is. Of a kind that is not counted it says nothing. */
  readonly left: number;
}

/** Halves of days as days: 3 → `1.5`. */
export const daysOfHalves = (halves: number): string => {
  const size = Math.abs(halves);
  return `${halves < 0 ? '-' : ''}${(size - (size % 2)) / 2}${size % 2 === 1 ? '.5' : ''}`;
};

const shifted = (year: Year, by: number): Year => String(Number(year) + by).padStart(4, '0') as Year;
export const lastYear = (year: Year): Year => shifted(year, -1);

/** Days of a leave on which nobody expects the person: what the roster says, else the public calendar. */
export const freeDaysOf = (time: LeaveTime, isFree: (date: Day) => boolean | undefined): readonly Day[] =>
  eachDay(time.from, time.until).filter((date) => isFree(date) ?? !isWorkingDay(date));

/** What a day of the leave costs. */
const costOn = (wish: LeaveWish, { days }: LeaveRule, date: Day): number => {
  const part = leaveOn(wish, date);
  if (part === undefined) return 0;
  const isFree = wish.free === undefined ? !isWorkingDay(date) : wish.free.includes(date);
  if (days === 'working' && isFree) return 0;
  return part === 'whole' ? 2 : 1;
};

/** What a leave costs in each year that it touches. */
export const costsOf = (
  wish: LeaveWish,
  rule: LeaveRule,
): readonly { readonly year: Year; readonly halves: number }[] => {
  const years = new Map<Year, number>();
  for (const date of eachDay(wish.from, wish.until))
    years.set(yearOf(date), (years.get(yearOf(date)) ?? 0) + costOn(wish, rule, date));
  return [...years].map(([year, halves]) => ({ year, halves }));
};

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** A person's balance of a kind of leave in a year. */
export const balanceOf = (account: LeaveAccount, leaveKind: LeaveKind, year: Year): LeaveBalance => {
  const { life, rules, grants, leaves, today } = account;
  const rule = rules[leaveKind];
  const granted = (of: Year, origin: LeaveGrant['origin']) =>
    sum(
      grants
        .filter((one) => one.leaveKind === leaveKind && one.year === of && one.origin === origin)
        .map(({ halves }) => halves),
    );
  const used = { taken: 0, planned: 0, asked: 0 };
  for (const leave of leaves) {
    if (leave.leaveKind !== leaveKind) continue;
    for (const date of eachDay(leave.from, leave.until)) {
      if (yearOf(date) !== year) continue;
      used[leave.approved ? (date <= today ? 'taken' : 'planned') : 'asked'] += costOn(leave, rule, date);
    }
  }
  const entitled = leaveKind === 'annual' && rule.counted ? annualEntitlement(life, year) : 0;
  const [carried, extra] = [granted(year, 'carried'), granted(year, 'extra')];
  const carriedOn = granted(shifted(year, 1), 'carried');
  const left = entitled + carried + extra - carriedOn - used.taken - used.planned - used.asked;
  return { leaveKind, year, ...rule, entitled, carried, extra, carriedOn, ...used, left };
};

/** What the leave would cost in each year, beside what is left there for it. */
export const quoteOf = (account: LeaveAccount, wish: LeaveWish) =>
  costsOf(wish, account.rules[wish.leaveKind]).map((cost) => ({
    ...cost,
    left: balanceOf(account, wish.leaveKind, cost.year).left,
  }));

/** Leave of a counted kind takes no more than is left; what else is asked for is left out already. */
export const refuseBeyondLeft = (account: LeaveAccount, wish: LeaveWish): Decision<never> | undefined => {
  if (!account.rules[wish.leaveKind].counted) return undefined;
  const short = quoteOf(account, wish).find(({ halves, left }) => halves > 0 && halves > left);
  if (short === undefined) return undefined;
  const { year, halves, left } = short;
  return refuse('staffing.leave-beyond-left', {
    fields: ['until'],
    leaveKind: wish.leaveKind,
    year,
    cost: daysOfHalves(halves),
    left: daysOfHalves(left),
  });
};

/** The account as it is where only what is approved counts, and not this request. */
export const approvedOnly = (account: LeaveAccount, requestId: string): LeaveAccount => ({
  ...account,
  leaves: account.leaves.filter((leave) => leave.approved && leave.requestId !== requestId),
});
