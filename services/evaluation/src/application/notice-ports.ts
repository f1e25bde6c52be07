import type { Instant } from '@goldkey/kernel';
import type { DepartmentBonus } from '../domain/bonus/bonus.js';
import type { AskedThing } from '../domain/notice/asks.js';
import type { AssignedThing } from '../domain/notice/assigned.js';
import type {
  DecidedCase,
  DecidedProposal,
  DisabledTarget,
  PublishedResults,
  RaisedObjection,
} from '../domain/notice/cases.js';
import type { DueEntry } from '../domain/notice/entries.js';
import type { ToldLine } from '../domain/notice/lines.js';
import type { Notice, NoticeKind } from '../domain/notice/notice.js';
import type { Change } from '../domain/notice/reconcile.js';
import type { DueDuty, HeldCertificate } from '../domain/notice/reminders.js';
import type { Restless } from '../domain/notice/settling.js';
import type { AfterAttempt, Attempt, WebhookTarget } from '../domain/webhook/webhook.js';
import type { StaffedProperty } from './bonus-ports.js';

/** A matter of which something changed, with the marks that said so: only these are removed. */
export interface MarkedMatter extends Restless {
  readonly ids: readonly string[];
}

/** A change that was written, with the notice as it now is. */
export interface Applied {
  readonly change: Change;
  readonly notice: Notice;
}

/** Notices, and marks of what may be one. */
export interface NoticeStore {
  /** Whether no other process tells notices now; then none does until the transaction ends. */
  alone(): Promise<boolean>;
  /** Matters that were marked, the oldest first; those of the time apart. */
  marked(most: number): Promise<readonly MarkedMatter[]>;
  unmark(ids: readonly string[]): Promise<void>;
  /** Since when each difference between what is due and what was told has been seen. */
  differencesSeen(): Promise<ReadonlyMap<string, Instant>>;
  rememberDifferences(fresh: readonly string[], settled: readonly string[], at: Instant): Promise<void>;
  /** Every notice of these matters, in the order in which they were first told. */
  ofMatters(matters: readonly string[]): Promise<readonly Notice[]>;
  /** Of the matter of the time: what stands, and what has one of these keys. */
  ofTime(keys: readonly string[]): Promise<readonly Notice[]>;
  apply(changes: readonly Change[], at: Instant): Promise<readonly Applied[]>;
  /** Removes what was told or withdrawn before then and stands no more. */
  sweep(before: Instant): Promise<void>;
}

/** What there may be to tell, as it stands now. */
export interface NoticeSources {
  lines(entryIds: readonly string[]): Promise<readonly ToldLine[]>;
  appeals(appealIds: readonly string[]): Promise<readonly DecidedCase[]>;
  publications(publicationIds: readonly string[]): Promise<readonly PublishedResults[]>;
  objections(objectionIds: readonly string[]): Promise<readonly RaisedObjection[]>;
  /** Each with the people of its property; without them where that is registered no more. */
  bonuses(
    bonusIds: readonly string[],
  ): Promise<readonly { readonly bonus: DepartmentBonus; readonly property?: StaffedProperty }[]>;
  disabledTargets(targetIds: readonly string[]): Promise<readonly DisabledTarget[]>;
  /** By the facts that told of them. */
  proposals(factIds: readonly string[]): Promise<readonly DecidedProposal[]>;
  /** Findings and matters, by the matters of their notices. */
  asked(matters: readonly string[]): Promise<readonly AskedThing[]>;
  /** Findings and tasks, by the matters of what tells to whom they are given. */
  assigned(matters: readonly string[]): Promise<readonly AssignedThing[]>;
  /** Duties of people that are not done and may have to be reminded of now. */
  duties(now: Instant): Promise<readonly DueDuty[]>;
  /** What stands in registers and is due soon, or overdue. */
  entries(now: Instant): Promise<readonly DueEntry[]>;
  /** The last certificate of each craft and person that ends soon. */
  certificates(now: Instant): Promise<readonly HeldCertificate[]>;
}

/** A message for those targets that it concerns. */
export interface WebhookMessage {
  /** The same for each attempt and each target. */
  readonly messageId: string;
  readonly kind: NoticeKind;
  readonly propertyId: string | null;
  readonly type: 'notice.told' | 'notice.withdrawn' | 'webhook.tested';
  /** What is sent, byte by byte. */
  readonly body: string;
}

/** A message for one target that waits, with the lease under which it is sent. */
export interface LeasedDelivery {
  readonly target: WebhookTarget;
  /** Absent where it cannot be read: it was sealed under another secret of the installation. */
  readonly secret?: string;
  readonly lease: string;
  readonly deliveryId: string;
  readonly messageId: string;
  readonly body: string;
  /** This one included. */
  readonly attempt: number;
}

/** What became of one message at a target. */
export interface Delivery {
  readonly deliveryId: string;
  readonly messageId: string;
  readonly type: WebhookMessage['type'];
  readonly state: AfterAttempt['delivery'];
  readonly attempts: number;
  readonly createdAt: Instant;
  readonly lastAttemptAt?: Instant;
  readonly lastStatus?: number;
  readonly lastError?: string;
}

/** A target with what stands before it. */
export interface TargetStanding {
  readonly target: WebhookTarget;
  readonly unitName?: string;
  readonly pending: number;
  readonly lastAttemptAt?: Instant;
  readonly lastStatus?: number;
  readonly lastError?: string;
}

/** Targets and what is sent to them. Secrets are kept sealed. */
export interface WebhookStore {
  /** Whether the caller sees the whole group, of which a target may be told; of a part nobody finds any. */
  ofGroup(): Promise<boolean>;
  add(target: WebhookTarget, secret: string): Promise<void>;
  find(targetId: string): Promise<WebhookTarget | undefined>;
  /** Writes what changed, unless somebody else was quicker; `change` is its word in the history. */
  update(target: WebhookTarget, before: WebhookTarget, change: string, at: Instant): Promise<boolean>;
  replaceSecret(target: WebhookTarget, secret: string, at: Instant): Promise<boolean>;
  /** Unless somebody else changed it meanwhile. */
  remove(target: WebhookTarget, at: Instant): Promise<boolean>;
  hasUnit(unitId: string): Promise<boolean>;
  list(): Promise<readonly TargetStanding[]>;
  /** Newest first. */
  deliveries(targetId: string): Promise<readonly Delivery[]>;
  /** Puts messages before the active targets that they concern, each once. */
  enqueue(messages: readonly WebhookMessage[], at: Instant): Promise<void>;
  /** Puts one message before one target, whatever it gets otherwise, and lets its line be tried at once. */
  enqueueFor(targetId: string, message: Omit<WebhookMessage, 'kind' | 'propertyId'>, at: Instant): Promise<void>;
}

/** Lines of messages as the sender works at them: one sender at a line, by a lease. */
export interface DeliveryLines {
  /** The first message of a line that nobody works at and whose time has come; the lease is taken until then. */
  lease(now: Instant, until: Instant): Promise<LeasedDelivery | undefined>;
  /** Writes how the attempt ended and gives the lease back; nothing where it was lost meanwhile. */
  settle(delivery: LeasedDelivery, attempt: Attempt, after: AfterAttempt, now: Instant): Promise<void>;
  sweep(before: Instant): Promise<void>;
}

/** Sends one message to an address. Never throws for what the other side does. */
export type SendMessage = (to: {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Says by the text of an answer of 2xx why it is a refusal all the same. */
  readonly refusedBy?: (answer: string) => string | undefined;
}) => Promise<Attempt>;

/** Hands a letter to the installation's mail server. Never throws for what the other side does. */
export type SendMail = (letter: {
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  /** The same for the same letter: who gets it twice keeps one. */
  readonly messageId: string;
}) => Promise<Attempt>;

/** The headers of Standard Webhooks for a message at an instant. */
export type SignMessage = (
  secret: string,
  message: { readonly messageId: string; readonly body: string },
  at: Instant,
) => Readonly<Record<string, string>>;

/** A notice as a reader finds it. */
export interface FoundNotice extends Notice {
  readonly toldAt: Instant;
  readonly withdrawnAt?: Instant;
  readonly read: boolean;
}

/** Who reads: as whom notices are addressed, and in whose name they are marked as read. */
export interface NoticeReader {
  readonly reader: string;
  readonly recipients: readonly string[];
}

export interface NoticeQuestion {
  readonly unread: boolean;
  readonly kinds: readonly NoticeKind[];
  readonly page: number;
  readonly pageSize: number;
}

/** What a person reads and has read. */
export interface NoticeDesk {
  find(
    who: NoticeReader,
    question: NoticeQuestion,
  ): Promise<{ readonly items: readonly FoundNotice[]; readonly total: number }>;
  unread(who: NoticeReader, kinds: readonly NoticeKind[]): Promise<number>;
  /** Marks these notices as read, or all of the kinds; answers whether there was each of them. */
  markRead(
    who: NoticeReader,
    which: { readonly noticeId: string } | { readonly kinds: readonly NoticeKind[] },
    at: Instant,
  ): Promise<boolean>;
  /** The kinds that a person does not want to see. */
  unwanted(reader: string): Promise<{ readonly kinds: readonly NoticeKind[]; readonly version: number }>;
  setUnwanted(reader: string, kinds: readonly NoticeKind[], version: number, at: Instant): Promise<boolean>;
}
