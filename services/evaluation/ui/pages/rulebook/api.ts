import type { GainView as Gain } from '../../gen/answers.js';

export type {
  ClauseParametersView as ClauseParameters,
  GainView as Gain,
  ParameterView as Parameter,
  VersionView as Version,
} from '../../gen/answers.js';

export type Overrides = Readonly<Record<string, Readonly<Record<string, string>>>>;
export type VersionState = 'draft' | 'proposed' | 'approved' | 'withdrawn' | 'in-force' | 'past' | 'built-in';

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
