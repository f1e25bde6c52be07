import type { ObstacleKind } from '../../gen/answers.js';

/** What `/api/evaluation/closings` answers (application/queries/closing-views.ts). */
export interface ClosingItem {
  readonly propertyId: string;
  readonly name?: string;
  readonly month: string;
  readonly state: 'draft' | 'review' | 'closed';
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

export interface ClosingRecord extends ClosingItem {
  readonly frozen?: {
    readonly number: number;
    readonly rulebook: string;
    readonly facts: number;
    readonly previousHash: string;
    readonly hash: string;
    readonly intact: boolean;
  };
  readonly lines: readonly {
    readonly place: number;
    readonly entryId: string;
    readonly record: string;
    readonly hash: string;
  }[];
}

/** Stands for a property's id where the lines of the group are meant. */
export const GROUP = 'group';

export const CLOSINGS = '/api/evaluation/closings';
export const closingPath = (propertyId: string, month: string): string =>
  `${CLOSINGS}/${encodeURIComponent(propertyId)}/${month}`;
