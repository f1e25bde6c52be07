import { boundByScope, boundByScopeOrGroupWide, currentCaller } from '@goldkey/access';
import type { Day } from '@goldkey/kernel';
import type { Database, Row, Transaction } from '@goldkey/postgres';
import type { ActTarget, AuthorityReader, PlaceOfAct } from '../../../application/position-ports.js';
import type { Holding } from '../../../domain/position/authority.js';
import { approvedVersions, type Position, versionInForce } from '../../../domain/position/position.js';
import type { Requisition } from '../../../domain/requisition/requisition.js';

const DEFAULT_ZONE = 'Asia/Shanghai';

const tables = {
  requisition: 'requisition',
  'work-plan': 'work_plan',
  act: 'act',
  appointment: 'appointment',
} as const;

/** The SQL that finds a target, without its scope; `$1` is its id. */
const sourceOf = (target: ActTarget): string => {
  if (target.kind === 'record') {
    // A requisition stays as it was judged: its lines are not revised before the command ends.
    const state = target.of === 'requisition' ? 'state' : 'NULL::jsonb';
    const unit = target.of === 'appointment' ? 'unit_id' : 'NULL::text';
    return `SELECT property_id, ${unit} AS unit_id, ${state} AS state FROM ${tables[target.of]} WHERE id = $1`;
  }
  if (target.kind === 'unit') return 'SELECT property_id, id AS unit_id, NULL::jsonb AS state FROM unit WHERE id = $1';
  if (target.kind === 'employee')
    return 'SELECT property_id, NULL::text AS unit_id, NULL::jsonb AS state FROM employee WHERE id = $1';
  return `SELECT property_id, NULL::text AS unit_id, NULL::jsonb AS state FROM unit WHERE kind = 'property' AND property_id = $1`;
};

const locks = (target: ActTarget): string =>
  target.kind === 'record' && target.of === 'requisition' ? ' FOR UPDATE' : '';

const placeIn = async (tx: Transaction, target: ActTarget): Promise<PlaceOfAct | undefined> => {
  const parameters: unknown[] = [target.id];
  const scope = boundByScopeOrGroupWide(currentCaller().scope, 'property_id', parameters);
  const rows = await tx.query<Row & { property_id: string | null; unit_id: string | null; state: Requisition | null }>(
    `${sourceOf(target)} AND ${scope}${locks(target)}`,
    parameters,
  );
  const [row] = rows;
  if (row === undefined) return undefined;
  const { property_id: propertyId, unit_id: unitId, state: requisition } = row;
  return { ...(propertyId && { propertyId }), ...(unitId && { unitId }), ...(requisition && { requisition }) };
};

const holdingOf = (appointmentId: string, position: Position | null, day: Day): Holding => {
  if (position === null) return { appointmentId };
  const name = (versionInForce(position, day) ?? position.versions.at(-1))?.description.name ?? position.code;
  const versions = approvedVersions(position).map(({ from, description: { authority } }) => ({ from, authority }));
  return { appointmentId, position: { positionId: position.id, name, versions } };
};

export const authorityReader = (database: Database): AuthorityReader => ({
  placeOf: (target) => database.transaction((tx) => placeIn(tx, target)),
  zoneOf: ({ propertyId }) =>
    database.transaction(async (tx) => {
      if (propertyId === undefined) return DEFAULT_ZONE;
      const parameters: unknown[] = [propertyId];
      const scope = boundByScope(currentCaller().scope, 'id', parameters);
      const [row] = await tx.query<Row & { time_zone: string }>(
        `SELECT time_zone FROM property_copy WHERE id = $1 AND ${scope}`,
        parameters,
      );
      return row?.time_zone ?? DEFAULT_ZONE;
    }),
  holdings: ({ propertyId, unitId }, day) =>
    database.transaction(async (tx) => {
      const { employeeId, actsAs, scope } = currentCaller();
      if (employeeId === undefined) return [];
      const parameters: unknown[] = [actsAs?.appointmentId ?? employeeId, day, propertyId ?? null, unitId ?? null];
      const bound = boundByScopeOrGroupWide(scope, 'a.property_id', parameters);
      const rows = await tx.query<Row & { id: string; position: Position | null }>(
        `WITH RECURSIVE above AS (
           SELECT id, parent_id FROM unit WHERE id = $4 OR (kind = 'property' AND property_id = $3)
           UNION SELECT u.id, u.parent_id FROM above b JOIN unit u ON u.id = b.parent_id
         )
         SELECT a.id, p.state AS position FROM appointment a LEFT JOIN staff_position p ON p.id = a.position_id
         WHERE a.${actsAs === undefined ? 'employee_id' : 'id'} = $1 AND a.standing <> 'withdrawn'
           AND a.from_day <= $2::date AND (a.until_day IS NULL OR a.until_day >= $2::date)
           AND (a.property_id = $3 OR a.unit_id IN (SELECT id FROM above)) AND ${bound}
         ORDER BY a.from_day, a.id`,
        parameters,
      );
      return rows.map(({ id, position }) => holdingOf(id, position, day));
    }),
});
