import type { Instant } from '@goldkey/kernel';
import type { NoticeKind } from '../notice/notice.js';

/** How a target wants its messages: signed records (Standard Webhooks), a group robot's texts, or letters by mail. */
export const WEBHOOK_FORMATS = ['standard', 'wecom', 'dingtalk', 'mail'] as const;
export type WebhookFormat = (typeof WEBHOOK_FORMATS)[number];

/** Where notices are sent, and which. */
export interface WebhookTarget {
  readonly targetId: string;
  readonly name: string;
  readonly url: string;
  readonly format: WebhookFormat;
  readonly kinds: readonly NoticeKind[];
  /** Notices of the properties below this unit; absent: all of the group. */
  readonly unitId?: string;
  /** `disabled`: it failed for too long, and nothing is sent until somebody enables it. */
  readonly state: 'active' | 'paused' | 'disabled';
  readonly createdBy: string;
  readonly createdAt: Instant;
  /** How often the line has failed in a row, and since when. */
  readonly failures: number;
  readonly failingSince?: Instant;
  /** No earlier than then it is tried again. */
  readonly nextAt?: Instant;
  readonly version: number;
}

/** How an attempt ended. */
export type Attempt =
  /** `error`: of a letter, which of its addresses did not take it. */
  | { readonly status: number; readonly error?: string }
  /** No answer: refused, timed out, not permitted. */
  | { readonly error: string };

/** What follows from an attempt, for the delivery and for its line. */
export interface AfterAttempt {
  readonly delivery: 'delivered' | 'pending' | 'given-up';
  readonly state: 'active' | 'disabled';
  readonly failures: number;
  readonly failingSince?: Instant;
  readonly nextAt?: Instant;
}

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

/** Pauses after the first, second… failure; after the last one it stays so. */
export const BACK_OFF_MS = [
  5 * SECOND_MS,
  30 * SECOND_MS,
  2 * MINUTE_MS,
  10 * MINUTE_MS,
  30 * MINUTE_MS,
  HOUR_MS,
  2 * HOUR_MS,
  4 * HOUR_MS,
] as const;

/** So often one message is tried, over some twenty hours; then those behind it have their turn. */
export const MOST_ATTEMPTS = 12;

const DAY_MS = 24 * HOUR_MS;
/** The receiver says that it wants nothing more, ever (Standard Webhooks). */
const GONE = 410;

const succeeded = (attempt: Attempt): boolean => 'status' in attempt && attempt.status >= 200 && attempt.status < 300;

/**
 * What follows from the `attempts`th attempt of a message. One that fails is tried again before those behind it, so that a
 * receiver hears everything in order; a line that failed for so many days is disabled, and so is one that says it is gone.
 */
export const afterAttempt = (
  line: Pick<WebhookTarget, 'failures' | 'failingSince'>,
  attempts: number,
  attempt: Attempt,
  now: Instant,
  giveUpDays: number,
): AfterAttempt => {
  if (succeeded(attempt)) return { delivery: 'delivered', state: 'active', failures: 0 };
  const failingSince = line.failingSince ?? now;
  const failures = line.failures + 1;
  const isGone = 'status' in attempt && attempt.status === GONE;
  if (isGone || now - failingSince >= giveUpDays * DAY_MS)
    return { delivery: 'pending', state: 'disabled', failures, failingSince };
  const pause = BACK_OFF_MS[Math.min(attempts, BACK_OFF_MS.length) - 1] as number;
  const delivery = attempts >= MOST_ATTEMPTS ? 'given-up' : 'pending';
  return { delivery, state: 'active', failures, failingSince, nextAt: (now + pause) as Instant };
};

/** Whether a notice concerns a target: by its kind, and by the units above its property. */
export const concerns = (
  { kinds, unitId }: Pick<WebhookTarget, 'kinds' | 'unitId'>,
  kind: NoticeKind,
  unitsAbove: readonly string[],
): boolean => kinds.includes(kind) && (unitId === undefined || unitsAbove.includes(unitId));
