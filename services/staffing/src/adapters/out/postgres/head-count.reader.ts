import { boundByScope, currentCaller } from '@goldkey/access';
import { type Day, dayOf, instant } from '@goldkey/kernel';
import type { Database, Row, Transaction } from '@goldkey/postgres';
import type { HeadCountReader, HeadCountView } from '../../../application/organisation-ports.js';
import type { Position } from '../../../domain/position/position.js';
import type { Recruitment } from '../../../domain/recruitment/recruitment.js';
import type { Successor } from '../../../domain/successor/successor.js';

const DEFAULT_ZONE = 'Asia/Shanghai';

/** The property's unit with its zone, within the caller's scope. */
const placeIn = async (tx: Transaction, propertyId: string) => {
  const parameters: unknown[] = [propertyId, DEFAULT_ZONE];
  const scope = boundByScope(currentCaller().scope, 'u.property_id', parameters);
  const [row] = await tx.query<Row & { id: string; zone: string }>(
    `SELECT u.id, coalesce(c.time_zone, $2) AS zone FROM unit u LEFT JOIN property_copy c ON c.id = u.property_id
     WHERE u.kind = 'property' AND u.property_id = $1 AND ${scope}`,
    parameters,
  );
  return row;
};

/** Positions of the property, and of the units above it. */
const positionsOf = (tx: Transaction, propertyId: string, unitId: string) =>
  tx.query<Row & { state: Position }>(
    `WITH RECURSIVE above AS (
       SELECT id, parent_id FROM unit WHERE id = $2
       UNION SELECT u.id, u.parent_id FROM above b JOIN unit u ON u.id = b.parent_id
     )
     SELECT state FROM staff_position
     WHERE approved_from IS NOT NULL AND (property_id = $1 OR unit_id IN (SELECT id FROM above))
     ORDER BY key_position DESC, code, id`,
    [propertyId, unitId],
  );

const heldOn = (tx: Transaction, propertyId: string, day: Day) =>
  tx.query<Row & { employee_id: string; unit_id: string; position_id: string | null; name: string }>(
    `SELECT a.employee_id, a.unit_id, a.position_id, e.name FROM appointment a JOIN employee e ON e.id = a.employee_id
     WHERE a.property_id = $1 AND a.standing <> 'withdrawn' AND a.from_day <= $2::date
       AND (a.until_day IS NULL OR a.until_day >= $2::date) ORDER BY e.name, e.id`,
    [propertyId, day],
  );

const successorsAt = async (tx: Transaction, propertyId: string): Promise<HeadCountView['successors']> => {
  const rows = await tx.query<Row & { state: Successor; version: number; name: string | null }>(
    `SELECT s.state, s.version, e.name FROM successor s LEFT JOIN employee e ON e.id = s.employee_id
     WHERE s.property_id = $1 AND s.standing = 'named' ORDER BY s.id`,
    [propertyId],
  );
  return rows.map(({ state, version, name }) => ({ ...state, version, employeeName: name ?? '' }));
};

const recruitmentsAt = async (tx: Transaction, propertyId: string): Promise<HeadCountView['recruitments']> => {
  const rows = await tx.query<Row & { state: Recruitment; version: number }>(
    `SELECT state, version FROM recruitment
     WHERE property_id = $1 AND standing IN ('requested', 'approved') ORDER BY needed_by, id`,
    [propertyId],
  );
  return rows.map(({ state, version }) => ({ ...state, version }));
};

export const headCountReader = (database: Database): HeadCountReader => ({
  factsOf: (propertyId, asked) =>
    database.transaction(
      async (tx) => {
        const place = await placeIn(tx, propertyId);
        if (place === undefined) return undefined;
        const day = asked ?? dayOf(instant(Date.now()), place.zone);
        const units = await tx.query<Row & { id: string; name: string }>(
          'SELECT id, name FROM unit WHERE property_id = $1',
          [propertyId],
        );
        const held = await heldOn(tx, propertyId, day);
        const positions = await positionsOf(tx, propertyId, place.id);
        return {
          day,
          unitId: place.id,
          zone: place.zone,
          units: new Map(units.map(({ id, name }) => [id, name])),
          positions: positions.map(({ state }) => state),
          held: held.map(({ employee_id: employeeId, unit_id: unitId, position_id: positionId }) => ({
            employeeId,
            unitId,
            ...(positionId !== null && { positionId }),
          })),
          names: new Map(held.map(({ employee_id, name }) => [employee_id, name])),
          successors: await successorsAt(tx, propertyId),
          recruitments: await recruitmentsAt(tx, propertyId),
        };
      },
      { readOnly: true },
    ),
});
