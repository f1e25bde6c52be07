import type { Outage, TellingService } from '../../domain/outage/outage.js';

/** How far a producer is known to have told everything. */
export interface StreamView {
  readonly service: string;
  /** `complete`: stated lately; `silent`: nothing for too long; `unstated`: it never states any, and is taken as complete. */
  readonly state: 'complete' | 'silent' | 'unstated';
  readonly completeUpTo?: string;
  readonly heardAt?: string;
  readonly lastEventAt?: string;
}

/** A property with a gap: misses that wait for a service, or events that could not be read. */
export interface GapView {
  readonly propertyId: string;
  readonly name: string;
  readonly service: string;
  readonly pending: number;
  readonly unread: number;
}

export interface CompletenessView {
  readonly asOf: string;
  readonly streams: readonly StreamView[];
  readonly gaps: readonly GapView[];
}

export interface OutageView {
  readonly outageId: string;
  readonly service: TellingService;
  readonly propertyId?: string;
  readonly propertyName?: string;
  readonly from: string;
  readonly until: string;
  readonly what: string;
  readonly state: Outage['state'];
  readonly declaredBy: string;
  readonly declaredByName: string;
  readonly declaredAt: string;
  /** Whether the viewer approves or rejects it: another person than who declared it. */
  readonly mayDecide: boolean;
  /** Whether the viewer takes an approval back: another person than who approved it. */
  readonly mayRevoke: boolean;
  readonly decidedByName?: string;
  readonly decidedAt?: string;
  readonly reasons?: string;
  readonly revokedByName?: string;
  readonly revokedAt?: string;
  readonly revokedFor?: string;
}

/** A miss that does not count, with what it would cost. */
export interface ApartView {
  readonly clause: string;
  readonly title: string;
  readonly propertyId: string;
  readonly propertyName: string;
  readonly subjectKind: 'employee' | 'department' | 'property';
  readonly subjectId: string;
  readonly at: string;
  readonly points: number;
  readonly fine: string;
  readonly kind: 'pending' | 'unread' | 'waived';
  /** The silent service; of a waived one that of the outage. */
  readonly service: string;
  readonly outageId?: string;
  readonly outage?: string;
}
