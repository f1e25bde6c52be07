export type Overrides = Readonly<Record<string, Readonly<Record<string, string>>>>;
export type VersionState = 'draft' | 'proposed' | 'approved' | 'withdrawn' | 'in-force' | 'past' | 'built-in';

/** What `/api/evaluation/rulebook` answers (application/queries/version-views.ts). */
export interface Version {
  readonly id: string;
  readonly from?: string;
  readonly state: VersionState;
  readonly overrides: Overrides;
  readonly note?: string;
  readonly draftedByName?: string;
  readonly draftedAt?: string;
  readonly approvedByName?: string;
  readonly approvedAt?: string;
  readonly returned?: string;
  readonly own: boolean;
  readonly version: number;
}

export interface Parameter {
  readonly name: string;
  readonly title: string;
  readonly unit: 'points' | 'yuan' | 'time' | 'count' | 'ratio';
  readonly min?: number;
  readonly max?: number;
  readonly builtIn: string;
  readonly now: string;
  readonly reading?: string;
  readonly readingId?: string;
}

export interface ClauseParameters {
  readonly clause: string;
  readonly title: string;
  readonly text: string;
  readonly parameters: readonly Parameter[];
}

export interface Gain {
  readonly id: string;
  readonly name: string;
  readonly pointsBefore: number;
  readonly pointsAfter: number;
  readonly fineBefore: string;
  readonly fineAfter: string;
  readonly missedBefore: number;
  readonly missedAfter: number;
}

export interface Preview {
  readonly previewId: string;
  readonly versionId?: string;
  readonly months: readonly string[];
  readonly properties: number;
  readonly state: 'waiting' | 'running' | 'done' | 'failed';
  readonly done: number;
  readonly total: number;
  readonly askedByName: string;
  readonly askedAt: string;
  readonly losers: number;
  readonly gainers: number;
  readonly sum: Omit<Gain, 'id' | 'name'>;
  readonly clauses: readonly Gain[];
  readonly places: readonly Gain[];
  readonly people: readonly Gain[];
}

export const RULEBOOK = '/api/evaluation/rulebook';
export const VERSIONS = `${RULEBOOK}/versions`;
export const versionPath = (id: string): string => `${VERSIONS}/${encodeURIComponent(id)}`;
export const previewPath = (id: string): string => `${RULEBOOK}/previews/${encodeURIComponent(id)}`;
