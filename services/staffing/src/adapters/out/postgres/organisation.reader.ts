import { boundByScopeOrGroupWide, currentCaller } from '@goldkey/access';
import { dayOf, instant } from '@goldkey/kernel';
import type { Database, Row, Transaction } from '@goldkey/postgres';
import type { OrganisationReader, TreeUnit } from '../../../application/organisation-ports.js';
import { headRoles } from '../../../domain/appointment/rules.js';
import type { Unit, UnitKind } from '../../../domain/unit/unit.js';

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

interface Look {
  /** Which units are shown; `$2` is `value`. */
  readonly condition: string;
  readonly value: string | null;
  /** They lie in this property, and so do all people below them. */
  readonly propertyId?: string;
  /** They are properties or stand above: people are counted by the property of their appointments, not by each department. */
  readonly byProperty: boolean;
}

/**
 * Units with what lies below. Units of the group that hold no property of the caller's are left out for who does not see
 * the group. Everybody counts once: who holds one appointment is counted with all others of the place, and only those with
 * several are looked at one by one.
 */
const unitsWhere = async (tx: Transaction, { condition, value, propertyId, byProperty }: Look): Promise<TreeUnit[]> => {
  const { scope } = currentCaller();
  const parameters: unknown[] = [today(), value, headRoles, propertyId ?? null];
  const seen = boundByScopeOrGroupWide(scope, 'u.property_id', parameters);
  const rows = await tx.query<TreeRow>(
    `WITH RECURSIVE top AS (
       SELECT u.id, u.kind, u.name, u.state, u.version, u.property_id FROM unit u WHERE ${condition} AND ${seen}
     ), below AS (
       SELECT id AS top, id, kind, property_id FROM top
       UNION ALL
       SELECT b.top, u.id, u.kind, u.property_id FROM below b JOIN unit u ON u.parent_id = b.id
       WHERE ${byProperty ? 'b.property_id IS NULL' : 'TRUE'} AND ${seen}
     ), places AS MATERIALIZED (
       SELECT top, property_id IS NOT NULL AS in_property,
         ${byProperty ? "coalesce('p ' || property_id, 'u ' || id)" : "'u ' || id"} AS place FROM below
     ), held AS MATERIALIZED (
       SELECT a.employee_id, ${byProperty ? "coalesce('p ' || a.property_id, 'u ' || a.unit_id)" : "'u ' || a.unit_id"} AS place
       FROM appointment a WHERE ${HELD} AND ${propertyId === undefined ? '$4::text IS NULL' : 'a.property_id = $4'}
     ), several AS MATERIALIZED (
       SELECT employee_id FROM held GROUP BY employee_id HAVING count(*) > 1
     ), once AS (
       SELECT place, count(*) AS people FROM held
       WHERE NOT EXISTS (SELECT 1 FROM several s WHERE s.employee_id = held.employee_id) GROUP BY place
     ), counts AS (
       SELECT p.top, bool_or(p.in_property) AS has_property, coalesce(sum(o.people), 0) + (
         SELECT count(DISTINCT h.employee_id) FROM several s JOIN held h ON h.employee_id = s.employee_id
         WHERE h.place IN (SELECT q.place FROM places q WHERE q.top = p.top)) AS people
       FROM places p LEFT JOIN once o ON o.place = p.place GROUP BY p.top
     )
     SELECT t.id, t.state, t.version, c.people,
       (SELECT count(*) FROM unit u WHERE u.parent_id = t.id AND ${seen}) AS children,
       (SELECT json_agg(json_build_object('employeeId', e.id, 'name', e.name, 'role', a.role)
          ORDER BY array_position($3::text[], a.role), a.from_day)
        FROM appointment a JOIN employee e ON e.id = a.employee_id
        WHERE a.unit_id = t.id AND a.role = ANY ($3::text[]) AND ${HELD}) AS heads
     FROM top t JOIN counts c ON c.top = t.id
     WHERE c.has_property OR ${scope.all ? 'TRUE' : 'FALSE'}
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

/** Where a unit stands, if the caller sees it. */
const standingOf = async (tx: Transaction, id: string) => {
  const parameters: unknown[] = [id];
  const seen = boundByScopeOrGroupWide(currentCaller().scope, 'property_id', parameters);
  const rows = await tx.query<Row & { kind: UnitKind; property_id: string | null }>(
    `SELECT kind, property_id FROM unit WHERE id = $1 AND ${seen}`,
    parameters,
  );
  const [row] = rows;
  return row && { kind: row.kind, ...(row.property_id !== null && { propertyId: row.property_id }) };
};

const isAboveProperties = (kind: UnitKind): boolean => kind === 'group' || kind === 'region';

export const organisationReader = (database: Database): OrganisationReader => {
  const read = <T>(work: (tx: Transaction) => Promise<T>) => database.transaction(work, { readOnly: true });
  return {
    children: (parentId) =>
      read(async (tx) => {
        if (parentId === undefined)
          return unitsWhere(tx, {
            condition: 'u.parent_id IS NULL AND $2::text IS NULL',
            value: null,
            byProperty: true,
          });
        const parent = await standingOf(tx, parentId);
        if (parent === undefined) return undefined;
        const byProperty = isAboveProperties(parent.kind);
        return unitsWhere(tx, { condition: 'u.parent_id = $2', value: parentId, ...parent, byProperty });
      }),
    unit: (id) =>
      read(async (tx) => {
        const standing = await standingOf(tx, id);
        if (standing === undefined) return undefined;
        const byProperty = isAboveProperties(standing.kind) || standing.kind === 'property';
        const [unit] = await unitsWhere(tx, { condition: 'u.id = $2', value: id, ...standing, byProperty });
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
