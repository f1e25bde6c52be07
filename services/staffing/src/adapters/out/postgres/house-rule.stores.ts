import { boundByScope, currentCaller } from '@goldkey/access';
import type { Day } from '@goldkey/kernel';
import type { Database } from '@goldkey/postgres';
import { inBookSession, lockSubjects } from '@goldkey/service-kit';
import type { HouseRule, HouseRuleReadingStore, HouseRules } from '../../../application/house-rule-ports.js';
import {
  evolveHouseRuleReading,
  type HouseRuleReading,
  type HouseRuleReadingEvent,
} from '../../../domain/house-rule-reading/reading.js';
import { houseRuleReadingMessages } from '../house-rule-events.js';
import { book } from './books.js';

const readingBook = book<HouseRuleReading, HouseRuleReadingEvent>({
  recordKind: 'house-rule-reading',
  table: 'house_rule_reading',
  columns: { rule_id: 'text', employee_id: 'text', standing: 'text', read_by: 'date', read_at: 'timestamptz' },
  idOf: ({ id }) => id,
  propertyOf: ({ propertyId }) => propertyId,
  row: ({ ruleId, employeeId, state, readBy, readAt }) => ({
    rule_id: ruleId,
    employee_id: employeeId,
    standing: state,
    read_by: readBy ?? null,
    read_at: readAt === undefined ? null : new Date(readAt),
  }),
  evolve: evolveHouseRuleReading,
  remember: ({ reading: { readBy } }) => (readBy === undefined ? {} : { readBy }),
  messages: houseRuleReadingMessages,
});

/** One query within the caller's scope; `SCOPE` in it stands for the bound. */
const scoped = <Row extends Record<string, unknown>>(
  database: Database,
  sql: string,
  column: string,
  parameters: unknown[],
): Promise<Row[]> =>
  database.transaction((tx) => {
    const scope = boundByScope(currentCaller().scope, column, parameters);
    return tx.query<Row>(sql.replace('SCOPE', scope), parameters);
  });

const RULES = `
  SELECT t.state, coalesce(p.time_zone, 'Asia/Shanghai') AS zone
  FROM house_rule t LEFT JOIN property_copy p ON p.id = t.property_id`;

interface RuleRow extends Record<string, unknown> {
  readonly state: Omit<HouseRule, 'ruleId' | 'zone'> & { readonly id: string };
  readonly zone: string;
}

const ruleOf = ({ state, zone }: RuleRow): HouseRule => ({ ...state, ruleId: state.id, zone });

/** Posts that are held on the day. */
const HELD = `a.standing <> 'withdrawn' AND a.from_day <= $2::date AND (a.until_day IS NULL OR a.until_day >= $2::date)`;

/** Units below a department, itself with them. */
const below = (department: string): string => `
  WITH RECURSIVE below AS (
    SELECT u.id FROM unit u WHERE u.id = ${department}
    UNION ALL SELECT u.id FROM unit u JOIN below b ON u.parent_id = b.id)
  SELECT id FROM below`;

const CONCERNED = `
  SELECT DISTINCT a.employee_id AS "employeeId" FROM appointment a
  WHERE a.property_id = $1 AND ${HELD} AND ($3::text IS NULL OR a.unit_id IN (${below('$3')})) AND SCOPE
  ORDER BY 1`;

const CONCERNING = `${RULES}
  WHERE t.standing = 'in-force' AND EXISTS (
    SELECT FROM appointment a WHERE a.employee_id = $1 AND a.property_id = t.property_id AND ${HELD}
      AND (t.state ->> 'departmentId' IS NULL OR a.unit_id IN (${below("t.state ->> 'departmentId'")}))) AND SCOPE
  ORDER BY t.sorted_at DESC, t.id`;

export const houseRules = (database: Database): HouseRules => ({
  find: async (ruleId) => {
    const [row] = await scoped<RuleRow>(database, `${RULES} WHERE t.id = $1 AND SCOPE`, 't.property_id', [ruleId]);
    return row && ruleOf(row);
  },
  concerning: async (employeeId, on: Day) =>
    (await scoped<RuleRow>(database, CONCERNING, 't.property_id', [employeeId, on])).map(ruleOf),
  concerned: async ({ propertyId, departmentId }, on) => {
    const asked = [propertyId, on, departmentId ?? null];
    const rows = await scoped<{ employeeId: string }>(database, CONCERNED, 'a.property_id', asked);
    return rows.map(({ employeeId }) => employeeId);
  },
  names: (employeeIds) =>
    database.transaction(async (tx) => {
      const sql = 'SELECT id, name FROM employee WHERE id = ANY ($1::text[])';
      const rows = await tx.query<{ id: string; name: string }>(sql, [employeeIds]);
      return new Map(rows.map(({ id, name }) => [id, name]));
    }),
});

const READINGS = 'SELECT state FROM house_rule_reading WHERE';

export const houseRuleReadingStore = (database: Database): HouseRuleReadingStore => {
  const read = async (column: 'rule_id' | 'employee_id', id: string): Promise<readonly HouseRuleReading[]> => {
    const sql = `${READINGS} ${column} = $1 AND SCOPE ORDER BY id`;
    const rows = await scoped<{ state: HouseRuleReading }>(database, sql, 'property_id', [id]);
    return rows.map(({ state }) => state);
  };
  return {
    ofRule: (ruleId) => read('rule_id', ruleId),
    ofPerson: (employeeId) => read('employee_id', employeeId),
    take: (id, decide) =>
      inBookSession(database, readingBook, async (open, tx) => {
        await lockSubjects(tx, [`house rule reading ${id}`]);
        await open.load('id = $1', [id]);
        return open.settle(decide(open.get(id)?.state), id);
      }),
    takeAll: (ruleId, ids, decide) =>
      inBookSession(database, readingBook, async (open, tx) => {
        await lockSubjects(
          tx,
          ids.map((id) => `house rule reading ${id}`),
        );
        await open.load('rule_id = $1', [ruleId]);
        const known = open.states().map(({ id }) => id);
        for (const id of new Set([...known, ...ids])) {
          const decision = decide(open.get(id)?.state, id);
          // Of whom nothing is known and nothing happens, nothing is kept.
          if (decision.accepted && decision.events.length > 0) open.settle(decision, id);
        }
      }),
  };
};
