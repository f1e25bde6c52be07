import type { Day, Instant } from '@goldkey/kernel';
import type { UpkeepWorkState } from './machine.js';

/** How good it is: `poor` has to be done again. */
export const QUALITY_MARKS = ['good', 'fair', 'poor'] as const;
export type QualityMark = (typeof QUALITY_MARKS)[number];

/** Somebody says that it is done. */
export interface Doing {
  readonly at: Instant;
  /** The local day of `at`. */
  readonly day: Day;
  /** Employee who says so. */
  readonly by: string;
  /** All ids of that person then; absent on older ones. */
  readonly selves?: readonly string[];
  readonly note?: string;
  readonly photos: readonly string[];
}

/** Another person looked. */
export interface Judgement {
  readonly mark: QualityMark;
  readonly at: Instant;
  /** Employee who looked. */
  readonly by: string;
  readonly remark?: string;
}

/** The work of a programme on one day, from when it was first said to be done. */
export interface UpkeepWork {
  /** Of the programme and the day: one piece of work is there once. */
  readonly id: string;
  readonly propertyId: string;
  readonly programmeId: string;
  readonly day: Day;
  readonly state: UpkeepWorkState;
  /** The last time that it was done. */
  readonly doing: Doing;
  /** In their order; the first is what the month's quality counts. */
  readonly judgements: readonly Judgement[];
}

export interface UpkeepWorkEvent {
  readonly type:
    | 'UpkeepWorkDone'
    | 'UpkeepWorkMarked'
    | 'UpkeepWorkReturned'
    | 'UpkeepWorkWithdrawn'
    | 'UpkeepMarkWithdrawn';
  readonly eventId: string;
  readonly at: Instant;
  readonly work: UpkeepWork;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** The work after an event. */
export const evolveUpkeepWork = (_known: UpkeepWork | undefined, event: UpkeepWorkEvent): UpkeepWork => event.work;

/** The key of a programme's work on a day. */
export const upkeepWorkId = (programmeId: string, day: Day): string => `${programmeId}.${day}`;
