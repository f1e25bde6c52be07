import { boundByScopeOrGroupWide, boundByScopeOrOwn, currentCaller } from '@goldkey/access';
import { type Instant, instant } from '@goldkey/kernel';
import { appendHistory, type Database, type Transaction } from '@goldkey/postgres';
import type { NoticeDesk, NoticeReader } from '../../../application/notice-ports.js';
import { ALWAYS_TOLD, type NoticeKind } from '../../../domain/notice/notice.js';
import { type NoticeRow, noticeOf } from './notice-rows.js';

type FoundRow = NoticeRow & { readonly read: boolean; readonly total: string };

/**
 * What is addressed to the reader, within the scope of the caller: the one place where notices are bounded. What a charge or an
 * appeal of their own comes to they read also after a move.
 */
const addressed = ({ recipients }: NoticeReader) => {
  const parameters: unknown[] = [];
  const caller = currentCaller();
  const place = (value: unknown): string => `$${parameters.push(value)}`;
  const ofOwnCase = (self: string): string => `n.recipient = ${self} AND n.kind = ANY (${place(ALWAYS_TOLD)}::text[])`;
  const within = `(${boundByScopeOrGroupWide(caller.scope, 'n.property_id', parameters)}
    OR ${boundByScopeOrOwn(caller, 'n.property_id', parameters, ofOwnCase)})`;
  return { parameters, place, own: `n.recipient = ANY (${place(recipients)}::text[]) AND ${within}` };
};

/** Read as it now stands: told again, it is unread again. */
const readBy = (reader: string): string =>
  `EXISTS (SELECT 1 FROM notice_read r WHERE r.reader = ${reader} AND r.notice_id = n.id AND r.revision = n.revision)`;

const ofKinds = (kinds: string): string => `n.kind = ANY (${kinds}::text[])`;

const markRead = (
  tx: Transaction,
  who: NoticeReader,
  which: { readonly noticeId: string } | { readonly kinds: readonly NoticeKind[] },
  at: Instant,
): Promise<number> => {
  const { parameters, place, own } = addressed(who);
  const chosen =
    'noticeId' in which
      ? `n.id = ${place(which.noticeId)}`
      : `n.withdrawn_at IS NULL AND ${ofKinds(place(which.kinds))}`;
  return tx.execute(
    `INSERT INTO notice_read (reader, notice_id, revision, read_at)
     SELECT ${place(who.reader)}, n.id, n.revision, ${place(new Date(at))} FROM notice n WHERE ${own} AND ${chosen}
     ON CONFLICT (reader, notice_id) DO UPDATE SET revision = excluded.revision, read_at = excluded.read_at`,
    parameters,
  );
};

/** Where a person's own choice is written down: who sees a part of the group writes there only, and nowhere without any. */
const placesOfHistory = (): readonly (string | null)[] => {
  const { scope } = currentCaller();
  return scope.all ? [null] : scope.properties.slice(0, 1);
};

/** What a person reads, from PostgreSQL. */
export const noticeDesk = (database: Database): NoticeDesk => ({
  find: (who, { unread, kinds, page, pageSize }) =>
    database.transaction(
      async (tx) => {
        const { parameters, place, own } = addressed(who);
        const read = readBy(place(who.reader));
        const wanted = unread ? `AND n.withdrawn_at IS NULL AND NOT ${read}` : '';
        const rows = await tx.query<FoundRow>(
          `SELECT n.*, ${read} AS read, count(*) OVER () AS total FROM notice n
           WHERE ${own} AND ${ofKinds(place(kinds))} ${wanted}
           ORDER BY n.told_at DESC, n.id DESC LIMIT ${place(pageSize)} OFFSET ${place((page - 1) * pageSize)}`,
          parameters,
        );
        const items = rows.map((row) => ({
          ...noticeOf(row),
          toldAt: instant(row.told_at.getTime()),
          ...(row.withdrawn_at === null ? {} : { withdrawnAt: instant(row.withdrawn_at.getTime()) }),
          read: row.read,
        }));
        return { items, total: Number(rows[0]?.total ?? 0) };
      },
      { readOnly: true },
    ),

  unread: (who, kinds) =>
    database.transaction(
      async (tx) => {
        const { parameters, place, own } = addressed(who);
        const [row] = await tx.query<{ count: string }>(
          `SELECT count(*) FROM notice n WHERE ${own} AND n.withdrawn_at IS NULL AND ${ofKinds(place(kinds))}
             AND NOT ${readBy(place(who.reader))}`,
          parameters,
        );
        return Number(row?.count ?? 0);
      },
      { readOnly: true },
    ),

  markRead: (who, which, at) => database.transaction(async (tx) => (await markRead(tx, who, which, at)) > 0),

  unwanted: (reader) =>
    database.transaction(async (tx) => {
      const [row] = await tx.query<{ unwanted: NoticeKind[]; version: number }>(
        'SELECT unwanted, version FROM notice_choice WHERE reader = $1',
        [reader],
      );
      return { kinds: row?.unwanted ?? [], version: row?.version ?? 0 };
    }),

  setUnwanted: (reader, kinds, version, at) =>
    database.transaction(async (tx) => {
      const [before] = await tx.query<{ unwanted: NoticeKind[] }>(
        'SELECT unwanted FROM notice_choice WHERE reader = $1',
        [reader],
      );
      const touched = await tx.execute(
        `INSERT INTO notice_choice (reader, unwanted, version) SELECT $1::text, $2::text[], 1 WHERE $3::integer = 0
         ON CONFLICT (reader) DO NOTHING`,
        [reader, kinds, version],
      );
      const changed =
        touched > 0 ||
        (await tx.execute(
          'UPDATE notice_choice SET unwanted = $2, version = version + 1 WHERE reader = $1 AND version = $3',
          [reader, kinds, version],
        )) > 0;
      const places = placesOfHistory();
      if (changed && places.length > 0)
        await appendHistory(tx, [
          {
            propertyId: places[0],
            recordKind: 'notice-choice',
            recordId: reader,
            happenedAt: at,
            change: 'changed',
            before: { unwanted: before?.unwanted ?? [] },
            after: { unwanted: kinds },
          },
        ]);
      return changed;
    }),
});
