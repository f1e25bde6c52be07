import { type Instant, instant } from '@goldkey/kernel';
import type { Delivery, TargetStanding } from '../../../application/notice-ports.js';
import type { WebhookTarget } from '../../../domain/webhook/webhook.js';

/** A row of the table `webhook_target`. */
export interface TargetRow {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly format: WebhookTarget['format'];
  readonly kinds: WebhookTarget['kinds'];
  readonly unit_id: string | null;
  readonly sealed_secret: string;
  readonly state: WebhookTarget['state'];
  readonly created_by: string;
  readonly created_at: Date;
  readonly failures: number;
  readonly failing_since: Date | null;
  readonly next_at: Date | null;
  readonly last_attempt_at: Date | null;
  readonly last_status: number | null;
  readonly last_error: string | null;
  readonly version: number;
}

const at = (date: Date): Instant => instant(date.getTime());

export const targetOf = (row: TargetRow): WebhookTarget => ({
  targetId: row.id,
  name: row.name,
  url: row.url,
  format: row.format,
  kinds: row.kinds,
  ...(row.unit_id === null ? {} : { unitId: row.unit_id }),
  state: row.state,
  createdBy: row.created_by,
  createdAt: at(row.created_at),
  failures: row.failures,
  ...(row.failing_since === null ? {} : { failingSince: at(row.failing_since) }),
  ...(row.next_at === null ? {} : { nextAt: at(row.next_at) }),
  version: row.version,
});

type Last = Pick<TargetRow, 'last_attempt_at' | 'last_status' | 'last_error'>;

const lastOf = (row: Last) => ({
  ...(row.last_attempt_at === null ? {} : { lastAttemptAt: at(row.last_attempt_at) }),
  ...(row.last_status === null ? {} : { lastStatus: row.last_status }),
  ...(row.last_error === null ? {} : { lastError: row.last_error }),
});

export const standingOf = (
  row: TargetRow & { readonly unit_name: string | null; readonly pending: string },
): TargetStanding => ({
  target: targetOf(row),
  ...(row.unit_name === null ? {} : { unitName: row.unit_name }),
  pending: Number(row.pending),
  ...lastOf(row),
});

/** A row of the table `webhook_delivery`. */
export interface DeliveryRow extends Last {
  readonly seq: string;
  readonly target_id: string;
  readonly message_id: string;
  readonly type: Delivery['type'];
  readonly body: string;
  readonly state: Delivery['state'];
  readonly attempts: number;
  readonly created_at: Date;
}

export const deliveryOf = (row: DeliveryRow): Delivery => ({
  deliveryId: row.seq,
  messageId: row.message_id,
  type: row.type,
  state: row.state,
  attempts: row.attempts,
  createdAt: at(row.created_at),
  ...lastOf(row),
});
