import type { Instant } from '@goldkey/kernel';
import type { Situation } from '@goldkey/rulebook';
import type { OpenComplaint } from './ports.js';

const lastOf = (instants: readonly Instant[]): Instant => Math.max(-Infinity, ...instants) as Instant;

/** Whether it is closed now: the later of its closes and reopens says so, of two at one instant the greater event id. */
const isClosed = (situation: Situation, complaintId: string): boolean => {
  const closes = situation.factsOf('complaints.complaint.closed', 'complaintId', complaintId);
  const reopens = situation.factsOf('complaints.complaint.reopened', 'complaintId', complaintId);
  const closed = lastOf(closes.map(({ data }) => data.closedAt));
  const reopened = lastOf(reopens.map(({ data }) => data.reopenedAt));
  if (closed !== reopened) return closed > reopened;
  if (closes.length === 0) return false;
  const ids = [...closes, ...reopens].filter(
    ({ data }) => ('closedAt' in data ? data.closedAt : data.reopenedAt) === closed,
  );
  const last = ids.reduce((best, fact) => (fact.id > best.id ? fact : best));
  return last.kind === 'complaints.complaint.closed';
};

/** The complaints in scope that are not closed and have a deadline of their own, for the count of what is overdue. */
export const openComplaints = (situation: Situation): OpenComplaint[] =>
  situation.facts('complaints.complaint.received').flatMap(({ data }) => {
    const { complaintId, receivedAt, inScope } = data;
    const { dueAt } = data as { dueAt?: Instant };
    if (!inScope || dueAt === undefined || isClosed(situation, complaintId)) return [];
    return [{ complaintId, receivedAt, dueAt }];
  });
