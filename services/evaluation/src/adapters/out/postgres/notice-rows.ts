import { fenOf, type Instant, instant } from '@goldkey/kernel';
import type { Transaction } from '@goldkey/postgres';
import type { Notice, Reason } from '../../../domain/notice/notice.js';

/** A row of the table `notice`. */
export interface NoticeRow {
  readonly id: string;
  readonly reason: string;
  readonly matter: string;
  readonly recipient: string;
  readonly kind: Notice['kind'];
  readonly property_id: string | null;
  readonly clause: string | null;
  readonly at: Date;
  readonly about_kind: Notice['about']['kind'];
  readonly about_id: string;
  readonly points: string | null;
  readonly fine_fen: string | null;
  readonly details: Notice['details'];
  readonly revision: number;
  readonly told_at: Date;
  readonly withdrawn_at: Date | null;
}

export const noticeOf = (row: NoticeRow): Notice => ({
  noticeId: row.id,
  key: row.reason,
  matter: row.matter,
  recipient: row.recipient,
  kind: row.kind,
  propertyId: row.property_id,
  ...(row.clause === null ? {} : { clause: row.clause }),
  at: instant(row.at.getTime()),
  about: { kind: row.about_kind, id: row.about_id },
  ...(row.points === null ? {} : { points: Number(row.points) }),
  ...(row.fine_fen === null ? {} : { fine: fenOf(BigInt(row.fine_fen)) }),
  details: row.details,
  revision: row.revision,
  standing: row.withdrawn_at === null,
});

export const NOTICE = {
  id: 'text',
  reason: 'text',
  matter: 'text',
  recipient: 'text',
  kind: 'text',
  property_id: 'text',
  clause: 'text',
  at: 'timestamptz',
  about_kind: 'text',
  about_id: 'text',
  points: 'bigint',
  fine_fen: 'bigint',
  details: 'jsonb',
  revision: 'integer',
  told_at: 'timestamptz',
} as const;

export const noticeRow = (noticeId: string, reason: Reason, at: Instant) => ({
  id: noticeId,
  reason: reason.key,
  matter: reason.matter,
  recipient: reason.recipient,
  kind: reason.kind,
  property_id: reason.propertyId,
  clause: reason.clause,
  at: new Date(reason.at),
  about_kind: reason.about.kind,
  about_id: reason.about.id,
  points: reason.points,
  fine_fen: reason.fine,
  details: reason.details,
  revision: 1,
  told_at: new Date(at),
});

/** Says that these matters may be something to tell, in the transaction that changes them. */
export const markMatters = async (tx: Transaction, matters: readonly string[], at: Instant): Promise<void> => {
  if (matters.length === 0) return;
  tx.sendRows(
    'notice_mark',
    { matter: 'text', marked_at: 'timestamptz' },
    matters.map((matter) => ({ matter, marked_at: new Date(at) })),
  );
};
