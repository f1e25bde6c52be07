/** What `/api/complaints` takes and answers (services/complaints/src/adapters/in/http). Instants carry their offset. */

import type {
  ComplaintLine,
  ComplaintState,
  HistoryLine,
  IntakeChange,
  OtherMatter,
  ReportTarget,
} from './gen/answers.js';

export type {
  Channel,
  Choices,
  ClimbTarget,
  ComplaintLine,
  ComplaintState,
  HistoryLine,
  IntakeChange,
  Kind,
  Level,
  PauseReason,
  Priority,
  ReportTarget,
} from './gen/answers.js';

/** Whether anything is still to be done about it. */
export const isOpen = ({ state }: { readonly state: ComplaintState }): boolean =>
  state !== 'closed' && state !== 'set-aside';
export type Exemption = 'reported-type' | 'post-entry' | 'system-failure';
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

/** A line of the list; where it is of what was proposed, with whether this person decides it. */
export interface ListedComplaint extends ComplaintLine {
  readonly deciding?: { readonly allowed: boolean; readonly reason?: { readonly code: string; readonly text: string } };
}

export interface AllowedAct {
  readonly act: ActName;
  readonly allowed: boolean;
  readonly reason?: { readonly code: string; readonly text: string };
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
