import type { Instant, Month } from '@goldkey/kernel';
import type { Database, Transaction } from '@goldkey/postgres';
import { DEFAULT_ZONE, factsSeen, type Organisation, type Rulebook, situationOf } from '@goldkey/rulebook';
import type { Organisations, Situations, View } from '../../../application/ports.js';
import type { Translate } from './fact.store.js';
import { instantFrom } from './fact-rows.js';
import { groupSituations } from './group-situations.js';
import { FACT_ROW, type FactRow } from './known-facts.js';
import { OwnOrganisations } from './own-organisations.js';
import { SelectedFacts, type Window, windowOf } from './selected-facts.js';

/** Rosters and certificates name a person and no property. */
const ofPersons = `
  SELECT ${FACT_ROW} FROM fact f WHERE f.employee_id = ANY ($1::text[]) AND f.at <= $2
    AND NOT EXISTS (SELECT 1 FROM withdrawal w WHERE w.source = f.source AND w.kind = f.kind AND w.fact_id = f.id AND w.at <= $2)
    AND (f.kind = 'staffing.certificate.granted'
      OR f.kind = 'staffing.roster.day-set' AND left(f.event->'data'->>'date', 7) = ANY ($3::text[]))`;

const nextFacts = `
  SELECT t.property_id AS "propertyId", least(
      (SELECT min(f.at) FROM fact f WHERE f.property_id = t.property_id AND f.at > $2),
      (SELECT min(f.at) FROM fact f WHERE f.property_id IS NULL AND f.at > $2)) AS at
  FROM unnest($1::text[]) AS t(property_id)`;

const sizes = `
  SELECT t.property_id AS "propertyId", (SELECT count(*) FROM fact f
    WHERE f.property_id = t.property_id AND f.at BETWEEN t.first AND t.last)::int AS size
  FROM unnest($1::text[], $2::timestamptz[], $3::timestamptz[]) AS t(property_id, first, last)`;

const windowsOf = (views: readonly View[], zoneOf: (propertyId: string) => string): Window[] => {
  const months = new Map<string, Set<Month>>();
  for (const view of views) {
    const known = months.get(view.propertyId) ?? new Set();
    for (const month of view.months) known.add(month);
    months.set(view.propertyId, known);
  }
  return [...months].map(([propertyId, all]) => windowOf(propertyId, [...all], zoneOf(propertyId)));
};

const isMonth = (ref: string): boolean => /^\d{4}-\d\d$/.test(ref);

/** The situations of properties, loaded by the rulebook's own selection, so that they tell what all facts would tell. */
export const situations = (
  database: Database,
  known: Organisations,
  rulebook: Rulebook,
  translate: Translate,
): Situations => {
  const selected = new SelectedFacts(rulebook, translate);
  const own = new OwnOrganisations();

  /** The organisation as each property sees it: with the rosters and certificates of its people. */
  const withPersonal = async (
    tx: Transaction,
    windows: readonly Window[],
    organisation: Organisation,
    asOf: Instant,
  ): Promise<(propertyId: string) => Organisation> => {
    const holdings = windows.flatMap(({ propertyId }) => organisation.holdings.get(propertyId) ?? []);
    const people = [...new Set(holdings.map(({ employeeId }) => employeeId))];
    if (people.length === 0) return () => organisation;
    const months = [...new Set(windows.flatMap(({ periodRefs }) => periodRefs.filter(isMonth)))];
    const rows = await tx.prepared<FactRow>('evaluation_of_persons', ofPersons, [people, new Date(asOf), months]);
    const seen = factsSeen(selected.knownIn(rows), asOf);
    return (propertyId) => own.of(propertyId, organisation, seen);
  };

  const each: Situations['each'] = (views, asOf) =>
    database.transaction(async (tx) => {
      const all = await known.now(asOf);
      const zoneOf = (propertyId: string): string => all.properties.get(propertyId)?.timeZone ?? DEFAULT_ZONE;
      const windows = windowsOf(
        views.filter(({ propertyId }) => all.properties.has(propertyId)),
        zoneOf,
      );
      if (windows.length === 0) return views.map(() => undefined);
      const loaded = await selected.load(tx, windows, asOf);
      const organisationOf = await withPersonal(tx, windows, all.organisation, asOf);
      const counts = new Map<string, number>();
      for (const { propertyId } of views) counts.set(propertyId, (counts.get(propertyId) ?? 0) + 1);
      return views.map(({ propertyId, months }) => {
        const registered = all.properties.get(propertyId);
        const facts = loaded.get(propertyId);
        if (registered === undefined || facts === undefined) return undefined;
        const zone = zoneOf(propertyId);
        const seen =
          counts.get(propertyId) === 1
            ? facts.seen
            : facts.within(windowOf(propertyId, months, zone), selected.standingKinds, zone);
        return situationOf(registered, seen, organisationOf(propertyId), asOf);
      });
    });

  return {
    each,

    sizes: (views) =>
      database.transaction(async (tx) => {
        const windows = windowsOf(views, () => DEFAULT_ZONE);
        const rows = await tx.prepared<{ propertyId: string; size: number }>('evaluation_sizes', sizes, [
          windows.map(({ propertyId }) => propertyId),
          windows.map(({ from }) => new Date(from)),
          windows.map(({ until }) => new Date(until)),
        ]);
        return new Map(rows.map(({ propertyId, size }) => [propertyId, size]));
      }),

    nextFacts: (propertyIds, asOf) =>
      propertyIds.length === 0
        ? Promise.resolve(new Map())
        : database.transaction(async (tx) => {
            const values = [propertyIds, new Date(asOf)];
            const rows = await tx.prepared<{ propertyId: string; at: Date | null }>(
              'evaluation_next_facts',
              nextFacts,
              values,
            );
            return new Map(rows.flatMap(({ propertyId, at }) => (at ? [[propertyId, instantFrom(at)] as const] : [])));
          }),

    ofGroup: groupSituations(database, known, rulebook, selected),
  };
};
