import { formatFen, formatInstant, type Instant } from '@goldkey/kernel';
import type { NewEvent } from '@goldkey/messaging';
import type { Closed, Closing } from '../../domain/closing/closing.js';

const news = (what: string, { propertyId, month }: Closing, at: string, data: Record<string, unknown>): NewEvent => ({
  type: `goldkey.evaluation.month.${what}.v1`,
  subject: `${propertyId ?? 'group'} ${month}`,
  time: at,
  propertyId,
  data: { ...(propertyId === null ? {} : { propertyId }), month, ...data },
});

/** What becomes of a month, as the contract's messages. */
export const monthSubmitted = (closing: Closing, zone: string): NewEvent => {
  const submittedAt = formatInstant(closing.submittedAt, zone);
  const { submittedBy, note } = closing;
  return news('submitted', closing, submittedAt, { submittedBy, submittedAt, ...(note && { note }) });
};

export const monthReturned = (closing: Closing, by: string, reason: string, at: Instant, zone: string): NewEvent => {
  const returnedAt = formatInstant(at, zone);
  return news('returned', closing, returnedAt, { returnedBy: by, returnedAt, reason });
};

export const monthClosed = (closing: Closed, zone: string): NewEvent => {
  const closedAt = formatInstant(closing.closedAt, zone);
  const { submittedBy, closedBy, reason, frozen } = closing;
  const { number, rulebook, facts, entries, points, fine, previousHash, hash } = frozen;
  return news('closed', closing, closedAt, {
    submittedBy,
    closedBy,
    closedAt,
    ...(reason && { reason }),
    rulebook,
    number,
    facts,
    entries,
    points,
    fine: formatFen(fine),
    previousHash,
    hash,
  });
};
