import { instant } from '@goldkey/kernel';
import { appendHistory, type Database } from '@goldkey/postgres';
import { lockSubjects } from '@goldkey/service-kit';
import type { FilesLetGo, RecordFileStore } from './ports.js';
import { type FiledRecord, placeOf, type RecordFile } from './record-file.js';

interface FileRow {
  readonly id: string;
  readonly name: string | null;
  readonly content_type: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly sent_by: string;
  readonly sent_at: Date;
}

const fileOf = (row: FileRow): RecordFile => ({
  ...{ id: row.id, contentType: row.content_type, bytes: row.bytes, sha256: row.sha256 },
  ...{ sentBy: row.sent_by, sentAt: instant(row.sent_at.getTime()) },
  ...(row.name !== null && { name: row.name }),
});

/** Of the record that was found within the caller's scope, and of its place: nothing else can be asked for here. */
const OF_RECORD = 'record_kind = $1 AND record_id = $2 AND property_id IS NOT DISTINCT FROM $3';
const keysOf = ({ recordKind, id, propertyId }: FiledRecord): unknown[] => [recordKind, id, propertyId];

const told = (record: FiledRecord, change: string, { contentType, bytes }: RecordFile, happenedAt: number | Date) => ({
  ...{ propertyId: record.propertyId, recordKind: record.recordKind, recordId: record.id },
  ...{ happenedAt, change, data: { contentType, bytes } },
});

export const recordFileStore = (database: Database): RecordFileStore => ({
  inTransaction: (work) => database.transaction(work),
  list: (record) =>
    database.transaction(async (tx) => {
      const rows = await tx.query<FileRow>(
        `SELECT * FROM record_file WHERE ${OF_RECORD} AND file IS NOT NULL ORDER BY sent_at, id`,
        keysOf(record),
      );
      return rows.map(fileOf);
    }),
  add: (record, file, put) =>
    database.transaction(async (tx) => {
      await lockSubjects(tx, [`record file ${file.id}`]);
      const { id, name, contentType, bytes, sha256, sentBy, sentAt } = file;
      const made = await tx.query(
        `INSERT INTO record_file (record_kind, record_id, property_id, id, file, name, content_type, bytes, sha256, sent_by, sent_at)
         VALUES ($1, $2, $3, $4, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (id) DO NOTHING RETURNING id`,
        [...keysOf(record), id, name ?? null, contentType, bytes, sha256, sentBy, new Date(sentAt)],
      );
      if (made.length === 0) return false;
      await put();
      await appendHistory(tx, [told(record, 'file-added', file, sentAt)]);
      return true;
    }),
  letGo: (record, file) =>
    database.transaction(async (tx) => {
      await tx.query(`UPDATE record_file SET file = NULL, name = NULL WHERE ${OF_RECORD} AND id = $4`, [
        ...keysOf(record),
        file.id,
      ]);
      await appendHistory(tx, [told(record, 'file-taken-away', file, new Date())]);
    }),
});

export const filesLetGo = (database: Database): FilesLetGo => ({
  forget: (most, remove) =>
    database.transaction(async (tx) => {
      const rows = await tx.query<{ id: string; propertyId: string | null }>(
        `DELETE FROM record_file WHERE id IN (SELECT id FROM record_file WHERE file IS NULL LIMIT $1 FOR UPDATE SKIP LOCKED)
         RETURNING id, property_id AS "propertyId"`,
        [most],
      );
      for (const { id, propertyId } of rows) await remove({ id, propertyId: placeOf({ propertyId }) });
      return rows.length;
    }),
});
