import { fenOf, formatFen } from '@goldkey/kernel';
import type { ListSpec } from '@goldkey/postgres';
import type { Relief } from '../../../../domain/concession/concession.js';
import { type Basis, isShared } from '../../../../domain/fee-item/fee-item.js';
import type { PremisesUse } from '../../../../domain/tariff/premises.js';
import type { Tariff, UsePrice } from '../../../../domain/tariff/tariff.js';
import { homeNumber } from '../home-search.sql.js';

/** Bill lines as they are told: each with what explains it, once it is owed. */

/** What of a line is open, in fen. */
export const openFen = `(SELECT coalesce(sum(p.amount_fen), 0)::text FROM posting p
  WHERE p.household_id = t.household_id AND p.account = 'receivable' AND p.charge_id = t.id::text)`;

/** What of it was open was given up. */
const WRITTEN_OFF = `EXISTS (SELECT 1 FROM posting p WHERE p.household_id = t.household_id AND p.charge_id = t.id::text AND p.reason = 'write-off')`;

export const linesSpec: ListSpec = {
  from: `bill_line t JOIN billing_run r ON r.id = t.run_id AND t.part < r.parts_issued JOIN fee_item f ON f.id = t.fee_item_id LEFT JOIN household_copy h ON h.household_id = t.household_id
    LEFT JOIN concession c ON c.id = t.concession_id LEFT JOIN usage u ON u.id = t.usage_id`,
  columns: {
    id: 't.id',
    propertyId: 't.property_id',
    runId: 't.run_id',
    runVersion: 'r.version',
    householdId: 't.household_id',
    building: 'h.building',
    room: 'h.room',
    feeItemId: 't.fee_item_id',
    feeItem: 'f.name',
    basis: "f.state ->> 'basis'",
    unit: "f.state ->> 'unit'",
    tariff: "f.state -> 'tariffs' -> t.tariff_no",
    pricedFor: 't.priced_for',
    usePrice: "f.state -> 'tariffs' -> t.tariff_no -> 'byUse' -> t.priced_for",
    shared: `(SELECT jsonb_build_object('amount', e.cost -> 'amount') || (e.cost -> 'counted') FROM jsonb_array_elements(r.state -> 'sharedCosts') AS e(cost)
      WHERE e.cost ->> 'feeItemId' = t.fee_item_id AND e.cost -> 'counted' IS NOT NULL
        AND (e.cost -> 'buildings' IS NULL OR e.cost -> 'buildings' ? h.building) LIMIT 1)`,
    month: 't.month',
    from: 't.from_day::text',
    until: 't.until_day::text',
    quantity: 't.quantity::text',
    days: 't.days',
    of: 't.of_days',
    exactFen: 'trim_scale(t.exact_fen)::text',
    atLeast: 't.at_least',
    wholeFen: 't.whole_fen::text',
    relief: "c.state -> 'relief'",
    reliefReason: "c.state ->> 'reason'",
    amountFen: 't.amount_fen::text',
    source: "u.state ->> 'source'",
    readingId: "u.state ->> 'readingId'",
    note: "u.state ->> 'note'",
    reversed: 't.reversed',
    writtenOff: WRITTEN_OFF,
    openFen,
  },
  scopeColumn: 't.property_id',
  key: 't.id',
  filters: {
    propertyId: { column: 't.property_id', kind: 'any' },
    runId: { column: 't.run_id', kind: 'any' },
    householdId: { column: 't.household_id', kind: 'any' },
    feeItemId: { column: 't.fee_item_id', kind: 'any' },
    month: { column: 't.month', kind: 'any' },
    reversed: { column: 't.reversed', kind: 'flag' },
  },
  sorts: { home: "(h.building || ' ' || h.room)", month: 't.month', amount: 't.amount_fen' },
  neverNull: ['month', 'amount'],
  defaultSort: 'home',
  search: ["(h.building || '-' || h.room)", homeNumber('h'), "(h.building || ' ' || h.room)", 'h.room'],
};

export interface BillLineRow {
  readonly quantity: string;
  readonly unit: string;
  readonly basis: Basis;
  /** None of what was owed before the property came here. */
  readonly tariff: Tariff | null;
  /** The use whose own price was taken, and that price. */
  readonly pricedFor: PremisesUse | null;
  readonly usePrice: UsePrice | null;
  /** What of it was counted and shared, at which price, and what that came to. */
  readonly shared: { readonly quantity: string; readonly price: string; readonly amount: string } | null;
  readonly days: number;
  readonly of: number;
  readonly exactFen: string;
  readonly atLeast: boolean;
  readonly wholeFen: string;
  readonly relief: Relief | null;
  readonly reliefReason: string | null;
  readonly amountFen: string;
  readonly openFen: string;
  readonly source: string | null;
  readonly readingId: string | null;
}

const yuan = (amountFen: string): string => formatFen(fenOf(BigInt(amountFen)));

/**
 * The line with its amounts in yuan and its explanation: quantity, price, source, share of days, minimum, rounding, relief; of what was
 * owed before the property came here, only that it was.
 */
export const toldLine = (row: BillLineRow): object => {
  const { quantity, unit, basis, tariff, days, of, exactFen, atLeast, wholeFen, relief, reliefReason, ...rest } = row;
  const { amountFen, openFen, source, readingId, pricedFor, usePrice, shared, ...line } = rest;
  const minimum = usePrice?.minimum ?? tariff?.minimum;
  const priced = (by: Tariff): object => ({
    basis,
    quantity,
    unit,
    source: source ?? (basis === 'area' || basis === 'shared-area' ? 'register' : 'agreement'),
    ...(readingId !== null && { readingId }),
    tiers: usePrice?.tiers ?? by.tiers,
    ...(pricedFor !== null && { use: pricedFor }),
    ...(shared !== null && { shared }),
    factor: by.factor,
    tariffFrom: by.from,
    days,
    of,
    ...(minimum !== undefined && { minimum }),
    minimumApplied: atLeast,
    /** Fen before rounding. */
    exactFen,
    // Shares come to the cost, whatever the fee item rounds to.
    rounding: isShared(basis) ? { ...by.rounding, to: 'fen' } : by.rounding,
    rounded: yuan(wholeFen),
    ...(relief !== null && { relief, reliefReason }),
  });
  const explanation = tariff === null ? { basis: 'opening' } : priced(tariff);
  return { ...line, amount: yuan(amountFen), open: yuan(openFen), explanation };
};
