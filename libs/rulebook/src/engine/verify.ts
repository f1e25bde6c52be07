import { dayOf, type Instant, type Month, monthOf, shiftMonth } from '@goldkey/kernel';
import type { Fact, Withdrawal } from '../vocabulary.js';
import { assessGroup, assessProperty, groupOf } from './assess.js';
import type { Rulebook } from './define.js';
import { type Difference, differencesBetween } from './differences.js';
import { forGroup, groupKinds } from './group.js';
import { type HeldMonth, heldMonthOf } from './held.js';
import { versionOn } from './parameters.js';
import { type Common, commonOf } from './piecewise.js';
import { DEFAULT_ZONE, type Situation } from './situation.js';

/** The ledger and figures as they are kept at one instant. */
export interface HeldLedger {
  readonly asOf: Instant;
  readonly months: readonly HeldMonth[];
  /** Months that wait to be judged, and so are not what they ought to be; without a month, all of the property. */
  readonly waiting: readonly { readonly propertyId: string | null; readonly month?: Month }[];
}

/** All facts that had been collected at that instant. */
export interface FactSource {
  /** Those that every property needs, and all withdrawals. */
  common(): Promise<Iterable<Fact | Withdrawal>>;
  /** Those of one property, and others that may replace one of them. */
  factsOf(propertyId: string): Promise<readonly Fact[]>;
}

export interface Verified {
  readonly properties: number;
  readonly months: number;
  /** Months that were left out because they wait to be judged. */
  readonly waiting: number;
  readonly differences: readonly Difference[];
}

const monthsFromTo = (first: Month, last: Month): Month[] => {
  const months: Month[] = [];
  for (let month = first; month <= last; month = shiftMonth(month, 1)) months.push(month);
  return months;
};

/** Every month that may hold anything: from the beginning of service or the first fact until now, and what is kept beside. */
const monthsOf = (
  situation: Situation | undefined,
  facts: readonly Fact[],
  kept: readonly Month[],
  asOf: Instant,
): Month[] => {
  if (situation === undefined) return [...kept];
  const { zone, serviceStart } = situation;
  const first = facts.reduce<Month>((least, { at }) => {
    const month = monthOf(dayOf(at, zone));
    return month < least ? month : least;
  }, monthOf(serviceStart));
  return [...new Set([...kept, ...monthsFromTo(first, monthOf(dayOf(asOf, zone)))])].sort();
};

/** Compares the ledger with what the facts come to, property by property, month by month (of closed months none is left out yet). */
export class LedgerCheck {
  readonly #kept = new Map<string | null, Map<Month, HeldMonth>>();
  readonly #waits: (propertyId: string | null, month: Month) => boolean;
  readonly #situations: Situation[] = [];
  readonly #groupKinds: ReturnType<typeof groupKinds>;
  #counts = { properties: 0, months: 0, waiting: 0 };
  readonly #differences: Difference[] = [];

  constructor(
    private readonly ledger: HeldLedger,
    private readonly rulebook: Rulebook,
  ) {
    for (const month of ledger.months) {
      const known = this.#kept.get(month.propertyId) ?? new Map<Month, HeldMonth>();
      this.#kept.set(month.propertyId, known.set(month.month, month));
    }
    const names = new Set(ledger.waiting.map(({ propertyId, month }) => JSON.stringify([propertyId, month ?? ''])));
    this.#waits = (propertyId, month) =>
      names.has(JSON.stringify([propertyId, month])) || names.has(JSON.stringify([propertyId, '']));
    this.#groupKinds = groupKinds(rulebook);
  }

  async run(source: FactSource): Promise<Verified> {
    const common = commonOf(await source.common(), this.ledger.asOf);
    const kept = [...this.#kept.keys()].filter((id) => id !== null);
    const propertyIds = [...new Set([...common.registered.keys(), ...kept])].sort();
    for (const propertyId of propertyIds) this.#property(propertyId, common, await source.factsOf(propertyId));
    this.#group();
    return { ...this.#counts, properties: propertyIds.length, differences: this.#differences };
  }

  #property(propertyId: string, common: Common, facts: readonly Fact[]): void {
    const situation = common.situation(propertyId, facts);
    if (situation && this.#groupKinds.size > 0) this.#situations.push(forGroup(situation, this.#groupKinds));
    const kept = [...(this.#kept.get(propertyId)?.keys() ?? [])];
    for (const month of monthsOf(situation, facts, kept, this.ledger.asOf)) {
      this.#compare(propertyId, month, () => (situation ? assessProperty(situation, this.rulebook, month) : []));
    }
  }

  /** Without clauses of the group nothing may be kept of it. */
  #group(): void {
    const months = new Set(this.ledger.months.map(({ month }) => month));
    if (this.#groupKinds.size === 0 && !this.#kept.has(null)) return;
    const running = monthOf(dayOf(this.ledger.asOf, DEFAULT_ZONE));
    for (const month of [...months].filter((one) => one <= running).sort()) {
      const { asOf } = this.ledger;
      this.#compare(null, month, () =>
        assessGroup(groupOf(this.#situations, this.rulebook, asOf), this.rulebook, month),
      );
    }
  }

  #compare(propertyId: string | null, month: Month, judge: () => Parameters<typeof heldMonthOf>[2]): void {
    if (this.#waits(propertyId, month)) {
      this.#counts.waiting += 1;
      return;
    }
    this.#counts.months += 1;
    const online = this.#kept.get(propertyId)?.get(month) ?? { propertyId, month, lines: [], subjects: [] };
    const version = versionOn(this.rulebook.versions, `${month}-01` as never).id;
    this.#differences.push(...differencesBetween(online, heldMonthOf(propertyId, month, judge(), version)));
  }
}
