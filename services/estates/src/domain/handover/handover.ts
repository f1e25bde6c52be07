import type { Day, Instant } from '@goldkey/kernel';

/** What is looked at together, in the order of the walk. */
export const CHECK_ITEMS = [
  'entrance-door',
  'walls-and-ceilings',
  'floors',
  'windows',
  'water',
  'drains',
  'electricity',
  'gas',
  'heating',
  'intercom-and-alarm',
] as const;
export type CheckItem = (typeof CHECK_ITEMS)[number];

export const CHECK_RESULTS = ['in-order', 'defect', 'not-there'] as const;
export const METERS = ['water', 'hot-water', 'electricity', 'gas', 'heating'] as const;

export interface Check {
  readonly item: CheckItem;
  readonly result: (typeof CHECK_RESULTS)[number];
  /** A defect says what it is. */
  readonly remark?: string;
}

/** Keys and cards of one kind, as people call it: entrance door, letter box, lift card. */
export interface KeyCount {
  readonly kind: string;
  readonly count: number;
}

/** From which a meter counts for the owner. */
export interface FirstReading {
  readonly meter: (typeof METERS)[number];
  /** On the meter itself. */
  readonly number: string;
  /** Up to three decimals, as text: charges are computed from it. */
  readonly reading: string;
}

/** The record of a home given to its owner. It is never edited; one that was written by mistake is withdrawn and stays. */
export interface Handover {
  readonly id: string;
  readonly propertyId: string;
  readonly householdId: string;
  readonly heldOn: Day;
  /** The owner who took it over: a person of the household. */
  readonly receiverId: string;
  readonly checks: readonly Check[];
  readonly keys: readonly KeyCount[];
  readonly readings: readonly FirstReading[];
  /** The drawn signature as a PNG data URL; absent where it was signed on paper. */
  readonly signature?: string;
  /** Written by mistake: it holds no more, and the home waits for its hand-over again. */
  readonly withdrawn?: { readonly at: Instant; readonly reason: string };
}

export interface HandoverEvent {
  readonly type: 'HandoverHeld' | 'HandoverWithdrawn';
  readonly at: Instant;
  readonly handover: Handover;
}
