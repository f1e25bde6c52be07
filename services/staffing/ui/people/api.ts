/** What staffing answers of people's files, of care for the staff, and of points: services/staffing/src/adapters/in/http. */

export const EMPLOYEES = '/api/staffing/employees';
export const APPOINTMENTS = '/api/staffing/appointments';
export const HANDOVER_ITEMS = '/api/staffing/handover-items';
export const CERTIFICATES = '/api/staffing/certificates';
export const UNITS = '/api/staffing/units';
export const TALKS = '/api/staffing/talks';
export const TALKS_DUE = '/api/staffing/talks-due';
export const CARE_MONTHS = '/api/staffing/care-months';
export const ACTIVITIES = '/api/staffing/activities';
export const ACTS = '/api/staffing/acts';
export const OPINIONS = '/api/staffing/opinions';
export const SUGGESTIONS = '/api/staffing/suggestions';
export const COMMUNITY = '/api/staffing/community-deeds';
export const POINTS_MONTHS = '/api/staffing/points-months';
export const POINTS_RULES = '/api/staffing/points-rules';
export const POINTS_ENTRIES = '/api/staffing/points-entries';
export const POINTS_SUMMARIES = '/api/staffing/points-summaries';
export const POINTS_PUBLICATIONS = '/api/staffing/points-publications';
export const MY_POINTS = '/api/staffing/my-points';
export const MY_FILE = '/api/staffing/my-file';

/** Beginnings of addresses that are old news after an act on a person's file. */
export const FILE_RENEWS: readonly string[] = [
  EMPLOYEES,
  APPOINTMENTS,
  HANDOVER_ITEMS,
  CERTIFICATES,
  '/api/staffing/leave-',
];
/** … after something was done for the staff or the community. */
export const CARE_RENEWS: readonly string[] = [
  TALKS,
  CARE_MONTHS,
  ACTIVITIES,
  ACTS,
  OPINIONS,
  SUGGESTIONS,
  COMMUNITY,
  '/api/evaluation',
];
/** … after an entry, a summary or a publication of points. */
export const POINTS_RENEWS: readonly string[] = ['/api/staffing/points-', MY_POINTS, EMPLOYEES, '/api/evaluation'];

export const pathOf = (list: string, id: string): string => `${list}/${encodeURIComponent(id)}`;

export interface Answer<Line> {
  readonly items: readonly Line[];
  readonly total: number;
}

export interface HistoryLine {
  readonly happenedAt: string;
  readonly change: string;
  readonly actor: { readonly name?: string };
  readonly data: Readonly<Record<string, unknown>>;
}

export interface EmployeeRecord {
  readonly id: string;
  readonly name: string;
  readonly number: string;
  /** Masked. */
  readonly phone?: string;
  readonly hiredOn: string;
  /** At earlier employers too; absent: since hired here. */
  readonly workedSince?: string;
  readonly homePropertyId?: string;
  readonly version: number;
}

export const ROLES = [
  'property-manager',
  'leader-in-charge',
  'centre-director',
  'supervisor',
  'window-staff',
  'customer-service',
  'toll-collector',
  'maintenance',
  'security-guard',
  'cleaner',
  'quality-inspector',
  'general-manager',
  'other',
] as const;
export type RoleName = (typeof ROLES)[number];
export const END_REASONS = ['resigned', 'transferred', 'dismissed', 'retired', 'other'] as const;

export interface AppointmentLine {
  readonly id: string;
  readonly employeeId: string;
  readonly unitId: string;
  readonly unitName?: string;
  readonly propertyId?: string | null;
  readonly role: RoleName;
  readonly from: string;
  readonly until?: string;
  readonly newcomer: boolean;
  readonly keyPosition: boolean;
  /** The described position that the person holds. */
  readonly positionId?: string;
  readonly state: 'open' | 'ended' | 'withdrawn';
  readonly mayChange: boolean;
  readonly reason?: (typeof END_REASONS)[number];
  readonly why?: string;
  readonly openItems?: { readonly count: number; readonly reason: string };
  readonly follows?: { readonly appointmentId: string; readonly how: 'transfer' | 'promotion' | 'correction' };
  readonly version: number;
}

export const HANDOVER_KINDS = ['keys', 'tools', 'documents', 'matters'] as const;
export interface HandoverLine {
  readonly id: string;
  readonly appointmentId: string;
  readonly kind: (typeof HANDOVER_KINDS)[number];
  readonly what: string;
  readonly toName?: string;
  readonly state: 'open' | 'done' | 'withdrawn';
  readonly doneOn?: string;
  readonly why?: string;
  readonly version: number;
}

export interface CertificateLine {
  readonly propertyId?: string | null;
  readonly id: string;
  readonly employeeId: string;
  readonly employeeName?: string;
  readonly employeeNumber?: string;
  readonly craft: string;
  readonly number: string;
  readonly validFrom: string;
  readonly validUntil: string;
  readonly document?: string;
  readonly state: 'valid' | 'renewed' | 'revoked' | 'withdrawn';
  readonly why?: string;
  readonly version: number;
}

export interface TalksDue {
  readonly timeZone: string;
  readonly week: string;
  readonly dueAt: string;
  readonly heldInWeek: number;
  readonly people: readonly {
    readonly employeeId: string;
    readonly number: string;
    readonly name: string;
    readonly roles: readonly RoleName[];
    readonly lastTalkAt?: string;
  }[];
}

export const ACTIVITY_KINDS = [
  '99+1',
  'staff-activity',
  'professional-training',
  'character-training',
  'morning-reading',
  'forum-watch',
] as const;
export type ActivityKind = (typeof ACTIVITY_KINDS)[number];
export const COMMUNITY_KINDS = ['community-activity', 'bulletin-change'] as const;
export type CommunityKind = (typeof COMMUNITY_KINDS)[number];

export interface CareMonth {
  readonly month: string;
  readonly done: readonly { readonly kind: ActivityKind | CommunityKind; readonly count: number }[];
}

export interface TalkLine {
  readonly id: string;
  readonly propertyId: string;
  readonly at: string;
  readonly employeeName?: string;
  readonly managerName?: string;
  readonly deed: { readonly note: string };
  readonly state: 'standing' | 'withdrawn';
}

export interface ActivityLine {
  readonly id: string;
  readonly propertyId: string;
  readonly at: string;
  readonly organizerName?: string;
  readonly deed: {
    readonly activityKind: ActivityKind;
    readonly participants: readonly string[];
    readonly note: string;
  };
  readonly state: 'standing' | 'withdrawn';
}

export interface OpinionLine {
  readonly id: string;
  readonly propertyId: string;
  readonly employeeName?: string;
  readonly text: string;
  readonly raisedAt: string;
  readonly replyDue: string;
  readonly state: 'open' | 'closed' | 'withdrawn';
  readonly reply?: string;
  readonly repliedAt?: string;
  readonly version: number;
}

export interface SuggestionLine {
  readonly id: string;
  readonly propertyId: string;
  readonly employeeId: string;
  readonly employeeName?: string;
  readonly decidedByName?: string;
  readonly title: string;
  readonly text: string;
  readonly madeAt: string;
  readonly state: 'open' | 'adopted' | 'declined' | 'withdrawn';
  /** Yuan with two places. */
  readonly reward?: string;
  readonly reason?: string;
  readonly decidedAt?: string;
  readonly mayDecide: boolean;
  readonly mayWithdrawDecision: boolean;
  readonly version: number;
}

export interface CommunityLine {
  readonly id: string;
  readonly propertyId: string;
  readonly kind: CommunityKind;
  readonly title: string;
  readonly place: string;
  readonly on: string;
  readonly employeeName?: string;
  readonly households?: number;
  readonly note: string;
  readonly version: number;
}
