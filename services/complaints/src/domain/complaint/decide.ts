import { accept, type Decision, type Instant, type Refused, refuse } from '@goldkey/kernel';
import type {
  CallbackRecorded,
  Complaint,
  ComplaintAssigned,
  ComplaintClosed,
  ComplaintDecided,
  ComplaintReceived,
  ComplaintReopened,
  Evaluator,
  Exemption,
  Intake,
  Level,
  MajorReported,
  MatterEvaluated,
  ReportTarget,
} from './complaint.js';
import { isEvaluated, liesInTheFuture, refusedAsSetAside, refusedBy } from './rules.js';

/** Every command says when its fact became true (`at` or `receivedAt`) and what time it is (`now`). */
export interface Timed {
  readonly at: Instant;
  readonly now: Instant;
}

/** Why a matter cannot be received, if so: known before it gets a number. `dueAt` before `receivedAt` cannot have been promised. */
export const refusedReception = (
  { receivedAt, dueAt }: Pick<Intake, 'receivedAt' | 'dueAt'>,
  now: Instant,
): Refused | undefined => {
  if (liesInTheFuture(receivedAt, now)) return refuse('complaints.in-the-future', { at: receivedAt });
  if (dueAt !== undefined && dueAt < receivedAt) return refuse('complaints.due-before-received', { dueAt, receivedAt });
  return undefined;
};

export const receiveComplaint = (command: Intake & { readonly now: Instant }): Decision<ComplaintReceived> => {
  const { now, ...intake } = command;
  return refusedReception(intake, now) ?? accept({ type: 'ComplaintReceived', ...intake });
};

/** What every later act has in common: it is not in the future and not before the matter was received. */
export const outOfTime = (complaint: Complaint, { at, now }: Timed, before: string): Decision<never> | undefined => {
  if (liesInTheFuture(at, now)) return refuse('complaints.in-the-future', { at });
  if (at < complaint.receivedAt) return refuse(`complaints.${before}`, { at, receivedAt: complaint.receivedAt });
  return undefined;
};

export interface DecideComplaint extends Timed {
  readonly established: boolean;
  readonly reason?: string;
}

/** A later finding replaces an earlier one, also after the close; the same finding again changes nothing. */
export const decideComplaint = (complaint: Complaint, command: DecideComplaint): Decision<ComplaintDecided> => {
  const refused = refusedBy(complaint, 'decide') ?? outOfTime(complaint, command, 'decided-before-received');
  if (refused !== undefined) return refused;
  const standing = complaint.finding;
  if (standing !== undefined && command.at < standing.at) {
    return refuse('complaints.decided-before-last', { at: command.at, last: standing.at });
  }
  if (standing?.established === command.established && standing.reason === command.reason) return accept();
  const { established, reason, at } = command;
  return accept({ type: 'ComplaintDecided', established, decidedAt: at, reason });
};

export interface AssignComplaint extends Timed {
  readonly employeeId: string;
  readonly employeeName: string;
  /** The work order with which it is given. */
  readonly workOrderId?: string;
}

/** Names who is responsible. The same person again changes nothing. */
export const assignComplaint = (complaint: Complaint, command: AssignComplaint): Decision<ComplaintAssigned> => {
  const refused = refusedBy(complaint, 'assign') ?? outOfTime(complaint, command, 'assigned-before-received');
  if (refused !== undefined) return refused;
  if (complaint.assignment?.employeeId === command.employeeId) return accept();
  const { employeeId, employeeName, at, workOrderId } = command;
  const assigned = { employeeId, employeeName, assignedAt: at, ...(workOrderId !== undefined && { workOrderId }) };
  return accept({ type: 'ComplaintAssigned', ...assigned });
};

export interface CloseComplaint extends Timed {
  readonly exemption?: Exemption;
  readonly remark?: string;
  /** Who did a repair that has no work order. */
  readonly workerId?: string;
}

/** Handled to the end. It cannot end before it began, nor before it was last reopened. */
export const closeComplaint = (complaint: Complaint, command: CloseComplaint): Decision<ComplaintClosed> => {
  const refused = refusedBy(complaint, 'close') ?? outOfTime(complaint, command, 'closed-before-received');
  if (refused !== undefined) return refused;
  if (complaint.state === 'reopened' && command.at < complaint.reopenedAt) {
    return refuse('complaints.closed-before-reopened', { at: command.at, reopenedAt: complaint.reopenedAt });
  }
  const { at, exemption, remark, workerId } = command;
  return accept({
    type: 'ComplaintClosed',
    closedAt: at,
    exemption,
    remark,
    ...(workerId !== undefined && { workerId }),
  });
};

export interface ReopenComplaint extends Timed {
  readonly reason?: string;
  /** The work order that is done again. */
  readonly workOrderId?: string;
}

/** A reopened complaint is not closed until it is closed again (rulebook 1.1). */
export const reopenComplaint = (complaint: Complaint, command: ReopenComplaint): Decision<ComplaintReopened> => {
  const refused = refusedBy(complaint, 'reopen') ?? outOfTime(complaint, command, 'reopened-before-closed');
  if (refused !== undefined) return refused;
  if (complaint.state === 'closed' && command.at < complaint.closedAt) {
    return refuse('complaints.reopened-before-closed', { at: command.at, closedAt: complaint.closedAt });
  }
  const { at, reason, workOrderId } = command;
  return accept({
    type: 'ComplaintReopened',
    reopenedAt: at,
    reason,
    ...(workOrderId !== undefined && { workOrderId }),
  });
};

export interface RecordCallback extends Timed {
  readonly callbackId: string;
  readonly level: Level;
  readonly by: string;
  readonly remark?: string;
}

/** A call asks about the closing, so there must have been one before it. */
export const recordCallback = (complaint: Complaint, command: RecordCallback): Decision<CallbackRecorded> => {
  const refused = refusedBy(complaint, 'call-back') ?? outOfTime(complaint, command, 'called-back-before-closed');
  if (refused !== undefined) return refused;
  if (closedOnlyAfter(complaint, command.at)) return refuse('complaints.called-back-before-closed', { at: command.at });
  const { callbackId, level, at, by, remark } = command;
  return accept({ type: 'CallbackRecorded', callbackId, level, at, by, remark });
};

const closedOnlyAfter = (complaint: Complaint, at: Instant): boolean =>
  !('firstClosedAt' in complaint) || complaint.firstClosedAt === undefined || at < complaint.firstClosedAt;

export interface ReportMajor extends Timed {
  readonly to: ReportTarget;
}

/** Major information reaches the quality centre and the 400 line, each once (M-25). */
export const reportMajor = (complaint: Complaint, command: ReportMajor): Decision<MajorReported> => {
  const refused = refusedBy(complaint, 'report-major') ?? outOfTime(complaint, command, 'reported-before-received');
  if (refused !== undefined) return refused;
  if (complaint.majorReports.some((report) => report.to === command.to)) {
    return refuse('complaints.major-already-reported', { to: command.to });
  }
  return accept({ type: 'MajorReported', to: command.to, reportedAt: command.at });
};

export interface EvaluateMatter extends Timed {
  readonly answerId: string;
  readonly level: Level;
  readonly remark?: string;
  readonly by?: Evaluator;
  /** The owner's link by which it is said. */
  readonly link?: { readonly id: string; readonly issuedBy?: string };
}

/** Somebody says how satisfied the owner is with a closed matter, most of all the owner: once, by whatever door and link (S-04). */
export const evaluateMatter = (complaint: Complaint, command: EvaluateMatter): Decision<MatterEvaluated> => {
  const aside = refusedAsSetAside(complaint);
  if (aside !== undefined) return aside;
  if (complaint.state !== 'closed') return refuse('complaints.not-closed', { number: complaint.number });
  const refused = outOfTime(complaint, command, 'evaluated-before-closed');
  if (refused !== undefined) return refused;
  if (closedOnlyAfter(complaint, command.at)) return refuse('complaints.evaluated-before-closed', { at: command.at });
  const { answerId, level, at, remark, by, link } = command;
  if (isEvaluated(complaint, by)) return refuse('complaints.evaluated-already', { number: complaint.number });
  return accept({
    type: 'MatterEvaluated',
    ...{ answerId, level, at, remark },
    ...(by !== undefined && { by }),
    ...(link !== undefined && { linkId: link.id }),
    ...(link?.issuedBy !== undefined && { linkIssuedBy: link.issuedBy }),
  });
};
