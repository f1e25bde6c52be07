import type { ColumnTypes, Row } from '@goldkey/postgres';
import { changedBetween } from '@goldkey/service-kit';
import type { Complaint } from '../../../domain/complaint/complaint.js';
import type { OwnerForum } from '../../../domain/owner-forum/owner-forum.js';
import type { OwnerLink } from '../../../domain/owner-link/owner-link.js';

/** What stood before and after a change, for the audit (ADR 0020): states, days, counts and references; nobody's words. */

interface BeforeAfter {
  readonly before?: Record<string, unknown>;
  readonly after?: Record<string, unknown>;
}

const instantOf = (at: number | undefined): Date | undefined => (at === undefined ? undefined : new Date(at));

const comparing =
  <State>(columns: ColumnTypes, rowOf: (state: State) => Row) =>
  (was: State, is: State): BeforeAfter =>
    changedBetween(columns, rowOf(was), rowOf(is));

/** Of a matter of the reception log. */
export const changedMatter = comparing<Complaint>(
  {
    standing: 'text',
    established: 'boolean',
    assignee_id: 'text',
    responsible_id: 'text',
    due_at: 'timestamptz',
    first_closed_at: 'timestamptz',
    closed_at: 'timestamptz',
    exemption: 'text',
    reported_to: 'text',
    callbacks: 'integer',
    callback_level: 'text',
    evaluation_level: 'text',
  },
  (complaint) => ({
    standing: complaint.state,
    established: complaint.finding?.established,
    assignee_id: complaint.assignment?.employeeId,
    responsible_id: complaint.keeper?.employeeId,
    due_at: instantOf(complaint.dueAt),
    reported_to: complaint.majorReports.map(({ to }) => to).join('.') || undefined,
    ...('firstClosedAt' in complaint
      ? {
          first_closed_at: instantOf(complaint.firstClosedAt),
          callbacks: complaint.callbacks,
          callback_level: complaint.lastCallback?.level,
          evaluation_level: complaint.evaluation?.level,
        }
      : {}),
    ...(complaint.state === 'closed'
      ? { closed_at: instantOf(complaint.closedAt), exemption: complaint.exemption }
      : {}),
  }),
);

/** Of an owners' forum. */
export const changedForum = comparing<OwnerForum>({ standing: 'text', filed_at: 'timestamptz' }, (forum) => ({
  standing: forum.state,
  filed_at: instantOf(forum.filedAt),
}));

/** Of an owner's link; nothing of the token. */
export const changedLink = comparing<OwnerLink>(
  {
    standing: 'text',
    revoked_at: 'timestamptz',
    complaint_id: 'text',
    evaluated_at: 'timestamptz',
    answered_at: 'timestamptz',
    judged_at: 'timestamptz',
  },
  (link) => ({
    standing: link.state,
    revoked_at: link.state === 'revoked' ? instantOf(link.revokedAt) : undefined,
    complaint_id: link.target.kind === 'matter' ? link.target.complaintId : undefined,
    evaluated_at: instantOf(link.evaluatedAt),
    answered_at: instantOf(link.answeredAt),
    judged_at: instantOf(link.judged?.at),
  }),
);
