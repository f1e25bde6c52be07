import { formatInstant, type Instant, type Refusal } from '@goldkey/kernel';
import { type Kind, openPause, type PauseReason, type Priority } from '../../domain/clock/clock.js';
import type {
  Channel,
  Complaint,
  ComplaintState,
  Evaluator,
  Exemption,
  Level,
  RepairOrigin,
  ReportTarget,
} from '../../domain/complaint/complaint.js';
import type { IntakeChange, OtherMatter, ProposalKind } from '../../domain/complaint/proposal.js';
import {
  type Act,
  awaitsAcceptance,
  awaitsMajorReport,
  isEvaluated,
  isOverdue,
  kindOf,
  responsibleFor,
} from '../../domain/complaint/rules.js';
import type { OwnerForumState } from '../../domain/owner-forum/machine.js';
import type { OwnersWork } from './owners-work.js';

/** What pages and other services are shown. Instants are RFC 3339 text with the property's own offset. */

/** A line of the list of matters. */
export interface ComplaintLine {
  readonly complaintId: string;
  readonly number: string;
  readonly propertyId: string;
  readonly propertyName: string;
  readonly departmentId: string;
  readonly departmentName: string;
  readonly kind: Kind;
  readonly priority: Priority;
  readonly category: string;
  readonly description: string;
  readonly channel: Channel;
  readonly householdId?: string;
  readonly room?: string;
  /** Masked (`李●`, `138****2046`) unless the caller may call back. */
  readonly contactName?: string;
  readonly contactPhone?: string;
  readonly major: boolean;
  /** Major, and not yet reported to both places (M-25). */
  readonly awaitsMajorReport: boolean;
  readonly inScope: boolean;
  readonly state: ComplaintState;
  readonly established?: boolean;
  readonly assigneeId?: string;
  readonly assigneeName?: string;
  /** Who answers for it (first-asked rule). */
  readonly responsibleId: string;
  readonly responsibleName?: string;
  readonly awaitsAcceptance: boolean;
  readonly waitsFor?: PauseReason;
  readonly agreed: boolean;
  readonly climbed: number;
  readonly incidentId?: string;
  readonly order?: { readonly orderId: string; readonly itemId: string; readonly label: string };
  /** What another service handed in to be repaired. */
  readonly origin?: RepairOrigin;
  /** Ids of attachments. */
  readonly photos?: readonly string[];
  readonly receivedAt: string;
  readonly dueAt?: string;
  /** A deadline that was over when the one that stands was agreed. */
  readonly missedDueAt?: string;
  readonly overdue: boolean;
  readonly closedAt?: string;
  readonly callbacks: number;
  readonly lastCallbackLevel?: Level;
  readonly evaluationLevel?: Level;
  readonly evaluatedBy?: Evaluator;
  /** Whether the person served has evaluated what it was closed with last; an evaluation of an earlier close stays to be seen. */
  readonly isEvaluated: boolean;
  readonly version: number;
}

/** Something that happened; `data` holds the values of that moment. */
export interface HistoryLine {
  readonly happenedAt: string;
  readonly recordedAt: string;
  readonly change: string;
  readonly actor: { readonly kind: string; readonly id: string; readonly name: string };
  readonly data: Readonly<Record<string, unknown>>;
}

/** What was proposed of an intake, without the ids that are compared. */
export interface ShownProposal {
  readonly kind: ProposalKind;
  readonly changes?: IntakeChange;
  readonly standsAs?: OtherMatter;
  readonly reason: string;
  readonly by: string;
  readonly byName: string;
  readonly at: string;
}

/** Everything known of one matter, without what depends on who looks. */
export interface ComplaintFacts extends ComplaintLine {
  readonly receivedBy: string;
  readonly decision?: { readonly established: boolean; readonly decidedAt: string; readonly reason?: string };
  readonly assignment?: { readonly employeeId: string; readonly employeeName: string; readonly assignedAt: string };
  readonly exemption?: Exemption;
  readonly reopenedAt?: string;
  readonly majorReports: readonly { readonly to: ReportTarget; readonly reportedAt: string }[];
  /** That the intake is wrong, as somebody proposed; nobody has decided yet. */
  readonly proposal?: ShownProposal;
  /** Of a matter that was entered twice: the one that stands. */
  readonly standsAs?: OtherMatter;
  readonly externalSource?: string;
  readonly externalKey?: string;
  readonly history: readonly HistoryLine[];
  /** How many earlier steps a very long history has besides. */
  readonly historyLeftOut?: number;
}

/** Whether the caller may decide what was proposed of a matter; if not, the code that says why. */
export interface Deciding {
  readonly allowed: boolean;
  readonly reason?: Refusal;
}

/** The same of any act. */
export interface ActState extends Deciding {
  readonly act: Act;
}

/** The page of one matter. */
export interface ComplaintRecord extends ComplaintFacts {
  readonly acts: readonly ActState[];
}

/** What filters and the intake form offer, within the caller's scope. */
export interface Choices {
  readonly properties: readonly {
    readonly propertyId: string;
    readonly code: string;
    readonly name: string;
    readonly timeZone: string;
  }[];
  readonly departments: readonly {
    readonly departmentId: string;
    readonly propertyId: string;
    readonly name: string;
  }[];
  readonly categories: readonly string[];
  readonly kinds: readonly Kind[];
  readonly priorities: readonly Priority[];
  readonly channels: readonly Channel[];
  readonly states: readonly ComplaintState[];
}

/** A line of the list of owners' forums. */
export interface ForumLine {
  readonly forumId: string;
  readonly propertyId: string;
  readonly propertyName: string;
  readonly heldAt: string;
  readonly households: readonly string[];
  readonly subject?: string;
  readonly state: OwnerForumState;
  readonly filedAt?: string;
  readonly actions?: string;
  /** Of one that was withdrawn: why. */
  readonly withdrawnFor?: string;
  readonly version: number;
}

/** What the owner sees by a link, and nothing of anybody else. */
export interface OwnerView {
  readonly propertyName: string;
  /** How the property is reached, as far as it is known. */
  readonly contact: {
    readonly telephone?: string;
    readonly telephoneAllHours?: string;
    readonly centreAddress?: string;
    readonly openingHours?: string;
  };
  readonly expiresAt: string;
  readonly mayReport: boolean;
  readonly mayEvaluate: boolean;
  /** Who looks is signed in as one of us: what they say counts as staff's. */
  readonly asStaff: boolean;
  readonly questionnaire?: { readonly departmentName: string; readonly answered: boolean };
  readonly work?: OwnersWork;
  readonly matter?: {
    readonly number: string;
    readonly category: string;
    readonly description: string;
    readonly room?: string;
    readonly state: ComplaintState;
    readonly receivedAt: string;
    readonly dueAt?: string;
    readonly closedAt?: string;
    readonly evaluationLevel?: Level;
    /** Of one cause that many call about: what all of them are told. */
    readonly incident?: {
      readonly title: string;
      readonly answer: string;
      readonly expectedAt?: string;
      readonly endedAt?: string;
      readonly result?: string;
    };
    readonly steps: readonly { readonly at: string; readonly change: string }[];
  };
}

/** A page of a list. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** Of all pages. */
  readonly total: number;
  /** There are more than the total: words that very many have are counted no further. */
  readonly totalIsLeast?: true;
  readonly page: number;
  readonly pageSize: number;
  /** Number of the next page, absent on the last. */
  readonly next?: number;
}

/** Of a property whose own zone is not known yet. */
export const DEFAULT_ZONE = 'Asia/Shanghai';

/** A matter and what is known of its place; what is not is shown by its id. */
export interface Shown {
  readonly state: Complaint;
  readonly version: number;
  readonly propertyName: string | null;
  readonly departmentName: string | null;
  readonly timeZone: string | null;
}

/** A matter as lists show it at the instant `now`: with the names and the time of day of its place. */
export const lineOf = (line: Shown, now: Instant): ComplaintLine => {
  const { state: complaint, version } = line;
  const text = (at: Instant): string => formatInstant(at, line.timeZone ?? DEFAULT_ZONE);
  const responsible = responsibleFor(complaint);
  const once = complaint.state === 'closed' || complaint.state === 'reopened' ? complaint : undefined;
  return {
    complaintId: complaint.id,
    number: complaint.number,
    propertyId: complaint.propertyId,
    propertyName: line.propertyName ?? complaint.propertyId,
    departmentId: complaint.departmentId,
    departmentName: line.departmentName ?? complaint.departmentId,
    kind: kindOf(complaint),
    priority: complaint.priority ?? 'normal',
    category: complaint.category,
    description: complaint.description,
    channel: complaint.channel,
    householdId: complaint.householdId,
    room: complaint.room,
    contactName: complaint.contactName,
    contactPhone: complaint.contactPhone,
    major: complaint.major,
    awaitsMajorReport: awaitsMajorReport(complaint),
    inScope: complaint.inScope,
    state: complaint.state,
    established: complaint.finding?.established,
    assigneeId: complaint.assignment?.employeeId,
    assigneeName: complaint.assignment?.employeeName,
    responsibleId: responsible.employeeId,
    responsibleName: responsible.employeeName,
    awaitsAcceptance: awaitsAcceptance(complaint),
    waitsFor: complaint.clock && openPause(complaint.clock)?.reason,
    agreed: complaint.clock?.agreedAt !== undefined,
    climbed: complaint.clock?.climbed ?? 0,
    incidentId: complaint.incidentId,
    order: complaint.order,
    origin: complaint.origin,
    photos: complaint.photos,
    receivedAt: text(complaint.receivedAt),
    dueAt: complaint.dueAt === undefined ? undefined : text(complaint.dueAt),
    missedDueAt: complaint.missedDueAt === undefined ? undefined : text(complaint.missedDueAt),
    overdue: isOverdue(complaint, now),
    closedAt: complaint.state === 'closed' ? text(complaint.closedAt) : undefined,
    callbacks: once?.callbacks ?? 0,
    lastCallbackLevel: once?.lastCallback?.level,
    evaluationLevel: once?.evaluation?.level,
    evaluatedBy: once?.evaluation && (once.evaluation.by ?? 'served-person'),
    isEvaluated: isEvaluated(complaint),
    version,
  };
};
