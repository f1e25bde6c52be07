import { currentCaller } from '@goldkey/access';
import { fenOf, formatFen, formatInstant, type Instant, instant, type Month } from '@goldkey/kernel';
import type { Database, Transaction } from '@goldkey/postgres';
import {
  DEFAULT_ZONE,
  type HeldApart,
  type HeldCorrection,
  type HeldLedger,
  type HeldLine,
  type HeldMonth,
  type HeldSubject,
  type HeldTotals,
  type RulebookVersion,
} from '@goldkey/rulebook';
import type { HeldLedgerReader } from '../../../application/queries/readers.js';
import { boundQuery } from './bound-query.js';

interface Placed {
  readonly property_id: string | null;
  readonly month: Month;
}
interface LineRow extends Placed {
  readonly key: string;
  readonly clause: string;
  readonly at: Date;
  readonly subject_kind: HeldLine['subjectKind'];
  readonly subject_id: string;
  readonly outcome: 'charged' | 'recorded';
  readonly points: string;
  readonly fine_fen: string;
  readonly evidence: readonly string[];
  readonly stands: boolean;
  /** Judged over all properties, whichever it names. */
  readonly of_group: boolean;
  readonly posted_points: string;
  readonly posted_fen: string;
  readonly closed: boolean;
  readonly corrects_key: string | null;
  readonly corrects_month: Month;
  readonly correction: HeldCorrection['kind'];
}
interface SubjectRow extends Placed {
  readonly subject_kind: HeldSubject['kind'];
  readonly subject_id: string;
  readonly points: string;
  readonly fine_fen: string;
  readonly due: number;
  readonly done: number;
  readonly duties: HeldSubject['duties'];
  readonly rates: HeldSubject['rates'];
  readonly flags: readonly string[];
  readonly stipend: HeldSubject['stipend'] | null;
  readonly scorecard: HeldSubject['scorecard'] | null;
}
interface TotalsRow extends Placed {
  readonly rulebook: string;
  readonly points: string;
  readonly fine_fen: string;
  readonly due: number;
  readonly done: number;
  readonly missed: number;
  readonly rates: HeldTotals['rates'];
}

const yuan = (fen: string): string => formatFen(fenOf(BigInt(fen)));

const lineOf = (row: LineRow): HeldLine => ({
  key: row.key,
  clause: row.clause,
  at: formatInstant(instant(row.at.getTime()), DEFAULT_ZONE),
  subjectKind: row.subject_kind,
  subjectId: row.subject_id,
  outcome: row.stands ? row.outcome : 'withdrawn',
  points: row.points,
  fine: yuan(row.fine_fen),
  evidence: row.evidence,
  posted: { points: row.posted_points, fine: yuan(row.posted_fen) },
  ...(row.closed ? { frozen: true } : {}),
});

const correctionOf = (row: LineRow): HeldCorrection => ({
  propertyId: row.property_id,
  ofGroup: row.of_group,
  month: row.month,
  of: row.corrects_key ?? '',
  ofMonth: row.corrects_month,
  kind: row.correction,
  clause: row.clause,
  subjectKind: row.subject_kind,
  subjectId: row.subject_id,
  points: row.points,
  fine: yuan(row.fine_fen),
});

const subjectOf = (row: SubjectRow): HeldSubject => ({
  kind: row.subject_kind,
  id: row.subject_id,
  points: row.points,
  fine: yuan(row.fine_fen),
  due: row.due,
  done: row.done,
  duties: row.duties,
  rates: row.rates,
  flags: row.flags,
  ...(row.stipend ? { stipend: row.stipend } : {}),
  ...(row.scorecard ? { scorecard: row.scorecard } : {}),
});

const totalsOf = ({ rulebook, points, fine_fen, due, done, missed, rates }: TotalsRow): HeldTotals => ({
  rulebook,
  points,
  fine: yuan(fine_fen),
  due,
  done,
  missed,
  rates,
});

/** A withdrawn line is worth a look where its postings do not sum up to nothing. */
const LINES = `
  SELECT * FROM (
    SELECT l.*, EXISTS (SELECT 1 FROM closing c WHERE c.property_id IS NOT DISTINCT FROM l.property_id AND c.month = l.month
        AND c.state = 'closed') AS closed, coalesce(sum(e.points), 0)::text AS posted_points, coalesce(sum(e.fine_fen), 0)::text AS posted_fen
    FROM ledger_line l LEFT JOIN ledger_entry e ON e.line_id = l.id WHERE $within GROUP BY l.id) AS lines
  WHERE stands OR posted_points <> '0' OR posted_fen <> '0'`;

const WAITING = `
  SELECT property_id, month FROM dirty d WHERE $within
  UNION SELECT property_id, NULL FROM next_due d WHERE due_at <= $asOf AND $within`;

const bound = <Row>(tx: Transaction, sql: string, column: string): Promise<Row[]> => {
  const { parameters, within } = boundQuery(column);
  return tx.query<Row>(sql.replaceAll('$within', within), parameters);
};

type Parts = { -readonly [Name in keyof HeldMonth]: HeldMonth[Name] } & { lines: HeldLine[]; subjects: HeldSubject[] };

/** What is kept, by property and month. */
const monthsOf = async (tx: Transaction): Promise<Pick<HeldLedger, 'months' | 'corrections'>> => {
  const corrections: HeldCorrection[] = [];
  const months = new Map<string, Parts>();
  const at = ({ property_id: propertyId, month }: Placed): Parts => {
    const name = `${propertyId}\n${month}`;
    const known = months.get(name) ?? { propertyId, month, lines: [], subjects: [] };
    months.set(name, known);
    return known;
  };
  for (const row of await bound<LineRow>(tx, LINES, 'l.property_id'))
    if (row.corrects_key !== null) corrections.push(correctionOf(row));
    else at(row.of_group ? { ...row, property_id: null } : row).lines.push(lineOf(row));
  for (const row of await bound<SubjectRow>(tx, 'SELECT * FROM subject_month WHERE $within', 'property_id'))
    at(row).subjects.push(subjectOf(row));
  for (const row of await bound<TotalsRow>(tx, 'SELECT * FROM property_month WHERE $within', 'property_id'))
    at(row).totals = totalsOf(row);
  return { months: [...months.values()], corrections };
};

const APART = `
  SELECT property_id AS "propertyId", month, key, kind, reason, clause, at, subject_kind AS "subjectKind", subject_id AS "subjectId"
  FROM apart_entry WHERE $within ORDER BY at, key`;

const apartOf = async (tx: Transaction): Promise<HeldApart[]> =>
  (await bound<Omit<HeldApart, 'at'> & { at: Date }>(tx, APART, 'property_id')).map((row) => ({
    ...row,
    at: formatInstant(instant(row.at.getTime()), DEFAULT_ZONE),
  }));

const closedOf = (tx: Transaction): Promise<{ propertyId: string | null; month: Month }[]> =>
  bound(tx, `SELECT property_id AS "propertyId", month FROM closing WHERE state = 'closed' AND $within`, 'property_id');

const versionsOf = (tx: Transaction): Promise<RulebookVersion[]> =>
  tx.query(`
    SELECT id, to_char(from_day, 'YYYY-MM-DD') AS "from", state->'overrides' AS overrides
    FROM rulebook_version WHERE standing = 'approved' ORDER BY from_day`);

const waitingAt = async (tx: Transaction, asOf: Instant): Promise<{ propertyId: string | null; month?: Month }[]> => {
  const { parameters, within, place } = boundQuery('d.property_id');
  const sql = WAITING.replaceAll('$within', within).replace('$asOf', place(new Date(asOf)));
  const rows = await tx.query<{ property_id: string | null; month: Month | null }>(sql, parameters);
  return rows.map(({ property_id: propertyId, month }) => ({ propertyId, ...(month === null ? {} : { month }) }));
};

/** The ledger and the figures as they are kept, within the caller's scope, all at one instant. */
export const heldLedgerReader = (database: Database): HeldLedgerReader => ({
  read: (now) =>
    database.transaction(
      async (tx) => {
        const [last] = await tx.query<{ seq: string }>('SELECT coalesce(max(seq), 0) AS seq FROM fact');
        // The instant is taken after the first statement has fixed what is seen, so nothing seen was judged after it.
        const asOf = now();
        const everything = currentCaller().scope.all;
        return {
          asOf,
          lastFact: last?.seq ?? '0',
          everything,
          ...(await monthsOf(tx)),
          closed: await closedOf(tx),
          apart: await apartOf(tx),
          versions: await versionsOf(tx),
          waiting: await waitingAt(tx, asOf),
        };
      },
      { readOnly: true, snapshot: true },
    ),
});
