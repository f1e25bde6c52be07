import type { Instant } from '@goldkey/kernel';

/** An outage as far as it waives misses. */
export interface WaivingOutage {
  readonly outageId: string;
  readonly service: string;
  readonly propertyId: string | null;
  readonly from: Instant;
  readonly until: Instant;
}

/** An event of a property that could not be read and waits: `at` is when it happened, as far as it says. */
export interface UnreadEvent {
  readonly propertyId: string;
  readonly service: string;
  readonly at: Instant;
}

/** Why a miss does not count. */
export interface Standing {
  readonly kind: 'pending' | 'unread' | 'waived';
  /** The service that is not known to be complete or whose event could not be read, or the id of the outage. */
  readonly reason: string;
}

/** What is known of how complete the facts are. */
export interface Evidence {
  /** Up to which instant each service's stream is complete; one that never stated any is taken as complete, as files are. */
  readonly marks: ReadonlyMap<string, Instant>;
  readonly unread: readonly UnreadEvent[];
  /** Approved ones. */
  readonly outages: readonly WaivingOutage[];
}

/** An unread event may tell of a deed for a deadline so long after it. */
const UNREAD_REACHES_MS = 62 * 86_400_000;

const waiving = ({ outages }: Evidence, propertyId: string, services: readonly string[], deadline: Instant) =>
  outages.find(
    (one) =>
      services.includes(one.service) &&
      (one.propertyId === null || one.propertyId === propertyId) &&
      one.from <= deadline &&
      deadline <= one.until,
  );

const silent = ({ marks }: Evidence, services: readonly string[], deadline: Instant): string | undefined =>
  services.find((service) => {
    const mark = marks.get(service);
    return mark !== undefined && mark < deadline;
  });

const unreadOf = ({ unread }: Evidence, propertyId: string, services: readonly string[], deadline: Instant) =>
  unread.find(
    (one) =>
      services.includes(one.service) &&
      one.propertyId === propertyId &&
      one.at <= deadline &&
      deadline <= one.at + UNREAD_REACHES_MS,
  );

/**
 * Whether a miss counts (rulebook 7): it is waived where its deadline lies in an outage of a service that would have told of the
 * deed, pending while such a service is not known to be complete past the deadline, and unread while an event of the property
 * that may tell of the deed could not be read.
 */
export const standingOf = (
  evidence: Evidence,
  propertyId: string,
  services: readonly string[],
  deadline: Instant,
): Standing | undefined => {
  const outage = waiving(evidence, propertyId, services, deadline);
  if (outage !== undefined) return { kind: 'waived', reason: outage.outageId };
  const service = silent(evidence, services, deadline);
  if (service !== undefined) return { kind: 'pending', reason: service };
  const event = unreadOf(evidence, propertyId, services, deadline);
  return event && { kind: 'unread', reason: event.service };
};
