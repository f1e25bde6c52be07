import type { NoticeKind } from '../notices/api.js';

/** Signed records, or texts for a group robot. */
export const WEBHOOK_FORMATS = ['standard', 'wecom', 'dingtalk', 'mail'] as const;
type WebhookFormat = (typeof WEBHOOK_FORMATS)[number];

/** What `/api/evaluation/webhooks` answers (application/queries/notice-views.ts). */
export interface Webhook {
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
  readonly version: number;
}

export interface Delivery {
  readonly deliveryId: string;
  readonly messageId: string;
  readonly type: 'notice.told' | 'notice.withdrawn' | 'webhook.tested';
  readonly state: 'pending' | 'delivered' | 'given-up';
  readonly attempts: number;
  readonly createdAt: string;
  readonly lastAttemptAt?: string;
  readonly lastStatus?: number;
  readonly lastError?: string;
}

/** Answered once, when a webhook is registered or its secret renewed. */
export interface Secret {
  readonly targetId: string;
  readonly secret: string;
}

export const WEBHOOKS = '/api/evaluation/webhooks';
export const webhookPath = (targetId: string, act = ''): string => `${WEBHOOKS}/${encodeURIComponent(targetId)}${act}`;

/** Where messages go, in short: the host, or the addresses of a letter. */
export const placeOf = (url: string): string =>
  url.startsWith('mailto:') ? url.slice('mailto:'.length).replaceAll(',', ', ') : new URL(url).host;

/** What the other side said last: a letter may be taken, and not by each of its addresses. */
export const answerOf = ({ lastStatus, lastError }: Pick<Delivery, 'lastStatus' | 'lastError'>): string =>
  [lastStatus, lastError].filter((said) => said !== undefined).join(' · ');
