import type { Instant } from '@goldkey/kernel';
import type { Database, Transaction } from '@goldkey/postgres';
import {
  aggregateOf,
  DEFAULT_ZONE,
  type Fact,
  factsSeen,
  groupKinds,
  placeOf,
  type Rulebook,
  replacementKey,
  selects,
  situationOf,
} from '@goldkey/rulebook';
import type { Organisations, Situations, Told } from '../../../application/ports.js';
import { listed, notWithdrawn, type SelectedFacts, spansAround, type Window, windowOf } from './selected-facts.js';

/** Facts of all properties at once; their kinds are written out, so that the index over them serves. */
const ofEveryProperty = (kinds: readonly string[]) => {
  const isOurs = `f.kind IN ${listed(kinds)} AND f.at <= $1 AND ${notWithdrawn('$1')}`;
  return {
    selected: `
      SELECT f.event FROM fact f WHERE ${isOurs} AND (f.at BETWEEN $2 AND $3 OR f.kind = ANY ($4::text[]) OR EXISTS (
        SELECT 1 FROM fact_period r WHERE r.id = f.id AND r.source = f.source
          AND (r.ref = ANY ($5::text[]) OR ${spansAround('$2::timestamptz', '$3::timestamptz')})))`,
    tied: `
      SELECT f.event FROM unnest($2::text[]) AS t(matter) JOIN fact f ON f.matter = t.matter WHERE ${isOurs}
      UNION ALL SELECT f.event FROM contested_key k JOIN fact f USING (replacement_key)
      WHERE k.replacement_key = ANY ($3::text[]) AND ${isOurs}`,
  };
};

/** The situations of every property with no more than clauses of the group look at. */
export const groupSituations = (
  database: Database,
  known: Organisations,
  rulebook: Rulebook,
  selected: SelectedFacts,
): Situations['ofGroup'] => {
  const kinds = [...groupKinds(rulebook)];
  const everywhere = ofEveryProperty(kinds);
  const { standingKinds } = selects('2000-01' as never, DEFAULT_ZONE);

  /** What clauses of the group need of all properties, by property. */
  const factsOf = async (
    tx: Transaction,
    windows: readonly Window[],
    asOf: Instant,
  ): Promise<ReadonlyMap<string | undefined, readonly Fact[]>> => {
    const read = async (sql: string, values: readonly unknown[]): Promise<Fact[]> =>
      selected.factsIn(await tx.query<{ event: Told }>(sql, [new Date(asOf), ...values]));
    const facts = await read(everywhere.selected, [
      new Date(Math.min(...windows.map(({ from }) => from))),
      new Date(Math.max(...windows.map(({ until }) => until))),
      standingKinds,
      [...new Set(windows.flatMap(({ periodRefs }) => periodRefs))],
    ]);
    const matters = [...new Set(facts.flatMap((fact) => aggregateOf(fact) ?? []))];
    const keys = [...new Set(facts.flatMap((fact) => replacementKey(fact) ?? []))];
    facts.push(...(await read(everywhere.tied, [matters, keys])));
    const byPlace = new Map<string | undefined, Fact[]>();
    for (const fact of factsSeen(facts, asOf)) {
      const own = byPlace.get(placeOf(fact));
      if (own) own.push(fact);
      else byPlace.set(placeOf(fact), [fact]);
    }
    return byPlace;
  };

  return (months, asOf) =>
    database.transaction(async (tx) => {
      if (kinds.length === 0) return [];
      const { organisation, properties } = await known.now(asOf);
      const zones = new Set([
        DEFAULT_ZONE,
        ...[...properties.values()].map(({ timeZone }) => timeZone ?? DEFAULT_ZONE),
      ]);
      const facts = await factsOf(
        tx,
        [...zones].map((zone) => windowOf('', months, zone)),
        asOf,
      );
      return [...properties.values()].map((registered) =>
        situationOf(registered, facts.get(registered.propertyId) ?? [], organisation, asOf),
      );
    });
};
