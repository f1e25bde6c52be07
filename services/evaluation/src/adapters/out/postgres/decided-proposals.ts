import { parseInstant } from '@goldkey/kernel';
import type { Database } from '@goldkey/postgres';
import type { DecidedProposal } from '../../../domain/notice/cases.js';

const DECIDED = `
  SELECT f.id, f.event -> 'data' AS data FROM fact f
  WHERE f.id = ANY ($1::text[]) AND f.kind = 'complaints.matter.proposal-decided'`;

interface Row {
  readonly id: string;
  readonly data: Omit<DecidedProposal, 'id' | 'at'> & { readonly at: string };
}

/** What became of proposals, by the ids of the facts that told of it. */
export const decidedProposals =
  (database: Database) =>
  async (ids: readonly string[]): Promise<readonly DecidedProposal[]> => {
    if (ids.length === 0) return [];
    const rows = await database.transaction((tx) => tx.query<Row & Record<string, unknown>>(DECIDED, [ids]));
    return rows.map(({ id, data }) => ({ ...data, id, at: parseInstant(data.at) }));
  };
