import { boundByScope, currentCaller } from '@goldkey/access';
import type { Database, Transaction } from '@goldkey/postgres';
import { type BookedEvent, inBookSession, lockSubjects, type RecordBook } from '@goldkey/service-kit';
import type { BulkStore, Prepared, SourceKeys, SourceKind, WalkedRounds } from '../../../application/import-ports.js';
import { grouped } from '../../../domain/grouped.js';
import type { PostEvent } from '../../../domain/post/post.js';
import type { Round } from '../../../domain/round/round.js';
import { postBook } from './books.js';

export const sourceKeys = (database: Database): SourceKeys => ({
  find: (source, kind, keys) =>
    database.transaction(
      async (tx) => {
        const parameters: unknown[] = [source, kind, keys];
        const scope = boundByScope(currentCaller().scope, 'property_id', parameters);
        const rows = await tx.query<{ key: string; id: string; propertyId: string; hash: string }>(
          `SELECT key, record_id AS id, property_id AS "propertyId", hash FROM source_row
           WHERE source = $1 AND kind = $2 AND key = ANY ($3::text[]) AND ${scope}`,
          parameters,
        );
        return grouped(rows, ({ key }) => key);
      },
      { readOnly: true },
    ),
});

/** Takes the keys of the rows, in one order so that two imports never wait for each other; answers those that were free. */
const takeKeys = async (
  tx: Transaction,
  source: string,
  kind: SourceKind,
  records: readonly Prepared<unknown>[],
): Promise<ReadonlySet<string>> => {
  const sorted = [...records].sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
  const rows = await tx.query<{ id: string }>(
    `INSERT INTO source_row (source, kind, key, property_id, record_id, hash)
     SELECT $1, $2, t.* FROM unnest($3::text[], $4::text[], $5::text[], $6::text[]) AS t
     ON CONFLICT DO NOTHING RETURNING record_id AS id`,
    [
      source,
      kind,
      sorted.map(({ key }) => key),
      sorted.map(({ propertyId }) => propertyId),
      sorted.map(({ id }) => id),
      sorted.map(({ hash }) => hash),
    ],
  );
  return new Set(rows.map(({ id }) => id));
};

const placeOf = ({ key, propertyId }: Prepared<unknown>): string => `${key}\n${propertyId}`;

/** Keeps records that came in as rows: what of them is taken meanwhile is left out. */
export const bulkStore = <State, Event extends BookedEvent>(
  database: Database,
  kind: SourceKind,
  book: RecordBook<State, Event>,
  unfit: (tx: Transaction, records: readonly Prepared<Event>[]) => Promise<ReadonlySet<string>> = async () => new Set(),
): BulkStore<Event> => ({
  addAll: (source, records) =>
    inBookSession(database, book, async (open, tx) => {
      const free = await takeKeys(tx, source, kind, records);
      const refused = await unfit(
        tx,
        records.filter(({ id }) => free.has(id)),
      );
      if (refused.size > 0)
        await tx.query('DELETE FROM source_row WHERE source = $1 AND kind = $2 AND record_id = ANY ($3::text[])', [
          source,
          kind,
          [...refused],
        ]);
      return records.map(({ id, events }) => {
        if (!free.has(id)) return 'there';
        if (refused.has(id)) return 'code-taken';
        open.settle({ accepted: true, events });
        return 'added';
      });
    }),
});

/** Posts besides keep their codes apart from those of posts that are there, or stand earlier in the same request. */
export const bulkPosts = (database: Database): BulkStore<PostEvent> =>
  bulkStore(database, 'post', postBook, async (tx, records) => {
    const wanted = records.map(({ id, propertyId, events }) => ({ id, propertyId, code: events[0]?.post.code ?? '' }));
    await lockSubjects(
      tx,
      wanted.map(({ propertyId, code }) => `post ${JSON.stringify([propertyId, code])}`),
    );
    const rows = await tx.query<{ propertyId: string; code: string }>(
      `SELECT p.property_id AS "propertyId", p.code FROM post p
       JOIN unnest($1::text[], $2::text[]) AS t(property_id, code) USING (property_id, code)`,
      [wanted.map(({ propertyId }) => propertyId), wanted.map(({ code }) => code)],
    );
    const taken = new Set(rows.map(({ propertyId, code }) => `${propertyId}\n${code}`));
    const refused = wanted.filter(({ propertyId, code }) => {
      const place = `${propertyId}\n${code}`;
      const isTaken = taken.has(place);
      taken.add(place);
      return isTaken;
    });
    return new Set(refused.map(({ id }) => id));
  });

export const walkedRounds = (database: Database): WalkedRounds => ({
  find: (ids) =>
    database.transaction(
      async (tx) => {
        const parameters: unknown[] = [ids];
        const scope = boundByScope(currentCaller().scope, 'property_id', parameters);
        const rows = await tx.query<{ state: Round }>(
          `SELECT state FROM round WHERE id = ANY ($1::text[]) AND ${scope}`,
          parameters,
        );
        return new Map(
          rows.map(({ state }) => [
            state.id,
            { inspectorId: state.inspectorId, postIds: [...new Set(state.visits.map(({ postId }) => postId))] },
          ]),
        );
      },
      { readOnly: true },
    ),
});
