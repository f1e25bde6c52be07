import type { HeldLedger } from '@goldkey/rulebook';

/** What is kept, all at one instant, as the door gives it. */
export interface HeldLedgerView extends Omit<HeldLedger, 'asOf'> {
  readonly asOf: string;
  /** Bounds an export of the same instant. */
  readonly lastFact: string;
  /** Whether the caller sees all properties. */
  readonly everything: boolean;
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
