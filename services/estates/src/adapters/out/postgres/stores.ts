import { createHash } from 'node:crypto';
import { boundByScope, currentCaller } from '@goldkey/access';
import type { Database, Transaction } from '@goldkey/postgres';
import { inBookSession, lockSubjects, type RecordBook } from '@goldkey/service-kit';
import type { HouseholdStore, PropertyStore, Reach } from '../../../application/ports.js';
import { evolveHousehold, type Household, type HouseholdEvent } from '../../../domain/household/household.js';
import { evolveProperty, type Property, type PropertyEvent } from '../../../domain/property/property.js';
import { householdMessages, propertyMessages } from '../events.js';

export const propertyBook: RecordBook<Property, PropertyEvent> = {
  service: 'estates',
  recordKind: 'property',
  table: 'property',
  columns: {
    id: 'text',
    property_id: 'text',
    code: 'text',
    name: 'text',
    service_start: 'date',
    households: 'integer',
    state: 'jsonb',
  },
  idOf: ({ id }) => id,
  propertyOf: ({ id }) => id,
  fromRow: (row) => row['state'] as Property,
  toRow: (state) => ({
    id: state.id,
    property_id: state.id,
    code: state.code,
    name: state.name,
    service_start: state.serviceStart,
    households: state.households,
    state,
  }),
  evolve: evolveProperty,
  remember: ({ property }) => {
    const { name, timeZone, serviceStart, serviceEnd, households } = property;
    const { telephone, telephoneAllHours, centreAddress, openingHours } = property;
    return {
      ...{ name, timeZone, serviceStart, serviceEnd, households },
      ...{ telephone, telephoneAllHours, centreAddress, openingHours },
    };
  },
  messages: propertyMessages,
};

export const householdBook: RecordBook<Household, HouseholdEvent> = {
  service: 'estates',
  recordKind: 'household',
  table: 'household',
  columns: { id: 'text', property_id: 'text', building: 'text', room: 'text', state: 'jsonb' },
  idOf: ({ id }) => id,
  propertyOf: ({ propertyId }) => propertyId,
  fromRow: (row) => row['state'] as Household,
  toRow: (state) => ({
    id: state.id,
    property_id: state.propertyId,
    building: state.building,
    room: state.room,
    state,
  }),
  evolve: evolveHousehold,
  // That contacts changed is remembered, what they were is not.
  remember: ({ household: { areaSquareMetres }, facts }) => facts ?? { areaSquareMetres },
  messages: householdMessages,
};

/** Whether the caller sees the whole group. */
export const callerReach: Reach = { wholeGroup: () => currentCaller().scope.all };

/** The id of the property with this code: always the same, so that a registration that broke off finds its unit again. */
export const idOfProperty = (code: string): string => {
  const hex = createHash('sha256').update(`goldkey property ${code}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

const propertiesBy = async (
  tx: Transaction,
  { ids = [], codes = [] }: { ids?: readonly string[]; codes?: readonly string[] },
): Promise<Property[]> => {
  const parameters: unknown[] = [ids, codes];
  const scope = boundByScope(currentCaller().scope, 'id', parameters);
  const rows = await tx.query<{ state: Property }>(
    `SELECT state FROM property WHERE (id = ANY ($1::text[]) OR code = ANY ($2::text[])) AND ${scope}`,
    parameters,
  );
  return rows.map(({ state }) => state);
};

export const propertyStore = (database: Database): PropertyStore => ({
  register: (candidates) =>
    inBookSession(database, propertyBook, async (open, tx) => {
      const codes = candidates.map(({ code }) => code);
      await lockSubjects(
        tx,
        codes.map((code) => `property ${code}`),
      );
      const known = new Map((await propertiesBy(tx, { codes })).map((property) => [property.code, property]));
      return candidates.map(({ code, decide }) => {
        const outcome = open.settle(decide(known.get(code)));
        if (outcome.accepted) known.set(code, outcome.value.state);
        return outcome;
      });
    }),
  change: (target, decide) =>
    inBookSession(database, propertyBook, async (open) => {
      await open.load('id = $1', [target.id]);
      return open.change(target, decide);
    }),
  find: (by) => database.transaction((tx) => propertiesBy(tx, by)),
});

const address = ({ propertyId, building, room }: Pick<Household, 'propertyId' | 'building' | 'room'>): string =>
  JSON.stringify([propertyId, building, room]);

const placeOf = async (
  tx: Transaction,
  id: string,
): Promise<{ readonly propertyId: string; readonly zone: string } | undefined> => {
  const parameters: unknown[] = [id];
  const scope = boundByScope(currentCaller().scope, 'h.property_id', parameters);
  const [row] = await tx.query<{ propertyId: string; zone: string }>(
    `SELECT p.id AS "propertyId", p.state ->> 'timeZone' AS zone FROM household h JOIN property p ON p.id = h.property_id
     WHERE h.id = $1 AND ${scope}`,
    parameters,
  );
  return row;
};

export const householdStore = (database: Database): HouseholdStore => ({
  register: (candidates) =>
    inBookSession(database, householdBook, async (open, tx) => {
      await lockSubjects(
        tx,
        candidates.map((candidate) => `household ${address(candidate)}`),
      );
      await open.load('(property_id, building, room) IN (SELECT * FROM unnest($1::text[], $2::text[], $3::text[]))', [
        candidates.map(({ propertyId }) => propertyId),
        candidates.map(({ building }) => building),
        candidates.map(({ room }) => room),
      ]);
      const known = new Map(open.states().map((household) => [address(household), household]));
      return candidates.map((candidate) => {
        const there = known.get(address(candidate));
        const outcome = open.settle(candidate.decide(there), there?.id);
        if (outcome.accepted) known.set(address(candidate), outcome.value.state);
        return outcome;
      });
    }),
  change: (target, decide) =>
    inBookSession(database, householdBook, async (open) => {
      await open.load('id = $1', [target.id]);
      return open.change(target, decide);
    }),
  readdress: (target, { building, room }, decide) =>
    inBookSession(database, householdBook, async (open, tx) => {
      const { propertyId = '' } = (await placeOf(tx, target.id)) ?? {};
      // Whoever decides about an address has it before its rows.
      await lockSubjects(tx, [`household ${address({ propertyId, building, room })}`]);
      await open.load('(id = $1 OR (property_id = $2 AND building = $3 AND room = $4))', [
        ...[target.id, propertyId, building, room],
      ]);
      const another = open.states().find(({ id }) => id !== target.id);
      return open.change(target, (household) => decide(household, another));
    }),
  placeOf: (id) => database.transaction((tx) => placeOf(tx, id)),
  addressesOf: (ids) =>
    database.transaction((tx) => {
      const parameters: unknown[] = [ids];
      const scope = boundByScope(currentCaller().scope, 'property_id', parameters);
      return tx.query<Pick<Household, 'id' | 'propertyId' | 'building' | 'room'> & Record<string, unknown>>(
        `SELECT id, property_id AS "propertyId", building, room FROM household WHERE id = ANY ($1::text[]) AND ${scope}`,
        parameters,
      );
    }),
});
