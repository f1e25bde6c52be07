/**
 * A rebuilt ledger takes the place of one of which others were told (docs/adr/0042). It goes on from what they know: lines hold
 * what their postings say, and the months in which the events say otherwise are judged once more, by the service itself, which
 * posts the difference and tells of it as of any other.
 */
import { CLOSED } from './rebuilt-tables.mjs';
import { copyTable } from './tables.mjs';

/** What the postings of each line come to. */
const TOLD = `
  CREATE TEMP TABLE told ON COMMIT DROP AS
  SELECT DISTINCT ON (line_id) line_id AS id, kind <> 'withdrawn' AS stands, outcome, evidence,
    (sum(points) OVER line)::bigint AS points, (sum(fine_fen) OVER line)::bigint AS fine_fen
  FROM ledger_entry WINDOW line AS (PARTITION BY line_id) ORDER BY line_id, seq DESC`;

const ONLY_KEPT = `
  CREATE TEMP TABLE only_kept ON COMMIT DROP AS
  SELECT t.* FROM kept_line t WHERE NOT ${CLOSED} AND NOT EXISTS (SELECT FROM ledger_line l WHERE l.id = t.id)`;

/** Lines of which something else was told than the events say. */
const APART = `
  CREATE TEMP TABLE apart ON COMMIT DROP AS
  SELECT t.id FROM ledger_line t LEFT JOIN told USING (id)
  WHERE NOT ${CLOSED} AND (told.id IS NULL OR (t.stands, t.points, t.fine_fen) <> (told.stands, told.points, told.fine_fen)
    OR t.stands AND (t.outcome, t.evidence) <> (told.outcome, told.evidence))
  UNION SELECT o.id FROM only_kept o JOIN told USING (id) WHERE told.stands`;

const MARK = `
  INSERT INTO dirty (property_id, month)
  SELECT DISTINCT place.property_id, place.month
  FROM apart JOIN (SELECT * FROM ledger_line UNION ALL SELECT * FROM kept_line) l USING (id)
  CROSS JOIN LATERAL (VALUES (l.property_id, l.month), (l.property_id, l.corrects_month),
    (CASE WHEN l.of_group THEN NULL ELSE l.property_id END, l.month)) AS place(property_id, month)
  WHERE place.month IS NOT NULL`;

const AS_TOLD = `
  UPDATE ledger_line l SET stands = told.stands, outcome = told.outcome, evidence = told.evidence, points = told.points,
    fine_fen = told.fine_fen
  FROM apart JOIN told USING (id) WHERE l.id = apart.id`;

const NEVER_TOLD = `
  DELETE FROM ledger_line l USING apart WHERE l.id = apart.id AND NOT EXISTS (SELECT FROM told WHERE told.id = l.id)`;

/** Brings the rebuilt ledger to what was told; answers of how many lines the events say something else. */
export const goOnFromWhatWasTold = async (kept, made, tables) => {
  const [lines, entries] = ['ledger_line', 'ledger_entry'].map((wanted) => tables.find(({ name }) => name === wanted));
  await made.query('BEGIN');
  try {
    await made.query('SET LOCAL session_replication_role = replica');
    await made.query('CREATE TEMP TABLE kept_line (LIKE ledger_line) ON COMMIT DROP');
    await copyTable(kept, made, lines, 'kept_line');
    await made.query('DELETE FROM ledger_entry');
    await copyTable(kept, made, entries);
    for (const statement of [TOLD, ONLY_KEPT, APART]) await made.query(statement);
    await made.query('INSERT INTO ledger_line SELECT * FROM only_kept');
    for (const statement of [MARK, AS_TOLD, NEVER_TOLD]) await made.query(statement);
    const { rows } = await made.query('SELECT count(*)::int AS lines FROM apart');
    await made.query('COMMIT');
    return rows[0].lines;
  } catch (error) {
    await made.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
};
