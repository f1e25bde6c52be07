import type { CourseLine } from '@goldkey/ui';

export const INCIDENTS = '/api/inspections/incidents';
export const incidentPath = (id: string): string => `${INCIDENTS}/${encodeURIComponent(id)}`;

export const INCIDENT_KINDS = [
  'fire',
  'flood',
  'power',
  'lift',
  'injury',
  'crime',
  'crowd',
  'weather',
  'other',
] as const;
export type IncidentKind = (typeof INCIDENT_KINDS)[number];
export const INCIDENT_STATES = ['open', 'recorded', 'closed', 'withdrawn'] as const;
export type IncidentState = (typeof INCIDENT_STATES)[number];
export type Target = 'leader' | 'qm-centre';

export interface IncidentLine {
  readonly id: string;
  readonly propertyId: string;
  readonly propertyName?: string;
  readonly kind: IncidentKind;
  readonly place: string;
  readonly what: string;
  readonly occurredAt: string;
  readonly state: IncidentState;
  readonly photos: readonly string[];
  readonly calls: readonly {
    readonly to: Target;
    readonly at: string;
    readonly answeredBy?: string;
    readonly eventId: string;
  }[];
  readonly record?: {
    readonly at: string;
    readonly course: string;
    readonly cause?: string;
    readonly harm: string;
    readonly measures: string;
  };
  readonly followUps: readonly { readonly at: string; readonly text: string }[];
  readonly lessons?: string;
  /** What is still owed, and until when (M-22). */
  readonly owed: {
    readonly callsDueAt: string;
    readonly calls: readonly Target[];
    readonly formDueAt: string;
    readonly form: boolean;
  };
  readonly version: number;
}

export interface IncidentRecord extends IncidentLine {
  readonly history: readonly CourseLine[];
}
