import type { Database } from '@goldkey/postgres';
import type { AskMarks } from '../../../application/ports.js';
import { markMatters } from './notice-rows.js';

/** A notice that is being told now has its mark still: so what settles it meanwhile is marked after it. */
const MARK_TOUCHED = `
  INSERT INTO notice_mark (matter, marked_at) SELECT t.matter, $2 FROM unnest($1::text[]) AS t(matter)
  WHERE EXISTS (SELECT 1 FROM notice n WHERE n.matter = t.matter AND n.matter <> 'due')
    OR t.matter IN (SELECT m.matter FROM notice_mark m)`;

export const askMarks = (database: Database): AskMarks => ({
  mark: async ({ asked, touched }, at) => {
    if (asked.length === 0 && touched.length === 0) return;
    await database.transaction(async (tx) => {
      await markMatters(tx, asked, at);
      if (touched.length > 0) await tx.query(MARK_TOUCHED, [touched, new Date(at)]);
    });
  },
});
