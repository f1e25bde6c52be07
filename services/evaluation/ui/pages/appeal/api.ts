/** What `/api/evaluation/appeals` answers (application/queries/show-appeals.ts). */
export interface Appeal {
  readonly appealId: string;
  readonly entryId: string;
  readonly clause: string;
  readonly title: string;
  readonly propertyId: string | null;
  readonly propertyName?: string;
  readonly month: string;
  readonly subjectId: string;
  readonly subjectName: string;
  readonly state: 'open' | 'upheld' | 'rejected';
  readonly filedBy: string;
  readonly filedByName: string;
  readonly filedAt: string;
  readonly reason: string;
  readonly evidence: readonly string[];
  readonly decidedByName?: string;
  readonly decidedAt?: string;
  readonly reasons?: string;
  readonly until?: string;
  readonly ownCase: boolean;
}

export const APPEALS = '/api/evaluation/appeals';
export const appealPath = (appealId: string): string => `${APPEALS}/${encodeURIComponent(appealId)}`;
