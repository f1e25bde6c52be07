import type { ListSpec } from '@goldkey/postgres';

/** Stands for the department of older issues, which name none. */
const NO_DEPARTMENT = 'none';

const ISSUE = "standing = 'booked' AND state ->> 'direction' = 'out'";
const DEPARTMENT = `coalesce(state ->> 'departmentId', '${NO_DEPARTMENT}')`;
const SIGN = "(CASE state ->> 'direction' WHEN 'in' THEN 1 ELSE -1 END)";

const yuan = (sql: string): string => `(${sql})::numeric(20, 2)::text`;

/** What lies in the stores, item by item: what came in less what went out. What was taken back counts not at all. */
export const stockSpec = {
  from: `(SELECT property_id, state ->> 'item' AS item, state ->> 'unit' AS unit, max(state ->> 'movedOn') AS last_on,
      sum(${SIGN} * round((state ->> 'quantity')::numeric, 3)) AS quantity, sum(${SIGN} * (state ->> 'amount')::numeric) AS worth
    FROM store_movement WHERE standing = 'booked' GROUP BY 1, 2, 3) s LEFT JOIN property_copy p ON p.id = s.property_id`,
  columns: {
    id: 'md5(jsonb_build_array(s.property_id, s.item, s.unit)::text)',
    propertyId: 's.property_id',
    propertyName: 'p.name',
    item: 's.item',
    unit: 's.unit',
    quantity: 's.quantity::float8',
    worth: yuan('s.worth'),
    lastOn: 's.last_on',
  },
  scopeColumn: 's.property_id',
  key: 'md5(jsonb_build_array(s.property_id, s.item, s.unit)::text)',
  filters: {
    propertyId: { column: 's.property_id', kind: 'any' },
    onHand: { column: '(s.quantity > 0)', kind: 'flag' },
  },
  sorts: { item: 's.item', quantity: 's.quantity', worth: 's.worth', lastOn: 's.last_on' },
  neverNull: ['item', 'quantity', 'worth', 'lastOn'],
  defaultSort: 'item',
  search: ['s.item'],
} satisfies ListSpec;

/** The movements that count, by item, department and month. */
export const ledgerSpec = {
  from: "store_movement m LEFT JOIN unit u ON u.id = m.state ->> 'departmentId'",
  columns: {
    id: 'm.id',
    propertyId: 'm.property_id',
    item: "m.state ->> 'item'",
    unit: "m.state ->> 'unit'",
    direction: "m.state ->> 'direction'",
    quantity: "(m.state ->> 'quantity')::float8",
    amount: yuan("(m.state ->> 'amount')::numeric"),
    departmentName: 'u.name',
    movedOn: "m.state ->> 'movedOn'",
    purpose: "m.state ->> 'purpose'",
    overrunReason: "m.state ->> 'overrunReason'",
  },
  scopeColumn: 'm.property_id',
  key: 'm.id',
  where: ["m.standing = 'booked'"],
  filters: {
    propertyId: { column: 'm.property_id', kind: 'any' },
    item: { column: "m.state ->> 'item'", kind: 'equals' },
    unit: { column: "m.state ->> 'unit'", kind: 'equals' },
    direction: { column: "m.state ->> 'direction'", kind: 'equals' },
    departmentId: { column: `coalesce(m.state ->> 'departmentId', '${NO_DEPARTMENT}')`, kind: 'equals' },
    month: { column: "left(m.state ->> 'movedOn', 7)", kind: 'equals' },
  },
  sorts: { movedOn: 'm.sorted_at' },
  neverNull: ['movedOn'],
  defaultSort: '-movedOn',
} satisfies ListSpec;

/** What a department was given, asked for and used up in a month: each line one of its budgets, lines of requisitions or issues. */
const CONSUMED = `
  SELECT property_id, state ->> 'month' AS month, ${DEPARTMENT} AS department_id, (state ->> 'amount')::numeric AS budget,
    NULL::numeric AS requested, NULL::numeric AS issued, 0 AS unpriced, 0 AS beyond
  FROM material_budget WHERE standing = 'set'
  UNION ALL
  SELECT property_id, month, coalesce(line ->> 'departmentId', '${NO_DEPARTMENT}'), NULL,
    (line ->> 'quantity')::numeric * (line ->> 'unitPrice')::numeric, NULL, (line ->> 'unitPrice' IS NULL)::int, 0
  FROM requisition, jsonb_array_elements(state -> 'lines') AS line WHERE standing = 'approved'
  UNION ALL
  SELECT property_id, left(state ->> 'movedOn', 7), ${DEPARTMENT}, NULL, NULL, (state ->> 'amount')::numeric, 0,
    (state ->> 'overrunReason' IS NOT NULL)::int
  FROM store_movement WHERE ${ISSUE}`;

const CONSUMPTION_KEY = "s.property_id || ':' || s.month || ':' || s.department_id";
const OVER = '(s.issued > s.budget)';

/** Consumption by department and month against its budget. */
export const consumptionSpec = {
  from: `(SELECT property_id, month, department_id, sum(budget) AS budget, coalesce(sum(requested), 0) AS requested,
      coalesce(sum(issued), 0) AS issued, sum(unpriced) AS unpriced, sum(beyond) AS beyond
    FROM (${CONSUMED}) c GROUP BY 1, 2, 3) s
    LEFT JOIN unit u ON u.id = s.department_id LEFT JOIN property_copy p ON p.id = s.property_id`,
  columns: {
    id: CONSUMPTION_KEY,
    propertyId: 's.property_id',
    propertyName: 'p.name',
    month: 's.month',
    departmentId: 's.department_id',
    departmentName: 'u.name',
    budget: yuan('s.budget'),
    requested: yuan('s.requested'),
    issued: yuan('s.issued'),
    left: yuan('s.budget - s.issued'),
    over: `coalesce(${OVER}, false)`,
    unpriced: 's.unpriced::int',
    beyond: 's.beyond::int',
  },
  scopeColumn: 's.property_id',
  key: CONSUMPTION_KEY,
  filters: {
    propertyId: { column: 's.property_id', kind: 'any' },
    month: { column: 's.month', kind: 'any' },
    departmentId: { column: 's.department_id', kind: 'any' },
    over: { column: OVER, kind: 'flag' },
  },
  sorts: {
    month: 's.month',
    departmentName: 'u.name',
    budget: 's.budget',
    requested: 's.requested',
    issued: 's.issued',
    left: '(s.budget - s.issued)',
  },
  neverNull: ['month', 'requested', 'issued'],
  defaultSort: '-month',
  search: ['u.name'],
} satisfies ListSpec;
