import type { Day, Instant } from '@goldkey/kernel';

/** Somebody reads a house rule: called to it until a day, or of their own accord. One of a rule and a person. */
export interface HouseRuleReading {
  readonly id: string;
  readonly propertyId: string;
  readonly ruleId: string;
  readonly employeeId: string;
  /** Dropped: called, and the rule is no more, or concerns this person no longer. */
  readonly state: 'called' | 'read' | 'dropped';
  /** The last day for it; absent: nobody called. */
  readonly readBy?: Day;
  readonly readAt?: Instant;
}

export interface HouseRuleReadingEvent {
  readonly type: 'HouseRuleReadingCalled' | 'HouseRuleRead' | 'HouseRuleReadingDropped';
  readonly eventId: string;
  readonly at: Instant;
  readonly reading: HouseRuleReading;
}

/** The reading after an event. */
export const evolveHouseRuleReading = (
  _known: HouseRuleReading | undefined,
  event: HouseRuleReadingEvent,
): HouseRuleReading => event.reading;

/** The key of a person's reading of a rule. */
export const readingId = (ruleId: string, employeeId: string): string => `${ruleId}.${employeeId}`;
