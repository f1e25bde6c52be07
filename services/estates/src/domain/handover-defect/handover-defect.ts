import type { Day, Instant } from '@goldkey/kernel';
import type { CheckItem } from '../handover/handover.js';
import type { HandoverDefectState } from './machine.js';

/** What was found on the walk through a home. */
export interface FoundDefect {
  /** The line of the check-list that it belongs to. */
  readonly item: CheckItem;
  /** Where in the home, in words. */
  readonly place?: string;
  readonly words: string;
  /** The last day by which it was promised to be right. */
  readonly dueOn?: Day;
}

/** One defect of a home that was handed over, until it is put right. Hand-overs of before have none. */
export interface HandoverDefect extends FoundDefect {
  readonly id: string;
  readonly propertyId: string;
  readonly householdId: string;
  readonly handoverId: string;
  readonly foundOn: Day;
  /** Its place among those of its hand-over. */
  readonly line: number;
  readonly state: HandoverDefectState;
  /** The repair that it was handed to, in the reception log. */
  readonly repair?: { readonly complaintId: string; readonly number: string; readonly at: Instant };
  readonly putRight?: { readonly at: Instant; readonly note?: string };
}

export interface HandoverDefectEvent {
  readonly type: 'DefectFound' | 'DefectHandedToRepair' | 'DefectPutRight' | 'DefectReopened' | 'DefectWithdrawn';
  readonly eventId: string;
  readonly at: Instant;
  readonly defect: HandoverDefect;
  /** What the history remembers: no words of people. */
  readonly facts: Readonly<Record<string, unknown>>;
}
