import { addDays, type Day } from '@goldkey/kernel';
import type { Appointment } from './appointment.js';

/** Where a person's file is kept follows from their appointments as they stand on a day, by the group's calendar. */

type Placed = Pick<Appointment, 'id' | 'state' | 'from' | 'propertyId'> & { readonly until?: Day };

const last = <One>(all: readonly One[], dayOf: (one: One) => Day | undefined): One | undefined =>
  all.reduce<One | undefined>(
    (found, one) => (found === undefined || (dayOf(one) ?? '') >= (dayOf(found) ?? '') ? one : found),
    undefined,
  );

/** Those that have begun by the day. Appointments above properties keep no file of a property's staff. */
const begun = <One extends Placed>(held: readonly One[], today: Day): readonly One[] =>
  held.filter(({ state, propertyId, from }) => state !== 'withdrawn' && propertyId !== undefined && from <= today);

const runs = ({ state, until }: Placed, today: Day): boolean =>
  state === 'open' || (state === 'ended' && until !== undefined && until >= today);

/** The appointment among those that run on the day which began last; of two with one day the later in the list. */
export const runningKeeper = <One extends Placed>(held: readonly One[], today: Day): One | undefined =>
  last(
    begun(held, today).filter((one) => runs(one, today)),
    ({ from }) => from,
  );

/** The appointment where the person's file is kept on a day: the running one that began last, else the one that was left last. */
export const keeperOfFile = <One extends Placed>(held: readonly One[], today: Day): One | undefined =>
  runningKeeper(held, today) ?? last(begun(held, today), ({ until }) => until);

/** Where a person's file belongs by now. */
export interface FileMove {
  readonly employeeId: string;
  readonly propertyId: string;
  /** Only a file that is kept there moves; absent: wherever it is. */
  readonly left?: string;
}

/** Where the file goes by an appointment that has begun, or has ended before the day: to it, or to where the person goes on. */
export const fileMoveOn = (
  appointment: Appointment,
  held: readonly Appointment[],
  today: Day,
): FileMove | undefined => {
  const { id, employeeId, propertyId: left } = appointment;
  if (left === undefined || appointment.state === 'withdrawn' || appointment.from > today) return undefined;
  const keeper = runningKeeper(held, today);
  if (keeper?.propertyId === undefined) return undefined;
  if (keeper.id === id) return { employeeId, propertyId: keeper.propertyId };
  return runs(appointment, today) ? undefined : { employeeId, propertyId: keeper.propertyId, left };
};

/** The next day after `today` on which the appointment may move a file: its first, or the one after its last. */
export const nextFileDay = (appointment: Appointment, today: Day): Day | undefined => {
  if (appointment.state === 'withdrawn' || appointment.propertyId === undefined) return undefined;
  if (appointment.from > today) return appointment.from;
  return appointment.state === 'ended' && appointment.until >= today ? addDays(appointment.until, 1) : undefined;
};
