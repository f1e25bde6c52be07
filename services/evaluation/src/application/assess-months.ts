import {
  type Day,
  dayOf,
  endOfDay,
  type Instant,
  lastDayOf,
  type Month,
  monthOf,
  shiftMonth,
  startOfDay,
} from '@goldkey/kernel';
import {
  assessGroup,
  assessProperty,
  DEFAULT_ZONE,
  type Entry,
  groupOf,
  type Rulebook,
  type Situation,
  type SubjectResult,
  selects,
  settle,
  upcoming,
  versionOn,
} from '@goldkey/rulebook';
import { openComplaints } from './open-complaints.js';
import type {
  Ahead,
  Clock,
  Expected,
  Figures,
  InTransaction,
  Ledger,
  Mark,
  MarkStore,
  MonthFigures,
  Situations,
  View,
} from './ports.js';

interface Stores {
  readonly marks: MarkStore;
  readonly situations: Situations;
  readonly ledger: Ledger;
  readonly figures: Figures;
}

/** A month of a property with what is known of it; without a situation the property is not registered. */
interface Judged {
  readonly mark: { readonly propertyId: string; readonly month: Month };
  readonly situation?: Situation;
  readonly results: readonly SubjectResult[];
}

/** So many facts are held at once at most, unless a single property shows more. */
const MOST_FACTS = 20_000;

const earliestOf = (...instants: readonly (Instant | undefined)[]): Instant | undefined =>
  instants.reduce((best, at) => (at === undefined || (best !== undefined && best <= at) ? best : at));

/**
 * Judges months of properties from their facts and writes the difference to the ledger, with the figures that pages read and
 * the instant at which time alone will change something: one transaction, which leaves marks made meanwhile alone. Many
 * months at once cost little more than one, since each table is read and written once for all of them.
 */
export class AssessMonths {
  constructor(
    private readonly stores: Stores,
    private readonly rulebook: Rulebook,
    private readonly clock: Clock,
    private readonly inTransaction: InTransaction,
  ) {}

  /** Answers which of the months were done: not where another process works on the property, nor what is too much at once. */
  run(marks: readonly Mark[]): Promise<readonly Mark[]> {
    return this.inTransaction(async () => {
      const now = this.clock.now();
      const taken = await this.#within(await this.stores.marks.take(marks), now);
      const own = taken.flatMap(({ mark: { propertyId, month } }) =>
        propertyId === null ? [] : [{ propertyId, month }],
      );
      if (own.length > 0) await this.#judge(own, now);
      for (const { mark } of taken) if (mark.propertyId === null) await this.#judgeGroup(mark, now);
      await this.stores.marks.remove(taken.flatMap(({ ids }) => ids));
      return taken.map(({ mark }) => mark);
    });
  }

  /** The months, in the order given, of as many properties as can be held at once; always of one. */
  async #within<One extends { readonly mark: Mark }>(taken: readonly One[], now: Instant): Promise<readonly One[]> {
    if (taken.length < 2) return taken;
    const sizes = await this.stores.situations.sizes(
      taken.flatMap(({ mark: { propertyId, month } }) => (propertyId === null ? [] : [viewOf(propertyId, month, now)])),
    );
    let held = 0;
    const chosen = new Set<string | null>();
    for (const { mark } of taken) {
      if (chosen.has(mark.propertyId)) continue;
      const size = sizes.get(mark.propertyId ?? '') ?? 0;
      if (chosen.size > 0 && held + size > MOST_FACTS) break;
      held += size;
      chosen.add(mark.propertyId);
    }
    return taken.filter(({ mark }) => chosen.has(mark.propertyId));
  }

  async #judge(marks: readonly Judged['mark'][], now: Instant): Promise<void> {
    const seen = await this.stores.situations.each(
      marks.map(({ propertyId, month }) => viewOf(propertyId, month, now)),
      now,
    );
    const judged = marks.map((mark, index): Judged => {
      const situation = seen[index];
      return { mark, situation, results: situation ? assessProperty(situation, this.rulebook, mark.month) : [] };
    });
    await this.#settle(judged, now);
    await this.#show(judged, now);
    await this.#lookAhead(judged, now);
  }

  async #show(judged: readonly Judged[], now: Instant): Promise<void> {
    const { figures } = this.stores;
    for (const { mark, situation } of judged)
      if (situation === undefined) await figures.forget(mark.propertyId, mark.month);
    const known = judged.flatMap(({ mark, situation, results }) => (situation ? [{ mark, situation, results }] : []));
    await Promise.all([
      figures.replaceMonths(
        known.map(
          ({ mark, situation, results }): MonthFigures => ({
            ...mark,
            asOf: now,
            rulebook: versionOn(this.rulebook.versions, `${mark.month}-01` as never).id,
            managerId: managerAt(situation, mark.month, now),
            results,
          }),
        ),
      ),
      figures.replaceOpenComplaints(
        known.map(({ mark: { propertyId, month }, situation }) => {
          const { from, until } = selects(month, situation.zone);
          const open = openComplaints(situation).filter(({ receivedAt }) => receivedAt >= from && receivedAt <= until);
          return { propertyId, from, until, open };
        }),
      ),
    ]);
  }

  /** What the running months say of the time to come. */
  async #lookAhead(judged: readonly Judged[], now: Instant): Promise<void> {
    const { figures, marks, situations } = this.stores;
    const running = judged.flatMap(({ mark: { month }, situation }) =>
      situation && month === monthOf(dayOf(now, situation.zone)) ? [situation] : [],
    );
    const nextFacts = await situations.nextFacts(
      running.map(({ propertyId }) => propertyId),
      now,
    );
    const gone = judged.flatMap(({ mark: { propertyId }, situation }) => (situation ? [] : [{ propertyId }]));
    const ahead = running.map((situation) => this.#aheadOf(situation, nextFacts.get(situation.propertyId), now));
    await Promise.all([
      figures.replaceAhead(ahead),
      marks.expect([...new Map([...gone, ...ahead].map((one) => [one.propertyId, one])).values()]),
    ]);
  }

  #aheadOf(situation: Situation, nextFactAt: Instant | undefined, now: Instant): Ahead & Expected {
    const { propertyId, zone, organisation } = situation;
    const next = shiftMonth(monthOf(dayOf(now, zone)), 1);
    const duties = upcoming(situation, this.rulebook, endOfDay(lastDayOf(next), zone));
    const today = dayOf(now, zone);
    const holdings = organisation.holdings.get(propertyId) ?? [];
    const begin = holdings.flatMap(({ from }) => (from > today ? [from] : []));
    // On that day somebody begins to hold the month, without any fact or deadline (W-05).
    const begins = [...begin, `${next}-01` as Day].map((day) => startOfDay(day, zone));
    return { propertyId, duties, holdings, dueAt: earliestOf(duties[0]?.deadline, nextFactAt, ...begins) };
  }

  async #judgeGroup({ month }: Mark, now: Instant): Promise<void> {
    const all = await this.stores.situations.ofGroup([month], now);
    const results = assessGroup(groupOf(all, this.rulebook, now), this.rulebook, month);
    await this.#settle([{ mark: { propertyId: null, month }, results }], now);
    await this.stores.figures.replaceGroupMonth(month, results);
  }

  /** All months together, so that a line which moves from one to the other is not taken back. */
  async #settle(
    judged: readonly {
      readonly mark: Mark;
      readonly situation?: Situation;
      readonly results: readonly SubjectResult[];
    }[],
    now: Instant,
  ): Promise<void> {
    const ought: Entry[] = [];
    const months = new Map<string, Month>();
    const zones = new Map<string | null, string>();
    for (const { mark, situation, results } of judged) {
      if (situation) zones.set(mark.propertyId, situation.zone);
      for (const entry of results.flatMap(({ entries }) => entries)) {
        ought.push(entry);
        months.set(entry.key, mark.month);
      }
    }
    const posted = await this.stores.ledger.posted(
      judged.map(({ mark }) => mark),
      ought.map(({ key }) => key),
    );
    const places = new Map<string, string | null>([
      ...posted.map(({ key, propertyId }) => [key, propertyId] as const),
      ...ought.map(({ key, propertyId }) => [key, propertyId] as const),
    ]);
    await this.stores.ledger.append(
      settle(ought, posted).map((posting) => ({
        posting,
        month: months.get(posting.key),
        ofGroup: judged.every(({ mark }) => mark.propertyId === null),
        zone: zones.get(places.get(posting.key) ?? null) ?? DEFAULT_ZONE,
      })),
      now,
    );
  }
}

/** What a month is judged by: the running one, in whichever zone, also by the deadlines of the next. */
const viewOf = (propertyId: string, month: Month, now: Instant): View => ({
  propertyId,
  months: isRunningSomewhere(month, now) ? [month, shiftMonth(month, 1)] : [month],
});

/** Whether it is this month in some zone: then its deadlines and those of the next one are looked at too. */
const isRunningSomewhere = (month: Month, now: Instant): boolean =>
  ['Etc/GMT-14', 'Etc/GMT+12'].some((zone) => monthOf(dayOf(now, zone)) === month);

/** Who holds the manager's post at the end of the month, or now in the running one. */
const managerAt = (situation: Situation, month: Month, now: Instant): string | undefined => {
  const end = endOfDay(lastDayOf(month), situation.zone);
  return situation.holder('property-manager', end < now ? end : now)?.employeeId;
};
