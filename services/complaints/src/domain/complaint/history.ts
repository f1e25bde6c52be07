import { accept, type Decision, type Instant } from '@goldkey/kernel';
import type { Complaint, ComplaintEvent, HandlingEvent, Intake } from './complaint.js';
import {
  type AssignComplaint,
  assignComplaint,
  type CloseComplaint,
  closeComplaint,
  type DecideComplaint,
  decideComplaint,
  type EvaluateMatter,
  evaluateMatter,
  type RecordCallback,
  type ReopenComplaint,
  type ReportMajor,
  receiveComplaint,
  recordCallback,
  reopenComplaint,
  reportMajor,
} from './decide.js';
import { begin, evolve } from './evolve.js';

type WithoutNow<Command> = Omit<Command, 'now'>;

/** An act of the past, brought in with the matter that it belongs to. */
export type PastAct =
  | ({ readonly act: 'decide' } & WithoutNow<DecideComplaint>)
  | ({ readonly act: 'assign' } & WithoutNow<AssignComplaint>)
  | ({ readonly act: 'close' } & WithoutNow<CloseComplaint>)
  | ({ readonly act: 'reopen' } & WithoutNow<ReopenComplaint>)
  | ({ readonly act: 'call-back' } & WithoutNow<RecordCallback>)
  | ({ readonly act: 'report-major' } & WithoutNow<ReportMajor>)
  | ({ readonly act: 'evaluate' } & WithoutNow<EvaluateMatter>);

/** The command that the act stands for, put to the function that decides it. */
export const decideAct = (complaint: Complaint, past: PastAct, now: Instant): Decision<HandlingEvent> => {
  switch (past.act) {
    case 'decide':
      return decideComplaint(complaint, { ...past, now });
    case 'assign':
      return assignComplaint(complaint, { ...past, now });
    case 'close':
      return closeComplaint(complaint, { ...past, now });
    case 'reopen':
      return reopenComplaint(complaint, { ...past, now });
    case 'call-back':
      return recordCallback(complaint, { ...past, now });
    case 'report-major':
      return reportMajor(complaint, { ...past, now });
    case 'evaluate':
      return evaluateMatter(complaint, { ...past, now });
  }
};

/** An event of a matter, and the state that it left. */
export interface Step {
  readonly event: ComplaintEvent;
  readonly complaint: Complaint;
}

/**
 * A matter with all that happened to it, decided by the same functions that decide each act alone, in the order given.
 * The first act that is refused refuses the whole row: half a history would be a false one.
 */
export const bringIn = (intake: Intake, past: readonly PastAct[], now: Instant): Decision<Step> => {
  const received = receiveComplaint({ ...intake, now });
  if (!received.accepted) return received;
  const steps: Step[] = received.events.map((event) => ({ event, complaint: begin(event) }));
  let complaint = steps.at(-1)?.complaint;
  for (const act of past) {
    if (complaint === undefined) break;
    const decision = decideAct(complaint, act, now);
    if (!decision.accepted) return decision;
    for (const event of decision.events) {
      complaint = evolve(complaint, event);
      steps.push({ event, complaint });
    }
  }
  return accept(...steps);
};

/** The state that a full list of events of one matter gives; the first one must be the reception. */
export const replay = (events: readonly ComplaintEvent[]): Complaint => {
  const [first, ...rest] = events;
  if (first?.type !== 'ComplaintReceived') throw new Error('the first event of a complaint is its reception');
  return rest.reduce<Complaint>((complaint, event) => {
    if (event.type === 'ComplaintReceived') throw new Error('a complaint is received once');
    return evolve(complaint, event);
  }, begin(first));
};
