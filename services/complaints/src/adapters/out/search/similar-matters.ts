import { boundByScope, currentCaller } from '@goldkey/access';
import type { Database } from '@goldkey/postgres';
import MiniSearch from 'minisearch';
import type { SimilarMatters } from '../../../application/similar-ports.js';
import { bigramsOf } from '../../../domain/similar/bigrams.js';

interface Case {
  readonly id: string;
  readonly category: string;
  readonly text: string;
}

/** A property's index and how far it has read; cases after that are added before the next answer. */
interface Kept {
  readonly index: MiniSearch<Case>;
  readAt: number;
  lastId: string;
}

/** What is older says little about what is called about today. */
const MOST_CASES = 3_000;
/** Some megabytes each; of more properties the one that was not asked for the longest time is forgotten. */
const MOST_INDEXES = 24;
const FRESH_FOR_MS = 30_000;

/** An index of bigrams: rare ones count more than frequent ones (BM25). */
export const caseIndex = (): MiniSearch<Case> =>
  new MiniSearch<Case>({
    fields: ['text'],
    storeFields: ['category'],
    tokenize: (text) => [...bigramsOf(text)],
    processTerm: (term) => term,
    searchOptions: { combineWith: 'OR' },
  });

/**
 * Cases that resemble a text, from an index in this process that reads on by itself: ids are ordered by time, so what is new is
 * what comes after the last one read. A matter that another replica took in is there half a minute later.
 */
export const similarMatters = (database: Database, now: () => number = Date.now): SimilarMatters => {
  const kept = new Map<string, Kept>();

  const casesOf = (propertyId: string, afterId: string): Promise<(Case & Record<string, unknown>)[]> =>
    database.transaction(
      async (tx) => {
        const parameters: unknown[] = [propertyId, afterId, MOST_CASES];
        const bound = boundByScope(currentCaller().scope, 'property_id', parameters);
        return tx.query(
          `SELECT id, category, left(description, 500) AS text FROM complaint
           WHERE property_id = $1 AND id > $2 AND ${bound} ORDER BY received_at DESC LIMIT $3`,
          parameters,
        );
      },
      { readOnly: true },
    );

  const indexOf = async (propertyId: string): Promise<MiniSearch<Case>> => {
    const known = kept.get(propertyId);
    // Asked last: the oldest of the map is the one to forget.
    kept.delete(propertyId);
    const entry = known ?? { index: caseIndex(), readAt: Number.NEGATIVE_INFINITY, lastId: '' };
    kept.set(propertyId, entry);
    if (now() - entry.readAt >= FRESH_FOR_MS) {
      const cases = await casesOf(propertyId, entry.lastId);
      entry.readAt = now();
      entry.index.addAll(cases.filter(({ id }) => !entry.index.has(id)));
      entry.lastId = cases.reduce((last, { id }) => (id > last ? id : last), entry.lastId);
    }
    const [oldest] = kept.keys();
    if (kept.size > MOST_INDEXES && oldest !== undefined) kept.delete(oldest);
    return entry.index;
  };

  return {
    async find(propertyId, text, most) {
      const { scope } = currentCaller();
      if (!scope.all && !scope.properties.includes(propertyId)) return [];
      const index = await indexOf(propertyId);
      return index
        .search(text)
        .slice(0, most)
        .map(({ id, category, score }) => ({ complaintId: String(id), category: String(category), score }));
    },
  };
};
