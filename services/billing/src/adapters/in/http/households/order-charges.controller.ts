import { Requires } from '@goldkey/access';
import { Database, type ListSpec } from '@goldkey/postgres';
import { keptIn, listOf, listQuerySchema, zodQuery } from '@goldkey/service-kit';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { z } from 'zod';

const list = z.string().max(2000);
export const orderChargesQuery = listQuerySchema({
  filters: { propertyId: list, orderId: list, householdId: list },
  sorts: ['bookedAt'],
});

/** The lines of the month's bills that the charge became, with what is open of them in the ledger. */
const BILLED = `LATERAL (
  SELECT count(*) AS lines, coalesce(sum(GREATEST(0, (SELECT coalesce(sum(p.amount_fen), 0) FROM posting p
    WHERE p.household_id = b.household_id AND p.account = 'receivable' AND p.charge_id = b.id::text))), 0) AS open_fen
  FROM bill_line b JOIN billing_run r ON r.id = b.run_id AND b.part < r.parts_issued
  WHERE b.household_id = t.household_id AND b.usage_id = t.state ->> 'usageId' AND NOT b.reversed)`;

const kept = keptIn('order_booking');
const spec: ListSpec = {
  ...kept,
  from: `${kept.from} CROSS JOIN ${BILLED} l`,
  where: ["t.act = 'charge'"],
  columns: {
    ...kept.columns,
    serviceId: "t.state #>> '{asked,serviceId}'",
    standing: "CASE WHEN l.lines = 0 THEN 'unbilled' WHEN l.open_fen > 0 THEN 'open' ELSE 'settled' END",
    open: '(l.open_fen / 100.0)::numeric(14, 2)::text',
  },
  filters: {
    propertyId: { column: 't.property_id', kind: 'any' },
    orderId: { column: 't.order_id', kind: 'any' },
    householdId: { column: 't.household_id', kind: 'any' },
  },
  sorts: { bookedAt: 't.booked_at' },
  neverNull: ['bookedAt'],
  defaultSort: '-bookedAt',
  search: [],
};

/** What was charged for orders of other services, and whether it is billed and paid. */
@Controller('api/billing')
export class OrderChargesController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Requires('billing:read')
  @Get('order-charges')
  list(@Query(zodQuery(orderChargesQuery)) query: z.output<typeof orderChargesQuery>) {
    return listOf(this.database, spec, query);
  }
}
