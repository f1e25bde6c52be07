import { type Fen, formatFen, formatInstant, type Instant } from '@goldkey/kernel';
import type { NewEvent } from '@goldkey/messaging';
import type { Entry, Posting } from '@goldkey/rulebook';

/** A line of the ledger as it now stands. */
export interface PostedLine {
  readonly id: string;
  readonly clause: string;
  readonly propertyId: string | null;
  readonly month: string;
  readonly at: Instant;
  readonly subjectKind: Entry['subjectKind'];
  readonly subjectId: string;
  readonly outcome: Entry['outcome'];
  readonly points: number;
  readonly fine: Fen;
  readonly evidence: readonly string[];
}

/** Postings as the contract's messages: the only file that knows both. */
export const entryPosted = (
  line: PostedLine,
  kind: Posting['kind'],
  posting: number,
  zone: string,
  at: Instant,
): NewEvent => {
  const { id, clause, propertyId, month, subjectKind, subjectId, outcome, points, fine, evidence } = line;
  return {
    type: 'goldkey.evaluation.entry.posted.v1',
    subject: id,
    time: formatInstant(at, zone),
    propertyId,
    data: {
      entryId: id,
      posting,
      kind,
      clause,
      ...(propertyId === null ? {} : { propertyId }),
      month,
      at: formatInstant(line.at, zone),
      subjectKind,
      subjectId,
      outcome,
      points,
      fine: formatFen(fine),
      evidence,
    },
  };
};
