/** A finding of a day check, and what it costs as one more of its kind. */
export interface KindFindingView {
  readonly findingId: string;
  readonly category: string;
  readonly raisedAt: string;
  /** Points that M-18 charges for it; 0 where it is free. */
  readonly points: number;
}

/** Findings that count as one kind, oldest first. */
export interface KindView {
  readonly kind: string;
  readonly points: number;
  readonly findings: readonly KindFindingView[];
  /** The rulings that made it one, oldest first. */
  readonly rulingIds: readonly string[];
}

export interface KindRulingView {
  readonly rulingId: string;
  readonly act: 'merge' | 'split';
  readonly kind: string;
  readonly kinds: readonly string[];
  readonly findingIds: readonly string[];
  readonly reason: string;
  readonly ruledByName: string;
  readonly ruledAt: string;
  readonly reversed?: { readonly byName: string; readonly at: string; readonly reason: string };
}

/** What counts as the same kind of finding in a property's month, with the charge (M-18). */
export interface FindingKindsView {
  readonly propertyId: string;
  readonly propertyName: string;
  readonly month: string;
  /** Closed: what changes now is an adjustment in the running month. */
  readonly closed: boolean;
  readonly points: number;
  /** The last ruling is not in the figures yet. */
  readonly settling: boolean;
  readonly kinds: readonly KindView[];
  readonly rulings: readonly KindRulingView[];
}
