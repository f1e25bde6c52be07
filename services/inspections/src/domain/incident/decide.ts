import { type Acting, accept, type Decision, isSelf, type Recording, refuse } from '@goldkey/kernel';
import { refuseFuture } from '../recording.js';
import { type Incident, type IncidentEvent, type IncidentRecord, isMissed, type ReportTarget } from './incident.js';
import { afterAct, type IncidentAct, type IncidentState } from './machine.js';

type Told = Pick<IncidentEvent, 'type' | 'incident' | 'call'> & { readonly facts?: IncidentEvent['facts'] };

const happened = ({ eventId, at }: Recording, { facts = {}, ...told }: Told): Decision<IncidentEvent> =>
  accept({ ...told, eventId, at, facts });

/** The state after the act, or the refusal: the act is not in the picture, or it lies before the incident. */
const next = (incident: Incident, act: IncidentAct, recording: Recording): IncidentState | Decision<never> => {
  const state = afterAct(incident.state, act);
  if (state === undefined) return refuse('inspections.incident-state', { state: incident.state, act });
  if (recording.at < incident.occurredAt) return refuse('inspections.before-incident-invalid', {});
  return refuseFuture(recording) ?? state;
};

export interface TellIncident extends Recording {
  readonly incident: Pick<Incident, 'id' | 'propertyId' | 'kind' | 'place' | 'what' | 'toldBy' | 'photos'>;
}

/** An emergency is told of; `at` is when it occurred. */
export const tellIncident = (_none: undefined, command: TellIncident): Decision<IncidentEvent> => {
  const { at, eventId, incident: said } = command;
  const incident: Incident = { ...said, occurredAt: at, state: 'open', calls: [], followUps: [], eventId };
  const facts = { kind: said.kind, state: incident.state };
  return refuseFuture(command) ?? happened(command, { type: 'IncidentOccurred', incident, facts });
};

export interface ReportIncident extends Recording {
  readonly to: ReportTarget;
  readonly by: string;
  readonly answeredBy?: string;
}

/** It is phoned in (M-22). Every call counts, and the log keeps them all. */
export const reportIncident = (incident: Incident, command: ReportIncident): Decision<IncidentEvent> => {
  const state = next(incident, 'report', command);
  if (typeof state === 'object') return state;
  const { to, by, answeredBy, at, eventId } = command;
  const call = { to, at, by, eventId, ...(answeredBy !== undefined && { answeredBy }) };
  const calls = [...incident.calls, call].sort((one, other) => one.at - other.at);
  return happened(command, { type: 'IncidentReported', incident: { ...incident, state, calls }, facts: { to } });
};

export interface WithdrawCall extends Recording, Acting {
  /** Id of the event that told of it. */
  readonly callId: string;
  readonly reason: string;
}

/**
 * It was not phoned in as it was written down: what was told of that call is taken back, and what is owed by then is owed again (M-22).
 * Another person than who wrote it down says so.
 */
export const withdrawCall = (incident: Incident, command: WithdrawCall): Decision<IncidentEvent> => {
  const state = next(incident, 'withdraw-call', command);
  if (typeof state === 'object') return state;
  const { callId, reason } = command;
  const call = incident.calls.find(({ eventId }) => eventId === callId);
  if (call === undefined) return refuse('inspections.call-not-found', { id: callId });
  if (isSelf(call.by, command)) return refuse('inspections.own-entry.forbidden', {});
  const calls = incident.calls.filter((each) => each !== call);
  const facts = { to: call.to, reason };
  return happened(command, { type: 'IncidentCallWithdrawn', incident: { ...incident, state, calls }, facts, call });
};

export interface RecordIncident
  extends Recording,
    Pick<IncidentRecord, 'by' | 'course' | 'cause' | 'harm' | 'measures'> {
  readonly photos: readonly string[];
}

/** The incident form is filled in. */
export const recordIncident = (incident: Incident, command: RecordIncident): Decision<IncidentEvent> => {
  const state = next(incident, 'record', command);
  if (typeof state === 'object') return state;
  const { by, course, cause, harm, measures, at, eventId } = command;
  const record = { at, by, course, harm, measures, eventId, ...(cause !== undefined && { cause }) };
  const photos = [...incident.photos, ...command.photos.filter((id) => !incident.photos.includes(id))];
  return happened(command, { type: 'IncidentRecorded', incident: { ...incident, state, record, photos } });
};

export interface FollowUpIncident extends Recording {
  readonly by: string;
  readonly text: string;
}

/** What became of it since. */
export const followUpIncident = (incident: Incident, command: FollowUpIncident): Decision<IncidentEvent> => {
  const state = next(incident, 'follow-up', command);
  if (typeof state === 'object') return state;
  const { at, by, text } = command;
  const followUps = [...incident.followUps, { at, by, text }].sort((one, other) => one.at - other.at);
  return happened(command, { type: 'IncidentFollowedUp', incident: { ...incident, state, followUps } });
};

export interface CloseIncident extends Recording {
  readonly lessons: string;
}

/** It is over, and what it taught is written down. Both calls must be in the log. */
export const closeIncident = (incident: Incident, command: CloseIncident): Decision<IncidentEvent> => {
  const state = next(incident, 'close', command);
  if (typeof state === 'object') return state;
  const uncalled = (['leader', 'qm-centre'] as const).find((to) => !incident.calls.some((call) => call.to === to));
  if (uncalled !== undefined) return refuse('inspections.incident-not-reported', { to: uncalled });
  const closed: Incident = { ...incident, state, lessons: command.lessons, closedAt: command.at };
  return happened(command, { type: 'IncidentClosed', incident: closed });
};

export interface WithdrawIncident extends Recording {
  readonly reason: string;
  readonly isOfQuality: boolean;
}

/**
 * It was none: everything that was told of it is taken back. Where a call or the form of M-22 was missed, the quality centre
 * alone says so: whoever owed it would undo their own miss. So where it was closed as one, with what it taught.
 */
export const withdrawIncident = (incident: Incident, command: WithdrawIncident): Decision<IncidentEvent> => {
  const state = next(incident, 'withdraw', command);
  if (typeof state === 'object') return state;
  if (!command.isOfQuality && incident.state === 'closed') return refuse('inspections.quality-only.forbidden', {});
  if (!command.isOfQuality && isMissed(incident, command.now))
    return refuse('inspections.missed-quality-only.forbidden', {});
  const facts = { reason: command.reason };
  return happened(command, { type: 'IncidentWithdrawn', incident: { ...incident, state }, facts });
};
