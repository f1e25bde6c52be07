import type { Instant, Month } from '@goldkey/kernel';
import type { FullCoverageState } from './machine.js';

export interface Participant {
  readonly employeeId: string;
  readonly name: string;
}

/** How a post was found; one that could not be looked at says why. */
export const WALK_RESULTS = ['in-order', 'wrong', 'not-reached'] as const;
export type WalkResult = (typeof WALK_RESULTS)[number];

/** A post of the property, and how it was found once somebody was there. */
export interface WalkedPost {
  readonly postId: string;
  readonly code: string;
  readonly name: string;
  readonly result?: WalkResult;
  readonly seenAt?: Instant;
  readonly note?: string;
}

/** The month's inspection of everything, with supervisors and above (M-14). */
export interface FullCoverage {
  readonly id: string;
  readonly propertyId: string;
  readonly month: Month;
  readonly state: FullCoverageState;
  readonly openedAt: Instant;
  readonly openedBy: string;
  readonly participants: readonly Participant[];
  /** Every post that was active when it was opened, by its code. */
  readonly posts: readonly WalkedPost[];
  readonly findings: readonly string[];
  readonly summary?: string;
  readonly completedAt?: Instant;
  readonly toldBy?: string;
  readonly why?: string;
}

export type FullCoverageEvent = {
  readonly type: 'FullCoverageOpened' | 'FullCoverageWalked' | 'FullCoverageCompleted' | 'FullCoverageWithdrawn';
  readonly eventId: string;
  readonly at: Instant;
  readonly inspection: FullCoverage;
};

/** The inspection after an event. */
export const evolveFullCoverage = (_known: FullCoverage | undefined, event: FullCoverageEvent): FullCoverage =>
  event.inspection;
