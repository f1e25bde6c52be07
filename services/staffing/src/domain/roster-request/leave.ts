import { type Day, daysBetween, eachDay } from '@goldkey/kernel';

export const leaveKinds = [
  'annual',
  'personal',
  'sick',
  'compensatory',
  'marriage',
  'maternity',
  'paternity',
  'bereavement',
  'injury',
] as const;
export type LeaveKind = (typeof leaveKinds)[number];
export const dayHalves = ['morning', 'afternoon'] as const;
export type DayHalf = (typeof dayHalves)[number];

/** Leave from a half of a day until a half of a day, both included. */
export interface LeaveTime {
  readonly from: Day;
  /** The half with which it begins; `morning`: the whole first day. */
  readonly fromHalf: DayHalf;
  readonly until: Day;
  /** The half with which it ends; `afternoon`: the whole last day. */
  readonly untilHalf: DayHalf;
}

/** How many halves of days the leave takes, days of rest among them; below 1 it ends before it begins. */
export const halfDaysOf = ({ from, fromHalf, until, untilHalf }: LeaveTime): number =>
  daysBetween(from, until) * 2 + (untilHalf === 'afternoon' ? 2 : 1) - (fromHalf === 'afternoon' ? 1 : 0);

/** The longest leave that is asked for at once, in days; longer ones are asked for in parts. */
export const MOST_LEAVE_DAYS = 366;

/** It ends no earlier than it begins, and is not too long to be asked for at once. */
export const isLeaveTime = (time: LeaveTime): boolean => {
  const halves = halfDaysOf(time);
  return halves >= 1 && halves <= MOST_LEAVE_DAYS * 2;
};

/** What of a day the leave takes; undefined: nothing. */
export const leaveOn = (time: LeaveTime, date: Day): 'whole' | DayHalf | undefined => {
  if (date < time.from || date > time.until) return undefined;
  const lacksMorning = date === time.from && time.fromHalf === 'afternoon';
  const lacksAfternoon = date === time.until && time.untilHalf === 'morning';
  if (lacksMorning) return lacksAfternoon ? undefined : 'afternoon';
  return lacksAfternoon ? 'morning' : 'whole';
};

/** What of a day several leaves take together: a morning and an afternoon are the whole. */
export const leavesOn = (times: readonly LeaveTime[], date: Day): 'whole' | DayHalf | undefined => {
  const parts = new Set(times.map((time) => leaveOn(time, date)));
  if (parts.has('whole') || (parts.has('morning') && parts.has('afternoon'))) return 'whole';
  return dayHalves.find((half) => parts.has(half));
};

/** Whether two leaves take a half of a day both. */
export const overlap = (one: LeaveTime, other: LeaveTime): boolean =>
  eachDay(one.from > other.from ? one.from : other.from, one.until < other.until ? one.until : other.until).some(
    (date) => {
      const mine = leaveOn(one, date);
      const theirs = leaveOn(other, date);
      return mine !== undefined && theirs !== undefined && (mine === 'whole' || theirs === 'whole' || mine === theirs);
    },
  );
