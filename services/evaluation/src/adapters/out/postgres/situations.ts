import type { Instant } from '@goldkey/kernel';
import type { Database, Transaction } from '@goldkey/postgres';
import {
  aggregateOf,
  DEFAULT_ZONE,
  type Fact,
  factsSeen,
  groupKinds,
  isWithdrawal,
  type Organisation,
  personalOf,
  type Rulebook,
  replacementKey,
  type Selection,
  selects,
  situationOf,
} from '@goldkey/rulebook';
import type { Organisations, Situations, Told } from '../../../application/ports.js';
import type { Translate } from './fact.store.js';
import { instantFrom } from './fact-rows.js';

const NOT_WITHDRAWN = `NOT EXISTS (SELECT 1 FROM withdrawal w WHERE w.source = f.source AND w.kind = f.kind AND w.fact_id = f.id AND w.at <= $2)`;

/** Facts of the property that are near in time, that speak of a near period, or that stand for long. */
const selected = `
  SELECT f.event FROM fact f WHERE f.property_id = $1 AND f.at BETWEEN $3 AND $4 AND f.at <= $2 AND f.kind = ANY ($5::text[]) AND ${NOT_WITHDRAWN}
  UNION ALL
  SELECT f.event FROM (SELECT DISTINCT id, source FROM fact_period WHERE property_id = $1 AND ref = ANY ($6::text[])) AS r
    JOIN fact f USING (id, source) WHERE f.at NOT BETWEEN $3 AND $4 AND f.at <= $2 AND f.kind = ANY ($5::text[]) AND ${NOT_WITHDRAWN}
  UNION ALL
  SELECT f.event FROM fact f WHERE f.property_id = $1 AND f.kind = ANY ($7::text[]) AND f.at NOT BETWEEN $3 AND $4 AND f.at <= $2 AND ${NOT_WITHDRAWN}`;

/** The rest of the matters of which a fact was selected. */
const ofMatters = `
  SELECT f.event FROM unnest($5::text[]) AS t(matter) JOIN fact f ON f.property_id = $1 AND f.matter = t.matter
  WHERE f.at NOT BETWEEN $3 AND $4 AND f.at <= $2 AND f.kind = ANY ($6::text[]) AND ${NOT_WITHDRAWN}`;

/** What replaces a selected fact from further away, or from another property. */
const replacing = `
  SELECT f.event FROM contested_key k JOIN fact f USING (replacement_key)
  WHERE k.replacement_key = ANY ($5::text[]) AND (f.property_id IS DISTINCT FROM $1 OR f.at NOT BETWEEN $3 AND $4) AND f.at <= $2 AND ${NOT_WITHDRAWN}`;

/** The same of all properties at once, for clauses of the group; their kinds are written out, so that the index over them serves. */
const ofEveryProperty = (kinds: readonly string[]) => {
  const isOurs = `f.kind IN (${kinds.map((kind) => `'${kind}'`).join(', ')}) AND f.at <= $1 AND ${NOT_WITHDRAWN.replace('$2', '$1')}`;
  return {
    selected: `
      SELECT f.event FROM fact f WHERE ${isOurs} AND (f.at BETWEEN $2 AND $3 OR f.kind = ANY ($4::text[]) OR EXISTS (
        SELECT 1 FROM fact_period r WHERE r.id = f.id AND r.source = f.source AND r.ref = ANY ($5::text[])))`,
    tied: `
      SELECT f.event FROM unnest($2::text[]) AS t(matter) JOIN fact f ON f.matter = t.matter WHERE ${isOurs}
      UNION ALL SELECT f.event FROM contested_key k JOIN fact f USING (replacement_key)
      WHERE k.replacement_key = ANY ($3::text[]) AND ${isOurs}`,
  };
};

/** Rosters and certificates name a person and no property. */
const ofPersons = `
  SELECT f.event FROM fact f WHERE f.employee_id = ANY ($1::text[]) AND f.at <= $2 AND ${NOT_WITHDRAWN}
    AND (f.kind = 'staffing.certificate.granted'
      OR f.kind = 'staffing.roster.day-set' AND left(f.event->'data'->>'date', 7) = ANY ($3::text[]))`;

/** Of several selections one that asks for all of them. */
const joined = (selections: readonly Selection[]): Omit<Selection, 'wholeMatters' | 'referenceKinds'> => ({
  from: Math.min(...selections.map(({ from }) => from)) as Instant,
  until: Math.max(...selections.map(({ until }) => until)) as Instant,
  periodRefs: [...new Set(selections.flatMap(({ periodRefs }) => periodRefs))],
  standingKinds: selections[0]?.standingKinds ?? [],
});

const placeOf = (fact: Fact): unknown => (fact.data as { propertyId?: unknown }).propertyId ?? fact.propertyId;

/** The situations of properties, loaded by the rulebook's own selection, so that they tell what all facts would tell. */
export const situations = (
  database: Database,
  known: Organisations,
  rulebook: Rulebook,
  translate: Translate,
): Situations => {
  const reads = [...new Set(rulebook.clauses.flatMap((clause) => clause.reads))] as string[];
  const factsIn = (rows: readonly { event: Told }[]): Fact[] =>
    rows.flatMap(({ event }) => translate(event) ?? []).filter((fact) => !isWithdrawal(fact)) as Fact[];

  const factsOf = async (
    tx: Transaction,
    propertyId: string,
    { from, until, periodRefs, standingKinds }: Omit<Selection, 'wholeMatters' | 'referenceKinds'>,
    asOf: Instant,
  ): Promise<Fact[]> => {
    const [seen, first, last] = [new Date(asOf), new Date(from), new Date(until)];
    const near = factsIn(
      await tx.query(selected, [
        propertyId,
        seen,
        first,
        last,
        reads,
        periodRefs,
        standingKinds.filter((kind) => reads.includes(kind)),
      ]),
    );
    const matters = [...new Set(near.flatMap((fact) => aggregateOf(fact) ?? []))];
    if (matters.length > 0)
      near.push(...factsIn(await tx.query(ofMatters, [propertyId, seen, first, last, matters, reads])));
    const keys = [...new Set(near.flatMap((fact) => replacementKey(fact) ?? []))];
    if (keys.length > 0) near.push(...factsIn(await tx.query(replacing, [propertyId, seen, first, last, keys])));
    return factsSeen(near, asOf).filter((fact) => placeOf(fact) === propertyId);
  };

  /** The organisation with the rosters and certificates of the property's people. */
  const withRosters = async (
    tx: Transaction,
    propertyId: string,
    organisation: Organisation,
    months: readonly string[],
    asOf: Instant,
  ): Promise<Organisation> => {
    const people = [...new Set((organisation.holdings.get(propertyId) ?? []).map(({ employeeId }) => employeeId))];
    if (people.length === 0) return organisation;
    const facts = factsSeen(factsIn(await tx.query(ofPersons, [people, new Date(asOf), months])), asOf);
    return { ...organisation, ...personalOf(facts) };
  };

  const nextFactAt = async (tx: Transaction, propertyId: string, asOf: Instant): Promise<Instant | undefined> => {
    const [row] = await tx.prepared<{ at: Date | null }>(
      'evaluation_next_fact',
      `SELECT min(at) AS at FROM fact WHERE (property_id = $1 OR property_id IS NULL) AND at > $2`,
      [propertyId, new Date(asOf)],
    );
    return row?.at ? instantFrom(row.at) : undefined;
  };

  const of: Situations['of'] = (propertyId, months, asOf) =>
    database.transaction(async (tx) => {
      const { organisation: all, properties } = await known.now(asOf);
      const registered = properties.get(propertyId);
      if (registered === undefined) return undefined;
      const zone = registered.timeZone ?? DEFAULT_ZONE;
      const selection = joined(months.map((month) => selects(month, zone)));
      const facts = await factsOf(tx, propertyId, selection, asOf);
      const near = selection.periodRefs.filter((ref) => /^\d{4}-\d\d$/.test(ref));
      const organisation = await withRosters(tx, propertyId, all, near, asOf);
      return {
        situation: situationOf(registered, facts, organisation, asOf),
        nextFactAt: await nextFactAt(tx, propertyId, asOf),
      };
    });

  const kinds = [...groupKinds(rulebook)];
  const everywhere = ofEveryProperty(kinds);

  /** What clauses of the group need of all properties, by property. */
  const factsOfGroup = async (
    tx: Transaction,
    { from, until, periodRefs, standingKinds }: ReturnType<typeof joined>,
    asOf: Instant,
  ): Promise<Map<unknown, Fact[]>> => {
    const seen = new Date(asOf);
    const facts = factsIn(
      await tx.query(everywhere.selected, [seen, new Date(from), new Date(until), standingKinds, periodRefs]),
    );
    const matters = [...new Set(facts.flatMap((fact) => aggregateOf(fact) ?? []))];
    const keys = [...new Set(facts.flatMap((fact) => replacementKey(fact) ?? []))];
    facts.push(...factsIn(await tx.query(everywhere.tied, [seen, matters, keys])));
    const byPlace = new Map<unknown, Fact[]>();
    for (const fact of factsSeen(facts, asOf)) {
      const known = byPlace.get(placeOf(fact));
      if (known) known.push(fact);
      else byPlace.set(placeOf(fact), [fact]);
    }
    return byPlace;
  };

  return {
    of,
    ofGroup: (months, asOf) =>
      database.transaction(async (tx) => {
        if (kinds.length === 0) return [];
        const { organisation, properties } = await known.now(asOf);
        const zones = new Set([...properties.values()].map(({ timeZone }) => timeZone ?? DEFAULT_ZONE));
        const selection = joined([...zones].flatMap((zone) => months.map((month) => selects(month, zone))));
        const facts = await factsOfGroup(tx, selection, asOf);
        return [...properties.values()].map((registered) =>
          situationOf(registered, facts.get(registered.propertyId) ?? [], organisation, asOf),
        );
      }),
  };
};
