export type { ClauseItem, ClauseView as ClauseMonth } from '../../gen/answers.js';

export interface ClauseParameter {
  readonly name: string;
  readonly title: string;
  readonly value: string;
  readonly builtIn: string;
  readonly reading?: string;
  readonly readingId?: string;
}

export const CLAUSES = '/api/evaluation/clauses';
export const clauseApiPath = (clause: string): string => `${CLAUSES}/${encodeURIComponent(clause)}`;
