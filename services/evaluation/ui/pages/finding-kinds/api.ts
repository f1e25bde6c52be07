/** What `/api/evaluation/finding-kinds` answers (application/queries/kind-views.ts). */
export interface KindFinding {
  readonly findingId: string;
  readonly category: string;
  readonly raisedAt: string;
  readonly points: number;
}

export interface Kind {
  readonly kind: string;
  readonly points: number;
  readonly findings: readonly KindFinding[];
  readonly rulingIds: readonly string[];
}

export interface Ruling {
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

export interface FindingKinds {
  readonly propertyId: string;
  readonly propertyName: string;
  readonly month: string;
  readonly closed: boolean;
  readonly points: number;
  readonly settling: boolean;
  readonly kinds: readonly Kind[];
  readonly rulings: readonly Ruling[];
}

export const FINDING_KINDS = '/api/evaluation/finding-kinds';
