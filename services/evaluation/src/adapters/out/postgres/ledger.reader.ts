import { fenOf, instant, type Month } from '@goldkey/kernel';
import type { Database, Transaction } from '@goldkey/postgres';
import type { CorrectionKind } from '@goldkey/rulebook';
import type { Evidence, LedgerReader, LineRecord } from '../../../application/queries/readers.js';
import { boundOrOwnQuery, ofCharged, ofSubject, rowsOf } from './bound-query.js';
import { lineOf } from './figures.reader.js';

/** The printed code of a line, 16 hexadecimal digits of its id; the index `ledger_line_by_code` has the same expression. */
const CODE = 'upper(left(md5(id), 16))';

const grouped = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-');

const findLine = async (tx: Transaction, entryId: string) => {
  const { parameters, within, place } = boundOrOwnQuery('property_id', ofSubject('ledger_line'));
  const [row] = await tx.query<
    Parameters<typeof lineOf>[0] & {
      month: Month;
      version: string;
      details: Record<string, string>;
      evidence: string[];
      code: string;
      closed_at: Date | null;
      corrects_id: string | null;
      corrects_month: Month | null;
      correction: CorrectionKind | null;
      appeal: LineRecord['appeal'] | null;
    }
  >(
    `SELECT id, clause, at, property_id, subject_kind, subject_id, outcome, points, fine_fen, month, version, details, details ->> 'part' AS part, evidence,
            ${CODE} AS code, correction, corrects_month,
            (SELECT o.id FROM ledger_line o WHERE o.key = ledger_line.corrects_key) AS corrects_id,
            (SELECT c.closed_at FROM closing c WHERE c.property_id IS NOT DISTINCT FROM ledger_line.property_id
              AND c.month = ledger_line.month AND c.state = 'closed') AS closed_at,
            (SELECT json_build_object('appealId', a.id, 'state', a.state) FROM appeal a WHERE a.line_id = ledger_line.id
              ORDER BY a.filed_at DESC LIMIT 1) AS appeal
     FROM ledger_line WHERE ${within} AND id = ${place(entryId)}`,
    parameters,
  );
  return row;
};

/** Events of the line's property; of the group's lines, what lies in the caller's scope. Of the caller's own line also elsewhere. */
const findEvidence = async (
  tx: Transaction,
  ids: readonly string[],
  propertyId: string | null,
): Promise<Evidence[]> => {
  const { parameters, within, place } = boundOrOwnQuery(
    'fact.property_id',
    (self) =>
      `(fact.id, fact.property_id) IN (SELECT unnest(l.evidence), l.property_id FROM ledger_line l WHERE ${ofSubject('l')(self)})`,
  );
  const own = propertyId === null ? '' : `AND (property_id = ${place(propertyId)} OR property_id IS NULL)`;
  const rows = await tx.query<{ event: Evidence }>(
    `SELECT event FROM fact WHERE ${within} AND id = ANY (${place(ids)}::text[]) ${own} ORDER BY at, id, source`,
    parameters,
  );
  return rows.map(({ event }) => event);
};

const findPostings = async (tx: Transaction, entryId: string): Promise<LineRecord['postings']> => {
  const { parameters, within, place } = boundOrOwnQuery('property_id', ofCharged('own.id = line_id'));
  const rows = await tx.query<{
    kind: LineRecord['postings'][number]['kind'];
    points: string;
    fine_fen: string;
    posted_at: Date;
  }>(
    `SELECT kind, points, fine_fen, posted_at FROM ledger_entry WHERE ${within} AND line_id = ${place(entryId)} ORDER BY seq`,
    parameters,
  );
  return rows.map(({ kind, points, fine_fen, posted_at }) => ({
    kind,
    points: Number(points),
    fine: fenOf(BigInt(fine_fen)),
    postedAt: instant(posted_at.getTime()),
  }));
};

/** Reads single lines of the ledger with what they rest on, bounded by the caller's scope. */
export const ledgerReader = (database: Database): LedgerReader => ({
  line: (entryId) =>
    database.transaction(
      async (tx) => {
        const row = await findLine(tx, entryId);
        if (row === undefined) return undefined;
        const { month, version, details, evidence, code, property_id: propertyId } = row;
        return {
          ...lineOf(row),
          month,
          version,
          details,
          verificationCode: grouped(code),
          evidence: await findEvidence(tx, evidence, propertyId),
          postings: await findPostings(tx, entryId),
          ...(row.closed_at === null ? {} : { closedAt: instant(row.closed_at.getTime()) }),
          ...(row.appeal === null ? {} : { appeal: row.appeal }),
          ...(row.corrects_id === null || row.corrects_month === null || row.correction === null
            ? {}
            : { corrects: { entryId: row.corrects_id, month: row.corrects_month, kind: row.correction } }),
        };
      },
      { readOnly: true },
    ),
  async entryOfCode(code) {
    const { parameters, within, place } = boundOrOwnQuery('property_id', ofSubject('ledger_line'));
    const digits = code.replace(/[^0-9A-Fa-f]/g, '').toUpperCase();
    const rows = await rowsOf<{ id: string }>(
      database,
      `SELECT id FROM ledger_line WHERE ${within} AND ${CODE} = ${place(digits)} ORDER BY id LIMIT 1`,
      parameters,
    );
    return rows[0]?.id;
  },
});
