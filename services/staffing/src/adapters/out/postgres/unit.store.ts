import type { Database, Transaction } from '@goldkey/postgres';
import { inBookSession, lockSubjects } from '@goldkey/service-kit';
import type { Kept, UnitStore } from '../../../application/ports.js';
import type { Unit } from '../../../domain/unit/unit.js';
import { unitBook } from './books.js';

/** Stands for the place above the tree: a group hangs below nothing. */
const NOTHING = '';

const unitsById = async (tx: Transaction, ids: readonly string[]): Promise<Map<string, Unit>> => {
  const rows = await tx.query<{ id: string; state: Unit }>('SELECT id, state FROM unit WHERE id = ANY ($1::text[])', [
    ids,
  ]);
  return new Map(rows.map(({ id, state }) => [id, state]));
};

/** The names that stand below each of these, or below nothing. */
const namesBelow = async (tx: Transaction, parentIds: readonly string[]): Promise<Map<string, string[]>> => {
  const rows = await tx.query<{ parent_id: string | null; name: string }>(
    `SELECT parent_id, name FROM unit WHERE parent_id = ANY ($1::text[]) OR (parent_id IS NULL AND $2)`,
    [parentIds, parentIds.includes(NOTHING)],
  );
  const names = new Map<string, string[]>(parentIds.map((id) => [id, []]));
  for (const { parent_id, name } of rows) names.get(parent_id ?? NOTHING)?.push(name);
  return names;
};

/** The units that are these properties. */
const unitsOfProperties = async (tx: Transaction, ids: readonly string[]): Promise<Map<string, Unit>> => {
  const rows = await tx.query<{ property_id: string; state: Unit }>(
    "SELECT property_id, state FROM unit WHERE kind = 'property' AND property_id = ANY ($1::text[])",
    [ids],
  );
  return new Map(rows.map(({ property_id: id, state }) => [id, state]));
};

const unitsByKey = async (tx: Transaction, keys: readonly string[]): Promise<Map<string, Kept<Unit>>> => {
  const rows = await tx.query<{ definition_key: string; state: Unit; version: number }>(
    'SELECT definition_key, state, version FROM unit WHERE definition_key = ANY ($1::text[])',
    [keys],
  );
  return new Map(rows.map(({ definition_key, ...value }) => [definition_key, { accepted: true, value }]));
};

export const unitStore = (database: Database): UnitStore => ({
  define: (commands) =>
    inBookSession(database, unitBook, async (open, tx) => {
      const places = [...new Set(commands.map(({ parentId = NOTHING }) => parentId))];
      const keys = commands.flatMap(({ definitionKey }) => definitionKey ?? []);
      const properties = commands.flatMap(({ propertyId }) => propertyId ?? []);
      await lockSubjects(tx, [
        ...places.map((id) => `unit below ${id}`),
        ...keys.map((key) => `unit key ${key}`),
        ...properties.map((id) => `unit of ${id}`),
      ]);
      const ofProperties = await unitsOfProperties(tx, properties);
      const byKey = await unitsByKey(tx, keys);
      const parents = await unitsById(tx, places);
      const names = await namesBelow(tx, places);
      const newKeys = new Map<string, string>();
      const outcomes = commands.map(
        ({ parentId = NOTHING, definitionKey, propertyId = NOTHING, decide }): Kept<Unit> => {
          const known = definitionKey === undefined ? undefined : byKey.get(definitionKey);
          if (known) return known;
          const parent = parents.get(parentId);
          const siblingNames = names.get(parentId) ?? [];
          const sameProperty = ofProperties.get(propertyId);
          const outcome = open.settle(
            decide({ ...(parent && { parent }), siblingNames, ...(sameProperty && { sameProperty }) }),
          );
          if (!outcome.accepted) return outcome;
          const { state } = outcome.value;
          parents.set(state.id, state);
          siblingNames.push(state.name);
          if (propertyId !== NOTHING) ofProperties.set(propertyId, state);
          if (definitionKey !== undefined) {
            byKey.set(definitionKey, outcome);
            newKeys.set(definitionKey, state.id);
          }
          return outcome;
        },
      );
      if (newKeys.size > 0) {
        await open.save();
        await tx.query(
          `UPDATE unit SET definition_key = t.key FROM unnest($1::text[], $2::text[]) AS t(key, id) WHERE unit.id = t.id`,
          [[...newKeys.keys()], [...newKeys.values()]],
        );
      }
      return outcomes;
    }),
  change: (target, decide) =>
    inBookSession(database, unitBook, async (open, tx) => {
      await open.load('id = $1', [target.id]);
      const parentId = open.get(target.id)?.state.parentId ?? NOTHING;
      await lockSubjects(tx, [`unit below ${parentId}`]);
      const names = (await namesBelow(tx, [parentId])).get(parentId) ?? [];
      return open.change(target, (unit) =>
        decide(
          unit,
          names.filter((name) => name !== unit.name),
        ),
      );
    }),
  find: (ids) => database.transaction((tx) => unitsById(tx, ids)),
});
