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
  groupOf,
  KeptDuties,
  layAnew,
  type Rulebook,
  type SetsApart,
  type Situation,
  type SubjectResult,
  selects,
  servicesOf,
  settle,
  upcoming,
  versionOn,
  withEntries,
} from '@goldkey/rulebook';
import { standingOf } from '../domain/evidence/evidence.js';
import { CorrectLines } from './correct-lines.js';
import { countedLines, groupMonths } from './counted-lines.js';
import { openComplaints } from './open-complaints.js';
import type {
  Ahead,
  Clock,
  ClosedMonths,
  EvidenceStore,
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
  readonly closedMonths: ClosedMonths;
  readonly figures: Figures;
  readonly evidence: EvidenceStore;
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
  readonly #correctLines: CorrectLines;
  /** Of the months that everything new concerns; any other is judged now and then. */
  readonly #duties = new KeptDuties();

  constructor(
    private readonly stores: Stores,
    private readonly rulebook: Rulebook,
    private readonly clock: Clock,
    private readonly inTransaction: InTransaction,
  ) {
    this.#correctLines = new CorrectLines(stores.closedMonths, stores.ledger);
  }

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
    // What is complete is asked before the facts are read: so nothing that a mark covers is missing among them.
    const evidence = await this.stores.evidence.read([...new Set(marks.map(({ propertyId }) => propertyId))]);
    const seen = await this.stores.situations.each(
      marks.map(({ propertyId, month }) => viewOf(propertyId, month, now)),
      now,
    );
    const judged = marks.map((mark, index): Judged => {
      const situation = seen[index];
      const setsApart: SetsApart = ({ clause, entry }) =>
        standingOf(evidence, mark.propertyId, servicesOf(clause), entry.at);
      const lay = isRunningSomewhere(mark.month, now) ? this.#duties.lay : layAnew;
      const results = situation ? assessProperty(situation, this.rulebook, mark.month, { setsApart, lay }) : [];
      return { mark, situation, results };
    });
    // Everything is worked out before the first row is written: from then on the transaction holds back the relays of all services.
    const ahead = await this.#lookAhead(judged, now);
    const isClosed = await this.#settle(judged, now);
    const open = judged.filter(({ mark: { propertyId, month } }) => !isClosed(propertyId, month));
    await this.#show(await this.#counted(open), now);
    await this.stores.evidence.replace(
      judged.map(({ mark, results }) => ({ ...mark, apart: results.flatMap(({ apart }) => apart ?? []) })),
    );
    await this.#showOpenComplaints(judged);
    await this.#showAhead(judged, ahead);
  }

  async #show(judged: readonly Judged[], now: Instant): Promise<void> {
    const { figures } = this.stores;
    for (const { mark, situation } of judged)
      if (situation === undefined) await figures.forget(mark.propertyId, mark.month);
    await figures.replaceMonths(
      judged.flatMap(({ mark, situation, results }): MonthFigures[] => {
        if (situation === undefined) return [];
        const rulebook = versionOn(this.rulebook.versions, `${mark.month}-01` as never).id;
        return [{ ...mark, asOf: now, rulebook, managerId: managerAt(situation, mark.month, now), results }];
      }),
    );
  }

  /** With the corrections that count in these months. */
  async #counted<One extends Pick<Judged, 'results'> & { readonly mark: Mark }>(
    judged: readonly One[],
  ): Promise<readonly One[]> {
    const corrections = await this.stores.ledger.correctionsIn(judged.map(({ mark }) => mark));
    if (corrections.length === 0) return judged;
    return judged.map((one) => {
      const own = corrections.filter(
        ({ propertyId, month }) => propertyId === one.mark.propertyId && month === one.mark.month,
      );
      const entries = own.map(({ entry }) => entry);
      return { ...one, results: entries.length === 0 ? one.results : withEntries(one.results, entries) };
    });
  }

  /** Also of closed months: what is still open there is open today. */
  async #showOpenComplaints(judged: readonly Judged[]): Promise<void> {
    await this.stores.figures.replaceOpenComplaints(
      judged.flatMap(({ mark: { propertyId, month }, situation }) => {
        if (situation === undefined) return [];
        const { from, until } = selects(month, situation.zone);
        const open = openComplaints(situation).filter(({ receivedAt }) => receivedAt >= from && receivedAt <= until);
        return [{ propertyId, from, until, open }];
      }),
    );
  }

  /** What the running months say of the time to come. */
  async #lookAhead(judged: readonly Judged[], now: Instant): Promise<readonly (Ahead & Expected)[]> {
    const running = judged.flatMap(({ mark: { month }, situation }) =>
      situation && month === monthOf(dayOf(now, situation.zone)) ? [situation] : [],
    );
    const ids = running.map(({ propertyId }) => propertyId);
    const nextFacts = await this.stores.situations.nextFacts(ids, now);
    return running.map((situation) => this.#aheadOf(situation, nextFacts.get(situation.propertyId), now));
  }

  async #showAhead(judged: readonly Judged[], ahead: readonly (Ahead & Expected)[]): Promise<void> {
    const gone = judged.flatMap(({ mark: { propertyId }, situation }) => (situation ? [] : [{ propertyId }]));
    await Promise.all([
      this.stores.figures.replaceAhead(ahead),
      this.stores.marks.expect([...new Map([...gone, ...ahead].map((one) => [one.propertyId, one])).values()]),
    ]);
  }

  #aheadOf(situation: Situation, nextFactAt: Instant | undefined, now: Instant): Ahead & Expected {
    const { propertyId, zone, organisation } = situation;
    const next = shiftMonth(monthOf(dayOf(now, zone)), 1);
    const duties = upcoming(situation, this.rulebook, endOfDay(lastDayOf(next), zone), this.#duties.lay);
    const today = dayOf(now, zone);
    const holdings = organisation.holdings.get(propertyId) ?? [];
    const begin = holdings.flatMap(({ from }) => (from > today ? [from] : []));
    // On that day somebody begins to hold the month, without any fact or deadline (W-05).
    const begins = [...begin, `${next}-01` as Day].map((day) => startOfDay(day, zone));
    return { propertyId, duties, holdings, dueAt: earliestOf(duties[0]?.deadline, nextFactAt, ...begins) };
  }

  async #judgeGroup({ month }: Mark, now: Instant): Promise<void> {
    const all = await this.stores.situations.ofGroup([month], now);
    const places = all.map(({ propertyId }) => propertyId);
    const evidence = await this.stores.evidence.read(places);
    const upheld = await this.stores.closedMonths.upheld(places.map((propertyId) => ({ propertyId, month })));
    const counts = countedLines(this.rulebook, evidence, upheld);
    const results = assessGroup(groupOf(all, this.rulebook, now, counts), this.rulebook, month);
    const isClosed = await this.#settle([{ mark: { propertyId: null, month }, results }], now);
    if (isClosed(null, month)) return;
    const [counted] = await this.#counted([{ mark: { propertyId: null, month }, results }]);
    await this.stores.figures.replaceGroupMonth(month, counted?.results ?? results);
  }

  /**
   * All months together, so that a line which moves from one to the other is not taken back. Answers which months are closed:
   * there nothing is changed.
   */
  async #settle(
    judged: readonly {
      readonly mark: Mark;
      readonly situation?: Situation;
      readonly results: readonly SubjectResult[];
    }[],
    now: Instant,
  ): Promise<(propertyId: string | null, month: Month) => boolean> {
    const marks = judged.map(({ mark }) => mark);
    const zones = new Map(
      judged.flatMap(({ mark, situation }) => (situation ? [[mark.propertyId, situation.zone]] : [])),
    );
    const ought = judged.flatMap(({ mark: { month }, results }) =>
      results.flatMap(({ entries }) => entries.map((entry) => ({ entry, month }))),
    );
    const posted = await this.stores.ledger.posted(
      marks,
      ought.map(({ entry }) => entry.key),
    );
    const ofGroup = marks.every(({ propertyId }) => propertyId === null);
    const zoneOf = (propertyId: string | null): string => zones.get(propertyId) ?? DEFAULT_ZONE;
    const parted = await this.#correctLines.run({ marks, ought, posted, ofGroup, zoneOf }, now);
    const places = new Map<string, string | null>([
      ...parted.posted.map(({ key, propertyId }) => [key, propertyId] as const),
      ...parted.ought.map(({ entry }) => [entry.key, entry.propertyId] as const),
    ]);
    const months = new Map(parted.ought.map(({ entry, month }) => [entry.key, month]));
    const settled = settle(
      parted.ought.map(({ entry }) => entry),
      parted.posted,
    ).map((posting) => ({
      posting,
      month: months.get(posting.key),
      ofGroup,
      zone: zoneOf(places.get(posting.key) ?? null),
    }));
    const postings = [...settled, ...parted.corrections];
    await this.stores.ledger.append(postings, now);
    const ofMonths = marks.map(({ month }) => month);
    const above = groupMonths(this.rulebook, postings, ofMonths).map((month) => ({ propertyId: null, month }));
    // The month in which a correction counts shows it, and the group answers for what its properties were charged.
    await this.stores.marks.add([...parted.touched, ...above]);
    return parted.isClosed;
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
