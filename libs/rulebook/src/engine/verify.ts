import { dayOf, eachMonth, type Instant, type Month, monthOf } from '@goldkey/kernel';
import type { Apart, Entry, Fact, SubjectKind, SubjectResult, Withdrawal } from '../vocabulary.js';
import type { SetsApart } from './apart.js';
import { assessGroup, assessProperty, groupOf } from './assess.js';
import { differencesApart, type HeldCorrection, withCorrections } from './corrected.js';
import { correctionKey } from './corrections.js';
import type { Rulebook } from './define.js';
import { type Difference, differencesBetween } from './differences.js';
import { forGroup, groupKinds } from './group.js';
import { type HeldMonth, heldMonthOf } from './held.js';
import { type RulebookVersion, versionOn } from './parameters.js';
import { type Common, commonOf } from './piecewise.js';
import { DEFAULT_ZONE, type Situation } from './situation.js';

/** The ledger and figures as they are kept at one instant. */
export interface HeldLedger {
  readonly asOf: Instant;
  readonly months: readonly HeldMonth[];
  /** Months that wait to be judged, and so are not what they ought to be; without a month, all of the property. */
  readonly waiting: readonly { readonly propertyId: string | null; readonly month?: Month }[];
  /** Months that are closed at a property; of the group without one. */
  readonly closed?: readonly { readonly propertyId: string | null; readonly month: Month }[];
  /** What corrects lines of closed months, and lines against which an appeal was upheld (rulebook 7). */
  readonly corrections?: readonly HeldCorrection[];
  /** Misses that do not count: pending ones, and those that an outage waives (rulebook 7). */
  readonly apart?: readonly HeldApart[];
  /** Versions of the group's own that were approved: from their month on the ledger is judged by them. */
  readonly versions?: readonly RulebookVersion[];
}

/** A miss that does not count, and why; `at` with its offset. */
export interface HeldApart extends Apart {
  readonly propertyId: string;
  readonly month: Month;
  readonly key: string;
  readonly clause: string;
  readonly at: string;
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
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
  /** Corrections that stand apart from what is assessed offline: adjustments after a close, upheld appeals. */
  readonly apart: readonly HeldCorrection[];
  /** Misses that are charged offline and do not count online, each with its reason. */
  readonly uncounted: readonly HeldApart[];
  readonly differences: readonly Difference[];
}

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
  return [...new Set([...kept, ...eachMonth(first, monthOf(dayOf(asOf, zone)))])].sort();
};

/** Compares the ledger with what the facts come to, property by property, month by month; a closed one by its lines with what corrects them. */
export class LedgerCheck {
  readonly #kept = new Map<string | null, Map<Month, HeldMonth>>();
  readonly #closed: ReadonlySet<string>;
  readonly #apart: ReadonlyMap<string, Apart>;
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
    this.#closed = new Set((ledger.closed ?? []).map(({ propertyId, month }) => JSON.stringify([propertyId, month])));
    this.#apart = new Map((ledger.apart ?? []).map(({ key, kind, reason }) => [key, { kind, reason }]));
    this.#groupKinds = groupKinds(rulebook);
  }

  async run(source: FactSource): Promise<Verified> {
    const common = commonOf(await source.common(), this.ledger.asOf);
    const kept = [...this.#kept.keys()].filter((id) => id !== null);
    const propertyIds = [...new Set([...common.registered.keys(), ...kept])].sort();
    for (const propertyId of propertyIds) this.#property(propertyId, common, await source.factsOf(propertyId));
    this.#group();
    const { corrections: apart = [], apart: uncounted = [] } = this.ledger;
    return { ...this.#counts, properties: propertyIds.length, apart, uncounted, differences: this.#differences };
  }

  #property(propertyId: string, common: Common, facts: readonly Fact[]): void {
    const situation = common.situation(propertyId, facts);
    if (situation && this.#groupKinds.size > 0) this.#situations.push(forGroup(situation, this.#groupKinds));
    const kept = [...(this.#kept.get(propertyId)?.keys() ?? [])];
    for (const month of monthsOf(situation, facts, kept, this.ledger.asOf)) {
      this.#compare(propertyId, month, () =>
        situation ? assessProperty(situation, this.rulebook, month, { setsApart: this.#setsApart }) : [],
      );
    }
  }

  /** Those that stand apart online stand apart here too; what else is missing or too much shows. */
  readonly #setsApart: SetsApart = ({ entry }) => this.#apart.get(entry.key);

  /** Without clauses of the group nothing may be kept of it. */
  #group(): void {
    const months = new Set(this.ledger.months.map(({ month }) => month));
    if (this.#groupKinds.size === 0 && !this.#kept.has(null)) return;
    const running = monthOf(dayOf(this.ledger.asOf, DEFAULT_ZONE));
    const upheld = new Set((this.ledger.corrections ?? []).flatMap(({ kind, of }) => (kind === 'appeal' ? [of] : [])));
    const counts = ({ key }: Entry): boolean => !this.#apart.has(key) && !upheld.has(key);
    for (const month of [...months].filter((one) => one <= running).sort()) {
      const { asOf } = this.ledger;
      this.#compare(null, month, () =>
        assessGroup(groupOf(this.#situations, this.rulebook, asOf, counts), this.rulebook, month),
      );
    }
  }

  #compare(propertyId: string | null, month: Month, judge: () => readonly SubjectResult[]): void {
    if (this.#waits(propertyId, month)) {
      this.#counts.waiting += 1;
      return;
    }
    this.#counts.months += 1;
    const online = this.#kept.get(propertyId)?.get(month) ?? { propertyId, month, lines: [], subjects: [] };
    const results = judge();
    this.#differences.push(...this.#openDifferences(online, results), ...this.#differencesApart(online, results));
  }

  /** Those of lines that are judged with the property, or with the group. */
  #corrections(propertyId: string | null): HeldCorrection[] {
    return (this.ledger.corrections ?? []).filter((one) => (one.ofGroup ? null : one.propertyId) === propertyId);
  }

  #isClosed(propertyId: string | null, month: Month): boolean {
    return this.#closed.has(JSON.stringify([propertyId, month]));
  }

  /** Lines that may still be changed, and the figures of the month unless it is closed. */
  #openDifferences(online: HeldMonth, results: readonly SubjectResult[]): Difference[] {
    const { propertyId, month } = online;
    const version = versionOn(this.rulebook.versions, `${month}-01` as never).id;
    const within = this.#corrections(propertyId).filter((one) => one.month === month);
    const figures = heldMonthOf(propertyId, month, withCorrections(results, within), version);
    const open = results.map((result) => ({
      ...result,
      entries: result.entries.filter((entry) => !this.#isClosed(entry.propertyId, month)),
    }));
    const offline = { ...figures, lines: heldMonthOf(propertyId, month, open, version).lines };
    const lines = online.lines.filter(({ frozen }) => !frozen);
    if (!this.#isClosed(propertyId, month)) return differencesBetween({ ...online, lines }, offline);
    const { lines: ought } = offline;
    return differencesBetween(
      { propertyId, month, lines, subjects: [] },
      { propertyId, month, lines: ought, subjects: [] },
    );
  }

  /** Lines of closed places and those of upheld appeals, with their corrections. */
  #differencesApart(online: HeldMonth, results: readonly SubjectResult[]): Difference[] {
    const entries = results.flatMap((result) => result.entries);
    const own = this.#corrections(online.propertyId).filter(({ ofMonth }) => ofMonth === online.month);
    const corrected = new Set(own.map(({ of }) => of));
    const isApart = (key: string, closed: boolean): boolean => closed || corrected.has(key);
    return differencesApart(
      online,
      online.lines.filter(({ key, frozen }) => isApart(key, frozen === true)),
      own,
      this.#corrections(online.propertyId).filter((one) => corrected.has(correctionKey(one.month, one.of))),
      entries.filter((entry: Entry) => isApart(entry.key, this.#isClosed(entry.propertyId, online.month))),
    );
  }
}
