import { callerMay, currentCaller } from '@goldkey/access';
import type { ListSpec } from '@goldkey/postgres';
import { type KeptList, keptOfHousehold } from '@goldkey/service-kit';
import type { Payment } from '../../../../domain/payment/payment.js';
import { mayRebook } from '../../../../domain/payment/rules.js';
import { homeNumber } from '../home-search.sql.js';

const ZONE = "coalesce(p.time_zone, 'Asia/Shanghai')";
/** The day on which it was taken, where the property is. */
const DAY = `(t.taken_at AT TIME ZONE ${ZONE})::date`;
/** Taken by a person, paid online, or told of by a line of the bank's statement. */
const SOURCE = "coalesce(t.state -> 'source' ->> 'kind', 'desk')";

const kept = keptOfHousehold('payment');
/** Payments, with the names of what they paid: receipts are printed from it. */
export const payments = {
  ...kept,
  more: (payment: Payment) => ({
    mayRebook: callerMay('billing:bill', (acting) => mayRebook(payment, acting), currentCaller().subject),
  }),
  columns: {
    ...kept.columns,
    /** `rebooked`: it was another home's, and stands there by another receipt. */
    standing: 't.standing',
    feeItems: `(SELECT coalesce(jsonb_object_agg(f.id, f.name), '{}') FROM fee_item f WHERE f.property_id = t.property_id
      AND f.id IN (SELECT part ->> 'feeItemId' FROM jsonb_array_elements(t.state -> 'charges') AS part))`,
  },
  filters: {
    propertyId: { column: 't.property_id', kind: 'any' },
    householdId: { column: 't.household_id', kind: 'any' },
    means: { column: 't.means', kind: 'any' },
    shiftId: { column: 't.shift_id', kind: 'any' },
    cashier: { column: 't.taken_by', kind: 'any' },
    state: { column: 't.standing', kind: 'any' },
    // Whole numbers, as a paper bears them.
    receipt: { column: 't.receipt', kind: 'any' },
    source: { column: SOURCE, kind: 'any' },
    takenFrom: { column: 't.taken_at', kind: 'from' },
    takenUntil: { column: 't.taken_at', kind: 'to' },
    from: { column: DAY, kind: 'from' },
    until: { column: DAY, kind: 'to' },
  },
  sorts: { takenAt: 't.taken_at', amount: 't.amount', receipt: 't.receipt' },
  neverNull: ['takenAt', 'amount', 'receipt'],
  defaultSort: '-takenAt',
  search: ['t.receipt', "(h.building || ' ' || h.room)", "(h.building || '-' || h.room)", homeNumber('h')],
} satisfies KeptList;

/** What came in on a day by means: at the desk by cashier, and from outside. */
export interface Taking {
  readonly propertyId: string;
  readonly source: 'desk' | 'online' | 'bank';
  readonly cashier: string;
  readonly cashierName: string;
  readonly means: string;
  readonly day: string;
  readonly payments: number;
  readonly amount: string;
}

export const takings: ListSpec = {
  from: `(SELECT t.property_id, t.taken_by, max(t.state ->> 'cashierName') AS cashier_name, t.means, ${DAY} AS day,
      ${SOURCE} AS source, count(*)::int AS payments, sum(t.amount) AS amount
    FROM payment t LEFT JOIN property_copy p ON p.property_id = t.property_id WHERE t.standing = 'booked'
    GROUP BY t.property_id, t.taken_by, t.means, ${DAY}, ${SOURCE}) AS t`,
  columns: {
    propertyId: 't.property_id',
    source: 't.source',
    cashier: 't.taken_by',
    cashierName: 't.cashier_name',
    means: 't.means',
    day: 't.day::text',
    payments: 't.payments',
    amount: 't.amount::numeric(14, 2)::text',
  },
  scopeColumn: 't.property_id',
  key: "(t.property_id || ' ' || t.day || ' ' || t.taken_by || ' ' || t.means || ' ' || t.source)",
  filters: {
    propertyId: { column: 't.property_id', kind: 'any' },
    cashier: { column: 't.taken_by', kind: 'any' },
    means: { column: 't.means', kind: 'any' },
    source: { column: 't.source', kind: 'any' },
    from: { column: 't.day', kind: 'from' },
    until: { column: 't.day', kind: 'to' },
  },
  sorts: { day: 't.day' },
  neverNull: ['day'],
  defaultSort: '-day',
};
