import type { CourseLine } from '@goldkey/ui';
import type { CheckItem } from './gen/answers.js';

export type { CheckItem } from './gen/answers.js';

/** What the service answers: services/inspections/src/adapters/in/http. */
export const FINDINGS = '/api/inspections/findings';
export const FINDING_CATEGORIES = '/api/inspections/finding-categories';
export const POSTS = '/api/inspections/posts';
export const ATTACHMENTS = '/api/inspections/attachments';
export const DUE = '/api/inspections/rounds/due';
/** What is old news after a command. */
export const RENEWED = ['/api/inspections'];

export const findingPath = (id: string): string => `${FINDINGS}/${encodeURIComponent(id)}`;
export const roundPath = (id: string): string => `/api/inspections/rounds/${encodeURIComponent(id)}`;

export const STATES = ['raised', 'planned', 'rectified', 'closed', 'withdrawn', 'merged'] as const;
export type FindingState = (typeof STATES)[number];

export const SOURCES = [
  'patrol',
  'full-coverage',
  'joint',
  'qm-day-check',
  'qm-night-check',
  'third-party',
  'renovation',
  'survey',
] as const;
export type Source = (typeof SOURCES)[number];
/** Which only the quality centre may find by. */
const QUALITY_SOURCES: readonly Source[] = ['joint', 'qm-day-check', 'qm-night-check', 'third-party'];

/** By which the caller may find: some are the quality centre's alone, what owners were asked is for who asks them. */
export const sourcesFor = (may: (permission: string) => boolean): readonly Source[] =>
  SOURCES.filter((source) => {
    if (may('inspections:quality')) return true;
    return source === 'survey' ? may('complaints:survey') : !QUALITY_SOURCES.includes(source);
  });

export const POST_KINDS = [
  'gate',
  'lobby',
  'garage',
  'equipment-room',
  'fire-control',
  'perimeter',
  'public-area',
  'other',
] as const;
export type PostKind = (typeof POST_KINDS)[number];

export interface FindingLine {
  readonly id: string;
  readonly propertyId: string;
  readonly propertyName?: string;
  readonly source: Source;
  readonly category: string;
  readonly place: string;
  readonly description: string;
  readonly raisedAt: string;
  readonly state: FindingState;
  readonly measure?: string;
  /** The plan came after M-13 had charged that there was none. */
  readonly plannedLate?: true;
  readonly dueAt?: string;
  readonly departmentId?: string;
  readonly responsibleId?: string;
  readonly responsibleName?: string;
  readonly photos?: readonly string[];
  readonly rectification?: {
    readonly at: string;
    readonly by: string;
    readonly proof: string;
    readonly photos?: readonly string[];
  };
  readonly verification?: { readonly at: string; readonly by: string };
  /** The repair that it was handed to. */
  readonly repair?: { readonly complaintId: string; readonly number: string; readonly at: string };
  readonly returned: number;
  readonly overdue: boolean;
  readonly version: number;
  /** Whether the reader may say that it is right, or is not yet. */
  readonly mayJudge: boolean;
  readonly mayWithdraw: boolean;
}

/** How far a repair is, as the reception log says. */
export const REPAIR_STATES = ['received', 'decided', 'assigned', 'closed', 'reopened', 'set-aside'] as const;
export type RepairState = (typeof REPAIR_STATES)[number];

export interface FindingRecord extends FindingLine {
  /** Absent: not known now, or not for this reader. */
  readonly repairState?: RepairState;
  readonly history: readonly CourseLine[];
}

export interface PostLine {
  readonly id: string;
  readonly propertyId: string;
  readonly propertyName?: string;
  readonly code: string;
  readonly name: string;
  readonly kind: PostKind;
  readonly place: string;
  readonly activeFrom: string;
  readonly activeUntil?: string;
  readonly checkpoints: readonly { readonly code: string; readonly name: string }[];
  readonly version: number;
}

export interface DuePost extends Omit<PostLine, 'version'> {
  readonly visits: number;
  readonly covered: boolean;
  readonly checkListVersion?: number;
  readonly items: readonly CheckItem[];
}

/** A route that may be followed, with those of its posts that are visited on the day, in their order. */
export interface DueRoute {
  readonly id: string;
  readonly name: string;
  readonly postIds: readonly string[];
}

export interface DueRounds {
  readonly day: string;
  readonly timeZone: string;
  readonly heads: number;
  readonly need: { readonly posts: number; readonly visits: number };
  readonly posts: readonly DuePost[];
  readonly routes: readonly DueRoute[];
  readonly covered: number;
  readonly missing: number;
  readonly noon: string;
  readonly morning: number;
  readonly afternoon: number;
  readonly met: boolean;
}
