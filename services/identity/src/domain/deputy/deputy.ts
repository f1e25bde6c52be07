import type { Instant } from '@goldkey/kernel';

/** Somebody who stands in for the holder of an appointment, for a time. Days are those of the appointment's own calendar. */
export interface Deputy {
  readonly deputyId: string;
  readonly appointmentId: string;
  /** Whose appointment it is. */
  readonly holderEmployeeId: string;
  readonly deputyEmployeeId: string;
  /** YYYY-MM-DD, both included. */
  readonly from: string;
  readonly until: string;
  /** Where it was ended before its day. */
  readonly endedAt?: Instant;
}

export type DeputyEvent =
  | { readonly type: 'DeputyAppointed'; readonly deputy: Deputy; readonly at: Instant }
  | { readonly type: 'DeputyEnded'; readonly at: Instant };

export const evolveDeputy = (deputy: Deputy | undefined, event: DeputyEvent): Deputy => {
  if (event.type === 'DeputyAppointed') return event.deputy;
  if (deputy === undefined) throw new Error('a deputy ends who was never appointed');
  return { ...deputy, endedAt: event.at };
};

/** Whether the deputy stands in on this day. It ends by itself after its last one. */
export const standsIn = (deputy: Deputy, today: string): boolean =>
  deputy.endedAt === undefined && deputy.from <= today && today <= deputy.until;
