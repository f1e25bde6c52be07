import type { Instant } from '@goldkey/kernel';
import type { Database, Transaction } from '@goldkey/postgres';
import { type Fact, type FactData, factsSeen, organisationOf } from '@goldkey/rulebook';
import type { KnownOrganisation, Organisations, Told } from '../../../application/ports.js';
import type { Translate } from './fact.store.js';

type Registered = FactData['estates.property.registered'];

interface Loaded {
  readonly version: bigint;
  /** Good for instants from here… */
  readonly from: Instant;
  /** …to before here, where another fact will be seen. */
  readonly until: number;
  readonly known: KnownOrganisation;
}

const select = `
  SELECT f.event FROM fact f WHERE f.kind IN ('estates.property.registered', 'staffing.unit.defined',
    'staffing.appointment.started', 'staffing.appointment.ended')
  UNION ALL
  SELECT DISTINCT ON (w.source, w.withdrawn_by) f.event FROM withdrawal w JOIN fact f ON f.id = w.withdrawn_by AND f.source = w.source
  WHERE w.kind IN ('estates.property.registered', 'staffing.unit.defined', 'staffing.appointment.started', 'staffing.appointment.ended')`;

const knownFrom = (seen: readonly Fact[]): KnownOrganisation => {
  const organisation = organisationOf(seen);
  const registered = seen
    .filter(({ kind }) => kind === 'estates.property.registered')
    .map(({ data }) => data as Registered);
  const places = new Map<string, string[]>();
  for (const [propertyId, holdings] of organisation.holdings)
    for (const employeeId of new Set(holdings.map((held) => held.employeeId)))
      places.set(employeeId, [...(places.get(employeeId) ?? []), propertyId]);
  return {
    organisation,
    properties: new Map(registered.map((property) => [property.propertyId, property])),
    placesOf: (employeeId) => places.get(employeeId) ?? [],
  };
};

/**
 * The organisation, read once for each of its versions: it is a small part of all facts, asked for with every month that is
 * judged. Whoever changes it counts the version up first and so makes the next one wait.
 */
export const organisations = (database: Database, translate: Translate): Organisations => {
  let kept: Loaded | undefined;

  const load = async (tx: Transaction, version: bigint, asOf: Instant): Promise<Loaded> => {
    if (!tx.caller.scope.all) throw new Error('the organisation is kept for everybody: read it as the system');
    const rows = await tx.query<{ event: Told }>(select);
    const facts = rows.flatMap(({ event }) => translate(event) ?? []);
    const later = facts.map(({ at }) => at).filter((at) => at > asOf);
    const until = later.reduce<number>((least, at) => Math.min(least, at), Number.POSITIVE_INFINITY);
    return { version, from: asOf, until, known: knownFrom(factsSeen(facts, asOf)) };
  };

  const fits = (loaded: Loaded | undefined, version: bigint, asOf: Instant): loaded is Loaded =>
    loaded !== undefined && loaded.version === version && asOf >= loaded.from && asOf < loaded.until;

  return {
    now: (asOf) =>
      database.transaction(async (tx) => {
        const [row] = await tx.prepared<{ version: string }>(
          'evaluation_organisation_version',
          'SELECT version FROM organisation_version',
        );
        const version = BigInt(row?.version ?? 0);
        const loaded = fits(kept, version, asOf) ? kept : await load(tx, version, asOf);
        kept = loaded;
        return loaded.known;
      }),

    hold: (asOf) =>
      database.transaction(async (tx) => {
        const [row] = await tx.query<{ version: string }>(
          'UPDATE organisation_version SET version = version + 1 RETURNING version',
        );
        const before = BigInt(row?.version ?? 0) - 1n;
        const loaded = fits(kept, before, asOf) ? kept : await load(tx, before, asOf);
        // What this transaction makes of it is nobody else's until the commit, so it is not kept.
        return { before: loaded.known, changed: async () => (await load(tx, before + 1n, asOf)).known };
      }),
  };
};
