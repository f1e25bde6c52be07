import type { Instant } from '@goldkey/kernel';
import { dueOf } from '../clock/alarm.js';
import { openPause, restarted, resumed } from '../clock/clock.js';
import type { RunningEvent } from './clock-events.js';
import type {
  AssignedComplaint,
  ClosedComplaint,
  Complaint,
  ComplaintAssigned,
  ComplaintClosed,
  ComplaintDecided,
  ComplaintReceived,
  ComplaintReopened,
  HandlingEvent,
  ReopenedComplaint,
} from './complaint.js';
import { corrected, type ProposalEvent } from './proposal.js';
import { responsibleFor } from './rules.js';

/** The matter as it stands right after it was received. */
export const begin = ({ type: _, ...intake }: ComplaintReceived): Complaint => ({
  ...intake,
  state: 'received',
  majorReports: [],
});

const impossible = (state: string, event: string): never => {
  throw new Error(`a complaint that is ${state} cannot take ${event}`);
};

const decided = (complaint: Complaint, event: ComplaintDecided): Complaint => {
  const finding = { established: event.established, at: event.decidedAt, reason: event.reason };
  return complaint.state === 'received' ? { ...complaint, state: 'decided', finding } : { ...complaint, finding };
};

const assigned = (complaint: Complaint, event: ComplaintAssigned): Complaint => {
  const assignment = { employeeId: event.employeeId, employeeName: event.employeeName, at: event.assignedAt };
  switch (complaint.state) {
    case 'received':
    case 'decided':
    case 'assigned':
      return { ...complaint, state: 'assigned', assignment } satisfies AssignedComplaint;
    case 'reopened':
      return { ...complaint, assignment };
    case 'closed':
    case 'set-aside':
      return impossible(complaint.state, event.type);
  }
};

const closed = (open: Complaint, event: ComplaintClosed): Complaint => {
  if (open.state === 'closed' || open.state === 'set-aside') return impossible(open.state, event.type);
  // What was waited for is waited for no longer.
  const { clock } = open;
  const isPaused = clock !== undefined && openPause(clock) !== undefined;
  const complaint = isPaused ? withClock(open, resumed(clock, event.closedAt)) : open;
  const close = { closedAt: event.closedAt, exemption: event.exemption };
  if (complaint.state === 'reopened') {
    const { reopenedAt: _, ...rest } = complaint;
    return { ...rest, ...close, state: 'closed' } satisfies ClosedComplaint;
  }
  return { ...complaint, ...close, state: 'closed', firstClosedAt: event.closedAt, callbacks: 0 };
};

const reopened = (complaint: Complaint, event: ComplaintReopened): Complaint => {
  if (complaint.state !== 'closed') return impossible(complaint.state, event.type);
  // What was promised was promised for the first time that it was handled.
  const { closedAt: _, exemption: __, dueAt: ___, missedDueAt: ____, ...rest } = complaint;
  const again = { ...rest, state: 'reopened', reopenedAt: event.reopenedAt } satisfies ReopenedComplaint;
  return again.clock === undefined ? again : withClock(again, restarted(again.clock, event.reopenedAt));
};

/** The deadline that lists know is the one that the clock gives. */
const withClock = <State extends Complaint>(complaint: State, clock: NonNullable<Complaint['clock']>): State => ({
  ...complaint,
  clock,
  dueAt: dueOf(clock),
});

const ran = (complaint: Complaint, event: RunningEvent): Complaint => {
  const { clock } = complaint;
  switch (event.type) {
    case 'HandOverAccepted': {
      const { employeeId, employeeName, at } = event;
      return { ...complaint, keeper: { employeeId, employeeName, at } };
    }
    case 'HandOverDeclined':
      return handedBack(complaint, event.at);
    case 'TimeAgreed': {
      const missedDueAt = complaint.missedDueAt ?? event.missed;
      const promised = missedDueAt === undefined ? complaint : { ...complaint, missedDueAt };
      if (clock === undefined) return { ...promised, dueAt: event.dueAt };
      return withClock(promised, { ...clock, agreedAt: event.dueAt, warned: false, climbed: 0 });
    }
    case 'IncidentJoined':
      return { ...complaint, incidentId: event.incidentId };
    case 'IncidentLeft': {
      const { incidentId: _, ...rest } = complaint;
      return rest;
    }
    case 'ClockRenewed':
      return withClock(complaint, event.clock);
  }
  if (clock === undefined) return impossible(complaint.state, event.type);
  switch (event.type) {
    case 'ClockPaused': {
      const { reason, note, at: from } = event;
      return withClock(complaint, { ...clock, pauses: [...clock.pauses, { reason, note, from }] });
    }
    case 'ClockResumed':
      return withClock(complaint, resumed(clock, event.at));
    case 'ClockWarned':
      return { ...complaint, clock: { ...clock, warned: true } };
    case 'ClockClimbed':
      return { ...complaint, clock: { ...clock, climbed: event.level } };
  }
};

const handedBack = (complaint: Complaint, at: Instant): Complaint => {
  const { employeeId, employeeName } = responsibleFor(complaint);
  const assignment = { employeeId, employeeName: employeeName ?? employeeId, at };
  return complaint.state === 'assigned' || complaint.state === 'reopened'
    ? { ...complaint, assignment }
    : impossible(complaint.state, 'HandOverDeclined');
};

/** What was proposed of the intake, and what became of it. A decided proposal is history. */
const putRight = (complaint: Complaint, event: ProposalEvent): Complaint => {
  if (complaint.state === 'set-aside') return impossible(complaint.state, event.type);
  const { proposal: _, ...rest } = complaint;
  switch (event.type) {
    case 'CorrectionProposed': {
      const { type: _type, before: _before, ...proposed } = event;
      return { ...complaint, proposal: { kind: 'correction', ...proposed } };
    }
    case 'DuplicateProposed': {
      const { type: _type, ...proposed } = event;
      return { ...complaint, proposal: { kind: 'duplicate', ...proposed } };
    }
    case 'MistakeProposed': {
      const { type: _type, ...proposed } = event;
      return { ...complaint, proposal: { kind: 'mistake', ...proposed } };
    }
    case 'ProposalRejected':
      return rest;
    case 'IntakeCorrected':
      return corrected(rest, event.changes);
    case 'MatterSetAside':
      return {
        ...rest,
        state: 'set-aside',
        setAsideAt: event.at,
        ...(event.standsAs !== undefined && { standsAs: event.standsAs }),
      };
  }
};

const onceClosed = (complaint: Complaint, event: HandlingEvent): ClosedComplaint | ReopenedComplaint =>
  complaint.state === 'closed' || complaint.state === 'reopened' ? complaint : impossible(complaint.state, event.type);

/** The state after the event. An event that the deciders would not have let through is a bug and throws. */
export const evolve = (complaint: Complaint, event: HandlingEvent): Complaint => {
  switch (event.type) {
    case 'ComplaintDecided':
      return decided(complaint, event);
    case 'ComplaintAssigned':
      return assigned(complaint, event);
    case 'ComplaintClosed':
      return closed(complaint, event);
    case 'ComplaintReopened':
      return reopened(complaint, event);
    case 'MajorReported':
      return { ...complaint, majorReports: [...complaint.majorReports, { to: event.to, at: event.reportedAt }] };
    case 'CallbackRecorded': {
      const once = onceClosed(complaint, event);
      const newer = once.lastCallback === undefined || once.lastCallback.at <= event.at;
      const lastCallback = newer ? { level: event.level, at: event.at } : once.lastCallback;
      return { ...once, lastCallback, callbacks: once.callbacks + 1 };
    }
    case 'MatterEvaluated':
      return { ...onceClosed(complaint, event), evaluation: { level: event.level, at: event.at, by: event.by } };
    case 'CorrectionProposed':
    case 'DuplicateProposed':
    case 'MistakeProposed':
    case 'ProposalRejected':
    case 'IntakeCorrected':
    case 'MatterSetAside':
      return putRight(complaint, event);
    default:
      return ran(complaint, event);
  }
};
