import { type Day, fen, fenOf, type Instant, monthOf, refused } from '@goldkey/kernel';
import { type Database, type Transaction, violatedConstraint } from '@goldkey/postgres';
import { inBookSession, lockSubjects } from '@goldkey/service-kit';
import type { InvoiceStore } from '../../../../application/fiscal-ports.js';
import { type AccountMap, mapOn } from '../../../../domain/account-map/account-map.js';
import type { Invoice, InvoiceableCharge } from '../../../../domain/invoice/invoice.js';
import { type InvoiceKind, type InvoiceRange, takeNumber } from '../../../../domain/invoice/invoice-range.js';
import type { Payment } from '../../../../domain/payment/payment.js';
import { lockHousehold } from '../payments/locks.js';
import { invoiceBook, rangeBook } from './fiscal-books.js';

/**
 * What was billed to a household and stands, less what is invoiced of it, and what of that is for the payment. Bills that are being
 * taken back are not invoiced: their run has asked already whether they are.
 */
const invoiceable = async (
  tx: Transaction,
  householdId: string,
  paymentId: string | undefined,
): Promise<readonly InvoiceableCharge[]> => {
  const rows = await tx.query<Omit<InvoiceableCharge, 'amount' | 'ofPayment'> & Record<'amount' | 'ofPayment', string>>(
    `SELECT b.id::text AS "chargeId", b.fee_item_id AS "feeItemId", f.name, b.month,
       (b.amount_fen - coalesce((SELECT sum(l.amount_fen) FROM invoice_line l WHERE l.charge_id = b.id::text), 0))::text AS amount,
       coalesce((SELECT sum(l.amount_fen) FROM invoice_line l JOIN invoice i ON i.id = l.invoice_id AND i.standing = 'issued'
         AND i.state ->> 'paymentId' = $2 WHERE l.charge_id = b.id::text), 0)::text AS "ofPayment"
     FROM bill_line b JOIN fee_item f ON f.id = b.fee_item_id JOIN billing_run r ON r.id = b.run_id AND b.part < r.parts_issued
     WHERE b.household_id = $1 AND NOT b.reversed AND r.standing <> 'reversing' ORDER BY b.month, b.id`,
    [householdId, paymentId ?? null],
  );
  return rows.map(({ amount, ofPayment, ...charge }) => ({
    ...charge,
    amount: fenOf(BigInt(amount)),
    ofPayment: fenOf(BigInt(ofPayment)),
  }));
};

/** The receipt under which the payment's money stands at another home since; who moves it waits for the household, too. */
const rebookedAs = async (tx: Transaction, paymentId: string | undefined): Promise<string | undefined> => {
  if (paymentId === undefined) return undefined;
  const [row] = await tx.query<{ receipt: string }>(
    "SELECT state #>> '{rebookedTo,receipt}' AS receipt FROM payment WHERE id = $1 AND standing = 'rebooked'",
    [paymentId],
  );
  return row?.receipt;
};

/** The range that the next invoice of the kind takes its number from: the one with the lowest id that has any, held until the end. */
const currentRange = async (
  tx: Transaction,
  propertyId: string,
  kind: InvoiceKind,
): Promise<InvoiceRange | undefined> => {
  await lockSubjects(tx, [`invoice numbers ${JSON.stringify([propertyId, kind])}`]);
  const [row] = await tx.query<{ state: InvoiceRange }>(
    'SELECT state FROM invoice_range WHERE property_id = $1 AND kind = $2 AND next_no <= last_no ORDER BY id LIMIT 1 FOR UPDATE',
    [propertyId, kind],
  );
  return row?.state;
};

const numberTaken = (
  database: Database,
  range: InvoiceRange,
  { at, eventId }: { readonly at: Instant; readonly eventId: string },
) =>
  inBookSession(database, rangeBook, async (ranges) => {
    await ranges.load('id = $1', [range.id]);
    return ranges.change({ id: range.id }, (known) => {
      const taken = takeNumber(known);
      if (!('number' in taken)) throw new Error('a number that is not there was taken');
      const invoiceRange = taken.after;
      return { accepted: true, events: [{ type: 'InvoiceNumberTaken', eventId, at, invoiceRange }] };
    });
  });

const keepLines = async (tx: Transaction, { id, propertyId, lines }: Invoice, sign: 1n | -1n): Promise<void> => {
  await tx.insertMany(
    'invoice_line',
    { invoice_id: 'text', property_id: 'text', charge_id: 'text', amount_fen: 'bigint' },
    lines.map(({ chargeId, amount }) => ({
      ...{ invoice_id: id, property_id: propertyId, charge_id: chargeId, amount_fen: sign * fen(amount) },
    })),
  );
};

const mapFor = async (tx: Transaction, propertyId: string, day: Day): Promise<AccountMap | undefined> => {
  const rows = await tx.query<{ state: AccountMap }>('SELECT state FROM account_map WHERE property_id = $1', [
    propertyId,
  ]);
  return mapOn(
    rows.map(({ state }) => state),
    day,
  );
};

const isFiled = async (tx: Transaction, { propertyId, issuedOn }: Invoice): Promise<boolean> =>
  (
    await tx.query(
      `SELECT 1 FROM tax_duty WHERE property_id = $1 AND tax = 'vat' AND state -> 'returns' @> jsonb_build_array(jsonb_build_object('period', $2::text))`,
      [propertyId, monthOf(issuedOn)],
    )
  ).length > 0;

export const invoiceStore = (database: Database): InvoiceStore => ({
  openRange: async (decision) => {
    try {
      return await inBookSession(database, rangeBook, async (open) => open.settle(decision));
    } catch (error) {
      if (violatedConstraint(error) !== 'invoice_range_once') throw error;
      return refused('billing.range-overlaps', {});
    }
  },
  chargesOfPayment: (paymentId) =>
    database.transaction(async (tx) => {
      const [row] = await tx.query<{ state: Payment }>('SELECT state FROM payment WHERE id = $1', [paymentId]);
      if (row === undefined) return undefined;
      const { householdId, charges: paid } = row.state;
      return { householdId, chargeIds: paid.map(({ chargeId }) => chargeId), paid };
    }),
  issue: (household, kind, day, decide, paymentId) =>
    inBookSession(database, invoiceBook, async (open, tx) => {
      const { propertyId, householdId } = household;
      lockHousehold(tx, household);
      const moved = await rebookedAs(tx, paymentId);
      if (moved !== undefined) return refused('billing.payment-rebooked', { receipt: moved });
      const range = await currentRange(tx, propertyId, kind);
      const charges = await invoiceable(tx, householdId, paymentId);
      const standing = { charges, map: await mapFor(tx, propertyId, day), range };
      const decision = decide(standing);
      const outcome = open.settle(decision);
      if (!decision.accepted || !outcome.accepted || range === undefined) return outcome;
      const [event] = decision.events;
      if (event !== undefined) await numberTaken(database, range, event);
      await keepLines(tx, outcome.value.state, 1n);
      return outcome;
    }),
  void: (target, decide) =>
    inBookSession(database, invoiceBook, async (open, tx) => {
      await open.load('id = $1', [target.id]);
      const invoice = open.get(target.id)?.state;
      const filed = invoice !== undefined && (await isFiled(tx, invoice));
      const outcome = open.change(target, (known) => decide({ invoice: known, filed }));
      if (outcome.accepted) await keepLines(tx, outcome.value.state, -1n);
      return outcome;
    }),
  reverse: (target, decide) =>
    inBookSession(database, invoiceBook, async (open, tx) => {
      await open.load('id = $1', [target.id]);
      const known = open.get(target.id);
      if (known === undefined) return open.change(target, () => ({ accepted: true, events: [] }));
      const { propertyId, kind } = known.state;
      const range = await currentRange(tx, propertyId, kind);
      const decision = decide({ invoice: known.state, range });
      if (!decision.accepted) return decision;
      const [reversed, red] = decision.events;
      if (reversed === undefined || red === undefined || range === undefined)
        throw new Error('a red letter of nothing');
      const outcome = open.change(target, () => ({ accepted: true, events: [reversed] }));
      if (!outcome.accepted) return outcome;
      await numberTaken(database, range, red);
      await keepLines(tx, red.invoice, 1n);
      return open.settle({ accepted: true, events: [red] });
    }),
});
