import type { Day, Instant } from '@goldkey/kernel';
import type { ThirdPartyResultState } from './machine.js';

/** What an outside surveyor found; its bottom-line problems end a manager's post (M-21). */
export interface ThirdPartyResult {
  readonly id: string;
  readonly propertyId: string;
  readonly surveyor: string;
  readonly surveyedOn: Day;
  /** As the surveyor counts, `92.5`; absent: none was given. */
  readonly score?: string;
  /** Where the report is kept: number or file. */
  readonly report: string;
  readonly findings: readonly string[];
  readonly bottomLines: number;
  readonly state: ThirdPartyResultState;
  readonly why?: string;
}

export type ThirdPartyResultEvent = {
  readonly type: 'ThirdPartyResultRecorded' | 'ThirdPartyResultWithdrawn';
  readonly eventId: string;
  readonly at: Instant;
  readonly result: ThirdPartyResult;
};

/** The result after an event. */
export const evolveThirdPartyResult = (
  _known: ThirdPartyResult | undefined,
  event: ThirdPartyResultEvent,
): ThirdPartyResult => event.result;
