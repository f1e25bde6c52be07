import { type Day, type Instant } from '@goldkey/kernel';
import type { PrivacyRequestState } from './machine.js';

/** What somebody may ask about what is kept of them (PIPL, art. 45 and 47). */
export const PRIVACY_WISHES = ['export', 'erasure'] as const;
export type PrivacyWish = (typeof PRIVACY_WISHES)[number];

export const PERSON_KINDS = ['owner', 'employee'] as const;
export type PersonKind = (typeof PERSON_KINDS)[number];

/** By what the person is known in all services; forgotten with the request's end. */
export interface PersonKeys {
  readonly kind: PersonKind;
  readonly ids: readonly string[];
  readonly accounts: readonly string[];
  readonly names: readonly string[];
  readonly phones: readonly string[];
  readonly homes: readonly { readonly householdId: string; readonly from?: string; readonly until?: string }[];
}

/** The person as the register has them. */
export interface AskedPerson extends PersonKeys {
  /** What to call them, and where they are known: the home, or the number on the badge. */
  readonly name: string;
  readonly place: string;
}

/** What became of what one service keeps in one place. */
export interface StoreOutcome {
  readonly store: string;
  /** In simplified Chinese, traditional Chinese and English. */
  readonly title: readonly string[];
  readonly erased: number;
  readonly kept: readonly {
    readonly rows: number;
    readonly reason: string;
    readonly words: readonly string[];
    readonly until?: string;
  }[];
}

export interface ServiceOutcome {
  readonly service: string;
  readonly at: Instant;
  readonly stores: readonly StoreOutcome[];
}

/** One person's wish to have what is kept of them, or to have it erased: written down by one, approved by another. */
export interface PrivacyRequest {
  readonly id: string;
  /** The one property that knows the person; absent: of the group, or of several properties. */
  readonly propertyId?: string;
  readonly wish: PrivacyWish;
  readonly person: AskedPerson;
  /** How the person asked and how it is known that it was they. */
  readonly proof: string;
  readonly askedOn: Day;
  /** By when they are answered. */
  readonly dueOn: Day;
  readonly state: PrivacyRequestState;
  readonly writtenBy: string;
  /** All ids of that person then; absent on older ones. */
  readonly writtenAs?: readonly string[];
  readonly writerName: string;
  readonly decision?: { readonly at: Instant; readonly by: string; readonly name: string; readonly reason?: string };
  /** By service, of an erasure. */
  readonly outcomes: readonly ServiceOutcome[];
}

export interface PrivacyRequestEvent {
  readonly type:
    | 'PrivacyAsked'
    | 'PrivacyApproved'
    | 'PrivacyRefused'
    | 'PrivacyWithdrawn'
    | 'PrivacyErased'
    | 'PrivacyDone';
  readonly eventId: string;
  readonly at: Instant;
  readonly request: PrivacyRequest;
  /** What the history tells: never who it is about. */
  readonly facts: Readonly<Record<string, unknown>>;
}

/** The request after an event. */
export const evolvePrivacyRequest = (
  _request: PrivacyRequest | undefined,
  event: PrivacyRequestEvent,
): PrivacyRequest => event.request;
