import type { Day, Instant } from '@goldkey/kernel';
import type { ConductState } from './machine.js';

/** Who found it (W-01 to W-04). */
export const LEVELS = ['town', 'public-report', 'county', 'city', 'province'] as const;
export type Level = (typeof LEVELS)[number];

/** The articles of conduct: 1 dress and speech … 8 other demands of superior bodies. */
export const FIRST_ARTICLE = 1;
export const LAST_ARTICLE = 8;

/** What the person concerned said, or that they said nothing. */
export interface Hearing {
  readonly heardAt: Instant;
  /** Account that took it down. */
  readonly by: string;
  /** All ids of that person then; absent on older ones. */
  readonly selves?: readonly string[];
  readonly silent: boolean;
  readonly words: string;
}

/** Somebody is said to have broken an article of conduct. */
export interface ConductCase {
  readonly id: string;
  readonly propertyId: string;
  readonly state: ConductState;
  /** Whom it is about. */
  readonly employeeId: string;
  readonly employeeName: string;
  readonly article: number;
  readonly level: Level;
  readonly occurredOn: Day;
  readonly description: string;
  /** What shows it: photo, number of a letter or circular. */
  readonly evidence: string;
  readonly reportedAt: Instant;
  /** Account that told of it, and the employee behind it. */
  readonly reportedBy: string;
  readonly reporterId?: string;
  /** All ids of that person then; absent on older ones. */
  readonly reportedAs?: readonly string[];
  readonly reporterName: string;
  readonly hearings: readonly Hearing[];
  readonly decision?: Ruling;
  /** Why it was overturned after an appeal, and the appeal's number. */
  readonly overturning?: { readonly overturnedAt: Instant; readonly by: string; readonly reason: string };
  readonly toldBy?: string;
}

/** What was found, and by whom. */
export interface Ruling {
  readonly decidedAt: Instant;
  /** Account that decided, and the name that people know. */
  readonly by: string;
  /** All ids of that person then; absent on older ones. */
  readonly selves?: readonly string[];
  readonly byName: string;
  readonly reason: string;
  /** Whether the body that found it told others of it (W-02 to W-04). */
  readonly circulated: boolean;
  readonly serious: boolean;
}

export type ConductEvent = {
  readonly type:
    | 'ConductReported'
    | 'ConductHeard'
    | 'ConductConfirmed'
    | 'ConductDismissed'
    | 'ConductWithdrawn'
    | 'ConductOverturned';
  readonly eventId: string;
  readonly at: Instant;
  readonly conduct: ConductCase;
};

/** The case after an event. */
export const evolveConduct = (_known: ConductCase | undefined, event: ConductEvent): ConductCase => event.conduct;
