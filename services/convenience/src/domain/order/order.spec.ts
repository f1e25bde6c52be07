import { fen, fenOf, formatFen, instant } from '@goldkey/kernel';
import { given } from '@goldkey/testing';
import fc from 'fast-check';
import { aLine, anItem } from '../../testing/a-catalogue.js';
import { anOrder, thursday } from '../../testing/an-order.js';
import {
  appointOrder,
  endOrder,
  payAhead,
  performOrder,
  placeOrder,
  returnDeposit,
  scanOrder,
  signOrder,
  withdrawOrder,
} from './decide.js';
import { type Order, paidAhead } from './order.js';

const later = instant(thursday + 60_000);
const said = { at: later, now: later, eventId: 'event-1' };
const strokes = [
  [
    [10, 20],
    [30, 40],
  ],
] as const;
const signature = { on: 'screen' as const, name: '陈女士', lines: strokes };
const onPaper = { on: 'paper', name: '陈女士', paperNumber: 'WT-7', at: thursday, takenBy: 'account-desk' } as const;
const aPaperOrder = (changes: Partial<Order> = {}) => anOrder({ signature: onPaper, ...changes });
const { id, number, propertyId, mode, householdId, address, ownerName, phone, details, quantity, takenBy } = anOrder();
const order = { id, number, propertyId, mode, householdId, address, ownerName, phone, details, quantity, takenBy };
const placing = { ...said, at: thursday, zone: 'Asia/Shanghai', order, signature, item: anItem(), line: aLine() };
const place = (_none: undefined, command: Parameters<typeof placeOrder>[0]) => placeOrder(command);

test('C-04: a scan is of a paper that was signed, and is no older than the signature; those before stay', () => {
  const scan = { pages: ['page-1'], by: 'account-desk', byName: '小王' };
  const first = { ...scan, at: later };
  given<Order>(aPaperOrder())
    .when(scanOrder, { ...said, scan })
    .then({ type: 'OrderScanned', eventId: 'event-1', at: later, record: aPaperOrder({ scans: [first] }) });
  const better = { ...scan, pages: ['page-2'] };
  expect(scanOrder(aPaperOrder({ scans: [first] }), { ...said, scan: better })).toMatchObject({
    events: [{ record: { scans: [first, { pages: ['page-2'] }] } }],
  });
  given<Order>(aPaperOrder())
    .when(scanOrder, { ...said, at: instant(thursday - 1), scan })
    .refuses('convenience.act-too-early-invalid');
  given<Order>(anOrder())
    .when(scanOrder, { ...said, scan })
    .refuses('convenience.not-signed-on-paper');
});

test('C-04: an order on paper is performed once its scan is there, one that was signed on the screen at once', () => {
  const scans = [{ pages: ['page-1'], at: thursday, by: 'account-desk', byName: '小王' }];
  const times = fc.constantFrom('one-off' as const, 'standing' as const);
  fc.assert(
    fc.property(times, fc.boolean(), fc.boolean(), (mode, isPaper, isScanned) => {
      const order = anOrder({ mode, ...(isPaper && { signature: onPaper }), ...(isPaper && isScanned && { scans }) });
      if (isPaper && !isScanned)
        given(order).when(performOrder, said).refuses('convenience.paper-not-scanned', { number: '2026-00001' });
      else expect(performOrder(order, said)).toMatchObject({ accepted: true, events: [{ record: { performed: 1 } }] });
    }),
  );
});

test('C-04: nothing was done for an owner before they signed for it', () => {
  const asked = anOrder({ requestedAt: instant(thursday - 60_000) });
  given<Order>(asked)
    .when(performOrder, { ...said, at: instant(thursday - 1) })
    .refuses('convenience.act-too-early-invalid');
  expect(performOrder(asked, { ...said, at: thursday })).toMatchObject({ accepted: true });
});

test('C-02: what no published list has is not ordered, nor what is stopped; the price is the list’s', () => {
  given(undefined)
    .when(place, { ...placing, line: undefined })
    .refuses('convenience.item-not-published', { name: '桶装水' });
  given(undefined)
    .when(place, { ...placing, item: anItem({ state: 'stopped' }) })
    .refuses('convenience.item-stopped');
  given(undefined)
    .when(place, placing)
    .then({ type: 'OrderPlaced', eventId: 'event-1', at: thursday, record: anOrder() });
});

test('C-04: an order without a signature is a wish, which is signed before anything is done', () => {
  const { signature: _signature, placedAt: _placedAt, ...wish } = anOrder({ state: 'requested' });
  given(undefined)
    .when(place, { ...placing, signature: undefined })
    .then({ type: 'OrderRequested', eventId: 'event-1', at: thursday, record: wish });
  given<Order>(wish).when(performOrder, said).refuses('convenience.order-state');
  expect(signOrder(wish, { ...said, signature, by: 'account-desk' })).toMatchObject({
    accepted: true,
    events: [{ type: 'OrderPlaced', record: { state: 'placed', placedAt: later, signature: { name: '陈女士' } } }],
  });
  given(undefined)
    .when(place, { ...placing, order: { ...order, details: {} } })
    .refuses('convenience.detail-missing-invalid', { field: 'barrels' });
});

test('what is due before the service is paid before it, by any parts and never more', () => {
  const amounts = fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 6 });
  const yuan = (cents: number) => formatFen(fenOf(cents));
  fc.assert(
    fc.property(amounts, (parts) => {
      const due = parts.reduce((sum, part) => sum + part, 0);
      let paid = anOrder({ due: { prepayment: yuan(due), deposit: '0.00' } });
      for (const part of parts) {
        given(paid).when(performOrder, said).refuses('convenience.prepayment-due');
        const decision = payAhead(paid, {
          ...said,
          advance: { kind: 'prepayment', amount: yuan(part), receipt: 'R1' },
        });
        if (!decision.accepted) throw new Error(decision.refusal.code);
        paid = decision.events[0]?.record ?? paid;
      }
      expect(paidAhead(paid, 'prepayment')).toBe(fen(yuan(due)));
      expect(performOrder(paid, said)).toMatchObject({ accepted: true, events: [{ record: { state: 'fulfilled' } }] });
      given(paid)
        .when(payAhead, { ...said, advance: { kind: 'prepayment', amount: '0.01', receipt: 'R1' } })
        .refuses('convenience.more-than-due-invalid', { left: '0.00' });
    }),
  );
});

test('an appointment is put off with a reason only', () => {
  const appointment = { at: later, employeeId: 'e-desk', employeeName: '小王' };
  const appointed = anOrder({ appointment });
  given(anOrder())
    .when(appointOrder, { ...said, appointment })
    .then({ type: 'OrderAppointed', eventId: 'event-1', at: later, record: appointed });
  given(appointed)
    .when(appointOrder, { ...said, appointment })
    .refuses('convenience.put-off-unreasoned-invalid');
  const tomorrow = { ...appointment, at: instant(later + 86_400_000) };
  given(appointed)
    .when(appointOrder, { ...said, appointment: tomorrow, reason: '业主不在家' })
    .then({
      type: 'OrderAppointed',
      eventId: 'event-1',
      at: later,
      record: { ...appointed, appointment: tomorrow, putOff: [{ ...appointment, reason: '业主不在家' }] },
    });
});

test('C-10: a standing order is performed until the owner ends it, with the reason; a one-off order is withdrawn before it is done', () => {
  const standing = anOrder({ mode: 'standing' });
  expect(performOrder(standing, said)).toMatchObject({
    accepted: true,
    events: [{ record: { state: 'placed', performed: 1 } }],
  });
  given(anOrder())
    .when(endOrder, { ...said, reason: '搬家' })
    .refuses('convenience.not-standing');
  expect(endOrder(standing, { ...said, reason: '搬家' })).toMatchObject({
    accepted: true,
    events: [{ record: { state: 'ended', endReason: '搬家' } }],
  });
  given({ ...standing, performed: 1 })
    .when(withdrawOrder, { ...said, reason: '不要了' })
    .refuses('convenience.performed-already');
  given(anOrder({ state: 'withdrawn' }))
    .when(performOrder, said)
    .refuses('convenience.order-state');
});

test('the deposit goes back once, when the order is over, and less of it with a reason only', () => {
  const advances = [{ kind: 'deposit' as const, amount: '50.00', at: thursday, receipt: 'R2' }];
  const over = anOrder({ state: 'fulfilled', due: { prepayment: '0.00', deposit: '50.00' }, advances });
  given({ ...over, state: 'placed' as const })
    .when(returnDeposit, { ...said, amount: '50.00' })
    .refuses('convenience.no-deposit-to-return');
  given(over)
    .when(returnDeposit, { ...said, amount: '50.01' })
    .refuses('convenience.more-than-due-invalid');
  given(over)
    .when(returnDeposit, { ...said, amount: '49.99' })
    .refuses('convenience.withheld-unreasoned-invalid');
  const back = { at: later, amount: '50.00' };
  given(over)
    .when(returnDeposit, { ...said, amount: '50.00' })
    .then({ type: 'DepositReturned', eventId: 'event-1', at: later, record: { ...over, depositReturned: back } });
  given({ ...over, depositReturned: back })
    .when(returnDeposit, { ...said, amount: '0.00', withheldReason: '破损' })
    .refuses('convenience.no-deposit-to-return');
});
