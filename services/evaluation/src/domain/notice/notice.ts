import type { Fen, Instant } from '@goldkey/kernel';

/** What people are told of, in the order in which a page offers them. */
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

/** What nobody can turn off: what something costs, that it does no more, and how an appeal ended. */
export const ALWAYS_TOLD: readonly NoticeKind[] = ['charge', 'reversal', 'appeal'];

/** What there is to be led to; of a bonus what a head or grantor does about it, or one's own share. */
export const ABOUT_KINDS = [
  'duty',
  'entry',
  'appeal',
  'publication',
  'certificate',
  'webhook',
  'finding',
  'matter',
  'task',
  'work-order',
  'order',
  'position-card',
  'register-entry',
  'bonus',
  'bonus-share',
] as const;

/** What a notice leads to. */
export interface NoticeAbout {
  readonly kind: (typeof ABOUT_KINDS)[number];
  readonly id: string;
}

/** Nothing older is news to anybody, however an installation sets how far back news reach. */
export const LONGEST_NEWS_DAYS = 31;

/** Why somebody is to be told something. Two with one key are the same. */
export interface Reason {
  /** Names the reason for good, whatever is told of it and how often it is found. */
  readonly key: string;
  /** The matter that it comes from: all reasons of one matter are looked at together. */
  readonly matter: string;
  /** An employee, or {@link holdersOf} a permission. */
  readonly recipient: string;
  readonly kind: NoticeKind;
  /** `null`: of no property. */
  readonly propertyId: string | null;
  readonly clause?: string;
  /** When it happened; of a reminder, of what is overdue and of a certificate: until when something is to be done. */
  readonly at: Instant;
  readonly about: NoticeAbout;
  /** What it costs, or will cost where it is not done; negative where something is given back. */
  readonly points?: number;
  readonly fine?: Fen;
  /** What its sentence is made of; no names. */
  readonly details: Readonly<Record<string, string>>;
}

/** A notice: a reason that was told. */
export interface Notice extends Reason {
  readonly noticeId: string;
  /** Grows with each time that it is told or withdrawn. */
  readonly revision: number;
  readonly standing: boolean;
}

/** Recipients who are no person: whoever holds the permission. */
export const holdersOf = (permission: string): string => `permission:${permission}`;
