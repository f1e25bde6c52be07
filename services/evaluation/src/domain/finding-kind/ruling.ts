import type { Instant, Month } from '@goldkey/kernel';

/**
 * The quality centre's word on which findings of its day checks are of one kind (M-18), in one property and month. A merge
 * makes several kinds one; a split makes some findings of a kind one of their own. Reversed, it counts no more.
 */
export interface KindRuling {
  readonly rulingId: string;
  readonly propertyId: string;
  readonly month: Month;
  readonly act: 'merge' | 'split';
  /** What the findings count as. */
  readonly kind: string;
  /** Of a merge: the kinds that are one. */
  readonly kinds: readonly string[];
  /** Of a split: the findings that are apart. */
  readonly findingIds: readonly string[];
  readonly reason: string;
  readonly ruledBy: string;
  readonly ruledAt: Instant;
  /** The event that told it; a reversal takes that event back. */
  readonly eventId: string;
  readonly reversed?: { readonly by: string; readonly at: Instant; readonly reason: string };
}

export type KindRulingEvent =
  | { readonly type: 'FindingKindsRuled'; readonly at: Instant; readonly ruling: KindRuling }
  | ({ readonly type: 'FindingKindRulingReversed'; readonly eventId: string } & NonNullable<KindRuling['reversed']>);

/** The ruling after the event. */
export const evolveKindRuling = (ruling: KindRuling | undefined, event: KindRulingEvent): KindRuling => {
  if (event.type === 'FindingKindsRuled') return event.ruling;
  if (ruling === undefined) throw new Error('what was never ruled is not reversed');
  const { by, at, reason } = event;
  return { ...ruling, reversed: { by, at, reason } };
};
