import { createHash } from 'node:crypto';
import type { Instant, Month } from '@goldkey/kernel';
import type { Transaction } from '@goldkey/postgres';
import {
  aggregateOf,
  type Fact,
  factsSeen,
  isWithdrawal,
  meetsPeriods,
  periodRefsOf,
  placeOf,
  type Rulebook,
  replacementKey,
  selects,
} from '@goldkey/rulebook';
import type { Told } from '../../../application/ports.js';
import type { Translate } from './fact.store.js';
import { FACT_ROW, type FactRow, KnownFacts } from './known-facts.js';

/** What is loaded of a property: by time, by the periods that facts speak of; and what belongs to it. */
export interface Window {
  readonly propertyId: string;
  readonly from: Instant;
  readonly until: Instant;
  readonly periodRefs: readonly string[];
}

/** Of several months one window that shows all of them. */
export const windowOf = (propertyId: string, months: readonly Month[], zone: string): Window => {
  const selections = months.map((month) => selects(month, zone));
  return {
    propertyId,
    from: Math.min(...selections.map(({ from }) => from)) as Instant,
    until: Math.max(...selections.map(({ until }) => until)) as Instant,
    periodRefs: [...new Set(selections.flatMap(({ periodRefs }) => periodRefs))],
  };
};

/** A fact with what ties it to others. */
interface TiedFact {
  readonly fact: Fact;
  readonly matter?: string;
  readonly key?: string;
}

/** What was loaded of a property for all that is asked of it, to be looked at through narrower windows. */
export class Loaded {
  readonly #tied: readonly TiedFact[];
  /** The property's own facts that count, oldest first. */
  readonly seen: readonly Fact[];
  #refs: ReadonlyMap<Fact, readonly string[]> | undefined;

  constructor(propertyId: string, tied: readonly TiedFact[], asOf: Instant) {
    this.#tied = tied;
    const facts = tied.map(({ fact }) => fact);
    this.seen = factsSeen(facts, asOf).filter((fact) => placeOf(fact) === propertyId);
  }

  /** What the window would have loaded by itself, so that what lies elsewhere costs nothing. */
  within({ from, until, periodRefs }: Window, standingKinds: readonly string[], zone: string): readonly Fact[] {
    this.#refs ??= new Map(
      this.#tied.flatMap(({ fact }) => {
        const refs = periodRefsOf(fact, zone);
        return refs.length === 0 ? [] : [[fact, refs] as const];
      }),
    );
    const asked = new Set(periodRefs);
    const near = new Set<Fact>();
    const matters = new Set<string | undefined>();
    for (const { fact, matter } of this.#tied) {
      const isNear =
        (fact.at >= from && fact.at <= until) ||
        standingKinds.includes(fact.kind) ||
        meetsPeriods(this.#refs.get(fact) ?? [], asked);
      if (!isNear) continue;
      near.add(fact);
      matters.add(matter);
    }
    matters.delete(undefined);
    const keys = new Set<string | undefined>();
    for (const { fact, matter, key } of this.#tied) {
      if (!near.has(fact) && !matters.has(matter)) continue;
      near.add(fact);
      keys.add(key);
    }
    keys.delete(undefined);
    // What replaces one of these, from wherever.
    for (const { fact, key } of this.#tied) if (keys.has(key)) near.add(fact);
    return this.seen.filter((fact) => near.has(fact));
  }
}

/** Of a fact `f`: nobody has taken it back by the instant that is this parameter. */
export const notWithdrawn = (asOf: string): string =>
  `NOT EXISTS (SELECT 1 FROM withdrawal w WHERE w.source = f.source AND w.kind = f.kind AND w.fact_id = f.id AND w.at <= ${asOf})`;
const NOT_WITHDRAWN = notWithdrawn('$1');
const ASKED =
  'asked AS (SELECT * FROM unnest($2::text[], $3::timestamptz[], $4::timestamptz[]) AS a(property_id, first, last))';

/** Kinds are the rulebook's own words: letters, dots and hyphens. In the text, so that indices of some kinds only can serve. */
export const listed = (kinds: readonly string[]): string => `(${kinds.map((kind) => `'${kind}'`).join(', ')})`;

/** Of a row `r`: it tells a long span, of which months lie around these instants. Names of other periods begin with digits. */
export const spansAround = (first: string, last: string): string =>
  `r.ref BETWEEN 'span' AND 'spao' AND substr(r.ref, 6, 7) <= to_char(${last} + interval '31 days', 'YYYY-MM')
    AND substr(r.ref, 14, 7) >= to_char(${first}, 'YYYY-MM')`;

/** Facts of the properties that are near in time, or that speak of a near period. */
const near = (reads: readonly string[]): string => `
  WITH ${ASKED}
  SELECT ${FACT_ROW} FROM asked a JOIN fact f ON f.property_id = a.property_id AND f.at BETWEEN a.first AND a.last
    WHERE f.at <= $1 AND f.kind IN ${listed(reads)} AND ${NOT_WITHDRAWN}
  UNION ALL
  SELECT ${FACT_ROW} FROM (SELECT DISTINCT r.property_id, r.id, r.source
      FROM unnest($5::text[], $6::text[]) AS t(property_id, ref) JOIN fact_period r USING (property_id, ref)
      UNION SELECT r.property_id, r.id, r.source FROM asked a JOIN fact_period r USING (property_id)
      WHERE ${spansAround('a.first', 'a.last')}) AS r
    JOIN asked a USING (property_id) JOIN fact f USING (id, source)
    WHERE f.at NOT BETWEEN a.first AND a.last AND f.at <= $1 AND f.kind IN ${listed(reads)} AND ${NOT_WITHDRAWN}`;

/** Facts that stand for long, from further away. */
const standing = (kinds: readonly string[]): string => `
  WITH ${ASKED}
  SELECT ${FACT_ROW} FROM asked a JOIN fact f ON f.property_id = a.property_id AND f.kind IN ${listed(kinds)}
  WHERE f.at NOT BETWEEN a.first AND a.last AND f.at <= $1 AND ${NOT_WITHDRAWN}`;

/**
 * The rest of the matters of which a fact was selected. Each is looked up by itself (OFFSET keeps the planner from joining otherwise):
 * who has no figures of new facts yet may think that a property has few, and would read all of them for every matter.
 */
const ofMatters = (reads: readonly string[]): string => `
  WITH ${ASKED}
  SELECT ${FACT_ROW} FROM unnest($5::text[], $6::text[]) AS t(property_id, matter) JOIN asked a USING (property_id)
    CROSS JOIN LATERAL (SELECT *, xmin FROM fact WHERE property_id = t.property_id AND matter = t.matter OFFSET 0) AS f
  WHERE f.at NOT BETWEEN a.first AND a.last AND f.at <= $1 AND f.kind IN ${listed(reads)} AND ${NOT_WITHDRAWN}`;

/** Everything that shares a key with another fact, of these keys. */
const replacing = `
  SELECT ${FACT_ROW} FROM contested_key k JOIN fact f USING (replacement_key)
  WHERE k.replacement_key = ANY ($2::text[]) AND f.at <= $1 AND ${NOT_WITHDRAWN}`;

const tied = (fact: Fact): TiedFact => ({ fact, matter: aggregateOf(fact), key: replacementKey(fact) });

/** Loads facts of properties as the rulebook's selection names them: those around a time, and all that is tied to them. */
export class SelectedFacts {
  /** Tells the statements of two rulebooks apart. */
  readonly #name: string;
  readonly #near: string;
  readonly #standing: string | undefined;
  readonly #ofMatters: string;
  readonly #known: KnownFacts;
  /** Kinds of which a property's facts are needed from all times. */
  readonly standingKinds: readonly string[];

  constructor(
    rulebook: Rulebook,
    private readonly translate: Translate,
  ) {
    this.#known = new KnownFacts(translate);
    const reads = [...new Set(rulebook.clauses.flatMap((clause) => clause.reads))] as string[];
    const kinds = selects('2000-01' as never, 'UTC').standingKinds.filter((kind) => reads.includes(kind));
    this.standingKinds = kinds;
    this.#name = createHash('sha256').update(reads.join()).digest('hex').slice(0, 12);
    this.#near = near(reads);
    this.#standing = kinds.length === 0 ? undefined : standing(kinds);
    this.#ofMatters = ofMatters(reads);
  }

  factsIn(rows: readonly { readonly event: Told }[]): Fact[] {
    return rows.flatMap(({ event }) => this.translate(event) ?? []).filter((fact) => !isWithdrawal(fact)) as Fact[];
  }

  /** As {@link factsIn}, of what is asked for again and again: the same rows are the same facts. */
  knownIn(rows: readonly FactRow[]): Fact[] {
    return this.#known.of(rows);
  }

  /** What replaces a fact of one property may name another. */
  async load(tx: Transaction, windows: readonly Window[], asOf: Instant): Promise<ReadonlyMap<string, Loaded>> {
    const found = new Map<string, TiedFact[]>(windows.map(({ propertyId }) => [propertyId, []]));
    const add = (facts: readonly Fact[]): void => {
      for (const fact of facts) found.get(placeOf(fact) ?? '')?.push(tied(fact));
    };
    const asked = [
      new Date(asOf),
      windows.map(({ propertyId }) => propertyId),
      windows.map(({ from }) => new Date(from)),
      windows.map(({ until }) => new Date(until)),
    ];
    const refs = windows.flatMap(({ propertyId, periodRefs }) => periodRefs.map((ref) => ({ propertyId, ref })));
    const periods = [refs.map(({ propertyId }) => propertyId), refs.map(({ ref }) => ref)];
    const [around, longStanding] = await Promise.all([
      this.#query(tx, 'near', this.#near, [...asked, ...periods]),
      this.#standing === undefined ? [] : this.#query(tx, 'standing', this.#standing, asked),
    ]);
    add([...around, ...longStanding]);
    add(await this.#query(tx, 'of_matters', this.#ofMatters, [...asked, ...mattersOf(found)]));
    await this.#addReplacing(tx, found, asOf);
    return new Map([...found].map(([propertyId, facts]) => [propertyId, new Loaded(propertyId, facts, asOf)]));
  }

  async #addReplacing(tx: Transaction, found: ReadonlyMap<string, TiedFact[]>, asOf: Instant): Promise<void> {
    const places = new Map<string, Set<TiedFact[]>>();
    for (const facts of found.values()) {
      for (const { key } of facts) {
        if (key === undefined) continue;
        const known = places.get(key);
        if (known) known.add(facts);
        else places.set(key, new Set([facts]));
      }
    }
    if (places.size === 0) return;
    const values = [new Date(asOf), [...places.keys()]];
    for (const fact of await this.#query(tx, 'replacing', replacing, values)) {
      const one = tied(fact);
      for (const facts of places.get(one.key ?? '') ?? []) facts.push(one);
    }
  }

  async #query(tx: Transaction, name: string, sql: string, values: readonly unknown[]): Promise<Fact[]> {
    return this.knownIn(await tx.prepared<FactRow>(`evaluation_${name}_${this.#name}`, sql, values));
  }
}

/** Each matter once, as columns. */
const mattersOf = (found: ReadonlyMap<string, readonly TiedFact[]>): [string[], string[]] => {
  const [places, names]: [string[], string[]] = [[], []];
  for (const [propertyId, facts] of found) {
    for (const matter of new Set(facts.map((one) => one.matter))) {
      if (matter === undefined) continue;
      places.push(propertyId);
      names.push(matter);
    }
  }
  return [places, names];
};
