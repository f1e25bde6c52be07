import { createHash } from 'node:crypto';
import { fen, fenOf, formatFen, idsOf, instant } from '@goldkey/kernel';
import { asksForAnotherPerson, given } from '@goldkey/testing';
import fc from 'fast-check';
import { aLine } from '../../testing/a-catalogue.js';
import { anOrder, aService, thursday } from '../../testing/an-order.js';
import { type Fee, handOverDue, handOverFee, receiveFee, sumOf } from '../fee/fee.js';
import { applyLink, issueLink, LINK_DAYS } from '../link/link.js';
import { drawServices } from './draw.js';
import { confirmService, disputeService, paidOtherwise, performService, withdrawService } from './service.js';

const later = instant(thursday + 60_000);
const said = { at: thursday, now: later, eventId: 'event-1', selves: [] };
const timeZone = 'Asia/Shanghai';
const digest = (text: string) => createHash('sha256').update(text).digest('hex');

test('a service costs what the list in force says that day, times its quantity, and is confirmed within three days', () => {
  const { id, employeeId, employeeName } = aService();
  const service = { id, employeeId, employeeName, quantity: 1 };
  const command = { ...said, service, order: anOrder(), line: aLine(), timeZone };
  expect(performService(command)).toEqual({
    accepted: true,
    events: [{ type: 'ServicePerformed', eventId: 'event-1', at: thursday, record: aService() }],
  });
  expect(
    performService({ ...command, service: { ...service, quantity: 3 }, line: aLine({ price: '18.50' }) }),
  ).toMatchObject({
    events: [{ record: { amount: '55.50' } }],
  });
  expect(performService({ ...command, line: undefined })).toMatchObject({
    refusal: { code: 'convenience.item-not-published' },
  });
});

test('the owner confirms once; what is disputed says why, and may be confirmed after it was put right', () => {
  const answer = { ...said, at: later };
  given(aService()).when(disputeService, answer).refuses('convenience.dispute-unreasoned-invalid');
  const disputed = disputeService(aService(), { ...answer, remark: '没有送到' });
  expect(disputed).toMatchObject({ events: [{ type: 'ServiceDisputed', record: { state: 'disputed' } }] });
  const confirmed = confirmService(aService({ state: 'disputed' }), { ...answer, paid: '20' });
  expect(confirmed).toMatchObject({
    events: [
      { type: 'ServiceConfirmed', record: { state: 'confirmed', confirmedAt: later, answer: { paid: '20.00' } } },
    ],
  });
  given(aService({ state: 'confirmed' }))
    .when(confirmService, answer)
    .refuses('convenience.service-answered');
  given(aService())
    .when(confirmService, { ...answer, at: instant(thursday - 1) })
    .refuses('convenience.act-too-early-invalid');
});

test('what was logged by mistake is taken back by another person than performed it, and nothing more is said of it', () => {
  const command = { ...said, at: later, by: 'e-2', byName: '陈', reason: 'twice' };
  for (const state of ['performed', 'disputed'] as const)
    expect(withdrawService(aService({ state }), command)).toMatchObject({
      events: [{ type: 'ServiceWithdrawn', record: { state: 'withdrawn', withdrawn: { by: 'e-2', reason: 'twice' } } }],
    });
  given(aService({ state: 'confirmed' }))
    .when(withdrawService, command)
    .refuses('convenience.service-answered');
  const { toldBy: _unknown, ...older } = aService();
  given(older as ReturnType<typeof aService>)
    .when(withdrawService, command)
    .refuses('convenience.service-too-old');
  const withdrawn = aService({ state: 'withdrawn' });
  given(withdrawn).when(withdrawService, command).refuses('convenience.service-withdrawn');
  given(withdrawn)
    .when(confirmService, { ...said, at: later })
    .refuses('convenience.service-withdrawn');
  for (const acting of [{ by: 'e-desk' }, { by: 'account-1', selves: ['e-desk'] }])
    given(aService())
      .when(withdrawService, { ...command, ...acting })
      .refuses('convenience.own-service.forbidden');
});

test('what the owner paid is compared to the fen with what is on record', () => {
  expect(paidOtherwise(undefined, '20.00')).toBeUndefined();
  expect(paidOtherwise({ remark: '好' }, '20.00')).toBeUndefined();
  expect(paidOtherwise({ paid: '20' }, '20.00')).toBe(false);
  expect(paidOtherwise({ paid: '20.01' }, '20.00')).toBe(true);
});

test('a link answers once, and not after its last instant', () => {
  const link = { id: 'l-1', propertyId: 'p-1', serviceId: 'service-1', tokenHash: 'x' };
  const issued = issueLink({ ...said, link });
  if (!issued.accepted) throw new Error('a link is always issued');
  const open = issued.events[0]?.record;
  if (open === undefined) throw new Error('a link is issued by an event');
  const last = instant(thursday + LINK_DAYS * 86_400_000);
  given(open)
    .when(applyLink, { ...said, at: last, now: last })
    .then({ type: 'LinkUsed', eventId: 'event-1', at: last, record: { ...open, usedAt: last } });
  given(open)
    .when(applyLink, { ...said, now: instant(last + 1) })
    .refuses('convenience.link-expired');
  given({ ...open, usedAt: thursday })
    .when(applyLink, said)
    .refuses('convenience.link-used');
});

test('a draw takes as many different services as asked for, or all, and the same seed draws the same', () => {
  fc.assert(
    fc.property(fc.array(fc.uuid(), { maxLength: 30 }), fc.nat(10), fc.string(), (ids, count, seed) => {
      const drawn = drawServices(ids, count, seed, digest);
      expect(new Set(drawn).size).toBe(Math.min(count, new Set(ids).size));
      expect(drawn.every((id) => ids.includes(id))).toBe(true);
      expect(drawServices([...ids].reverse(), count, seed, digest)).toEqual(drawn);
    }),
  );
});

test('C-06: a fee is with the cashier by the end of the next working day', () => {
  const due = (...on: [number, number, number]) => handOverDue(instant(Date.UTC(...on, 2)), timeZone);
  const endOf = (...on: [number, number, number]) => Date.UTC(...on, 15, 59, 59, 999);
  expect(due(2026, 2, 5)).toBe(endOf(2026, 2, 6)); // Thursday → Friday
  expect(due(2026, 2, 6)).toBe(endOf(2026, 2, 9)); // Friday → Monday
  expect(due(2026, 8, 30)).toBe(endOf(2026, 9, 8)); // before the National Day week → 8 October
});

test('a fee is above zero, not more than is open, and never handed to who took it', () => {
  const taking = {
    id: 'fee-1',
    kind: 'service' as const,
    amount: '20',
    employeeId: 'e-desk',
    receivedAs: ['e-desk'],
    employeeName: '小王',
  };
  const receive = (amount: string, open: string | undefined) =>
    receiveFee({ ...said, fee: { ...taking, amount, serviceId: 'service-1' }, order: anOrder(), open, timeZone });
  expect(receive('0', '20.00')).toMatchObject({ refusal: { code: 'convenience.amount-not-positive-invalid' } });
  expect(receive('20.01', '20.00')).toMatchObject({ refusal: { code: 'convenience.more-than-due-invalid' } });
  const received = receive('20', '20.00');
  if (!received.accepted) throw new Error(received.refusal.code);
  const fee = received.events[0]?.record as Fee;
  expect(fee).toMatchObject({ amount: '20.00', state: 'held', serviceId: 'service-1' });
  const taken = { ...said, at: later, handoverId: 'ho-1', cashierId: 'e-cashier', cashierName: '出纳' };
  given(fee)
    .when(handOverFee, { ...taken, cashierId: 'e-desk' })
    .refuses('convenience.own-fee.forbidden');
  asksForAnotherPerson(
    'convenience.own-fee.forbidden',
    (first): Fee => ({ ...fee, employeeId: first.by, receivedAs: idsOf(first) }),
    (held, { by: cashierId, selves }) => handOverFee(held, { ...taken, cashierId, selves }),
  );
  given(fee)
    .when(handOverFee, { ...taken, at: instant(thursday - 1) })
    .refuses('convenience.act-too-early-invalid');
  const after = handOverFee(fee, taken);
  expect(after).toMatchObject({ events: [{ type: 'FeeHandedOver', record: { state: 'handed-over' } }] });
  given({ ...fee, state: 'handed-over' as const })
    .when(handOverFee, taken)
    .refuses('convenience.fee-handed-over');
  fc.assert(
    fc.property(fc.array(fc.nat(1_000_000)), (cents) => {
      const fees = cents.map((each) => ({ ...fee, amount: formatFen(fenOf(each)) }));
      expect(fen(sumOf(fees))).toBe(BigInt(cents.reduce((sum, each) => sum + each, 0)));
    }),
  );
});
