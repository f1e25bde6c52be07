import type { Day, Instant } from '@goldkey/kernel';
import type { SurveyDraw } from './draw.js';
import type { SurveyCallState } from './machine.js';

/** Who makes the call: anybody of the property, or the centre itself for a key department, once a week (S-02). */
export const CALLERS = ['desk', 'centre'] as const;
export type SurveyCaller = (typeof CALLERS)[number];

/** A matter that was drawn to be called about. */
export interface SurveyCall {
  readonly id: string;
  readonly drawId: string;
  readonly propertyId: string;
  readonly departmentId: string;
  readonly matterId: string;
  readonly matterNumber: string;
  readonly day: Day;
  /** Place in the drawn order of its department, from 0. */
  readonly place: number;
  readonly caller: SurveyCaller;
  readonly state: SurveyCallState;
  readonly attempts: readonly { readonly at: Instant; readonly note?: string }[];
  readonly answerId?: string;
  readonly endedAt?: Instant;
}

export interface SurveyCallEvent {
  readonly type: 'CallDrawn' | 'CallAttempted' | 'CallAnswered' | 'CallGivenUp';
  readonly eventId: string;
  readonly at: Instant;
  readonly call: SurveyCall;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** The call after an event. */
export const evolveSurveyCall = (_call: SurveyCall | undefined, event: SurveyCallEvent): SurveyCall => event.call;

/** The lots of a day were drawn; once a property and day. */
export interface SurveyDrawn {
  readonly type: 'SurveyDrawn';
  readonly eventId: string;
  readonly at: Instant;
  readonly draw: SurveyDraw;
}
