import { boundByScopeOrGroupWide, currentCaller } from '@goldkey/access';
import { dayOf, instant } from '@goldkey/kernel';
import type { Database, Row, Transaction } from '@goldkey/postgres';
import type { OrganisationReader, TreeUnit } from '../../../application/queries/position-views.js';
import { headRoles } from '../../../domain/appointment/rules.js';
import type { Unit } from '../../../domain/unit/unit.js';

const MOST_FOUND = 30;
/** Today's appointments: by the calendar of the group, for a tree spans zones. */
const HELD =
  "a.standing <> 'withdrawn' AND a.from_day <= $1::date AND (a.until_day IS NULL OR a.until_day >= $1::date)";

const today = () => dayOf(instant(Date.now()), 'Asia/Shanghai');

interface TreeRow extends Row {
  readonly id: string;
  readonly state: Unit;
  readonly version: number;
  readonly people: string;
  readonly children: string;
  readonly heads: TreeUnit['heads'] | null;
}

/**
 * Units that meet a condition, each with what lies below. Units of the group that hold no property of the caller's are left
 * out for who does not see the group. A property's people are counted by the property of their appointments, so that a look
 * at the group need not walk through every department.
 */
const unitsWhere = async (tx: Transaction, condition: string, value: string | null): Promise<TreeUnit[]> => {
  const { scope } = currentCaller();
  const parameters: unknown[] = [today(), value, headRoles];
  const seen = boundByScopeOrGroupWide(scope, 'u.property_id', parameters);
  const rows = await tx.query<TreeRow>(
    `WITH RECURSIVE top AS (
       SELECT u.id, u.kind, u.name, u.state, u.version, u.property_id FROM unit u WHERE ${condition} AND ${seen}
     ), below AS (
       SELECT id AS top, id, kind, property_id, kind IN ('department', 'team') AS inside FROM top
       UNION ALL
       SELECT b.top, u.id, u.kind, u.property_id, b.inside FROM below b JOIN unit u ON u.parent_id = b.id
       WHERE (b.inside OR b.property_id IS NULL) AND ${seen}
     ), people AS (
       SELECT b.top, a.employee_id FROM below b JOIN appointment a ON a.property_id = b.property_id
       WHERE b.kind = 'property' AND ${HELD}
       UNION
       SELECT b.top, a.employee_id FROM below b JOIN appointment a ON a.unit_id = b.id
       WHERE b.kind <> 'property' AND ${HELD}
     ), counts AS (
       SELECT t.id AS top, coalesce(p.people, 0) AS people, coalesce(h.has_property, FALSE) AS has_property FROM top t
       LEFT JOIN (SELECT top, count(*) AS people FROM people GROUP BY top) p ON p.top = t.id
       LEFT JOIN (SELECT top, bool_or(property_id IS NOT NULL) AS has_property FROM below GROUP BY top) h ON h.top = t.id
     )
     SELECT t.id, t.state, t.version, c.people,
       (SELECT count(*) FROM unit u WHERE u.parent_id = t.id AND ${seen}) AS children,
       (SELECT json_agg(json_build_object('employeeId', e.id, 'name', e.name, 'role', a.role) ORDER BY array_position($3::text[], a.role), a.from_day)
        FROM appointment a JOIN employee e ON e.id = a.employee_id
        WHERE a.unit_id = t.id AND a.role = ANY ($3::text[]) AND ${HELD}) AS heads
     FROM top t JOIN counts c ON c.top = t.id
     WHERE t.property_id IS NOT NULL OR c.has_property OR ${scope.all ? 'TRUE' : 'FALSE'}
     ORDER BY t.name, t.id`,
    parameters,
  );
  return rows.map(({ state, version, people, children, heads }) => ({
    ...state,
    version,
    people: Number(people),
    children: Number(children),
    heads: heads ?? [],
  }));
};

/** Those above a unit, the topmost first. */
const pathsOf = async (tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, readonly Unit[]>> => {
  const rows = await tx.query<Row & { of: string; state: Unit }>(
    `WITH RECURSIVE above AS (
       SELECT id AS of, parent_id, 0 AS depth, NULL::jsonb AS state FROM unit WHERE id = ANY ($1::text[])
       UNION ALL SELECT a.of, u.parent_id, a.depth + 1, u.state FROM above a JOIN unit u ON u.id = a.parent_id
     ) SELECT of, state FROM above WHERE depth > 0 ORDER BY of, depth DESC`,
    [ids],
  );
  const paths = new Map<string, Unit[]>(ids.map((id) => [id, []]));
  for (const { of, state } of rows) paths.get(of)?.push(state);
  return paths;
};

const exists = async (tx: Transaction, id: string): Promise<boolean> => {
  const parameters: unknown[] = [id];
  const seen = boundByScopeOrGroupWide(currentCaller().scope, 'property_id', parameters);
  return (await tx.query(`SELECT 1 FROM unit WHERE id = $1 AND ${seen}`, parameters)).length > 0;
};

export const organisationReader = (database: Database): OrganisationReader => {
  const read = <T>(work: (tx: Transaction) => Promise<T>) => database.transaction(work, { readOnly: true });
  return {
    children: (parentId) =>
      read(async (tx) => {
        if (parentId !== undefined && !(await exists(tx, parentId))) return undefined;
        return parentId === undefined
          ? unitsWhere(tx, 'u.parent_id IS NULL AND $2::text IS NULL', null)
          : unitsWhere(tx, 'u.parent_id = $2', parentId);
      }),
    unit: (id) =>
      read(async (tx) => {
        const [unit] = await unitsWhere(tx, 'u.id = $2', id);
        if (unit === undefined) return undefined;
        return { unit, path: (await pathsOf(tx, [id])).get(id) ?? [] };
      }),
    find: (words) =>
      read(async (tx) => {
        const parameters: unknown[] = [`%${words.replace(/[\\%_]/g, (character) => `\\${character}`)}%`];
        const seen = boundByScopeOrGroupWide(currentCaller().scope, 'u.property_id', parameters);
        const rows = await tx.query<Row & { state: Unit }>(
          `SELECT u.state FROM unit u WHERE u.name ILIKE $1 AND ${seen} ORDER BY length(u.name), u.name, u.id LIMIT ${MOST_FOUND}`,
          parameters,
        );
        const paths = await pathsOf(
          tx,
          rows.map(({ state }) => state.id),
        );
        return rows.map(({ state: unit }) => ({ unit, path: paths.get(unit.id) ?? [] }));
      }),
  };
};
