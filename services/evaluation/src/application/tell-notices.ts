import type { Instant } from '@goldkey/kernel';
import type { DepartmentPeople } from '../domain/bonus/decide.js';
import { matterOfAsked, reasonsOfAsked } from '../domain/notice/asks.js';
import { matterOfAssigned, reasonsOfAssigned } from '../domain/notice/assigned.js';
import { reasonsOfBonus } from '../domain/notice/bonuses.js';
import {
  matterOf,
  reasonOfDisabled,
  reasonsOfAppeal,
  reasonsOfObjection,
  reasonsOfProposal,
  reasonsOfPublication,
} from '../domain/notice/cases.js';
import { reasonsOfEntry } from '../domain/notice/entries.js';
import { matterOfLine, reasonsOfLine } from '../domain/notice/lines.js';
import type { Notice, Reason } from '../domain/notice/notice.js';
import { type Change, reconcile } from '../domain/notice/reconcile.js';
import { expiryOf, reminderOf } from '../domain/notice/reminders.js';
import { hasSettled, type Settling, weigh } from '../domain/notice/settling.js';
import { askedPeople, propertyPosts } from './asked-people.js';
import { peopleOf } from './department-people.js';
import type { MessageOf } from './notice-message.js';
import type { NoticeSources, NoticeStore, WebhookStore } from './notice-ports.js';
import type { Clock, InTransaction, Organisations } from './ports.js';

/** Matters looked at in one transaction: more would hold back the events of all services. */
const MOST_MATTERS = 500;
const DAY_MS = 86_400_000;
/** Withdrawn and forgotten notices are kept for a year, as the explanations that they lead to are asked for no longer. */
const KEPT_DAYS = 365;

interface Parts {
  readonly notices: NoticeStore;
  readonly sources: NoticeSources;
  readonly organisations: Pick<Organisations, 'now'>;
  readonly webhooks: Pick<WebhookStore, 'enqueue'>;
  readonly messageOf: MessageOf;
  readonly clock: Clock;
  readonly inTransaction: InTransaction;
  readonly settling: Settling;
  /** Lines older than so many days are told to nobody who was not told of them before. */
  readonly recentDays: number;
}

const keyOf = (change: Change): string => (change.act === 'tell' ? change.reason.key : change.notice.key);

const headOnly = ({ headId }: DepartmentPeople) => (headId === undefined ? {} : { headId });

const grouped = (notices: readonly Notice[]): ReadonlyMap<string, Notice[]> => {
  const groups = new Map<string, Notice[]>();
  for (const notice of notices) groups.set(notice.matter, [...(groups.get(notice.matter) ?? []), notice]);
  return groups;
};

/**
 * Brings notices to what there is reason for, each change with its messages in one transaction. What was marked is looked at
 * once it has settled; what the time alone brings up, by comparing what is due with what was told. One process at a time.
 */
export class TellNotices {
  constructor(private readonly parts: Parts) {}

  /** Matters that were marked; answers how many were looked at. */
  run(): Promise<number> {
    const { notices, clock, inTransaction, settling } = this.parts;
    return inTransaction(async () => {
      if (!(await notices.alone())) return 0;
      const now = clock.now();
      const marked = (await notices.marked(MOST_MATTERS)).filter((one) => hasSettled(one, now, settling));
      if (marked.length === 0) return 0;
      const matters = marked.map(({ matter }) => matter);
      const known = grouped(await notices.ofMatters(matters));
      const reasons = await this.#reasons(matters, known, now);
      await this.#apply(
        matters.flatMap((matter) => reconcile(reasons.get(matter) ?? [], known.get(matter) ?? [])),
        now,
      );
      await notices.unmark(marked.flatMap(({ ids }) => ids));
      return marked.length;
    });
  }

  /** Reminders, certificates and registers: what the time brings up and takes away. */
  runByTime(): Promise<void> {
    const { notices, sources, clock, inTransaction, settling } = this.parts;
    return inTransaction(async () => {
      if (!(await notices.alone())) return;
      const now = clock.now();
      const due = [
        ...(await sources.duties(now)).flatMap((duty) => reminderOf(duty, now) ?? []),
        ...(await sources.certificates(now)).flatMap((held) => expiryOf(held, now) ?? []),
        ...(await this.#entries(now)),
      ];
      const changes = reconcile(due, await notices.ofTime(due.map(({ key }) => key)));
      const { ripe, fresh, settled } = weigh(changes.map(keyOf), await notices.differencesSeen(), now, settling);
      await this.#apply(
        changes.filter((change) => ripe.has(keyOf(change))),
        now,
      );
      await notices.rememberDifferences(fresh, settled, now);
      await notices.sweep((now - KEPT_DAYS * DAY_MS) as Instant);
    });
  }

  /** Of what is due in registers. The organisation is looked at only where something is. */
  async #entries(now: Instant): Promise<readonly Reason[]> {
    const entries = await this.parts.sources.entries(now);
    if (entries.length === 0) return [];
    const posts = propertyPosts(await this.parts.organisations.now(now), now);
    return entries.flatMap((entry) => reasonsOfEntry(entry, posts, now));
  }

  async #apply(changes: readonly Change[], now: Instant): Promise<void> {
    if (changes.length === 0) return;
    const applied = await this.parts.notices.apply(changes, now);
    await this.parts.webhooks.enqueue(
      applied.flatMap((one) => this.parts.messageOf(one, now) ?? []),
      now,
    );
  }

  async #reasons(
    matters: readonly string[],
    known: ReadonlyMap<string, readonly Notice[]>,
    now: Instant,
  ): Promise<ReadonlyMap<string, readonly Reason[]>> {
    const { sources, recentDays } = this.parts;
    const oldest = (now - recentDays * DAY_MS) as Instant;
    const idsOf = (prefix: string): string[] =>
      matters.flatMap((matter) => (matter.startsWith(prefix) ? [matter.slice(prefix.length)] : []));
    const lines = await sources.lines(idsOf(matterOfLine('')));
    const reasons = [
      ...lines.flatMap((line) => reasonsOfLine(line, known.get(matterOfLine(line.entryId)) ?? [], oldest)),
      ...(await sources.appeals(idsOf(matterOf.appeal('')))).flatMap(reasonsOfAppeal),
      ...(await sources.publications(idsOf(matterOf.publication('')))).flatMap(reasonsOfPublication),
      ...(await sources.objections(idsOf(matterOf.objection('')))).flatMap(reasonsOfObjection),
      ...(await sources.bonuses(idsOf(matterOf.bonus('')))).flatMap(({ bonus, property }) =>
        reasonsOfBonus({ bonus, ...headOnly(peopleOf(property, bonus.departmentId, bonus.period, now)) }),
      ),
      ...(await sources.disabledTargets(idsOf(matterOf.webhook('')))).map(reasonOfDisabled),
      ...(await sources.proposals(idsOf(matterOf.proposal('')))).flatMap((decided) =>
        reasonsOfProposal(decided, known.has(matterOf.proposal(decided.id)), oldest),
      ),
      ...(await this.#asked(matters, known, now)),
      ...(await sources.assigned(matters.filter((matter) => matter.startsWith('assigned:')))).flatMap((thing) =>
        reasonsOfAssigned(thing, { known: known.get(matterOfAssigned(thing)) ?? [], oldest }),
      ),
    ];
    const groups = new Map<string, Reason[]>();
    for (const reason of reasons) groups.set(reason.matter, [...(groups.get(reason.matter) ?? []), reason]);
    return groups;
  }

  /** Of deadlines that people are asked about. The organisation is looked at only where there is one. */
  async #asked(
    matters: readonly string[],
    known: ReadonlyMap<string, readonly Notice[]>,
    now: Instant,
  ): Promise<readonly Reason[]> {
    const { sources, organisations, recentDays } = this.parts;
    const things = await sources.asked(matters.filter((matter) => /^(finding|matter):/.test(matter)));
    if (things.length === 0) return [];
    const holdersOf = askedPeople(await organisations.now(now), now);
    const oldest = (now - recentDays * DAY_MS) as Instant;
    return things.flatMap((thing) =>
      reasonsOfAsked(thing, { holdersOf, known: known.get(matterOfAsked(thing)) ?? [], oldest }),
    );
  }
}
