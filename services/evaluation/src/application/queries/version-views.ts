import type { Overrides, Version } from '../../domain/version/version.js';

/** A version of the rulebook, with how far it is. */
export interface VersionView {
  readonly id: string;
  /** Absent for the built-in version, which has no beginning. */
  readonly from?: string;
  readonly state: Version['standing'] | 'in-force' | 'past' | 'built-in';
  readonly overrides: Overrides;
  readonly note?: string;
  readonly draftedByName?: string;
  readonly draftedAt?: string;
  readonly approvedByName?: string;
  readonly approvedAt?: string;
  readonly returned?: string;
  /** The caller had a hand in it, and does not approve it. */
  readonly own: boolean;
  /** For `If-Match`; 0 where it does not stand in the console (built in, or from a file). */
  readonly version: number;
}

/** A number of a clause that a version may set. */
export interface ParameterView {
  readonly name: string;
  readonly title: string;
  readonly unit: 'points' | 'yuan' | 'time' | 'count' | 'ratio';
  readonly min?: number;
  readonly max?: number;
  readonly builtIn: string;
  /** By the version in force today. */
  readonly now: string;
  /** How the source was read, where it leaves it open. */
  readonly reading?: string;
  readonly readingId?: string;
}

export interface ClauseParametersView {
  readonly clause: string;
  readonly title: string;
  readonly text: string;
  readonly parameters: readonly ParameterView[];
}

export interface GainView {
  readonly id: string;
  readonly name: string;
  readonly pointsBefore: number;
  readonly pointsAfter: number;
  readonly fineBefore: string;
  readonly fineAfter: string;
  readonly missedBefore: number;
  readonly missedAfter: number;
}

/** What a version would have made of past months: each list by who loses most. */
export interface PreviewView {
  readonly previewId: string;
  /** The version that is tried; of another reading of the source its id and option instead. */
  readonly versionId?: string;
  readonly readingId?: string;
  readonly optionId?: string;
  readonly months: readonly string[];
  readonly properties: number;
  readonly state: 'waiting' | 'running' | 'done' | 'failed';
  readonly done: number;
  readonly total: number;
  readonly askedByName: string;
  readonly askedAt: string;
  /** People who would have paid more or been given more points, and those who would have had less of either. */
  readonly losers: number;
  readonly gainers: number;
  readonly sum: Omit<GainView, 'id' | 'name'>;
  readonly clauses: readonly GainView[];
  readonly places: readonly GainView[];
  readonly people: readonly GainView[];
}
