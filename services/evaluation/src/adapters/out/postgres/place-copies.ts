import type { Transaction } from '@goldkey/postgres';
import { type Fact, isWithdrawal, type Withdrawal } from '@goldkey/rulebook';

const kindOf = (fact: Fact | Withdrawal): string => (isWithdrawal(fact) ? fact.withdraws : fact.kind);

/** Of the facts of a kind those that stand, one for each id of their own. */
const standing = (kind: string): string => `
  SELECT DISTINCT ON (f.replacement_key) f.event->'data' AS data FROM fact f
  WHERE f.kind = '${kind}' AND NOT EXISTS (
    SELECT 1 FROM withdrawal w WHERE w.source = f.source AND w.kind = f.kind AND w.fact_id = f.id)
  ORDER BY f.replacement_key, f.at DESC, f.id COLLATE "C" DESC`;

const copyProperties = `
  WITH told AS (${standing('estates.property.registered')}),
  gone AS (DELETE FROM property_copy WHERE property_id NOT IN (SELECT data->>'propertyId' FROM told))
  INSERT INTO property_copy (property_id, name, unit_id, time_zone, service_start, service_end, households)
  SELECT data->>'propertyId', coalesce(data->>'name', data->>'propertyId'), data->>'unitId',
         coalesce(data->>'timeZone', 'Asia/Shanghai'), (data->>'serviceStart')::date, (data->>'serviceEnd')::date,
         (data->>'households')::integer FROM told
  ON CONFLICT (property_id) DO UPDATE SET name = excluded.name, unit_id = excluded.unit_id, time_zone = excluded.time_zone,
    service_start = excluded.service_start, service_end = excluded.service_end, households = excluded.households
  WHERE (property_copy.name, property_copy.unit_id, property_copy.time_zone, property_copy.service_start,
         property_copy.service_end, property_copy.households) IS DISTINCT FROM (excluded.name, excluded.unit_id,
         excluded.time_zone, excluded.service_start, excluded.service_end, excluded.households)`;

const copyUnits = `
  WITH told AS (${standing('staffing.unit.defined')}),
  gone AS (DELETE FROM unit_copy WHERE unit_id NOT IN (SELECT data->>'unitId' FROM told))
  INSERT INTO unit_copy (unit_id, property_id, kind, name, parent_id)
  SELECT data->>'unitId', data->>'propertyId', data->>'kind', coalesce(data->>'name', data->>'unitId'), data->>'parentId' FROM told
  ON CONFLICT (unit_id) DO UPDATE SET property_id = excluded.property_id, kind = excluded.kind, name = excluded.name,
    parent_id = excluded.parent_id
  WHERE (unit_copy.property_id, unit_copy.kind, unit_copy.name, unit_copy.parent_id)
    IS DISTINCT FROM (excluded.property_id, excluded.kind, excluded.name, excluded.parent_id)`;

/** Keeps names and places of properties and units as the standing facts tell them, whatever the order in which they came. */
export const keepPlaces = async (tx: Transaction, changed: readonly (Fact | Withdrawal)[]): Promise<void> => {
  const kinds = new Set(changed.map(kindOf));
  if (kinds.has('estates.property.registered')) await tx.query(copyProperties);
  if (kinds.has('staffing.unit.defined')) await tx.query(copyUnits);
};
