import { addDays, atTime, dayOf, type Fen, type Instant, plus } from '@goldkey/kernel';
import type { Reason } from './notice.js';

/** How long before a deadline somebody is reminded of it. */
export type Lead = 'week-before' | 'day-before' | 'same-day';

/** What is prepared over weeks, and over days; of everything else a reminder on the day suffices. */
const LEADS: readonly (readonly [readonly Lead[], readonly string[]])[] = [
  [
    ['week-before', 'day-before', 'same-day'],
    ['M-09', 'M-31', 'D-05', 'D-06', 'C-01'],
  ],
  [
    ['day-before', 'same-day'],
    ['M-05', 'M-06', 'M-07', 'M-08', 'M-11', 'M-14', 'M-16', 'M-17', 'M-24', 'M-27', 'M-33', 'M-35', 'S-08', 'D-04'],
  ],
];

/** So long before a deadline a duty is reminded of at the earliest, whatever the zone and its clocks do. */
const EARLIEST_HOURS: Readonly<Record<Lead, number>> = { 'week-before': 8 * 24, 'day-before': 42, 'same-day': 18 };
const HOUR_MS = 3_600_000;

/** Which clauses are reminded of how long before at the earliest; of everything else {@link OTHERWISE_MS}. */
export const FORESEEN: readonly { readonly clauses: readonly string[]; readonly withinMs: number }[] = LEADS.map(
  ([[first = 'same-day'], clauses]) => ({ clauses, withinMs: EARLIEST_HOURS[first] * HOUR_MS }),
);
export const OTHERWISE_MS = EARLIEST_HOURS['same-day'] * HOUR_MS;

const leadsOf = (clause: string): readonly Lead[] =>
  LEADS.find(([, clauses]) => clauses.includes(clause))?.[0] ?? ['same-day'];

const MORNING = '08:00';
const EVENING = '17:00';
/** A deadline before this hour is reminded of on the evening before: in the morning it would be too late. */
const EARLY_HOURS = 10;

/** When a lead of a deadline begins, by the clocks of the property's zone. */
export const remindedAt = (deadline: Instant, lead: Lead, zone: string): Instant => {
  const due = dayOf(deadline, zone);
  if (lead === 'week-before') return atTime(addDays(due, -7), MORNING, zone);
  if (lead === 'day-before') return atTime(addDays(due, -1), MORNING, zone);
  const early = deadline < plus(atTime(due, '00:00', zone), EARLY_HOURS * HOUR_MS);
  return early ? atTime(addDays(due, -1), EVENING, zone) : atTime(due, MORNING, zone);
};

/** A duty of a person that will fall due. */
export interface DueDuty {
  readonly propertyId: string;
  readonly zone: string;
  readonly clause: string;
  readonly part: string;
  readonly about: string;
  readonly employeeId: string;
  readonly deadline: Instant;
  readonly done: boolean;
  readonly points: number;
  readonly fine: Fen;
  readonly details: Readonly<Record<string, string>>;
}

/** The matter of everything that the time alone brings up. */
export const DUE_MATTER = 'due';

/**
 * Why somebody is reminded of a duty now: it is not done, and the last of its leads that began is running. One that came up
 * later than all its leads is reminded of at once; one whose deadline has passed is no reminder any more.
 */
export const reminderOf = (duty: DueDuty, now: Instant): Reason | undefined => {
  const { propertyId, zone, clause, part, about, employeeId, deadline, points, fine } = duty;
  if (duty.done || deadline <= now) return undefined;
  const lead = leadsOf(clause).findLast((one) => remindedAt(deadline, one, zone) <= now);
  if (lead === undefined) return undefined;
  return {
    key: ['duty', propertyId, clause, part, about, employeeId, deadline, lead].join(':'),
    matter: DUE_MATTER,
    recipient: employeeId,
    kind: 'reminder',
    propertyId,
    clause,
    at: deadline,
    about: { kind: 'duty', id: about },
    points,
    fine,
    details: { ...duty.details, lead, part },
  };
};

/** A certificate of a person, the last one of its craft. */
export interface HeldCertificate {
  readonly employeeId: string;
  readonly craft: string;
  readonly propertyId: string | null;
  /** The end of its last day. */
  readonly until: Instant;
  /** The same as a day. */
  readonly validUntil: string;
}

const CERTIFICATE_LEAD_MS = 30 * 24 * HOUR_MS;

/** Why the holder of a certificate is told that it ends: in its last thirty days, and no more once it has ended. */
export const expiryOf = (held: HeldCertificate, now: Instant): Reason | undefined => {
  const { employeeId, craft, propertyId, until, validUntil } = held;
  if (until <= now || until - now > CERTIFICATE_LEAD_MS) return undefined;
  return {
    key: ['certificate', employeeId, craft, validUntil].join(':'),
    matter: DUE_MATTER,
    recipient: employeeId,
    kind: 'certificate',
    propertyId,
    at: until,
    about: { kind: 'certificate', id: craft },
    details: { craft, validUntil },
  };
};
