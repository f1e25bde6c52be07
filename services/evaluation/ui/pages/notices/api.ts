/** What `/api/evaluation/notices` answers (application/queries/notice-views.ts). */
export const NOTICE_KINDS = [
  'assigned',
  'reminder',
  'overdue',
  'charge',
  'recorded',
  'award',
  'reversal',
  'appeal',
  'publication',
  'objection',
  'bonus',
  'correction',
  'certificate',
  'webhook',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** The kinds that a person may get: what concerns webhooks is told to who registers them. */
export const kindsFor = (registersWebhooks: boolean): readonly NoticeKind[] =>
  NOTICE_KINDS.filter((kind) => kind !== 'webhook' || registersWebhooks);

export interface Notice {
  readonly noticeId: string;
  readonly kind: NoticeKind;
  readonly read: boolean;
  readonly toldAt: string;
  readonly withdrawnAt?: string;
  readonly at: string;
  readonly clause?: string;
  readonly title?: string;
  readonly sentence?: string;
  readonly propertyName?: string;
  readonly points?: number;
  readonly fine?: string;
  readonly about: { readonly kind: string; readonly id: string };
  readonly path: string;
  readonly details: Readonly<Record<string, string>>;
}

export interface Notices {
  readonly items: readonly Notice[];
  readonly total: number;
  readonly unread: number;
}

export interface NoticeChoice {
  readonly kinds: readonly { readonly kind: NoticeKind; readonly shown: boolean; readonly fixed: boolean }[];
  readonly version: number;
}

export const NOTICES = '/api/evaluation/notices';
export const UNREAD = `${NOTICES}/unread`;
export const CHOICE = `${NOTICES}/choice`;
export const READING = `${NOTICES}/reading`;
export const readingPath = (noticeId: string): string => `${NOTICES}/${encodeURIComponent(noticeId)}/reading`;
