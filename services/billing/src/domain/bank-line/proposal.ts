/** A record of our books that a line of the statement is about. */
export interface BookingRef {
  readonly kind: 'payment' | 'refund' | 'banking';
  readonly id: string;
}

/** certain: what is known leaves no other · likely: nothing speaks against it · unsure: a hint to a person. */
export const CONFIDENCES = ['certain', 'likely', 'unsure'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

export const REASONS_TO_MATCH = [
  'order',
  'reference',
  'reference-other-amount',
  'amount-and-day',
  'home-and-amount',
  'home',
  'payer-and-amount',
  'payer',
  'amount',
] as const;
export type ReasonToMatch = (typeof REASONS_TO_MATCH)[number];

/** Why a line seems to be something, and how sure that is. */
export interface Grounds {
  readonly why: ReasonToMatch;
  readonly confidence: Confidence;
}

/** What a line seems to be: a record of our books, or a payment of a household that is not booked yet. */
export type Proposal = Grounds &
  (
    | { readonly kind: 'booking'; readonly booking: BookingRef }
    | { readonly kind: 'household'; readonly householdId: string }
  );
