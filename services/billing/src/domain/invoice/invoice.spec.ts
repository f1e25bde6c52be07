import { day, fenOf, instant } from '@goldkey/kernel';
import { given } from '@goldkey/testing';
import fc from 'fast-check';
import { anAccountMap } from '../../testing/an-account-map.js';
import { type Invoice, type InvoiceableCharge, issueInvoice, reverseInvoice, voidInvoice } from './invoice.js';
import { type InvoiceRange, numberOf, openInvoiceRange, takeNumber } from './invoice-range.js';

const said = { at: instant(0), now: instant(0), eventId: 'event-1' };
const { company } = anAccountMap();
const range: InvoiceRange = {
  ...{ id: 'range-1', propertyId: 'p-1', kind: 'electronic', company, prefix: 'A', first: 98, last: 102, next: 99 },
};
const charges = [
  {
    chargeId: 'c-1',
    feeItemId: 'management',
    name: '物业费',
    month: '2026-03',
    amount: fenOf(10_600),
    ofPayment: fenOf(0),
  },
  { chargeId: 'c-2', feeItemId: 'water', name: '水费', month: '2026-03', amount: fenOf(1_030), ofPayment: fenOf(0) },
  { chargeId: 'c-3', feeItemId: 'water', name: '水费', month: '2026-02', amount: fenOf(0), ofPayment: fenOf(0) },
];
const invoice = {
  ...{ id: 'i-1', propertyId: 'p-1', householdId: 'h-1', kind: 'electronic' as const, buyer: { name: '陈女士' } },
  ...{ issuedOn: day('2026-03-20'), issuedBy: 'account-1', issuerName: '小王' },
};
const issuing = { ...said, invoice, chargeIds: ['c-1', 'c-2'] };
const standing = { charges, map: anAccountMap(), range };
const issued = (): Invoice => {
  const decision = issueInvoice(standing, issuing);
  if (!decision.accepted) throw new Error(decision.refusal.code);
  return decision.events[0]?.invoice as Invoice;
};

test('what was billed is invoiced once, with each fee item’s tax, under the next number', () => {
  expect(issued()).toMatchObject({
    ...{ number: 'A099', net: '110.00', tax: '6.30', amount: '116.30', state: 'issued' },
    lines: [
      { name: '物业费 2026-03', taxRate: '0.06', net: '100.00', tax: '6.00' },
      { name: '水费 2026-03', taxRate: '0.03', net: '10.00', tax: '0.30' },
    ],
  });
  given(standing)
    .when(issueInvoice, { ...issuing, chargeIds: ['c-1', 'c-3'] })
    .refuses('billing.charge-invoiced', { chargeId: 'c-3' });
  given(standing)
    .when(issueInvoice, { ...issuing, chargeIds: ['c-9'] })
    .refuses('billing.charge-invoiced');
  given({ ...standing, map: undefined })
    .when(issueInvoice, issuing)
    .refuses('billing.account-map-missing');
  given({ ...standing, range: undefined })
    .when(issueInvoice, issuing)
    .refuses('billing.no-invoice-number');
  given({ ...standing, range: { ...range, next: 103 } })
    .when(issueInvoice, issuing)
    .refuses('billing.no-invoice-number');
  const other = { ...range, company: { ...company, taxId: 'another' } };
  given({ ...standing, range: other })
    .when(issueInvoice, issuing)
    .refuses('billing.range-of-other-company');
  given(standing)
    .when(issueInvoice, { ...issuing, invoice: { ...invoice, kind: 'special' } })
    .refuses('billing.buyer-tax-id-missing-invalid');
});

test('for a payment each charge is invoiced up to what that paid of it, and what of the payment is invoiced is left out', () => {
  const paidOf = (chargeId: string, amount: string) => ({
    chargeId,
    feeItemId: 'water',
    chargeMonth: '2026-03',
    amount,
  });
  const paid = [paidOf('c-1', '53.00'), paidOf('c-2', '10.30')];
  const left = [charges[0] as InvoiceableCharge, { ...(charges[1] as InvoiceableCharge), ofPayment: fenOf(1_030) }];
  expect(issueInvoice({ ...standing, charges: left }, { ...issuing, paid })).toMatchObject({
    events: [{ invoice: { amount: '53.00', net: '50.00', tax: '3.00', lines: [{ chargeId: 'c-1' }] } }],
  });
  given({ ...standing, charges: left })
    .when(issueInvoice, { ...issuing, chargeIds: ['c-2'], paid })
    .refuses('billing.charge-invoiced', { chargeId: 'c-2' });
});

test('an invoice is voided within its month and before the return; after that a red letter reverses it, once', () => {
  const voiding = { ...said, today: day('2026-03-31'), reason: '抬头写错' };
  expect(voidInvoice({ invoice: issued(), filed: false }, voiding)).toMatchObject({
    events: [{ invoice: { state: 'voided', number: 'A099' } }],
  });
  given({ invoice: issued(), filed: true }).when(voidInvoice, voiding).refuses('billing.void-too-late');
  given({ invoice: issued(), filed: false })
    .when(voidInvoice, { ...voiding, today: day('2026-04-01') })
    .refuses('billing.void-too-late');
  const reversing = {
    ...{ ...said, id: 'i-2', redEventId: 'event-2', today: day('2026-04-02') },
    ...{ reason: '退费', by: 'account-1', byName: '小王' },
  };
  const decision = reverseInvoice({ invoice: issued(), range: { ...range, next: 100 } }, reversing);
  expect(decision).toMatchObject({
    events: [
      { type: 'InvoiceReversed', invoice: { state: 'reversed', redBy: { number: 'A100' }, amount: '116.30' } },
      {
        type: 'RedLetterIssued',
        invoice: { state: 'red-letter', redOf: { number: 'A099' }, amount: '-116.30', tax: '-6.30' },
      },
    ],
  });
  const reversed = { ...issued(), state: 'reversed' as const };
  given({ invoice: reversed, range }).when(reverseInvoice, reversing).refuses('billing.invoice-state');
  given({ invoice: reversed, filed: false }).when(voidInvoice, voiding).refuses('billing.invoice-state');
});

test('a range gives every number of it once, in order, and then none', () => {
  given(undefined)
    .when(openInvoiceRange, { ...said, range: { ...range, first: 5, last: 4 } })
    .refuses('billing.range-reversed-invalid');
  fc.assert(
    fc.property(fc.nat(5000), fc.integer({ min: 0, max: 60 }), (first, more) => {
      let left: InvoiceRange = { ...range, first, last: first + more, next: first };
      const given: string[] = [];
      for (let taken = takeNumber(left); 'number' in taken; taken = takeNumber(left)) {
        given.push(taken.number);
        left = taken.after;
      }
      expect(given).toEqual(Array.from({ length: more + 1 }, (_each, index) => numberOf(left, first + index)));
    }),
  );
});
