import { fen, fenOf, formatFen, idsOf, instant, month, shiftMonth } from '@goldkey/kernel';
import { asksForAnotherPerson, given } from '@goldkey/testing';
import fc from 'fast-check';
import type { OpenCharge } from '../ledger/ledger.js';
import { decideRefund, payRefund, type Refund, requestRefund } from '../refund/refund.js';
import { type CashierShift, countShift, handOverShift, openShift } from '../shift/shift.js';
import { allocatePayment } from './allocate.js';
import { type TakePayment, takePayment } from './payment.js';

const march = month('2026-03');
const charge = (chargeId: string, yuan: string, ahead = 0): OpenCharge => ({
  chargeId,
  householdId: 'h-1',
  feeItemId: 'water',
  chargeMonth: shiftMonth(march, ahead),
  open: fen(yuan),
});
const said = { at: instant(1000), now: instant(1000), eventId: 'event-1', selves: [] };
const authority = { level: 'property', bounds: {} } as const;
const open = [charge('c-2', '41.20', 1), charge('c-1', '312.00')];
const counter = { open, shiftId: 's-1', receipt: '2026-000001' };
const command: TakePayment = {
  ...said,
  id: 'pay-1',
  propertyId: 'p-1',
  householdId: 'h-1',
  means: 'cash',
  amount: '320.00',
  tendered: '350.00',
  owed: '353.20',
  by: 'account-1',
  cashierName: '小陈',
};

test('money settles the oldest charge first, and the receipt says what of what, with the change', () => {
  expect(takePayment(counter, command)).toMatchObject({
    events: [
      {
        payment: {
          receipt: '2026-000001',
          charges: [
            { chargeId: 'c-1', amount: '312.00' },
            { chargeId: 'c-2', amount: '8.00' },
          ],
          credit: '0.00',
          change: '30.00',
        },
      },
    ],
  });
});

test('chosen charges are settled in the order chosen, and what is too much becomes credit', () => {
  const decided = takePayment(counter, { ...command, amount: '50.00', tendered: '50.00', chosen: ['c-2'] });
  expect(decided).toMatchObject({
    events: [{ payment: { charges: [{ chargeId: 'c-2', amount: '41.20' }], credit: '8.80' } }],
  });
});

test.each<[string, Partial<TakePayment>, string | undefined]>([
  ['billing.owed-changed', { owed: '353.21' }, 's-1'],
  ['billing.charge-settled', { chosen: ['c-0'] }, 's-1'],
  ['billing.no-open-shift', {}, undefined],
  ['billing.tendered-too-little-invalid', { tendered: '319.99' }, 's-1'],
  ['billing.amount-not-positive-invalid', { amount: '0.00', tendered: '0.00' }, 's-1'],
])('nothing is taken: %s', (code, changes, shiftId) => {
  given({ ...counter, shiftId })
    .when(takePayment, { ...command, ...changes })
    .refuses(code);
});

test('whatever is paid, its parts and the credit add up to it, no charge is paid twice, and older ones come first', () => {
  const charges = fc.array(fc.integer({ min: 1, max: 90_000 }), { maxLength: 8 });
  fc.assert(
    fc.property(charges, fc.integer({ min: 1, max: 300_000 }), (amounts, paid) => {
      const owed = amounts.map((amount, index) =>
        charge(`c-${index}`, formatFen(fenOf(amount)), amounts.length - index),
      );
      const decided = allocatePayment(owed, fenOf(paid));
      if (!('settled' in decided)) throw new Error('refused');
      const { allocations, left } = decided.settled;
      expect(allocations.reduce((sum, { amount }) => sum + amount, left as bigint)).toBe(BigInt(paid));
      expect(new Set(allocations.map(({ chargeId }) => chargeId)).size).toBe(allocations.length);
      const months = allocations.map(({ chargeMonth }) => chargeMonth);
      expect(months).toEqual([...months].sort());
      const whole = allocations.slice(0, -1);
      for (const { chargeId, amount } of whole)
        expect(owed.find((each) => each.chargeId === chargeId)?.open).toBe(amount);
      if (left > 0n) expect(allocations).toHaveLength(owed.length);
    }),
  );
});

const refund = {
  id: 'r-1',
  propertyId: 'p-1',
  householdId: 'h-1',
  amount: '8.80',
  means: 'cash',
  reason: '搬走',
  state: 'requested',
  requestedBy: 'account-1',
  requestedAs: ['account-1'],
} satisfies Refund;

test('whoever asked for a refund, for themselves or for another, another person decides', () => {
  for (const act of ['approve', 'refuse'] as const)
    asksForAnotherPerson(
      'billing.same-person.forbidden',
      (first) => ({ ...refund, requestedBy: first.by, requestedAs: idsOf(first) }),
      (requested, second) => decideRefund(requested, { ...said, ...second, act, authority }),
    );
});

test('what was taken keeps every id of who took it', () => {
  expect(takePayment(counter, { ...command, selves: ['account-1', 'e-1', 'e-7'] })).toMatchObject({
    events: [{ payment: { takenBy: 'account-1', takenAs: ['account-1', 'e-1', 'e-7'] } }],
  });
});

test('a refund is never more than the credit, is approved by another person and paid out of an open till', () => {
  given(fen('8.79'))
    .when(requestRefund, { ...said, refund })
    .refuses('billing.credit-too-small', { credit: '8.79' });
  given(refund)
    .when(decideRefund, { ...said, act: 'approve', by: 'account-1', authority })
    .refuses('billing.same-person.forbidden');
  const approved: Refund = { ...refund, state: 'approved', decidedBy: 'account-2' };
  const till = { refund: approved, credit: fen('8.80'), shiftId: 's-1' };
  expect(payRefund(till, { ...said, by: 'account-1' })).toMatchObject({
    events: [{ refund: { state: 'paid', shiftId: 's-1' } }],
  });
  given({ ...till, credit: fen('8.00') })
    .when(payRefund, { ...said, by: 'account-1' })
    .refuses('billing.credit-too-small');
  given({ ...till, shiftId: undefined })
    .when(payRefund, { ...said, by: 'account-1' })
    .refuses('billing.no-open-shift');
  given({ ...till, refund })
    .when(payRefund, { ...said, by: 'account-1' })
    .refuses('billing.refund-state');
});

const shift = {
  id: 's-1',
  propertyId: 'p-1',
  cashier: 'account-1',
  cashierName: '小陈',
  employeeId: 'e-1',
  openedAt: instant(0),
  float: '200.00',
  state: 'open',
  openedAs: ['account-1', 'e-1'],
} satisfies CashierShift;

test('a till is counted by its cashier, and a difference is explained', () => {
  given<CashierShift | undefined>(shift as CashierShift)
    .when(openShift, { ...said, shift })
    .refuses('billing.shift-open');
  const counting = { ...said, by: 'account-1', counted: '1199.00' };
  given({ shift, cash: fen('1000.00') })
    .when(countShift, counting)
    .refuses('billing.difference-unexplained-invalid', { difference: '-1.00' });
  given({ shift, cash: fen('999.00') })
    .when(countShift, { ...counting, by: 'account-2' })
    .refuses('billing.shift-of-another.forbidden');
  expect(countShift({ shift, cash: fen('999.00') }, counting)).toMatchObject({
    events: [{ cashierShift: { state: 'counted', count: { expected: '1199.00', difference: '0.00' } } }],
  });
});

test('whoever opened the till, for themselves or for another, and whoever watches: they are two, and the receiver a third', () => {
  const employee = { employeeId: 'e-2', name: '员工 e-2', propertyIds: ['p-1'] };
  asksForAnotherPerson(
    'billing.three-persons.forbidden',
    (first): CashierShift => ({
      ...shift,
      state: 'counted',
      cashier: first.by,
      employeeId: first.by,
      openedAs: idsOf(first),
    }),
    (counted, second) =>
      handOverShift(counted, {
        ...{ ...said, handoverId: 'ho-1', to: employee },
        ...{ supervisedBy: second.by, byEmployee: second.by, selves: second.selves },
      }),
  );
});

test('three persons see the money change hands, and the one who watches says so', () => {
  const counted: CashierShift = {
    ...shift,
    state: 'counted',
    count: { at: instant(0), counted: '1199.00', expected: '1199.00', difference: '0.00' },
  };
  const employee = (employeeId: string, propertyIds: readonly string[] = ['p-1']) => ({
    ...{ employeeId, name: `员工 ${employeeId}`, propertyIds },
  });
  const watched = { supervisedBy: 'e-3', selves: ['account-3', 'e-3'], byEmployee: 'e-3' };
  const handing = { ...said, ...watched, handoverId: 'ho-1', to: employee('e-2') };
  expect(handOverShift(counted, handing)).toMatchObject({
    events: [
      {
        cashierShift: {
          state: 'handed-over',
          handover: { amount: '999.00', to: 'e-2', toName: '员工 e-2', supervisedBy: 'e-3' },
        },
      },
    ],
  });
  for (const odd of [
    { to: employee('e-1') },
    { to: employee('e-3') },
    { supervisedBy: 'e-1', byEmployee: 'e-1' },
    { byEmployee: 'e-2' },
    { selves: ['account-1', 'e-3'] },
    // Who watches stands in for the cashier, or for who takes it.
    { selves: ['account-3', 'e-3', 'e-1'] },
    { selves: ['account-3', 'e-3', 'e-2'] },
  ])
    given(counted)
      .when(handOverShift, { ...handing, ...odd })
      .refuses('billing.three-persons.forbidden');
  for (const where of [[], ['p-2']])
    given(counted)
      .when(handOverShift, { ...handing, to: employee('e-2', where) })
      .refuses('billing.receiver-elsewhere-invalid');
  given(shift).when(handOverShift, handing).refuses('billing.shift-state');
});
