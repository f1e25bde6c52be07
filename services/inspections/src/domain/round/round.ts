import type { Instant } from '@goldkey/kernel';

/** How an item was found. */
export const RESULTS = ['in-order', 'failed', 'not-there'] as const;
export type Result = (typeof RESULTS)[number];

export interface Answer {
  readonly itemId: string;
  readonly result: Result;
  readonly note?: string;
  /** Ids of photos that show it. */
  readonly photos?: readonly string[];
}

/** A post that was looked at. Its instant is the device's own, checked against ours when it came in. */
export interface Visit {
  readonly postId: string;
  readonly at: Instant;
  /** The version of the check-list that was gone by; absent: the posts of that kind have none. */
  readonly checkListVersion?: number;
  readonly answers: readonly Answer[];
  /** Codes of checkpoints that were scanned. */
  readonly scanned: readonly string[];
  readonly note?: string;
}

/** A patrol on its way or walked. Its id is made on the phone, so that handing it in twice is handing it in once. */
export interface Round {
  readonly id: string;
  readonly propertyId: string;
  /** Employee who walks it. */
  readonly inspectorId: string;
  /** As they were called when they walked it. */
  readonly inspectorName: string;
  readonly startedAt: Instant;
  /** Absent: still on the way. */
  readonly completedAt?: Instant;
  /** When the last part of it reached us: later than `completedAt` where there was no network. */
  readonly receivedAt: Instant;
  /** In the order of their instants. */
  readonly visits: readonly Visit[];
}

export type RoundEvent = {
  readonly type: 'RoundVisited' | 'RoundCompleted';
  readonly eventId: string;
  readonly at: Instant;
  readonly round: Round;
};

/** The round after an event. */
export const evolveRound = (_round: Round | undefined, event: RoundEvent): Round => event.round;
