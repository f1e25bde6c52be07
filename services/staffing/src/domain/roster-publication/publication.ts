import type { Instant, Month } from '@goldkey/kernel';
import type { RosterRule } from '../roster/conflicts.js';

/** Why a soft conflict is let pass. */
export interface PassedRule {
  readonly rule: RosterRule;
  readonly reason: string;
}

/** The roster of a property's month as its people see it. */
export interface Publication {
  readonly id: string;
  readonly propertyId: string;
  readonly month: Month;
  /** From 1; one more with each time that it is published again. */
  readonly revision: number;
  readonly publishedAt: Instant;
  readonly publishedBy: string;
  readonly passed: readonly PassedRule[];
}

export type PublicationEvent = {
  readonly type: 'RosterPublished';
  readonly eventId: string;
  readonly at: Instant;
  readonly publication: Publication;
};

/** The publication after an event. */
export const evolvePublication = (_known: Publication | undefined, { publication }: PublicationEvent): Publication =>
  publication;

/** The name of a month's publication. */
export const publicationId = (propertyId: string, month: Month): string => `${propertyId}/${month}`;
