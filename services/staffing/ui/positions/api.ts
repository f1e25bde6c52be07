/** What the doors of positions, head-counts and the tree answer: services/staffing/src/adapters/in/http. */

import type { PositionDescription, Signer } from '../gen/answers.js';

export type {
  AuthorityItem,
  Difference,
  Indicator,
  PositionDescription,
  TreeUnit,
  Unit as UnitOf,
} from '../gen/answers.js';

export const POSITIONS = '/api/staffing/positions';
export const TEMPLATES = `${POSITIONS}/templates`;
export const HEAD_COUNT = '/api/staffing/head-count';
export const SUCCESSORS = '/api/staffing/successors';
export const RECRUITMENTS = '/api/staffing/recruitments';
export const CHILDREN = '/api/staffing/organisation/children';
export const UNIT_SEARCH = '/api/staffing/organisation/search';
export const MY_AUTHORITY = '/api/staffing/my-authority';
export const UNITS = '/api/staffing/units';
export const positionPath = (id: string): string => `${POSITIONS}/${encodeURIComponent(id)}`;
export const treeUnitPath = (id: string): string => `/api/staffing/organisation/units/${encodeURIComponent(id)}`;

/** Beginnings of addresses that are old news after a command about positions or head-counts. */
export const POSITION_RENEWS: readonly string[] = [POSITIONS, HEAD_COUNT, RECRUITMENTS, MY_AUTHORITY];
export const TREE_RENEWS: readonly string[] = ['/api/staffing/organisation', UNITS];

export const authorityKinds = ['work', 'expense', 'people'] as const;
export type AuthorityKind = (typeof authorityKinds)[number];
export const powers = ['propose', 'review', 'decide', 'carry-out'] as const;
export type Power = (typeof powers)[number];

/** Matters that the platform acts upon, by the kind of authority that they fall under. */
export const mattersOf = {
  work: ['work-plan', 'added-task', 'duty-record'],
  expense: ['material-requisition', 'department-bonus'],
  people: ['appointment', 'roster-plan'],
} as const satisfies Readonly<Record<AuthorityKind, readonly string[]>>;
export type Matter = (typeof mattersOf)[AuthorityKind][number];

/** How an indicator gets its value: out of what is on record, or said by the superior. */
export const measures = [
  'stated',
  'head-count-gap',
  'recruitment',
  'payroll-exactness',
  'training-plan',
  'public-order',
  'emergency-drills',
  'car-park-accidents',
  'collection-rate',
  'arrears',
] as const;
export type Measure = (typeof measures)[number];

export interface PositionVersion {
  readonly number: number;
  readonly description: PositionDescription;
  readonly makers: readonly Signer[];
  readonly madeAt: string;
  readonly state: 'draft' | 'reviewed' | 'approved';
  readonly returned?: { readonly by: Signer; readonly why: string };
  readonly reviewedBy?: Signer;
  readonly reviewedAt?: string;
  readonly approvedBy?: Signer;
  readonly approvedAt?: string;
  readonly from?: string;
}

export type PositionStanding = PositionVersion['state'] | 'dropped' | 'abolished';

export interface PositionLine {
  readonly id: string;
  readonly propertyId: string | null;
  readonly unitId: string;
  readonly unitName: string;
  readonly code: string;
  readonly name: string;
  readonly grade: string;
  readonly keyPosition: boolean;
  readonly standing: PositionStanding;
  readonly approvedFrom: string | null;
  readonly lastDay: string | null;
  readonly holders: number;
  readonly version: number;
}

export interface PositionRecord extends PositionLine {
  readonly versions: readonly PositionVersion[];
  readonly state: 'open' | 'dropped' | 'abolished';
  /** The version that is worked at: to review or approve, and to send back. */
  readonly maySign: boolean;
  readonly mayReturn: boolean;
  readonly why?: string;
  readonly history: readonly {
    readonly change: string;
    readonly happenedAt: string;
    readonly actor: { readonly name?: string };
    readonly data: Readonly<Record<string, unknown>>;
  }[];
}

export interface Template {
  readonly id: string;
  readonly description: PositionDescription;
}

export const readinesses = ['ready-now', 'ready-in-a-year', 'ready-in-three-years'] as const;
export type Readiness = (typeof readinesses)[number];

export interface SuccessorLine {
  readonly id: string;
  readonly employeeId: string;
  readonly employeeName: string;
  readonly readiness: Readiness;
  readonly note: string;
  readonly version: number;
}

export interface RecruitmentLine {
  readonly id: string;
  readonly number: number;
  readonly reason: string;
  readonly neededBy: string;
  readonly mayDecide: boolean;
  readonly state: 'requested' | 'approved' | 'declined' | 'closed' | 'withdrawn';
  readonly version: number;
}

export interface HeadCountLine {
  /** Unit and position. */
  readonly id: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly positionId?: string;
  readonly name?: string;
  readonly code?: string;
  readonly keyPosition: boolean;
  readonly standard?: number;
  readonly actual: number;
  readonly gap?: number;
  readonly people: readonly { readonly employeeId: string; readonly name: string }[];
  readonly successors: readonly SuccessorLine[];
  readonly recruitments: readonly RecruitmentLine[];
}

export const unitKinds = ['group', 'region', 'property', 'department', 'team'] as const;
export type UnitKind = (typeof unitKinds)[number];

export type AuthorisedAct =
  | 'request-material'
  | 'approve-requisition'
  | 'return-requisition'
  | 'draft-plan'
  | 'submit-plan'
  | 'start-appointment'
  | 'end-appointment'
  | 'set-roster'
  | 'assign-task'
  | 'share-bonus'
  | 'withdraw-act';

export interface MyAuthority {
  readonly propertyId: string;
  readonly positions: readonly { readonly positionId: string; readonly name: string }[];
  readonly acts: Readonly<
    Record<AuthorisedAct, { readonly passes: boolean; readonly limit?: string; readonly reason?: string }>
  >;
}
