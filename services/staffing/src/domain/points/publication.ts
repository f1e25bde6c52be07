import type { Day, Instant, Quarter } from '@goldkey/kernel';
import type { PersonTotal } from './totals.js';

/** What somebody has against the points that hang out, and the answer. */
export interface PointsObjection {
  readonly id: string;
  readonly employeeId: string;
  readonly text: string;
  readonly raisedAt: Instant;
  /** `upheld`: the points are wrong, and a counter entry puts them right. */
  readonly answer?: {
    readonly by: string;
    readonly text: string;
    readonly isUpheld: boolean;
    readonly at: Instant;
  };
}

/** A quarter's points hang out for everybody from one day to another, both included (rulebook M-35). */
export interface PointsPublication {
  readonly id: string;
  readonly propertyId: string;
  readonly quarter: Quarter;
  readonly from: Day;
  readonly until: Day;
  readonly totals: readonly PersonTotal[];
  /** The act of duty that tells of it. */
  readonly actId: string;
  readonly objections: readonly PointsObjection[];
  readonly state: 'standing' | 'withdrawn';
  readonly why?: string;
}

export type PointsPublicationEvent = {
  readonly type: 'PointsPublished' | 'PointsObjectionRaised' | 'PointsObjectionAnswered' | 'PointsPublicationWithdrawn';
  readonly eventId: string;
  readonly at: Instant;
  readonly publication: PointsPublication;
  /** What the history remembers. */
  readonly facts: Readonly<Record<string, unknown>>;
};

/** The publication after an event. */
export const evolvePointsPublication = (
  _publication: PointsPublication | undefined,
  event: PointsPublicationEvent,
): PointsPublication => event.publication;
