import { formatInstant, type Instant } from '@goldkey/kernel';
import type { Complaint } from '../../domain/complaint/complaint.js';
import { awaitsMajorReport, isOverdue } from '../../domain/complaint/rules.js';
import type { ComplaintLine } from './views.js';

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
  const once = complaint.state === 'closed' || complaint.state === 'reopened' ? complaint : undefined;
  return {
    complaintId: complaint.id,
    number: complaint.number,
    propertyId: complaint.propertyId,
    propertyName: line.propertyName ?? complaint.propertyId,
    departmentId: complaint.departmentId,
    departmentName: line.departmentName ?? complaint.departmentId,
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
    receivedAt: text(complaint.receivedAt),
    dueAt: complaint.dueAt === undefined ? undefined : text(complaint.dueAt),
    overdue: isOverdue(complaint, now),
    closedAt: complaint.state === 'closed' ? text(complaint.closedAt) : undefined,
    callbacks: once?.callbacks ?? 0,
    lastCallbackLevel: once?.lastCallback?.level,
    evaluationLevel: once?.evaluation?.level,
    version,
  };
};
