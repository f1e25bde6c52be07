import type { Entry } from '../../api.js';

/** What `/api/evaluation/clauses` answers (application/queries/clause-views.ts). */
export interface ClauseItem {
  readonly clause: string;
  readonly title: string;
  readonly place: string;
}

export interface ClauseParameter {
  readonly name: string;
  readonly title: string;
  readonly value: string;
  readonly builtIn: string;
  readonly reading?: string;
  readonly readingId?: string;
}

export interface ClauseMonth extends ClauseItem {
  readonly month: string;
  readonly rulebook: string;
  readonly text: string;
  readonly parameters: readonly ClauseParameter[];
  readonly points: number;
  readonly fine: string;
  readonly charged: number;
  readonly recorded: number;
  readonly entries: readonly Entry[];
  readonly more: boolean;
}

export const CLAUSES = '/api/evaluation/clauses';
export const clauseApiPath = (clause: string): string => `${CLAUSES}/${encodeURIComponent(clause)}`;
