import type { NoticeAbout, NoticeKind } from '../../domain/notice/notice.js';
import type { WebhookFormat } from '../../domain/webhook/webhook.js';

/** A notice for its reader. Instants are RFC 3339 in the zone of the property, money is decimal yuan. */
export interface NoticeView {
  readonly noticeId: string;
  readonly kind: NoticeKind;
  readonly read: boolean;
  readonly toldAt: string;
  /** Its reason is gone: it stands no more. */
  readonly withdrawnAt?: string;
  /** When it happened; of a reminder, of what is overdue and of a certificate until when. */
  readonly at: string;
  readonly clause?: string;
  readonly title?: string;
  /** Of a line the sentence of its explanation. */
  readonly sentence?: string;
  readonly propertyId?: string;
  readonly propertyName?: string;
  readonly points?: number;
  readonly fine?: string;
  readonly about: NoticeAbout;
  readonly path: string;
  /** What a text of its kind is made of: period, until, outcome, step, craft, validUntil, name. */
  readonly details: Readonly<Record<string, string>>;
}

/** GET /api/evaluation/notices */
export interface NoticesView {
  readonly items: readonly NoticeView[];
  readonly total: number;
  readonly unread: number;
}

/** GET /api/evaluation/notices/choice */
export interface NoticeChoiceView {
  readonly kinds: readonly { readonly kind: NoticeKind; readonly shown: boolean; readonly fixed: boolean }[];
  readonly version: number;
}

/** A target of webhooks, without its secret. */
export interface WebhookView {
  readonly targetId: string;
  readonly name: string;
  readonly url: string;
  readonly format: WebhookFormat;
  readonly kinds: readonly NoticeKind[];
  readonly unitId?: string;
  readonly unitName?: string;
  readonly state: 'active' | 'paused' | 'disabled';
  readonly pending: number;
  readonly failingSince?: string;
  readonly nextAt?: string;
  readonly lastAttemptAt?: string;
  readonly lastStatus?: number;
  readonly lastError?: string;
  readonly createdBy: string;
  readonly createdByName: string;
  readonly createdAt: string;
  readonly version: number;
}

/** One message at a target. */
export interface DeliveryView {
  readonly deliveryId: string;
  readonly messageId: string;
  readonly type: string;
  readonly state: 'pending' | 'delivered' | 'given-up';
  readonly attempts: number;
  readonly createdAt: string;
  readonly lastAttemptAt?: string;
  readonly lastStatus?: number;
  readonly lastError?: string;
}
