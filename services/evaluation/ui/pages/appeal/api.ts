export type { AppealView as Appeal } from '../../gen/answers.js';

export const APPEALS = '/api/evaluation/appeals';
export const appealPath = (appealId: string): string => `${APPEALS}/${encodeURIComponent(appealId)}`;
