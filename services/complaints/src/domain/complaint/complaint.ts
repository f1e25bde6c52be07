import type { Instant } from '@goldkey/kernel';
import type { Clock, Kind, Priority } from '../clock/clock.js';
import type { RunningEvent } from './clock-events.js';
import type { IntakeProposal, OtherMatter, ProposalEvent } from './proposal.js';

/** How the matter reached the centre. `import` is the log of another system. */
export const channels = ['phone', 'visit', 'owner-link', 'online', 'app', 'patrol', 'import', 'other'] as const;
export type Channel = (typeof channels)[number];

/** Answer of the person served, as in events.md. */
export const levels = ['satisfied', 'basically-satisfied', 'dissatisfied'] as const;
export type Level = (typeof levels)[number];

/** Who evaluated, where it was not the person served. */
export type Evaluator = 'served-person' | 'staff' | 'delegate';

/** Where major information goes (M-25). */
export const reportTargets = ['qm-centre', 'hotline-400'] as const;
export type ReportTarget = (typeof reportTargets)[number];

/** Why a closed matter needs no electronic evaluation (S-04). */
export const exemptions = ['reported-type', 'post-entry', 'system-failure'] as const;
export type Exemption = (typeof exemptions)[number];

/** What was taken down when the matter arrived; its clock moves afterwards, and what two people find wrong is put right. */
export interface Intake {
  readonly id: string;
  /** For people: property code, year and month, running number. */
  readonly number: string;
  readonly propertyId: string;
  readonly departmentId: string;
  readonly householdId?: string;
  /** Where it is about, in words: building, room, place. */
  readonly room?: string;
  /** Absent: a complaint, as in the logs of other systems. */
  readonly kind?: Kind;
  /** Absent: normal. */
  readonly priority?: Priority;
  readonly category: string;
  readonly description: string;
  readonly channel: Channel;
  readonly contactName?: string;
  readonly contactPhone?: string;
  readonly major: boolean;
  /** False: explained to the owner and logged, counts in no rate (rulebook 1.1). */
  readonly inScope: boolean;
  readonly receivedAt: Instant;
  readonly dueAt?: Instant;
  readonly receivedBy: string;
  readonly receivedByName?: string;
  /** The clock as it started; absent where the property has no limit for the matter. */
  readonly clock?: Clock;
  /** The one cause that many callers tell of. */
  readonly incidentId?: string;
  /** The order of a convenience service that it is about. */
  readonly order?: ServedOrder;
  /** What another service handed in to be repaired; absent: nobody did. */
  readonly origin?: RepairOrigin;
  /** Attachments of the property that show it; absent: none. */
  readonly photos?: readonly string[];
}

/** Records of other services whose repair is handed in: findings of inspections, defects of homes that were handed over. */
export const originKinds = ['finding', 'handover-defect'] as const;
export interface RepairOrigin {
  readonly kind: (typeof originKinds)[number];
  readonly id: string;
}

/** An order of another service, as it was called when the matter was taken in. */
export interface ServedOrder {
  readonly orderId: string;
  readonly itemId: string;
  /** Its number and what was ordered. */
  readonly label: string;
}

/** Whether the complaint was found to be right; the last one stands. */
export interface Finding {
  readonly established: boolean;
  readonly at: Instant;
  readonly reason?: string;
}

/** Who is responsible for the handling. */
export interface Assignment {
  readonly employeeId: string;
  readonly employeeName: string;
  readonly at: Instant;
}

/** What may be known in any state that was reached by handling. */
interface Handled extends Intake {
  readonly finding?: Finding;
  readonly assignment?: Assignment;
  /** The last hand-over that was accepted. Before the first one, who received the matter answers for it. */
  readonly keeper?: Assignment;
  readonly majorReports: readonly { readonly to: ReportTarget; readonly at: Instant }[];
  /** The first deadline that was over when another time was agreed with the owner: kept, for the new one looks as if it had been met. */
  readonly missedDueAt?: Instant | undefined;
  /** That the intake is wrong; nobody has decided yet. */
  readonly proposal?: IntakeProposal | undefined;
}

/** What stays known once it was closed for the first time. */
interface OnceClosed extends Handled {
  readonly firstClosedAt: Instant;
  readonly lastCallback?: { readonly level: Level; readonly at: Instant };
  readonly callbacks: number;
  readonly evaluation?: { readonly level: Level; readonly at: Instant; readonly by?: Evaluator };
}

export interface ReceivedComplaint extends Handled {
  readonly state: 'received';
  readonly finding?: undefined;
  readonly assignment?: undefined;
}
export interface DecidedComplaint extends Handled {
  readonly state: 'decided';
  readonly finding: Finding;
  readonly assignment?: undefined;
}
export interface AssignedComplaint extends Handled {
  readonly state: 'assigned';
  readonly assignment: Assignment;
}
export interface ClosedComplaint extends OnceClosed {
  readonly state: 'closed';
  readonly closedAt: Instant;
  readonly exemption?: Exemption;
}
export interface ReopenedComplaint extends OnceClosed {
  readonly state: 'reopened';
  readonly reopenedAt: Instant;
}

/** Entered twice, where the other one stands, or by mistake, where none does: nothing happens here any more. */
export interface SetAsideComplaint extends Handled, Partial<Omit<OnceClosed, keyof Handled>> {
  readonly state: 'set-aside';
  readonly standsAs?: OtherMatter;
  readonly setAsideAt: Instant;
}

/** A matter of the reception log; the state tells what can be known of it. */
export type Complaint =
  | ReceivedComplaint
  | DecidedComplaint
  | AssignedComplaint
  | ClosedComplaint
  | ReopenedComplaint
  | SetAsideComplaint;

export { COMPLAINT_STATES as states } from './machine.js';
export type ComplaintState = Complaint['state'];

export type ComplaintReceived = { readonly type: 'ComplaintReceived' } & Intake;
export interface ComplaintDecided {
  readonly type: 'ComplaintDecided';
  readonly established: boolean;
  readonly decidedAt: Instant;
  readonly reason?: string;
}
export interface ComplaintAssigned {
  readonly type: 'ComplaintAssigned';
  readonly employeeId: string;
  readonly employeeName: string;
  readonly assignedAt: Instant;
  /** The work order with which it was given: who is sent hears of that. */
  readonly workOrderId?: string;
}
export interface ComplaintClosed {
  readonly type: 'ComplaintClosed';
  readonly closedAt: Instant;
  readonly exemption?: Exemption;
  readonly remark?: string;
  /** Who did the repair, where no work order has told of it. */
  readonly workerId?: string;
}
export interface ComplaintReopened {
  readonly type: 'ComplaintReopened';
  readonly reopenedAt: Instant;
  readonly reason?: string;
  /** The work order that is done again. */
  readonly workOrderId?: string;
}
export interface CallbackRecorded {
  readonly type: 'CallbackRecorded';
  readonly callbackId: string;
  readonly level: Level;
  readonly at: Instant;
  readonly by: string;
  readonly remark?: string;
}
export interface MajorReported {
  readonly type: 'MajorReported';
  readonly to: ReportTarget;
  readonly reportedAt: Instant;
}
/** The closed matter was evaluated: by the person served (link, kiosk), or by somebody for them, which shows and counts (S-04). */
export interface MatterEvaluated {
  readonly type: 'MatterEvaluated';
  /** Absent: the person served. */
  readonly by?: Evaluator;
  /** The owner's link by which it was said, and who had issued that. */
  readonly linkId?: string;
  readonly linkIssuedBy?: string;
  readonly answerId: string;
  readonly level: Level;
  readonly at: Instant;
  readonly remark?: string;
}

/** Everything that can happen to a matter after it was received. */
export type HandlingEvent =
  | ComplaintDecided
  | ComplaintAssigned
  | ComplaintClosed
  | ComplaintReopened
  | CallbackRecorded
  | MajorReported
  | MatterEvaluated
  | RunningEvent
  | ProposalEvent;
export type ComplaintEvent = ComplaintReceived | HandlingEvent;

/** The instant when the event became true, whoever entered it later. */
export const happenedAt = (event: ComplaintEvent): Instant => {
  switch (event.type) {
    case 'ComplaintReceived':
      return event.receivedAt;
    case 'ComplaintDecided':
      return event.decidedAt;
    case 'ComplaintAssigned':
      return event.assignedAt;
    case 'ComplaintClosed':
      return event.closedAt;
    case 'ComplaintReopened':
      return event.reopenedAt;
    case 'MajorReported':
      return event.reportedAt;
    default:
      return event.at;
  }
};
