import type { HeldMonth } from '@goldkey/rulebook';

/** What is kept, as the door gives it. */
export interface HeldLedgerView {
  readonly asOf: string;
  readonly lastFact: string;
  readonly everything: boolean;
  readonly months: readonly HeldMonth[];
  readonly waiting: readonly { readonly propertyId: string | null; readonly month?: string }[];
}

/** One figure that is not what the facts say; `null` is nothing. */
export interface DifferenceView {
  readonly propertyId: string | null;
  readonly propertyName: string | null;
  readonly month: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly subjectName: string;
  readonly clause: string | null;
  readonly field: string;
  readonly online: string | null;
  readonly offline: string | null;
}

/** A comparison of the ledger with the facts. */
export interface VerificationView {
  readonly id: string;
  readonly asOf: string;
  readonly endedAt: string;
  readonly properties: number;
  readonly months: number;
  readonly waiting: number;
  readonly count: number;
  readonly differences: readonly DifferenceView[];
}
