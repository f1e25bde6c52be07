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
  type Rulebook,
  type Situation,
  type SubjectResult,
  selects,
  settle,
  upcoming,
  versionOn,
} from '@goldkey/rulebook';
import { openComplaints } from './open-complaints.js';
import type { Clock, Figures, InTransaction, Ledger, Mark, MarkStore, Seen, Situations } from './ports.js';

interface Stores {
  readonly marks: MarkStore;
  readonly situations: Situations;
  readonly ledger: Ledger;
  readonly figures: Figures;
}

const earliestOf = (...instants: readonly (Instant | undefined)[]): Instant | undefined =>
  instants.reduce((best, at) => (at === undefined || (best !== undefined && best <= at) ? best : at));

/**
 * Judges one month of one property from its facts and writes the difference to the ledger, with the figures that pages read
 * and the instant at which time alone will change something: one transaction, which leaves marks made meanwhile alone.
 */
export class AssessMonth {
  constructor(
    private readonly stores: Stores,
    private readonly rulebook: Rulebook,
    private readonly clock: Clock,
    private readonly inTransaction: InTransaction,
  ) {}

  /** Whether it was done; not where another process works on the property. */
  run(mark: Mark): Promise<boolean> {
    return this.inTransaction(async () => {
      const ids = await this.stores.marks.take(mark);
      if (ids === undefined) return false;
      const now = this.clock.now();
      if (mark.propertyId === null) await this.#judgeGroup(mark, now);
      else await this.#judge(mark.propertyId, mark.month, now);
      await this.stores.marks.remove(ids);
      return true;
    });
  }

  async #judge(propertyId: string, month: Month, now: Instant): Promise<void> {
    const { situations, figures, marks } = this.stores;
    const seen = await situations.of(
      propertyId,
      isRunningSomewhere(month, now) ? [month, shiftMonth(month, 1)] : [month],
      now,
    );
    if (seen === undefined) {
      await this.#settle({ propertyId, month }, [], DEFAULT_ZONE, now);
      await figures.forget(propertyId, month);
      await marks.expect(propertyId, undefined);
      return;
    }
    const { situation } = seen;
    const results = assessProperty(situation, this.rulebook, month);
    await this.#settle({ propertyId, month }, results, situation.zone, now);
    await figures.replaceMonth({
      propertyId,
      month,
      asOf: now,
      rulebook: versionOn(this.rulebook.versions, `${month}-01` as never).id,
      managerId: managerAt(situation, month, now),
      results,
    });
    const open = openComplaints(situation);
    const { from, until } = selects(month, situation.zone);
    await figures.replaceOpenComplaints(
      propertyId,
      { from, until },
      open.filter(({ receivedAt }) => receivedAt >= from && receivedAt <= until),
    );
    if (month === monthOf(dayOf(now, situation.zone))) await this.#lookAhead(seen, now);
  }

  /** What the running month says of the time to come. */
  async #lookAhead({ situation, nextFactAt }: Seen, now: Instant): Promise<void> {
    const { propertyId, zone, organisation } = situation;
    const next = shiftMonth(monthOf(dayOf(now, zone)), 1);
    const ahead = upcoming(situation, this.rulebook, endOfDay(lastDayOf(next), zone));
    const { figures, marks } = this.stores;
    await figures.replaceUpcoming(propertyId, ahead);
    await figures.replaceHoldings(propertyId, organisation.holdings.get(propertyId) ?? []);
    const deadline = ahead[0]?.deadline;
    const today = dayOf(now, zone);
    const begin = (organisation.holdings.get(propertyId) ?? []).flatMap(({ from }) => (from > today ? [from] : []));
    // On that day somebody begins to hold the month, without any fact or deadline (W-05).
    const begins = [...begin, `${next}-01` as Day].map((day) => startOfDay(day, zone));
    await marks.expect(propertyId, earliestOf(deadline, nextFactAt, ...begins));
  }

  async #judgeGroup(mark: Mark, now: Instant): Promise<void> {
    const all = await this.stores.situations.ofGroup([mark.month], now);
    const results = assessGroup(groupOf(all, this.rulebook, now), this.rulebook, mark.month);
    await this.#settle(mark, results, DEFAULT_ZONE, now);
    await this.stores.figures.replaceGroupMonth(mark.month, results);
  }

  async #settle(mark: Mark, results: readonly SubjectResult[], zone: string, now: Instant): Promise<void> {
    const ought = results.flatMap(({ entries }) => entries);
    const posted = await this.stores.ledger.posted(
      mark,
      ought.map(({ key }) => key),
    );
    await this.stores.ledger.append(mark, settle(ought, posted), zone, now);
  }
}

/** Whether it is this month in some zone: then its deadlines and those of the next one are looked at too. */
const isRunningSomewhere = (month: Month, now: Instant): boolean =>
  ['Etc/GMT-14', 'Etc/GMT+12'].some((zone) => monthOf(dayOf(now, zone)) === month);

/** Who holds the manager's post at the end of the month, or now in the running one. */
const managerAt = (situation: Situation, month: Month, now: Instant): string | undefined => {
  const end = endOfDay(lastDayOf(month), situation.zone);
  return situation.holder('property-manager', end < now ? end : now)?.employeeId;
};
