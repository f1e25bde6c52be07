import { fenOf, formatFen, instant } from '@goldkey/kernel';
import { appendEvents } from '@goldkey/messaging';
import type { Database } from '@goldkey/postgres';
import type { PayrollHead, PayrollStore } from '../../../application/ports.js';
import { totalOf } from '../../../domain/payroll/payroll.js';
import { payrollFileMade } from '../publication-events.js';
import { boundQuery } from './bound-query.js';
import { type AmountRow, amountOf } from './publication-rows.js';
import { rememberAct } from './remember-act.js';

/**
 * The appeal that stands against an amount: against its own line, or, for a stipend, an open one of the person against a
 * violation that takes of it (W).
 */
const APPEAL = `
  CASE l.kind WHEN 'fine'
    THEN (SELECT a.state FROM appeal a WHERE a.line_id = l.entry_id AND a.state IN ('open', 'upheld'))
    WHEN 'stipend' THEN (SELECT a.state FROM appeal a JOIN ledger_line w ON w.id = a.line_id
      WHERE a.state = 'open' AND w.clause LIKE 'W-%' AND w.subject_kind = 'employee' AND w.subject_id = l.employee_id LIMIT 1) END`;

/** Whether a share is of a bonus that was taken back; what takes it back is no such share. */
const REVERSED = `
  (l.corrects IS NULL AND EXISTS (SELECT 1 FROM department_bonus b WHERE b.id = l.bonus_id AND b.stage = 'reversed'))`;

/** An objection waits for its answer against any publication that shows the amount: a month and its quarter may both. */
const OBJECTED = `
  EXISTS (SELECT 1 FROM objection o JOIN published_amount s ON s.publication_id = o.publication_id
    WHERE o.answer IS NULL AND s.reference = l.reference)`;

const AMOUNTS = `
  SELECT l.*, ${APPEAL} AS appeal, ${REVERSED} AS reversed FROM published_amount l JOIN publication p ON p.id = l.publication_id`;

const ITEM = {
  file_id: 'text',
  place: 'integer',
  property_id: 'text',
  reference: 'text',
  publication_id: 'text',
} as const;

interface FileRow {
  readonly id: string;
  readonly property_id: string | null;
  readonly number: number;
  readonly made_by: string;
  readonly made_at: Date;
  readonly items: number;
  readonly total_fen: string;
}

const headOf = (row: FileRow): PayrollHead => ({
  fileId: row.id,
  propertyId: row.property_id,
  number: row.number,
  madeBy: row.made_by,
  madeAt: instant(row.made_at.getTime()),
  items: row.items,
  total: fenOf(BigInt(row.total_fen)),
});

/** What payroll was told, in PostgreSQL. */
export const payrollStore = (database: Database): PayrollStore => ({
  hold: () =>
    database.transaction(async (tx) => {
      await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('payroll', 7046))");
    }),

  published: (propertyId, now) =>
    database.transaction(async (tx) => {
      const { parameters, within, place } = boundQuery('l.property_id');
      const own = propertyId === null ? '' : `AND l.property_id = ${place(propertyId)}`;
      const rows = await tx.query<AmountRow>(
        `${AMOUNTS} WHERE ${within} ${own} AND p.ends_at < ${place(new Date(now))}
           AND NOT EXISTS (SELECT 1 FROM payroll_item i WHERE i.reference = l.reference) AND NOT ${OBJECTED}
         ORDER BY l.employee_id, l.period, l.reference, p.published_at`,
        parameters,
      );
      return rows.map(amountOf);
    }),

  told: (references) =>
    database.transaction(async (tx) => {
      const rows = await tx.query<{ reference: string }>(
        'SELECT reference FROM payroll_item WHERE reference = ANY ($1::text[])',
        [references],
      );
      return new Set(rows.map(({ reference }) => reference));
    }),

  nextNumber: (propertyId) =>
    database.transaction(async (tx) => {
      const [row] = await tx.query<{ next: number }>(
        'SELECT coalesce(max(number), 0) + 1 AS next FROM payroll_file WHERE property_id IS NOT DISTINCT FROM $1',
        [propertyId],
      );
      return row?.next ?? 1;
    }),

  add: (file) =>
    database.transaction(async (tx) => {
      const { fileId, propertyId, number, madeBy, madeAt, items } = file;
      await tx.query(
        'INSERT INTO payroll_file (id, property_id, number, made_by, made_at, items, total_fen) VALUES ($1, $2, $3, $4, $5, $6, $7)',
        [fileId, propertyId, number, madeBy, new Date(madeAt), items.length, totalOf(items).toString()],
      );
      const rows = items.map((item, index) => ({
        file_id: fileId,
        place: index + 1,
        property_id: item.propertyId,
        reference: item.reference,
        publication_id: item.publicationId,
      }));
      await tx.insertMany('payroll_item', ITEM, rows);
      await rememberAct(tx, {
        ...{ recordKind: 'payroll-file', recordId: fileId, propertyId, at: madeAt, change: 'payroll-file-made' },
        data: { number, items: items.length, total: formatFen(totalOf(items)) },
      });
      await appendEvents(tx, 'evaluation', [payrollFileMade(file)]);
    }),

  list: () =>
    database.transaction(async (tx) => {
      const { parameters, within } = boundQuery('property_id');
      const rows = await tx.query<FileRow>(
        `SELECT * FROM payroll_file WHERE ${within} ORDER BY made_at DESC, id`,
        parameters,
      );
      return rows.map(headOf);
    }),

  find: (fileId) =>
    database.transaction(async (tx) => {
      const { parameters, within, place } = boundQuery('property_id');
      const [row] = await tx.query<FileRow>(
        `SELECT * FROM payroll_file WHERE ${within} AND id = ${place(fileId)}`,
        parameters,
      );
      if (row === undefined) return undefined;
      const items = await tx.query<AmountRow>(
        `SELECT l.*, NULL AS appeal, false AS reversed FROM payroll_item i
           JOIN published_amount l ON l.publication_id = i.publication_id AND l.reference = i.reference
         WHERE i.file_id = $1 ORDER BY i.place`,
        [fileId],
      );
      return { ...headOf(row), items: items.map(amountOf) };
    }),
});
