export type { CompletenessView as Completeness, GapView as Gap, StreamView as Stream } from '../../gen/answers.js';

export interface Outage {
  readonly outageId: string;
  readonly service: Service;
  readonly propertyId?: string;
  readonly propertyName?: string;
  readonly from: string;
  readonly until: string;
  readonly what: string;
  readonly state: 'declared' | 'approved' | 'rejected' | 'revoked';
  readonly mayDecide: boolean;
  readonly mayRevoke: boolean;
  readonly declaredByName: string;
  readonly declaredAt: string;
  readonly decidedByName?: string;
  readonly decidedAt?: string;
  readonly reasons?: string;
  readonly revokedByName?: string;
  readonly revokedAt?: string;
  readonly revokedFor?: string;
}

export interface Uncounted {
  readonly clause: string;
  readonly title: string;
  readonly propertyId: string;
  readonly propertyName: string;
  readonly at: string;
  readonly points: number;
  readonly fine: string;
  readonly kind: 'pending' | 'unread' | 'waived';
  readonly service: string;
  readonly outageId?: string;
  readonly outage?: string;
}

export const SERVICES = [
  'staffing',
  'inspections',
  'complaints',
  'billing',
  'convenience',
  'estates',
  'evaluation',
] as const;
export type Service = (typeof SERVICES)[number];

export const COMPLETENESS = '/api/evaluation/completeness';
export const OUTAGES = '/api/evaluation/outages';
export const UNCOUNTED = '/api/evaluation/uncounted-misses';
