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
  readonly state: 'open' | 'upheld' | 'rejected' | 'dropped';
  readonly filedBy: string;
  readonly filedByName: string;
  readonly filedForName?: string;
  readonly filedAt: string;
  readonly reason: string;
  readonly evidence: readonly string[];
  readonly decidedByName?: string;
  readonly decidedAt?: string;
  readonly reasons?: string;
  readonly droppedByName?: string;
  readonly droppedAt?: string;
  readonly droppedFor?: string;
  readonly until?: string;
  readonly ownCase: boolean;
  readonly mayDrop: boolean;
}

export const APPEALS = '/api/evaluation/appeals';
export const appealPath = (appealId: string): string => `${APPEALS}/${encodeURIComponent(appealId)}`;
