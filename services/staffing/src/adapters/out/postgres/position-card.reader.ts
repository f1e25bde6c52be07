import { boundByScope, boundByScopeOrGroupWide, boundByScopeOrOwn, currentCaller } from '@goldkey/access';
import type { Month } from '@goldkey/kernel';
import type { Database, Row, Transaction } from '@goldkey/postgres';
import type { CardFactsReader, PositionCardReader } from '../../../application/position-card-ports.js';
import type { Appointment, AppointmentRole } from '../../../domain/appointment/appointment.js';
import { approvedVersions, type Position } from '../../../domain/position/position.js';
import type { PositionCard } from '../../../domain/position-card/card.js';
import type { Recruitment } from '../../../domain/recruitment/recruitment.js';

type Bound = (scope: ReturnType<typeof currentCaller>['scope'], column: string, parameters: unknown[]) => string;

/** One query within the caller's scope; `SCOPE` in it stands for the bound. */
const scoped = <R extends Row>(
  database: Database,
  sql: string,
  parameters: unknown[],
  { column = 'property_id', bound = boundByScope }: { column?: string; bound?: Bound } = {},
): Promise<R[]> =>
  database.transaction(
    (tx: Transaction) =>
      tx.query<R>(sql.replace('SCOPE', bound(currentCaller().scope, column, parameters)), parameters),
    { readOnly: true },
  );

/** The unit and those above it, each so many steps up, with who holds a post there on the day. */
const POSTS = `WITH RECURSIVE above AS (
    SELECT id, parent_id, 0 AS steps FROM unit WHERE id = $1
    UNION ALL SELECT u.id, u.parent_id, b.steps + 1 FROM above b JOIN unit u ON u.id = b.parent_id
  )
  SELECT a.employee_id, a.role, b.steps FROM above b JOIN appointment a ON a.unit_id = b.id
  WHERE a.standing <> 'withdrawn' AND a.from_day <= $2::date AND (a.until_day IS NULL OR a.until_day >= $2::date)
    AND SCOPE`;

export const positionCardReader = (database: Database): PositionCardReader => {
  const one = async <State>(table: string, id: string, bound: Bound): Promise<State | undefined> => {
    const sql = `SELECT state FROM ${table} WHERE id = $1 AND SCOPE`;
    const [row] = await scoped<Row & { state: State }>(database, sql, [id], { bound });
    return row?.state;
  };
  return {
    card: (id) => one<PositionCard>('position_card', id, boundByScope),
    appointment: (id) => one<Appointment>('appointment', id, boundByScopeOrGroupWide),
    position: (id) => one<Position>('staff_position', id, boundByScopeOrGroupWide),
    postsAbove: async (unitId, day) => {
      const above = { column: 'a.property_id', bound: boundByScopeOrGroupWide };
      const rows = await scoped<Row & { employee_id: string; role: AppointmentRole; steps: number }>(
        database,
        POSTS,
        [unitId, day],
        above,
      );
      return rows.map(({ employee_id: employeeId, role, steps }) => ({ employeeId, role, steps }));
    },
    ownApproved: (employeeId) =>
      database.transaction(
        async (tx) => {
          const parameters: unknown[] = [employeeId];
          const own = boundByScopeOrOwn(currentCaller(), 'property_id', parameters, (self) => `employee_id = ${self}`);
          const rows = await tx.query<Row & { state: PositionCard; version: number }>(
            `SELECT state, version FROM position_card
             WHERE employee_id = $1 AND standing = 'approved' AND ${own} ORDER BY drafted_at DESC, id DESC`,
            parameters,
          );
          return rows.map(({ state: card, version }) => ({ card, version }));
        },
        { readOnly: true },
      ),
  };
};

export const cardFactsReader = (database: Database): CardFactsReader => ({
  needsDue: async (propertyId, first, last) => {
    const rows = await scoped<Row & { state: Recruitment }>(
      database,
      `SELECT state FROM recruitment
       WHERE property_id = $1 AND needed_by BETWEEN $2::date AND $3::date AND standing IN ('approved', 'closed') AND SCOPE
       ORDER BY needed_by, id`,
      [propertyId, first, last],
    );
    return rows.map(({ state }) => state);
  },
  positionNames: async (ids) => {
    if (ids.length === 0) return new Map();
    const rows = await scoped<Row & { state: Position }>(
      database,
      'SELECT state FROM staff_position WHERE id = ANY ($1::text[]) AND SCOPE',
      [ids],
      { bound: boundByScopeOrGroupWide },
    );
    return new Map(rows.map(({ state }) => [state.id, approvedVersions(state).at(-1)?.description.name ?? state.code]));
  },
  checkedHandovers: async (propertyId, months) => {
    const rows = await scoped<Row & { id: string; month: Month; amount: string; paid: string }>(
      database,
      `SELECT id, state ->> 'month' AS month, state ->> 'amount' AS amount, state ->> 'paidAmount' AS paid FROM pay_handover
       WHERE property_id = $1 AND standing = 'checked' AND state ->> 'month' = ANY ($2::text[]) AND SCOPE
       ORDER BY state ->> 'month', id`,
      [propertyId, months],
    );
    return rows.map(({ id, month, amount, paid }) => ({ id, month, amount, paidAmount: paid }));
  },
});
