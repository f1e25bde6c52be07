import { boundByScope, currentCaller } from '@goldkey/access';
import type { Database } from '@goldkey/postgres';
import { inBookSession, lockSubjects } from '@goldkey/service-kit';
import type { ProblemStore, RequisitionStore } from '../../../application/ports.js';
import { problemBook, requisitionBook } from './meeting.books.js';
import { changeAll } from './stores.js';

export const problemStore = (database: Database): ProblemStore => ({
  review: ({ propertyId, meetingKind, before }, decide) =>
    inBookSession(database, problemBook, async (open, tx) => {
      await lockSubjects(tx, [`problems ${propertyId}/${meetingKind}`]);
      await open.load("property_id = $1 AND meeting_kind = $2 AND standing = 'open' AND raised_at <= $3", [
        propertyId,
        meetingKind,
        new Date(before),
      ]);
      const decision = decide(open.states());
      if (!decision.accepted) return decision;
      for (const event of decision.events) {
        const known = open.get(event.problemId) === undefined ? undefined : event.problemId;
        open.settle({ accepted: true, events: [event] }, known);
      }
      return { accepted: true, value: open.states() };
    }),
  change: changeAll(database, problemBook),
  raisedAt: (meetingId) =>
    database.transaction(async (tx) => {
      const parameters: unknown[] = [meetingId];
      const scope = boundByScope(currentCaller().scope, 'property_id', parameters);
      const rows = await tx.query<{ id: string }>(
        `SELECT id FROM problem WHERE meeting_id = $1 AND ${scope} ORDER BY id`,
        parameters,
      );
      return rows.map(({ id }) => id);
    }),
});

export const requisitionStore = (database: Database): RequisitionStore => ({
  request: (propertyId, month, decide) =>
    inBookSession(database, requisitionBook, async (open, tx) => {
      await lockSubjects(tx, [`requisition ${propertyId}/${month}`]);
      await open.load('property_id = $1 AND unique_name = $2', [propertyId, month]);
      return open.settle(decide(open.states()[0]));
    }),
  change: changeAll(database, requisitionBook),
});
