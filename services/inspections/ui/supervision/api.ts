import type { CourseLine } from '@goldkey/ui';

/** What the doors of supervision answer: services/inspections/src/adapters/in/http/supervision and oversight. */
export const NIGHT_CHECKS = '/api/inspections/night-checks';
export const NIGHT_PLANS = '/api/inspections/night-checks/plans';
export const FULL_COVERAGES = '/api/inspections/full-coverages';
export const MONTHS = '/api/inspections/supervision-months';
export const LIMITS = '/api/inspections/supervision-limits';
export const OVERDUE = '/api/inspections/overdue-findings';
export const STANDING = '/api/inspections/findings-standing';
export const WEEKS = '/api/inspections/patrol-weeks';
export const REVIEWS = '/api/inspections/patrol-reviews';

export const pathOf = (door: string, id: string): string => `${door}/${encodeURIComponent(id)}`;

export const REGISTERS = ['security-log', 'centre-record'] as const;
export const RUNGS = ['supervisor', 'property-manager', 'leader-in-charge', 'quality-centre'] as const;
export type Rung = (typeof RUNGS)[number];

export interface NightCheck {
  readonly id: string;
  readonly propertyId: string;
  readonly propertyName?: string;
  readonly kind: 'own' | 'quality';
  readonly state: 'planned' | 'completed' | 'called-off' | 'withdrawn';
  readonly inspectorId: string;
  readonly inspectorName: string;
  readonly plannedAt?: string;
  readonly startedAt?: string;
  readonly endedAt?: string;
  readonly entries: readonly { readonly register: (typeof REGISTERS)[number]; readonly entry: string }[];
  readonly signedAt?: string;
  readonly posts: readonly string[];
  readonly note?: string;
  readonly findings: readonly string[];
  readonly why?: string;
  /** Of a planned one: by who is to check; called off by whoever knows of it. */
  readonly mayRecord: boolean;
  readonly mayCallOff: boolean;
  /** By whoever looked; withdrawn by whoever supervises. */
  readonly mayCorrect: boolean;
  readonly mayWithdraw: boolean;
  readonly version: number;
}

/** Whether it stands in both registers and is signed: only then does it count (M-16, M-17). */
export const doesCount = ({ state, entries, signedAt }: NightCheck): boolean =>
  state === 'completed' && signedAt !== undefined && entries.length === REGISTERS.length;

export interface WalkedPost {
  readonly postId: string;
  readonly code: string;
  readonly name: string;
  readonly result?: 'in-order' | 'wrong' | 'not-reached';
  readonly note?: string;
}

export interface FullCoverage {
  readonly id: string;
  readonly propertyId: string;
  readonly propertyName?: string;
  readonly month: string;
  readonly state: 'open' | 'completed' | 'withdrawn';
  readonly openedAt: string;
  readonly completedAt?: string;
  readonly participants: readonly { readonly employeeId: string; readonly name: string }[];
  readonly posts: readonly WalkedPost[];
  readonly findings: readonly string[];
  readonly summary?: string;
  readonly version: number;
  readonly history: readonly CourseLine[];
}

export const seenOf = ({ posts }: Pick<FullCoverage, 'posts'>): number =>
  posts.filter(({ result }) => result !== undefined).length;

export interface Limits {
  readonly night: { readonly from: string; readonly until: string };
  readonly sleepyHours: { readonly from: string; readonly until: string; readonly source: string };
  readonly sameHourMinutes: number;
  readonly graceHours: Readonly<Record<Rung, number>>;
}

export interface PersonsNights {
  readonly employeeId: string;
  readonly name?: string;
  readonly clause?: string;
  readonly made: number;
  readonly counted: number;
  readonly sleepy: number;
  readonly needed: number;
  readonly starts: readonly string[];
  readonly spreadMinutes: number;
  readonly changesHours: boolean;
  readonly repeatsMonthBefore: boolean;
}

export interface SupervisionMonth {
  readonly month: string;
  readonly dueAt: string;
  readonly limits: Limits;
  readonly people: readonly PersonsNights[];
  readonly counted: number;
  readonly sleepy: number;
  readonly fullCoverages: readonly Omit<FullCoverage, 'history' | 'version'>[];
  readonly isCovered: boolean;
  readonly kinds: readonly {
    readonly category: string;
    readonly raised: number;
    readonly open: number;
    readonly overdue: number;
  }[];
}

export interface OverdueLine {
  readonly id: string;
  readonly category: string;
  readonly place: string;
  readonly propertyName?: string;
  readonly dueAt: string;
  readonly asked: 'responsible' | Rung;
  readonly people: readonly string[];
  readonly since: string;
  readonly nextAsked?: Rung;
  readonly nextAt?: string;
}

export interface Standing {
  readonly ages: readonly { readonly from: number; readonly until?: number; readonly count: number }[];
  readonly heat: {
    readonly categories: readonly (string | null)[];
    readonly rows: readonly { readonly place: string | null; readonly counts: readonly number[] }[];
    readonly total: number;
  };
  readonly repeated: readonly {
    readonly category: string;
    readonly count: number;
    readonly places: number;
    readonly open: number;
    readonly lastAt: string;
    readonly dayChecks: number;
  }[];
}

export interface PatrolWeek {
  readonly week: string;
  readonly isOver: boolean;
  readonly days: readonly { readonly day: string; readonly rounds: number; readonly posts: number }[];
  readonly rounds: readonly {
    readonly id: string;
    readonly inspectorName: string;
    readonly completedAt: string;
    readonly posts: number;
    readonly findings: number;
  }[];
  readonly review?: { readonly reviewerName: string; readonly signedAt: string; readonly remark: string };
  readonly late: number;
  readonly weeks: readonly { readonly week: string; readonly signedAt?: string; readonly reviewerName?: string }[];
}
