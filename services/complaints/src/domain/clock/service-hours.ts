import { addDays, atTime, type Day, type Instant, isWorkingDay, startOfDay, weekday } from '@goldkey/kernel';

/** Which days a centre serves on; `public-calendar`: statutory holidays rest, make-up days work (rulebook 0). */
export const SERVICE_DAYS = ['public-calendar', 'monday-to-saturday', 'every-day'] as const;
export type ServiceDays = (typeof SERVICE_DAYS)[number];

/** When a property serves its owners, by its own clock. */
export interface ServiceHours {
  readonly days: ServiceDays;
  /** `HH:MM`. */
  readonly from: string;
  /** `HH:MM`, later than `from`; `24:00` is the end of the day. */
  readonly until: string;
  /** Days that the property itself has set, whatever `days` says. */
  readonly exceptions: readonly { readonly day: Day; readonly works: boolean }[];
}

/** Service hours at the place where they are kept. */
export interface LocalHours extends ServiceHours {
  readonly zone: string;
}

/** Why a day is served or rests. */
export type DayReason = 'workday' | 'make-up-day' | 'set-works' | 'weekend' | 'holiday' | 'set-rests';

const LAST_WORKDAY: Readonly<Record<ServiceDays, number>> = {
  'public-calendar': 5,
  'monday-to-saturday': 6,
  'every-day': 7,
};

const SERVED: ReadonlySet<DayReason> = new Set(['workday', 'make-up-day', 'set-works']);

/** Whether the property serves on the day, as the reason for it. */
export const dayReason = ({ days, exceptions }: ServiceHours, of: Day): DayReason => {
  const set = exceptions.find(({ day }) => day === of);
  if (set !== undefined) return set.works ? 'set-works' : 'set-rests';
  const isUsual = weekday(of) <= LAST_WORKDAY[days];
  if (days !== 'public-calendar' || isWorkingDay(of) === isUsual) return isUsual ? 'workday' : 'weekend';
  return isUsual ? 'holiday' : 'make-up-day';
};

/** Does the reason say that the day is served? */
export const isServed = (reason: DayReason): boolean => SERVED.has(reason);

/** The span in which the day is served, its end outside; undefined on a day that rests. */
export const servedOn = (
  hours: LocalHours,
  of: Day,
): { readonly from: Instant; readonly until: Instant } | undefined => {
  if (!isServed(dayReason(hours, of))) return undefined;
  const { zone } = hours;
  const from = atTime(of, hours.from, zone);
  const until = hours.until === '24:00' ? startOfDay(addDays(of, 1), zone) : atTime(of, hours.until, zone);
  // Clocks put forward may leave nothing of a short span.
  return from < until ? { from, until } : undefined;
};
