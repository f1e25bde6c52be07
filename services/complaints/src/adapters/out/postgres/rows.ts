import type { Row } from '@goldkey/postgres';
import { type Complaint, type ComplaintEvent, happenedAt } from '../../../domain/complaint/complaint.js';
import type { CorrectionProposed, DuplicateProposed, MistakeProposed } from '../../../domain/complaint/proposal.js';
import { changedMatter } from './audited.js';

/** A complaint's row: the columns that lists filter and sort by, and the state beside them. */

export const complaintColumns = {
  id: 'text',
  property_id: 'text',
  number: 'text',
  department_id: 'text',
  category: 'text',
  description: 'text',
  channel: 'text',
  household_id: 'text',
  room: 'text',
  contact_name: 'text',
  contact_phone: 'text',
  major: 'boolean',
  in_scope: 'boolean',
  standing: 'text',
  assignee_id: 'text',
  received_at: 'timestamptz',
  due_at: 'timestamptz',
  closed_at: 'timestamptz',
  external_source: 'text',
  external_key: 'text',
  external_hash: 'text',
  state: 'jsonb',
  version: 'integer',
  told: 'jsonb',
} as const;

const date = (at: number | undefined): Date | null => (at === undefined ? null : new Date(at));

/** When nothing more was to be done about it: it was closed, or another matter was found to stand for it. */
const endOf = (complaint: Complaint): number | undefined => {
  if (complaint.state === 'closed') return complaint.closedAt;
  return complaint.state === 'set-aside' ? complaint.setAsideAt : undefined;
};

/** Of a matter that is no complaint; the column says complaint by itself, so the import need not write it. */
export const kindColumns = { ...complaintColumns, kind: 'text' } as const;

/** Where a complaint came from, where it was brought in from another system. */
export interface External {
  readonly source: string;
  readonly key: string;
  readonly hash: string;
}

export const rowOf = (complaint: Complaint, version: number, external?: External): Row => ({
  id: complaint.id,
  property_id: complaint.propertyId,
  number: complaint.number,
  department_id: complaint.departmentId,
  category: complaint.category,
  description: complaint.description,
  channel: complaint.channel,
  household_id: complaint.householdId ?? null,
  room: complaint.room ?? null,
  contact_name: complaint.contactName ?? null,
  contact_phone: complaint.contactPhone ?? null,
  major: complaint.major,
  in_scope: complaint.inScope,
  standing: complaint.state,
  assignee_id: complaint.assignment?.employeeId ?? null,
  received_at: new Date(complaint.receivedAt),
  due_at: date(complaint.dueAt),
  closed_at: date(endOf(complaint)),
  external_source: external?.source ?? null,
  external_key: external?.key ?? null,
  external_hash: external?.hash ?? null,
  state: complaint,
  version,
  kind: complaint.kind,
});

const WORDS: Readonly<Record<ComplaintEvent['type'], string>> = {
  ComplaintReceived: 'received',
  ComplaintDecided: 'decided',
  ComplaintAssigned: 'assigned',
  ComplaintClosed: 'closed',
  ComplaintReopened: 'reopened',
  CallbackRecorded: 'called-back',
  MajorReported: 'major-reported',
  MatterEvaluated: 'evaluated',
  ClockPaused: 'clock-paused',
  ClockResumed: 'clock-resumed',
  TimeAgreed: 'time-agreed',
  ClockRenewed: 'clock-renewed',
  ClockWarned: 'clock-warned',
  ClockClimbed: 'clock-climbed',
  HandOverAccepted: 'hand-over-accepted',
  HandOverDeclined: 'hand-over-declined',
  IncidentJoined: 'incident-joined',
  IncidentLeft: 'incident-left',
  CorrectionProposed: 'correction-proposed',
  DuplicateProposed: 'duplicate-proposed',
  MistakeProposed: 'mistake-proposed',
  ProposalRejected: 'proposal-rejected',
  IntakeCorrected: 'intake-corrected',
  MatterSetAside: 'set-aside',
};

const isProposal = (event: ComplaintEvent): event is CorrectionProposed | DuplicateProposed | MistakeProposed =>
  event.type === 'CorrectionProposed' || event.type === 'DuplicateProposed' || event.type === 'MistakeProposed';

/** What the history remembers: the act and its values, without whom it is about. */
const remembered = (event: ComplaintEvent): Record<string, unknown> => {
  if (event.type === 'ComplaintReceived') return { channel: event.channel, category: event.category };
  if (event.type === 'ClockRenewed') return { reason: event.reason, ruleVersion: event.clock.ruleVersion };
  if (isProposal(event)) {
    const { type: _type, selves: _selves, byName: _name, ...data } = event;
    return data;
  }
  const { type: _type, ...data } = event;
  return data;
};

/** `before` is the matter as it stood; a reception, and a matter that is brought in as a whole, has none. */
export const historyEntry = (event: ComplaintEvent, complaint: Complaint, before?: Complaint) => ({
  ...(before === undefined ? {} : changedMatter(before, complaint)),
  propertyId: complaint.propertyId,
  recordKind: 'complaint',
  recordId: complaint.id,
  happenedAt: happenedAt(event),
  change: WORDS[event.type],
  data: remembered(event),
});
