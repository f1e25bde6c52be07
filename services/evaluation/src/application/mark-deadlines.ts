import { dayOf, eachMonth, type Instant, type Month, monthOf, startOfDay } from '@goldkey/kernel';
import { DEFAULT_ZONE } from '@goldkey/rulebook';
import type { Clock, FactStore, InTransaction, Ledger, Mark, MarkStore, Organisations } from './ports.js';
import type { SpreadFacts } from './spread-facts.js';

const monthsSince = (at: Instant, now: Instant, zone: string): readonly Month[] =>
  eachMonth(monthOf(dayOf(at, zone)), monthOf(dayOf(now, zone)));

const isBeginningOfDay = (at: Instant, zone: string): boolean => at === startOfDay(dayOf(at, zone), zone);

/**
 * Marks the properties at which time alone has changed something: a deadline passed, a month began, or a fact that lay in the
 * future is seen from now on.
 */
export class MarkDeadlines {
  constructor(
    private readonly marks: MarkStore,
    private readonly facts: FactStore,
    private readonly ledger: Pick<Ledger, 'unsettledGroupMonths'>,
    private readonly organisations: Organisations,
    private readonly spread: SpreadFacts,
    private readonly clock: Clock,
    private readonly inTransaction: InTransaction,
  ) {}

  run(): Promise<void> {
    return this.inTransaction(async () => {
      const now = this.clock.now();
      const passed = await this.marks.passed(now);
      if (passed.length === 0) return;
      const known = await this.organisations.now(now);
      const zoneOf = (propertyId: string): string => known.properties.get(propertyId)?.timeZone ?? DEFAULT_ZONE;
      const marks = passed.flatMap(({ propertyId, dueAt }): Mark[] =>
        monthsSince(dueAt, now, zoneOf(propertyId)).map((month) => ({ propertyId, month })),
      );
      // With a day on which a month is held from now on, a deduction that found none left to take may find one (W-02…W-04).
      const begins = passed.some(({ propertyId, dueAt }) => isBeginningOfDay(dueAt, zoneOf(propertyId)));
      const unsettled = begins ? await this.ledger.unsettledGroupMonths() : [];
      // What belongs to no property has the default zone, in which its month may end at another instant.
      const ofGroup = passed.flatMap(({ dueAt }) => monthsSince(dueAt, now, DEFAULT_ZONE));
      await this.spread.add(marks, new Set([...ofGroup, ...unsettled, ...marks.map(({ month }) => month)]));
      await this.spread.run(await this.facts.seenSince(passed, now), known, now);
    });
  }
}
