import type { Instant } from '@goldkey/kernel';
import { appendHistory, type Database, type Transaction } from '@goldkey/postgres';
import type { Seal } from '@goldkey/service-kit';
import type { WebhookMessage, WebhookStore } from '../../../application/notice-ports.js';
import { matterOf } from '../../../domain/notice/cases.js';
import { concerns, type WebhookTarget } from '../../../domain/webhook/webhook.js';
import { seesGroup } from './closing.store.js';
import { markMatters } from './notice-rows.js';
import { type DeliveryRow, deliveryOf, standingOf, type TargetRow, targetOf } from './webhook-rows.js';

/** A page shows no more. */
const MOST_DELIVERIES = 100;

/** What the history keeps of a target: neither its secret nor its whole address, which may hold a receiver's token. */
const toldOf = ({ name, url, format, kinds, unitId, state }: WebhookTarget) => ({
  name,
  format,
  host: new URL(url).host,
  kinds,
  ...(unitId === undefined ? {} : { unitId }),
  state,
});

/** Messages tell of any property, and addresses hold receivers' tokens: who sees a part of the group sees no target. */
const OF_GROUP = 'goldkey_scope_is_all()';

const ABOVE = `
  WITH RECURSIVE up AS (
    SELECT p.property_id, u.unit_id, u.parent_id, 0 AS far FROM property_copy p JOIN unit_copy u ON u.unit_id = p.unit_id
    WHERE p.property_id = ANY ($1::text[])
    UNION ALL SELECT up.property_id, u.unit_id, u.parent_id, far + 1 FROM up JOIN unit_copy u ON u.unit_id = up.parent_id
    WHERE far < 20)
  SELECT property_id, array_agg(unit_id) AS units FROM up GROUP BY property_id`;

const unitsAbove = async (tx: Transaction, propertyIds: readonly string[]): Promise<ReadonlyMap<string, string[]>> => {
  const rows = await tx.query<{ property_id: string; units: string[] }>(ABOVE, [propertyIds]);
  return new Map(rows.map(({ property_id, units }) => [property_id, units]));
};

const INSERT_DELIVERIES = `
  INSERT INTO webhook_delivery (target_id, message_id, type, body, state, attempts, created_at)
  SELECT t.target_id, t.message_id, t.type, t.body, 'pending', 0, $5
  FROM unnest($1::text[], $2::text[], $3::text[], $4::text[]) WITH ORDINALITY AS t(target_id, message_id, type, body, place)
  ORDER BY t.place ON CONFLICT (target_id, message_id) DO NOTHING`;

type Addressed = Pick<WebhookMessage, 'messageId' | 'type' | 'body'> & { readonly targetId: string };

const insertDeliveries = (tx: Transaction, all: readonly Addressed[], at: Instant): Promise<unknown[]> =>
  tx.query(INSERT_DELIVERIES, [
    all.map(({ targetId }) => targetId),
    all.map(({ messageId }) => messageId),
    all.map(({ type }) => type),
    all.map(({ body }) => body),
    new Date(at),
  ]);

/** Targets of webhooks in PostgreSQL, with what waits before them. `ring` wakes the sender after the commit. */
export const webhookStore = (database: Database, seal: Seal | undefined, ring: () => void): WebhookStore => {
  const history = (
    tx: Transaction,
    target: WebhookTarget,
    change: string,
    happenedAt: Instant,
    before?: WebhookTarget,
  ) =>
    appendHistory(tx, [
      {
        recordKind: 'webhook',
        recordId: target.targetId,
        happenedAt,
        change,
        ...(before === undefined ? {} : { before: toldOf(before) }),
        after: toldOf(target),
      },
    ]);
  const sealed = (secret: string): string => {
    if (seal === undefined) throw new Error('no secret is configured under which webhook secrets are sealed');
    return seal.close(secret);
  };
  return {
    ofGroup: () => database.transaction(seesGroup),

    add: (target, secret) =>
      database.transaction(async (tx) => {
        const { targetId, name, url, format, kinds, unitId, state, createdBy, createdAt } = target;
        await tx.query(
          `INSERT INTO webhook_target (id, name, url, kinds, unit_id, sealed_secret, state, created_by, created_at, format, failures, version)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 0, 1)`,
          [targetId, name, url, kinds, unitId ?? null, sealed(secret), state, createdBy, new Date(createdAt), format],
        );
        await history(tx, target, 'registered', createdAt);
      }),

    find: (targetId) =>
      database.transaction(async (tx) => {
        const [row] = await tx.query<TargetRow>(`SELECT * FROM webhook_target WHERE id = $1 AND ${OF_GROUP}`, [
          targetId,
        ]);
        return row && targetOf(row);
      }),

    update: (target, before, change, at) =>
      database.transaction(async (tx) => {
        const { targetId, name, url, format, kinds, unitId, state, failures, failingSince, nextAt, version } = target;
        const touched = await tx.execute(
          `UPDATE webhook_target SET name = $3, url = $4, kinds = $5, unit_id = $6, state = $7, failures = $8,
             failing_since = $9, next_at = $10, format = $11, version = version + 1,
             lease = CASE WHEN url = $4 AND format = $11 THEN lease END WHERE id = $1 AND version = $2`,
          [
            targetId,
            version,
            name,
            url,
            kinds,
            unitId ?? null,
            state,
            failures,
            failingSince === undefined ? null : new Date(failingSince),
            nextAt === undefined ? null : new Date(nextAt),
            format,
          ],
        );
        if (touched === 0) return false;
        await history(tx, target, change, at, before);
        // A disabled target of which group IT was told may be one no more.
        await markMatters(tx, [matterOf.webhook(targetId)], at);
        tx.onCommit(ring);
        return true;
      }),

    replaceSecret: (target, secret, at) =>
      database.transaction(async (tx) => {
        const touched = await tx.execute(
          `UPDATE webhook_target SET sealed_secret = $3, lease = NULL, version = version + 1
           WHERE id = $1 AND version = $2`,
          [target.targetId, target.version, sealed(secret)],
        );
        if (touched > 0) await history(tx, target, 'secret-renewed', at);
        return touched > 0;
      }),

    remove: (target, at) =>
      database.transaction(async (tx) => {
        const { targetId, version } = target;
        const touched = await tx.execute('DELETE FROM webhook_target WHERE id = $1 AND version = $2', [
          targetId,
          version,
        ]);
        if (touched === 0) return false;
        await history(tx, target, 'removed', at);
        await markMatters(tx, [matterOf.webhook(targetId)], at);
        return true;
      }),

    hasUnit: (unitId) =>
      database.transaction(
        async (tx) => (await tx.query('SELECT 1 FROM unit_copy WHERE unit_id = $1', [unitId])).length > 0,
      ),

    list: () =>
      database.transaction(async (tx) => {
        const rows = await tx.query<TargetRow & { unit_name: string | null; pending: string }>(
          `SELECT t.*, u.name AS unit_name,
             (SELECT count(*) FROM webhook_delivery d WHERE d.target_id = t.id AND d.state = 'pending') AS pending
           FROM webhook_target t LEFT JOIN unit_copy u ON u.unit_id = t.unit_id WHERE ${OF_GROUP} ORDER BY t.created_at, t.id`,
        );
        return rows.map(standingOf);
      }),

    deliveries: (targetId) =>
      database.transaction(async (tx) => {
        const rows = await tx.query<DeliveryRow>(
          `SELECT * FROM webhook_delivery WHERE target_id = $1 AND ${OF_GROUP} ORDER BY seq DESC LIMIT ${MOST_DELIVERIES}`,
          [targetId],
        );
        return rows.map(deliveryOf);
      }),

    enqueue: async (messages, at) => {
      if (messages.length === 0) return;
      await database.transaction(async (tx) => {
        const targets = (
          await tx.query<TargetRow>(`SELECT * FROM webhook_target WHERE state <> 'disabled' ORDER BY id`)
        ).map(targetOf);
        if (targets.length === 0) return;
        const above = await unitsAbove(tx, [...new Set(messages.flatMap(({ propertyId }) => propertyId ?? []))]);
        const addressed = messages.flatMap(({ kind, propertyId, ...message }) =>
          targets
            .filter((target) => concerns(target, kind, above.get(propertyId ?? '') ?? []))
            .map(({ targetId }) => ({ ...message, targetId })),
        );
        if (addressed.length === 0) return;
        await insertDeliveries(tx, addressed, at);
        tx.onCommit(ring);
      });
    },

    enqueueFor: (targetId, message, at) =>
      database.transaction(async (tx) => {
        await insertDeliveries(tx, [{ ...message, targetId }], at);
        await tx.query('UPDATE webhook_target SET next_at = NULL WHERE id = $1', [targetId]);
        tx.onCommit(ring);
      }),
  };
};
