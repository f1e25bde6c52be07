import { boundByScope, currentCaller } from '@goldkey/access';
import { appendHistory, type Database } from '@goldkey/postgres';
import { inBookSession, lockSubjects, type RecordBook } from '@goldkey/service-kit';
import { type Attachment, type AttachmentEvent, evolveAttachment } from './attachment.js';
import type { AttachmentRegister } from './named-attachments.js';
import type { AttachmentStore, UnnamedAttachments } from './ports.js';

const bookOf = (service: string): RecordBook<Attachment, AttachmentEvent> => ({
  service,
  recordKind: 'attachment',
  table: 'attachment',
  columns: { id: 'text', property_id: 'text', state: 'jsonb' },
  idOf: ({ id }) => id,
  propertyOf: ({ propertyId }) => propertyId,
  fromRow: (row) => row['state'] as Attachment,
  toRow: (state) => ({ id: state.id, property_id: state.propertyId, state }),
  evolve: evolveAttachment,
  remember: ({ attachment: { contentType, bytes } }) => ({ contentType, bytes }),
  // The contract has no news of files.
  messages: () => [],
});

export const attachmentStore = (database: Database, service: string): AttachmentStore => ({
  send: ({ id }, decide, put) =>
    inBookSession(database, bookOf(service), async (open, tx) => {
      await lockSubjects(tx, [`attachment ${id}`]);
      await open.load('id = $1', [id]);
      const known = open.get(id);
      const decision = decide(known?.state);
      if (decision.accepted && decision.events.length > 0) await put();
      return open.settle(decision, known && id);
    }),
  countOf: (sentBy) =>
    database.transaction(
      async (tx) => {
        const parameters: unknown[] = [sentBy];
        const scope = boundByScope(currentCaller().scope, 'property_id', parameters);
        const [row] = await tx.query<{ count: number }>(
          `SELECT count(*)::int AS count FROM attachment WHERE state ->> 'sentBy' = $1 AND ${scope}`,
          parameters,
        );
        return row?.count ?? 0;
      },
      { readOnly: true },
    ),
  find: (id) =>
    database.transaction(
      async (tx) => {
        const parameters: unknown[] = [id];
        const scope = boundByScope(currentCaller().scope, 'property_id', parameters);
        const [row] = await tx.query<{ state: Attachment }>(
          `SELECT state FROM attachment WHERE id = $1 AND ${scope}`,
          parameters,
        );
        return row?.state;
      },
      { readOnly: true },
    ),
});

export const attachmentRegister = (database: Database): AttachmentRegister => ({
  name: (ids) =>
    database.transaction(async (tx) => {
      const parameters: unknown[] = [ids];
      const scope = boundByScope(currentCaller().scope, 'property_id', parameters);
      const rows = await tx.query<{ id: string; propertyId: string }>(
        `UPDATE attachment SET named = true WHERE id = ANY ($1::text[]) AND ${scope}
         RETURNING id, property_id AS "propertyId"`,
        parameters,
      );
      return new Map(rows.map(({ id, propertyId }) => [id, propertyId]));
    }),
});

export const unnamedAttachments = (database: Database): UnnamedAttachments => ({
  forget: (before, most, remove) =>
    database.transaction(async (tx) => {
      const [held] = await tx.query<{ alone: boolean }>(
        "SELECT pg_try_advisory_xact_lock(hashtextextended('sweep attachments', 0)) AS alone",
      );
      if (held?.alone !== true) return 0;
      // Whoever names one meanwhile waits for the row, and finds it gone.
      const rows = await tx.query<{ state: Attachment }>(
        `DELETE FROM attachment WHERE id IN (SELECT id FROM attachment WHERE NOT named AND received_at < $1
           ORDER BY received_at LIMIT $2 FOR UPDATE SKIP LOCKED) RETURNING state`,
        [new Date(before), most],
      );
      for (const { state } of rows) await remove(state);
      await appendHistory(
        tx,
        rows.map(({ state: { id, propertyId, contentType, bytes } }) => ({
          ...{ propertyId, recordKind: 'attachment', recordId: id, happenedAt: new Date() },
          ...{ change: 'attachment-swept', data: { contentType, bytes } },
        })),
      );
      return rows.length;
    }),
});
