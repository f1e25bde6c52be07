import { dayField, idField, wordsField } from '@goldkey/service-kit';
import { z } from 'zod';
import { PRIVACY_REQUEST_STATES, type PrivacyRequestState } from '../../../../domain/privacy-request/machine.js';
import {
  PERSON_KINDS,
  type PersonKind,
  PRIVACY_WISHES,
  type PrivacyWish,
  type StoreOutcome,
} from '../../../../domain/privacy-request/privacy-request.js';

export const kindField = z.enum(PERSON_KINDS);
export const stateField = z.enum(PRIVACY_REQUEST_STATES);
export const wishField = z.enum(PRIVACY_WISHES);

export const askBody = z.strictObject({
  wish: wishField,
  kind: kindField,
  ids: z.array(idField).min(1).max(20),
  proof: wordsField(500),
  askedOn: dayField.optional(),
});
export const noBody = z.strictObject({});
export const refusalBody = z.strictObject({ reason: wordsField(500) });

export const peopleQuery = z.strictObject({ kind: kindField, q: z.string().trim().min(1).max(60) });

export interface PrivacyRequestView {
  readonly id: string;
  readonly version: number;
  readonly propertyId?: string;
  readonly wish: PrivacyWish;
  readonly kind: PersonKind;
  readonly name: string;
  readonly place: string;
  /** Of the register, that are this person. */
  readonly entries: number;
  readonly proof: string;
  readonly askedOn: string;
  readonly dueOn: string;
  readonly state: PrivacyRequestState;
  readonly writtenBy: string;
  readonly writerName: string;
  readonly decision?: {
    readonly at: string;
    readonly by: string;
    readonly name: string;
    readonly reason?: string | undefined;
  };
  readonly outcomes: readonly {
    readonly service: string;
    readonly at: string;
    readonly stores: readonly StoreOutcome[];
  }[];
  /** Whether the caller may approve or refuse it now: another person than who wrote it. */
  readonly mayDecide: boolean;
  /** Services that have not erased yet, of an approved erasure. */
  readonly waiting: readonly string[];
}
