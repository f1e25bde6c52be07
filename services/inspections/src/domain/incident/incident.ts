import type { Instant } from '@goldkey/kernel';
import type { IncidentState } from './machine.js';

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

/** Who has to be phoned (M-22). */
export const REPORT_TARGETS = ['leader', 'qm-centre'] as const;
export type ReportTarget = (typeof REPORT_TARGETS)[number];

/** A call, as the log keeps it. */
export interface Call {
  readonly to: ReportTarget;
  readonly at: Instant;
  /** Account that called. */
  readonly by: string;
  /** Who answered. */
  readonly answeredBy?: string;
  readonly eventId: string;
}

/** The incident form. */
export interface IncidentRecord {
  readonly at: Instant;
  readonly by: string;
  /** What happened, in its course. */
  readonly course: string;
  readonly cause?: string;
  /** Who and what was harmed. */
  readonly harm: string;
  readonly measures: string;
  readonly eventId: string;
}

/** An emergency: phoned in, written down, followed to its end. */
export interface Incident {
  readonly id: string;
  readonly propertyId: string;
  readonly kind: IncidentKind;
  readonly place: string;
  readonly what: string;
  readonly occurredAt: Instant;
  /** Account that told of it. */
  readonly toldBy: string;
  readonly state: IncidentState;
  /** Photos of what happened. */
  readonly photos: readonly string[];
  readonly calls: readonly Call[];
  readonly record?: IncidentRecord;
  readonly followUps: readonly { readonly at: Instant; readonly by: string; readonly text: string }[];
  /** What is done otherwise from now on. */
  readonly lessons?: string;
  readonly closedAt?: Instant;
  /** Id of the event that told of it, which a withdrawal takes back. */
  readonly eventId: string;
}

export type IncidentEvent = {
  readonly type:
    | 'IncidentOccurred'
    | 'IncidentReported'
    | 'IncidentCallWithdrawn'
    | 'IncidentRecorded'
    | 'IncidentFollowedUp'
    | 'IncidentClosed'
    | 'IncidentWithdrawn';
  readonly eventId: string;
  readonly at: Instant;
  readonly incident: Incident;
  readonly facts: Readonly<Record<string, unknown>>;
  /** The call that is taken back. */
  readonly call?: Call;
};

/** The incident after an event. */
export const evolveIncident = (_incident: Incident | undefined, event: IncidentEvent): Incident => event.incident;

const MINUTE_MS = 60_000;
/** M-22: minutes for each call, and hours for the form, of the built-in rulebook; the evaluation knows a group's own. */
const CALL_MINUTES = 30;
const FORM_HOURS = 24;

/** Whether a call or the form did not come in time, or has not come and is late by now (M-22). */
export const isMissed = (incident: Incident, now: Instant): boolean => {
  const { callsDueAt, formDueAt } = owedOf(incident);
  const firstCall = (to: ReportTarget): number =>
    Math.min(now, ...incident.calls.filter((call) => call.to === to).map(({ at }) => at));
  return REPORT_TARGETS.some((to) => firstCall(to) > callsDueAt) || (incident.record?.at ?? now) > formDueAt;
};

/** What of an incident is still owed, and until when (M-22). */
export const owedOf = ({ occurredAt, calls, record, state }: Incident) => {
  const isOver = state === 'withdrawn';
  const callsDue = (occurredAt + CALL_MINUTES * MINUTE_MS) as Instant;
  return {
    callsDueAt: callsDue,
    calls: isOver ? [] : REPORT_TARGETS.filter((to) => !calls.some((call) => call.to === to)),
    formDueAt: (occurredAt + FORM_HOURS * 60 * MINUTE_MS) as Instant,
    form: !isOver && record === undefined,
  };
};
