/** What `/api/complaints` takes and answers (services/complaints/src/adapters/in/http). Instants carry their offset. */

export type ComplaintState = 'received' | 'decided' | 'assigned' | 'closed' | 'reopened' | 'set-aside';
/** Whether anything is still to be done about it. */
export const isOpen = ({ state }: { readonly state: ComplaintState }): boolean =>
  state !== 'closed' && state !== 'set-aside';
export type Channel = 'phone' | 'visit' | 'owner-link' | 'online' | 'app' | 'patrol' | 'import' | 'other';
export type Level = 'satisfied' | 'basically-satisfied' | 'dissatisfied';
export type Exemption = 'reported-type' | 'post-entry' | 'system-failure';
export type ReportTarget = 'qm-centre' | 'hotline-400';
export type Kind = 'complaint' | 'repair' | 'question' | 'praise' | 'suggestion';
export type Priority = 'urgent' | 'normal' | 'low';
export type PauseReason = 'owner' | 'parts' | 'weather';
export type ClimbTarget = 'department-head' | 'property-manager' | 'region';
export type ActName =
  | 'accept'
  | 'decline'
  | 'pause'
  | 'resume'
  | 'agree-time'
  | 'renew-clock'
  | 'decide'
  | 'assign'
  | 'close'
  | 'reopen'
  | 'call-back'
  | 'report-major'
  | 'issue-owner-link'
  | 'propose-correction'
  | 'propose-duplicate'
  | 'propose-mistake'
  | 'decide-proposal';

/** A line of the list. */
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
  readonly contactName?: string;
  readonly contactPhone?: string;
  readonly major: boolean;
  readonly awaitsMajorReport: boolean;
  readonly inScope: boolean;
  readonly state: ComplaintState;
  readonly established?: boolean;
  readonly assigneeId?: string;
  readonly assigneeName?: string;
  readonly responsibleId: string;
  readonly responsibleName?: string;
  readonly awaitsAcceptance: boolean;
  readonly waitsFor?: PauseReason;
  readonly agreed: boolean;
  readonly climbed: number;
  readonly incidentId?: string;
  readonly order?: { readonly orderId: string; readonly itemId: string; readonly label: string };
  /** The record of another service for which it was handed in. */
  readonly origin?: { readonly kind: 'finding' | 'handover-defect'; readonly id: string };
  /** Ids of attachments. */
  readonly photos?: readonly string[];
  readonly receivedAt: string;
  readonly dueAt?: string;
  readonly overdue: boolean;
  readonly closedAt?: string;
  readonly callbacks: number;
  readonly lastCallbackLevel?: Level;
  readonly evaluationLevel?: Level;
  readonly evaluatedBy?: 'served-person' | 'staff' | 'delegate';
  readonly version: number;
}

/** A line of the list; where it is of what was proposed, with whether this person decides it. */
export interface ListedComplaint extends ComplaintLine {
  readonly deciding?: { readonly allowed: boolean; readonly reason?: { readonly code: string; readonly text: string } };
}

/** Something that happened to the matter. */
export interface HistoryLine {
  readonly happenedAt: string;
  readonly recordedAt: string;
  readonly change: string;
  readonly actor: { readonly kind: string; readonly id: string; readonly name: string };
  readonly data: Readonly<Record<string, unknown>>;
}

export interface AllowedAct {
  readonly act: ActName;
  readonly allowed: boolean;
  readonly reason?: { readonly code: string; readonly text: string };
}

/** What can be wrong with an intake; null: nothing is named any more. */
export interface IntakeChange {
  readonly departmentId?: string;
  readonly category?: string;
  readonly householdId?: string | null;
  readonly room?: string | null;
  readonly inScope?: boolean;
  readonly major?: boolean;
}

export interface OtherMatter {
  readonly complaintId: string;
  readonly number: string;
}

/** What somebody proposed to put an intake right. */
export interface Proposal {
  readonly kind: 'correction' | 'duplicate' | 'mistake';
  readonly changes?: IntakeChange;
  readonly standsAs?: OtherMatter;
  readonly reason: string;
  readonly byName: string;
  readonly at: string;
}

/** The page of one matter. */
export interface ComplaintRecord extends ComplaintLine {
  readonly receivedBy: string;
  readonly decision?: { readonly established: boolean; readonly decidedAt: string; readonly reason?: string };
  readonly assignment?: { readonly employeeId: string; readonly employeeName: string; readonly assignedAt: string };
  readonly exemption?: Exemption;
  readonly reopenedAt?: string;
  readonly majorReports: readonly { readonly to: ReportTarget; readonly reportedAt: string }[];
  readonly proposal?: Proposal;
  /** Of a matter that was entered twice: the one that stands. */
  readonly standsAs?: OtherMatter;
  readonly externalSource?: string;
  readonly externalKey?: string;
  readonly history: readonly HistoryLine[];
  readonly acts: readonly AllowedAct[];
}

/** What filters and the intake form offer. */
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

export interface ListPage<Item> {
  readonly items: readonly Item[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
}

export interface IssuedLink {
  readonly linkId: string;
  readonly url: string;
  readonly expiresAt: string;
}

/** The reception log. */
export const COMPLAINTS = '/api/complaints/complaints';
export const CHOICES = '/api/complaints/choices';
/** Beginnings of all addresses whose answers change with a matter. */
export const RENEWED = ['/api/complaints'];

export const complaintPath = (complaintId: string): string => `${COMPLAINTS}/${encodeURIComponent(complaintId)}`;

/** Where photos are handed in and shown. */
export const ATTACHMENTS = '/api/complaints/attachments';
