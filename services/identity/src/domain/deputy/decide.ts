import { accept, type Day, type Decision, daysBetween, type Instant, refuse } from '@goldkey/kernel';
import type { Deputy, DeputyEvent } from './deputy.js';

/** A longer absence is a matter of a new appointment, not of a deputy. */
export const LONGEST_DEPUTY_DAYS = 92;

export interface AppointDeputy {
  readonly deputyId: string;
  readonly appointmentId: string;
  readonly deputyEmployeeId: string;
  readonly from: Day;
  readonly until: Day;
  readonly at: Instant;
}

/** What is known of the appointment that somebody is to stand in for. */
export interface Deputised {
  readonly holderEmployeeId: string;
  /** Today by the appointment's calendar. */
  readonly today: Day;
  /** Deputies of it who have not ended. */
  readonly deputies: readonly Deputy[];
}

/** The holder names who stands in, for days to come; of one appointment there is one deputy at a time. */
export const appointDeputy = (command: AppointDeputy, known: Deputised): Decision<DeputyEvent> => {
  const { from, until, deputyEmployeeId, at, ...ids } = command;
  if (deputyEmployeeId === known.holderEmployeeId) return refuse('identity.deputy-of-oneself');
  if (until < from || until < known.today) return refuse('identity.deputy-days-invalid', { from, until });
  if (daysBetween(from, until) >= LONGEST_DEPUTY_DAYS)
    return refuse('identity.deputy-too-long-invalid', { longest: LONGEST_DEPUTY_DAYS });
  const other = known.deputies.find((each) => each.endedAt === undefined && each.from <= until && from <= each.until);
  if (other !== undefined) return refuse('identity.deputy-already', { from: other.from, until: other.until });
  const deputy: Deputy = { ...ids, holderEmployeeId: known.holderEmployeeId, deputyEmployeeId, from, until };
  return accept({ type: 'DeputyAppointed', deputy, at });
};

/** Ends it before its day; one that has ended stays so. */
export const endDeputy = (deputy: Deputy, { at }: { at: Instant }): Decision<DeputyEvent> =>
  deputy.endedAt === undefined ? accept({ type: 'DeputyEnded', at }) : accept();
