import { randomUUID } from 'node:crypto';
import { appendHistory, type Database } from '@goldkey/postgres';
import type { Seal } from '@goldkey/service-kit';
import type { DeliveryLines } from '../../../application/notice-ports.js';
import { matterOf } from '../../../domain/notice/cases.js';
import { markMatters } from './notice-rows.js';
import { type TargetRow, targetOf } from './webhook-rows.js';

/** A line that nobody works at; of several the one that was tried longest ago. */
const LEASE = `
  UPDATE webhook_target t SET lease = $1, leased_until = $3
  WHERE t.id = (
    SELECT l.id FROM webhook_target l
    WHERE l.state = 'active' AND (l.next_at IS NULL OR l.next_at <= $2) AND (l.leased_until IS NULL OR l.leased_until <= $2)
      AND EXISTS (SELECT 1 FROM webhook_delivery d WHERE d.target_id = l.id AND d.state = 'pending')
    ORDER BY l.last_attempt_at NULLS FIRST, l.id LIMIT 1 FOR UPDATE SKIP LOCKED)
  RETURNING t.*`;

const FIRST = `SELECT seq::text AS seq, message_id, body, attempts FROM webhook_delivery
  WHERE target_id = $1 AND state = 'pending' ORDER BY webhook_delivery.seq LIMIT 1`;

const SETTLE_LINE = `
  UPDATE webhook_target SET state = CASE WHEN state = 'active' THEN $3 ELSE state END, failures = $4, failing_since = $5,
    next_at = $6, last_attempt_at = $7, last_status = $8, last_error = $9, lease = NULL, leased_until = NULL
  WHERE id = $1 AND lease = $2`;

/** One secret that cannot be read must not hold up the lines of all others. */
const opened = (seal: Seal, sealed: string): string | undefined => {
  try {
    return seal.open(sealed);
  } catch {
    return undefined;
  }
};

/** Lines of messages in PostgreSQL. */
export const deliveryLines = (database: Database, seal: Seal | undefined, ring: () => void): DeliveryLines => ({
  lease: (now, until) =>
    database.transaction(async (tx) => {
      if (seal === undefined) return undefined;
      const lease = randomUUID();
      const [row] = await tx.query<TargetRow>(LEASE, [lease, new Date(now), new Date(until)]);
      if (row === undefined) return undefined;
      const [first] = await tx.query<{ seq: string; message_id: string; body: string; attempts: number }>(FIRST, [
        row.id,
      ]);
      if (first === undefined) return undefined;
      return {
        target: targetOf(row),
        secret: opened(seal, row.sealed_secret),
        lease,
        deliveryId: first.seq,
        messageId: first.message_id,
        body: first.body,
        attempt: first.attempts + 1,
      };
    }),

  settle: ({ target, lease, deliveryId, attempt: attempts }, attempt, after, now) =>
    database.transaction(async (tx) => {
      const status = 'status' in attempt ? attempt.status : null;
      const error = attempt.error ?? null;
      const { delivery, state, failures, failingSince, nextAt } = after;
      const touched = await tx.execute(SETTLE_LINE, [
        target.targetId,
        lease,
        state,
        failures,
        failingSince === undefined ? null : new Date(failingSince),
        nextAt === undefined ? null : new Date(nextAt),
        new Date(now),
        status,
        error,
      ]);
      if (touched === 0) return;
      await tx.query(
        `UPDATE webhook_delivery SET state = $2, attempts = $3, last_attempt_at = $4, last_status = $5, last_error = $6
         WHERE seq = $1`,
        [deliveryId, delivery, attempts, new Date(now), status, error],
      );
      if (state === 'disabled') {
        await appendHistory(tx, [
          { recordKind: 'webhook', recordId: target.targetId, happenedAt: now, change: 'disabled', data: { failures } },
        ]);
        await markMatters(tx, [matterOf.webhook(target.targetId)], now);
      }
      tx.onCommit(ring);
    }),

  sweep: async (before) => {
    await database.transaction((tx) =>
      tx.query(`DELETE FROM webhook_delivery WHERE created_at < $1 AND state <> 'pending'`, [new Date(before)]),
    );
  },
});
