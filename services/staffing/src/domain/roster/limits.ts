import { accept, type Decision, type Recording } from '@goldkey/kernel';

/** How far a plan may go. */
export interface RosterLimits {
  /** Between the end of a shift and the start of the next. */
  readonly restMinutes: number;
  /** Of a Monday-to-Sunday week. */
  readonly restDays: number;
  /** Of work planned in a week. */
  readonly weekMinutes: number;
}

/**
 * What holds until the group sets its own: eleven hours between shifts; a day of rest each week (Labour Law, article 38); forty
 * hours of work a week (rules of the State Council on working hours, article 3), beyond which a reason is asked for.
 */
export const standardLimits: RosterLimits = { restMinutes: 11 * 60, restDays: 1, weekMinutes: 40 * 60 };

/** The least and the most of each. Less than a day of rest a week no group may set (Labour Law, article 38). */
export const limitBounds: Readonly<Record<keyof RosterLimits, readonly [number, number]>> = {
  restMinutes: [0, 24 * 60],
  restDays: [1, 6],
  weekMinutes: [60, 84 * 60],
};

export interface RosterLimitsSet extends Pick<Recording, 'eventId' | 'at'> {
  readonly type: 'RosterLimitsSet';
  readonly limits: RosterLimits;
}

/** The group's limits are set; the same ones again are nothing new. `standing` is absent where the group has none of its own yet. */
export const setRosterLimits = (
  standing: RosterLimits | undefined,
  { eventId, at, limits }: Recording & { readonly limits: RosterLimits },
): Decision<RosterLimitsSet> => {
  const isSame =
    standing !== undefined &&
    standing.restMinutes === limits.restMinutes &&
    standing.restDays === limits.restDays &&
    standing.weekMinutes === limits.weekMinutes;
  return isSame ? accept() : accept({ type: 'RosterLimitsSet', eventId, at, limits });
};

/** The limits after an event. */
export const evolveLimits = (_standing: RosterLimits | undefined, { limits }: RosterLimitsSet): RosterLimits => limits;
