import type { Decision, Instant, Month, Outcome } from '@goldkey/kernel';
import type { RulebookVersion } from '@goldkey/rulebook';
import type { Overrides, Version, VersionEvent } from '../domain/version/version.js';

export interface VersionRecord {
  readonly state: Version;
  readonly version: number;
}

/** The group's own versions. Everybody reads them; who sees all properties writes them. */
export interface VersionStore {
  list(): Promise<readonly VersionRecord[]>;
  find(id: string): Promise<VersionRecord | undefined>;
  /** Versions that are approved, also those that have not begun. */
  approved(): Promise<readonly RulebookVersion[]>;
  add(decide: (all: readonly Version[]) => Decision<VersionEvent>): Promise<Outcome<VersionRecord>>;
  /** Refused where the version is another than expected. */
  change(
    id: string,
    expected: number | undefined,
    decide: (version: Version, all: readonly Version[]) => Decision<VersionEvent>,
  ): Promise<Outcome<VersionRecord>>;
}

/** What is tried on past months: a version of the group's own, or another reading of the source. */
export type Tried =
  | { readonly kind: 'version'; readonly versionId: string }
  | { readonly kind: 'reading'; readonly readingId: string; readonly optionId: string };

/** What a version, or another reading, would have made of past months. */
export interface Preview {
  readonly previewId: string;
  readonly tried: Tried;
  /** As they stood when it was asked for. */
  readonly overrides: Overrides;
  readonly months: readonly Month[];
  readonly propertyIds: readonly string[];
  /** Whether clauses beyond all properties are judged too. */
  readonly ofGroup: boolean;
  readonly askedBy: string;
  readonly askedAt: Instant;
  readonly state: 'waiting' | 'running' | 'done' | 'failed';
  /** Months of properties done, of all. */
  readonly done: number;
  readonly total: number;
}

/** A preview that one process works out: the others leave it alone. */
export interface LeasedPreview extends Preview {
  readonly lease: string;
}

/** What somebody has by a clause in a month at a property, by the rules in force and by those previewed. */
export interface PreviewLine {
  readonly propertyId: string | null;
  readonly month: Month;
  readonly clause: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly pointsBefore: bigint;
  readonly pointsAfter: bigint;
  readonly fineBefore: bigint;
  readonly fineAfter: bigint;
  readonly missedBefore: number;
  readonly missedAfter: number;
}

/** What a preview comes to for all whom the caller sees: the differences, and how many lose and gain. */
export interface Effect {
  readonly losers: number;
  readonly gainers: number;
  readonly missed: number;
  readonly points: bigint;
  readonly fine: bigint;
}

export interface PreviewStore {
  add(preview: Preview): Promise<void>;
  find(previewId: string): Promise<Preview | undefined>;
  ofVersion(versionId: string): Promise<readonly Preview[]>;
  /** The newest of each option of each reading. */
  ofReadings(): Promise<readonly Preview[]>;
  /** Takes the oldest that waits, or that a process which ended left, for itself until then, and begins it anew. */
  begin(now: Instant, until: Instant): Promise<LeasedPreview | undefined>;
  /** Keeps lines and how far it is, and the preview for longer; `false` where another process has it by now. */
  progress(preview: LeasedPreview, lines: readonly PreviewLine[], done: number, until: Instant): Promise<boolean>;
  /** Leaves it to whoever comes next. */
  release(preview: LeasedPreview): Promise<void>;
  end(preview: LeasedPreview, state: 'done' | 'failed', at: Instant): Promise<void>;
  /** Those of the caller's properties; of the group's for who sees all. */
  lines(previewId: string): Promise<readonly PreviewLine[]>;
  /** Of each of these previews the sums and people that the caller sees. */
  effects(previewIds: readonly string[]): Promise<ReadonlyMap<string, Effect>>;
}
