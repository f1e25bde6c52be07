import { boundByScope, currentCaller } from '@goldkey/access';
import type { Database } from '@goldkey/postgres';
import type { BallotPapers, Paper } from '../../../application/survey-ports.js';

/** Papers of open ballots: rows with a random key, no instant and no history; what is taken out lies here no more. */
export const ballotPapers = (database: Database): BallotPapers => ({
  putIn: ({ id, propertyId }, papers) =>
    database.transaction(async (tx) => {
      await tx.query(
        `INSERT INTO ballot_paper (property_id, ballot_id, department_id, level, valid)
         SELECT $1, $2, * FROM unnest($3::text[], $4::text[], $5::boolean[])`,
        [
          propertyId,
          id,
          papers.map(({ departmentId }) => departmentId),
          papers.map(({ level }) => level),
          papers.map(({ valid }) => valid),
        ],
      );
    }),
  takeOut: ({ id }) =>
    database.transaction(async (tx) => {
      const parameters: unknown[] = [id];
      const bound = boundByScope(currentCaller().scope, 'property_id', parameters);
      return tx.query<Paper & Record<string, unknown>>(
        `WITH out AS (DELETE FROM ballot_paper WHERE ballot_id = $1 AND ${bound} RETURNING *)
         SELECT department_id AS "departmentId", level, valid FROM out ORDER BY id`,
        parameters,
      );
    }),
});
