import type { ObstacleKind } from '../../domain/closing/closing.js';

/** Where the month of a property, or of the group, stands. */
export interface ClosingView {
  /** `group`: the lines that clauses of the group charge beyond all properties. */
  readonly propertyId: string;
  readonly name?: string;
  readonly month: string;
  readonly state: 'draft' | 'review' | 'closed';
  readonly version: number;
  readonly obstacles: readonly { readonly kind: ObstacleKind; readonly count: number; readonly firm: boolean }[];
  readonly entries: number;
  readonly points: number;
  readonly fine: string;
  readonly submittedBy?: string;
  readonly submittedByName?: string;
  readonly submittedAt?: string;
  readonly note?: string;
  readonly closedBy?: string;
  readonly closedByName?: string;
  readonly closedAt?: string;
  readonly reason?: string;
}

export interface ClosingsView {
  readonly month: string;
  readonly items: readonly ClosingView[];
}

/** A closed month with its proof. */
export interface ClosingRecordView extends ClosingView {
  readonly frozen?: {
    readonly number: number;
    readonly rulebook: string;
    readonly facts: number;
    readonly factsHash: string;
    readonly previousHash: string;
    readonly hash: string;
    /** Worked out again just now: whether every hash follows from its line and the one before, and the first from the month before. */
    readonly intact: boolean;
    /** The first place where it is not; 0: the month itself. */
    readonly brokenPlace?: number;
  };
  readonly lines: readonly {
    readonly place: number;
    readonly entryId: string;
    readonly record: string;
    readonly hash: string;
  }[];
}
