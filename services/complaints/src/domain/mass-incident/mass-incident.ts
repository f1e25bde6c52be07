import { accept, type Decision, type Instant, plus, type Recording, refuse } from '@goldkey/kernel';
import { refuseFuture } from '../recording.js';
import { afterAct, type MassIncidentAct, type MassIncidentState } from './machine.js';

/**
 * One cause that many callers tell of: the water is off, the lift stands still. Every caller's matter is one of its own and
 * counts as the rulebook says; what they are told, and the end, is said once for all of them.
 */
export interface MassIncident {
  readonly id: string;
  readonly propertyId: string;
  readonly departmentId: string;
  readonly title: string;
  /** Category of the matters that belong to it. */
  readonly category: string;
  /** What to tell whoever calls. */
  readonly answer: string;
  readonly expectedAt?: Instant;
  readonly state: MassIncidentState;
  readonly begunAt: Instant;
  readonly endedAt?: Instant;
  readonly result?: string;
}

const DAY_MS = 86_400_000;
/** People call before somebody sees that it is one cause: so many days before it was written down a matter may have come. */
export const DAYS_BEFORE = 7;

/** When the first matter of the cause can have come. */
export const earliestOf = ({ begunAt }: Pick<MassIncident, 'begunAt'>): Instant => plus(begunAt, -DAYS_BEFORE * DAY_MS);

export interface MassIncidentEvent {
  readonly type: 'MassIncidentOpened' | 'MassIncidentUpdated' | 'MassIncidentEnded';
  readonly eventId: string;
  readonly at: Instant;
  readonly incident: MassIncident;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** The incident after an event. */
export const evolveMassIncident = (_incident: MassIncident | undefined, event: MassIncidentEvent): MassIncident =>
  event.incident;

const happened = (
  { eventId, at }: Recording,
  type: MassIncidentEvent['type'],
  incident: MassIncident,
  facts: MassIncidentEvent['facts'] = {},
): Decision<MassIncidentEvent> => accept({ type, eventId, at, incident, facts });

const next = (
  incident: MassIncident,
  act: MassIncidentAct,
  recording: Recording,
): MassIncidentState | Decision<never> => {
  const state = afterAct(incident.state, act);
  if (state === undefined) return refuse('complaints.mass-incident-ended', { title: incident.title });
  if (recording.at < incident.begunAt) return refuse('complaints.incident-too-early-invalid', {});
  return refuseFuture(recording) ?? state;
};

/** A cause is known, and what callers are told. */
export const openMassIncident = (
  command: Recording & { readonly incident: Omit<MassIncident, 'state' | 'begunAt' | 'endedAt' | 'result'> },
): Decision<MassIncidentEvent> => {
  const { incident: said, at } = command;
  if (said.expectedAt !== undefined && said.expectedAt <= at) return refuse('complaints.agreed-too-early-invalid', {});
  return (
    refuseFuture(command) ??
    happened(command, 'MassIncidentOpened', { ...said, state: 'running', begunAt: at }, { title: said.title })
  );
};

/** Something else is told from now on. */
export const updateMassIncident = (
  incident: MassIncident,
  command: Recording & { readonly answer: string; readonly expectedAt?: Instant },
): Decision<MassIncidentEvent> => {
  const state = next(incident, 'update', command);
  if (typeof state === 'object') return state;
  const { answer, expectedAt, at } = command;
  if (expectedAt !== undefined && expectedAt <= at) return refuse('complaints.agreed-too-early-invalid', {});
  const { expectedAt: _, ...rest } = incident;
  return happened(
    command,
    'MassIncidentUpdated',
    { ...rest, state, answer, ...(expectedAt !== undefined && { expectedAt }) },
    { answer },
  );
};

/** The cause is gone: its open matters are closed with it, at this instant. */
export const endMassIncident = (
  incident: MassIncident,
  command: Recording & { readonly result: string },
): Decision<MassIncidentEvent> => {
  const state = next(incident, 'end', command);
  if (typeof state === 'object') return state;
  const { result, at } = command;
  return happened(command, 'MassIncidentEnded', { ...incident, state, result, endedAt: at }, { result });
};
