/** What a ledger says, as one hash: lines that stand and the figures of months, without the times at which they were written. */
import { createHash } from 'node:crypto';
import { to as copyTo } from 'pg-copy-streams';

/** The same line has the same id wherever it is worked out (its id is made from its key). */
const PARTS = {
  lines: `SELECT id, clause, version, property_id, of_group, subject_kind, subject_id, month, at, outcome, points, fine_fen, evidence,
      corrects_key, corrects_month, correction FROM ledger_line WHERE stands ORDER BY id COLLATE "C"`,
  'property months': `SELECT property_id, month, points, fine_fen, due, done, missed, rates FROM property_month
      ORDER BY property_id COLLATE "C", month`,
  'subject months': `SELECT property_id, month, subject_kind, subject_id, points, fine_fen, due, done, duties, rates, flags FROM subject_month
      ORDER BY property_id COLLATE "C", month, subject_kind, subject_id COLLATE "C"`,
  'misses that do not count': `SELECT property_id, month, key, kind, reason, clause, at, subject_kind, subject_id, points, fine_fen
      FROM apart_entry ORDER BY property_id COLLATE "C", month, key COLLATE "C"`,
};

/** Rows and hash of each part, and one hash over all. */
export const ledgerDigest = async (client) => {
  const all = createHash('sha256');
  const parts = {};
  for (const [name, query] of Object.entries(PARTS)) {
    const hash = createHash('sha256');
    let rows = 0;
    for await (const chunk of client.query(copyTo(`COPY (${query}) TO STDOUT`))) {
      hash.update(chunk);
      for (const byte of chunk) if (byte === 0x0a) rows += 1;
    }
    parts[name] = { rows, sha256: hash.digest('hex') };
    all.update(parts[name].sha256);
  }
  return { parts, sha256: all.digest('hex') };
};

const LINES = `
  SELECT id, row(clause, property_id, month, at, subject_id, outcome, points, fine_fen, evidence, corrects_key)::text AS said,
    clause || ' ' || coalesce(property_id, 'group') || ' ' || month || ' ' || subject_id || ': ' || points || ' points, ' || fine_fen || ' fen' AS told
  FROM ledger_line WHERE stands`;

/** Lines that one of two ledgers lacks or says otherwise, in words. */
export const differingLines = async (kept, made) => {
  const [before, after] = await Promise.all([kept, made].map(async (client) => (await client.query(LINES)).rows));
  const byId = new Map(after.map((row) => [row.id, row]));
  const differences = [];
  for (const { id, said, told } of before) {
    const other = byId.get(id);
    byId.delete(id);
    if (other === undefined) differences.push(`only kept: ${told}`);
    else if (other.said !== said) differences.push(`kept: ${told}; rebuilt: ${other.told}`);
  }
  return [...differences, ...[...byId.values()].map(({ told }) => `only rebuilt: ${told}`)];
};
