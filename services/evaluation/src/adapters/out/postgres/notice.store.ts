import { type Instant, instant } from '@goldkey/kernel';
import { newEventId } from '@goldkey/messaging';
import type { Database, Transaction } from '@goldkey/postgres';
import type { Applied, NoticeStore } from '../../../application/notice-ports.js';
import type { Change } from '../../../domain/notice/reconcile.js';
import { DUE_MATTER } from '../../../domain/notice/reminders.js';
import { NOTICE, type NoticeRow, noticeOf, noticeRow } from './notice-rows.js';

const MARKED = `
  SELECT matter, array_agg(id::text) AS ids, min(marked_at) AS first, max(marked_at) AS last FROM notice_mark
  GROUP BY matter ORDER BY max(marked_at), matter LIMIT $1`;

const OF_TIME = `
  SELECT * FROM notice WHERE matter = '${DUE_MATTER}' AND withdrawn_at IS NULL
  UNION SELECT * FROM notice WHERE reason = ANY ($1::text[])`;

const RAISE = `
  UPDATE notice n SET revision = n.revision + 1, told_at = CASE WHEN t.anew THEN $3 ELSE n.told_at END, withdrawn_at = NULL
  FROM unnest($1::text[], $2::boolean[]) AS t(id, anew) WHERE n.id = t.id`;

const tell = async (tx: Transaction, changes: readonly Change[], at: Instant): Promise<Applied[]> => {
  const told = changes.flatMap((change) =>
    change.act === 'tell'
      ? [{ change, notice: { ...change.reason, noticeId: newEventId(), revision: 1, standing: true } }]
      : [],
  );
  if (told.length > 0)
    await tx.insertMany(
      'notice',
      NOTICE,
      told.map(({ notice }) => noticeRow(notice.noticeId, notice, at)),
    );
  return told;
};

const tellAgain = async (tx: Transaction, changes: readonly Change[], at: Instant): Promise<Applied[]> => {
  const again = changes.flatMap((change) => (change.act === 'tell-again' ? [change] : []));
  if (again.length > 0)
    await tx.query(RAISE, [
      again.map(({ notice }) => notice.noticeId),
      again.map(({ silently }) => !silently),
      new Date(at),
    ]);
  const quiet = again.flatMap(({ notice, silently }) => (silently ? [notice.noticeId] : []));
  // Who had read it has read it still.
  if (quiet.length > 0)
    await tx.query(
      `UPDATE notice_read r SET revision = n.revision FROM notice n
       WHERE r.notice_id = n.id AND r.revision = n.revision - 2 AND n.id = ANY ($1::text[])`,
      [quiet],
    );
  return again.map((change) => ({
    change,
    notice: { ...change.notice, revision: change.notice.revision + 1, standing: true },
  }));
};

const withdraw = async (tx: Transaction, changes: readonly Change[], at: Instant): Promise<Applied[]> => {
  const gone = changes.flatMap((change) => (change.act === 'withdraw' ? [change] : []));
  if (gone.length > 0)
    await tx.query('UPDATE notice SET revision = revision + 1, withdrawn_at = $2 WHERE id = ANY ($1::text[])', [
      gone.map(({ notice }) => notice.noticeId),
      new Date(at),
    ]);
  return gone.map((change) => ({
    change,
    notice: { ...change.notice, revision: change.notice.revision + 1, standing: false },
  }));
};

/** Notices in PostgreSQL, as the teller works at them. */
export const noticeStore = (database: Database): NoticeStore => ({
  alone: () =>
    database.transaction(async (tx) => {
      const [row] = await tx.query<{ got: boolean }>(
        `SELECT pg_try_advisory_xact_lock(hashtextextended('tell notices', 7046)) AS got`,
      );
      return row?.got === true;
    }),

  marked: (most) =>
    database.transaction(async (tx) => {
      const rows = await tx.query<{ matter: string; ids: string[]; first: Date; last: Date }>(MARKED, [most]);
      return rows.map(({ first, last, ...row }) => ({
        ...row,
        first: instant(first.getTime()),
        last: instant(last.getTime()),
      }));
    }),

  unmark: async (ids) => {
    await database.transaction((tx) => tx.query('DELETE FROM notice_mark WHERE id = ANY ($1::bigint[])', [ids]));
  },

  differencesSeen: () =>
    database.transaction(async (tx) => {
      const rows = await tx.query<{ reason: string; seen_at: Date }>('SELECT reason, seen_at FROM notice_difference');
      return new Map(rows.map(({ reason, seen_at }) => [reason, instant(seen_at.getTime())]));
    }),

  rememberDifferences: (fresh, settled, at) =>
    database.transaction(async (tx) => {
      if (settled.length > 0)
        await tx.query('DELETE FROM notice_difference WHERE reason = ANY ($1::text[])', [settled]);
      if (fresh.length > 0)
        await tx.query('INSERT INTO notice_difference (reason, seen_at) SELECT unnest($1::text[]), $2', [
          fresh,
          new Date(at),
        ]);
    }),

  ofMatters: (matters) =>
    database.transaction(async (tx) => {
      const rows = await tx.query<NoticeRow>(
        `SELECT * FROM notice WHERE matter = ANY ($1::text[]) AND matter <> '${DUE_MATTER}' ORDER BY told_at, id`,
        [matters],
      );
      return rows.map(noticeOf);
    }),

  ofTime: (keys) => database.transaction(async (tx) => (await tx.query<NoticeRow>(OF_TIME, [keys])).map(noticeOf)),

  apply: (changes, at) =>
    database.transaction(async (tx) => [
      ...(await tell(tx, changes, at)),
      ...(await tellAgain(tx, changes, at)),
      ...(await withdraw(tx, changes, at)),
    ]),

  sweep: async (before) => {
    await database.transaction((tx) =>
      tx.query(`DELETE FROM notice WHERE told_at < $1 AND (withdrawn_at < $1 OR matter <> '${DUE_MATTER}')`, [
        new Date(before),
      ]),
    );
  },
});
