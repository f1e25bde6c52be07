import { day, fen, instant } from '@goldkey/kernel';
import { given } from '@goldkey/testing';
import fc from 'fast-check';
import { assignLine, type BankLine, recogniseLine, reopenLine, resolveLine } from './bank-line.js';
import { bankLineMachine } from './machine.js';
import { type Booking, type Home, type Known, matchLines } from './match.js';

const march = day('2026-03-05');
const home = (householdId: string, building: string, room: string, owed: string): Home => ({
  householdId,
  building,
  room,
  owed: fen(owed),
});
const homes = [
  home('h-1', '3-2', '1201', '312.00'),
  home('h-2', '3', '201', '100.00'),
  home('h-3', 'A座', '18', '100.00'),
];
const payment = (id: string, amount: string, more: Partial<Booking> = {}): Booking => ({
  kind: 'payment',
  id,
  amount: fen(amount),
  day: march,
  ...more,
});
const known = (more: Partial<Known> = {}): Known => ({ homes, bookings: [], payers: new Map(), ...more });
const line = (amount: string, more: object = {}) => ({ day: march, amount, ...more });
const first = (one: ReturnType<typeof line>, about = known()) => matchLines([one], about)[0];

describe('a payment that is in our books already', () => {
  const bookings = [
    payment('online', '41.20', { order: 'o-1', reference: 'r-1' }),
    payment('counter', '41.20', { reference: 'wx-9' }),
    payment('unnumbered', '41.20'),
  ];
  test.each<[string, object, object | undefined]>([
    ['our number of the order', { order: 'o-1' }, { booking: { id: 'online' }, why: 'order', confidence: 'certain' }],
    [
      'the number that the cashier noted',
      { reference: 'wx-9' },
      { booking: { id: 'counter' }, why: 'reference', confidence: 'certain' },
    ],
    [
      'its amount near its day',
      { reference: 'x' },
      { booking: { id: 'unnumbered' }, why: 'amount-and-day', confidence: 'likely' },
    ],
  ])('is known by %s', (_by, said, wanted) => {
    expect(first(line('41.20', said), known({ bookings }))).toMatchObject(wanted ?? {});
  });
  test('with another amount it is only a hint; days apart, or one of two alike, it is none', () => {
    expect(first(line('41.21', { order: 'o-1' }), known({ bookings }))).toMatchObject({
      why: 'reference-other-amount',
      confidence: 'unsure',
    });
    const alike = [payment('a', '7.00'), payment('b', '7.00')];
    expect(first(line('7.00'), known({ bookings: alike }))).toBeUndefined();
    const near = (on: string) => first({ ...line('7.00'), day: day(on) }, known({ bookings: [payment('a', '7.00')] }));
    expect([near('2026-03-08')?.kind, near('2026-03-09')]).toEqual(['booking', undefined]);
  });
  test('cash that was banked is known by its slip or near its day, before a payment of the amount where the line tells of cash', () => {
    const cash = payment('cash', '500.00', { kind: 'banking', reference: 'S-1' });
    const both = known({ bookings: [cash, payment('counter', '500.00')] });
    expect(first(line('500.00', { reference: 'S-1' }), both)).toMatchObject({
      booking: { kind: 'banking', id: 'cash' },
      confidence: 'certain',
    });
    expect(first(line('500.00', { remark: '现金缴存' }), both)).toMatchObject({
      booking: { id: 'cash' },
      why: 'amount-and-day',
    });
    expect(first(line('500.00', { remark: '转账' }), both)).toBeUndefined();
    expect(first(line('500.00', { remark: '转账' }), known({ bookings: [cash] }))?.kind).toBe('booking');
  });
  test('no line takes by its amount what another is by its number, and none is proposed twice', () => {
    const [plain, numbered] = matchLines(
      [line('41.20'), line('41.20', { reference: 'n-1' })],
      known({ bookings: [payment('a', '41.20', { reference: 'n-1' })] }),
    );
    expect([plain, numbered?.kind]).toEqual([undefined, 'booking']);
    const twice = matchLines([line('7.00'), line('7.00')], known({ bookings: [payment('a', '7.00')] }));
    expect(twice.map((each) => each?.kind)).toEqual(['booking', undefined]);
  });
  test('a refund is known by what went out', () => {
    const refund: Booking = { kind: 'refund', id: 'ref', amount: fen('-50.00'), day: march };
    expect(first(line('-50.00'), known({ bookings: [refund] }))).toMatchObject({
      booking: { kind: 'refund', id: 'ref' },
    });
    expect(first(line('-51.00', { remark: '3-2-1201' }), known({ bookings: [refund] }))).toBeUndefined();
  });
});

describe('a payment of a household', () => {
  test.each(['3-2-1201', '3栋2单元1201室物业费', '物业费 ３号楼2-1201', '3#2#1201 3月', '缴费/3-2-1201房'])(
    'is known by the home in the remark: %s',
    (remark) => {
      expect(first(line('312.00', { remark }))).toMatchObject({
        householdId: 'h-1',
        why: 'home-and-amount',
        confidence: 'certain',
      });
      expect(first(line('300.00', { remark }))).toMatchObject({
        householdId: 'h-1',
        why: 'home',
        confidence: 'likely',
      });
    },
  );
  test('letters are homes too; a month, a part of a longer number and two homes are none', () => {
    expect(first(line('1.00', { remark: 'a座18' }))).toMatchObject({ householdId: 'h-3' });
    for (const remark of ['2026-03 物业费', '13-201', '3-2012', '3-201-5', '3-2-1201 和 3-201'])
      expect([remark, first(line('1.00', { remark }))]).toEqual([remark, undefined]);
  });
  test('who paid before for one home pays for it again; who paid for two does not say for which', () => {
    const payers = new Map([
      ['李明', ['h-2']],
      ['王五', ['h-1', 'h-2']],
    ]);
    expect(first(line('100.00', { payer: '李明' }), known({ payers }))).toMatchObject({
      householdId: 'h-2',
      why: 'payer-and-amount',
      confidence: 'likely',
    });
    expect(first(line('90.00', { payer: '李明' }), known({ payers }))).toMatchObject({
      why: 'payer',
      confidence: 'unsure',
    });
    expect(first(line('90.00', { payer: '王五' }), known({ payers }))).toBeUndefined();
  });
  test('an amount that one home alone owes is a hint; one that two owe is none', () => {
    expect(first(line('312.00'))).toMatchObject({ householdId: 'h-1', why: 'amount', confidence: 'unsure' });
    expect(first(line('100.00'))).toBeUndefined();
  });
});

test('whatever comes: a booking is proposed to one line, with its own sign, and money that went out to no household', () => {
  const lines = fc.array(
    fc.record({
      day: fc.constantFrom(march, day('2026-03-20')),
      amount: fc.constantFrom('7.00', '-7.00', '312.00', '41.20'),
      remark: fc.constantFrom('', '3-201', 'o-1', '3-2-1201'),
      reference: fc.constantFrom('r-1', 'r-2', 'x'),
    }),
    { maxLength: 8 },
  );
  const bookings = [
    payment('a', '7.00'),
    payment('b', '41.20', { reference: 'r-1' }),
    payment('c', '312.00', { order: 'o-1' }),
    { ...payment('d', '-7.00'), kind: 'refund' as const },
  ];
  fc.assert(
    fc.property(lines, (drawn) => {
      const proposals = matchLines(drawn, known({ bookings }));
      const proposed = proposals.flatMap((each) => (each?.kind === 'booking' ? [each.booking.id] : []));
      expect(new Set(proposed).size).toBe(proposed.length);
      proposals.forEach((each, index) => {
        const amount = drawn[index]?.amount ?? '';
        if (each?.kind === 'household') expect(amount.startsWith('-')).toBe(false);
        if (each?.kind === 'booking' && each.confidence === 'certain')
          expect(bookings.find(({ id }) => id === each.booking.id)?.amount).toBe(fen(amount));
      });
    }),
  );
});

describe('what becomes of a line', () => {
  const said = { at: instant(1000), now: instant(1000), eventId: 'event-1', by: 'account-1' };
  const unmatched: BankLine = {
    id: 'l-1',
    propertyId: 'p-1',
    fileId: 'f-1',
    account: 'transfer',
    key: '+A1',
    day: march,
    amount: '100.00',
    state: 'unmatched',
  };
  const out = { ...unmatched, amount: '-100.00' };
  const assign = { ...said, householdId: 'h-1', paymentId: 'pay-1' };
  const booking = { kind: 'payment' as const, id: 'pay-2' };
  const recognise = { ...said, booking, account: 'transfer', amount: '100.00', isTaken: false };
  test('it is assigned once, with the payment that it makes', () => {
    given(unmatched)
      .when(assignLine, assign)
      .then({
        type: 'BankLineAssigned',
        eventId: 'event-1',
        at: said.at,
        bankLine: {
          ...unmatched,
          state: 'assigned',
          householdId: 'h-1',
          booking: { kind: 'payment', id: 'pay-1' },
          decidedBy: 'account-1',
        },
      });
    given({ ...unmatched, state: 'assigned' as const })
      .when(assignLine, assign)
      .refuses('billing.bank-line-state');
    given(out).when(assignLine, assign).refuses('billing.bank-line-went-out-invalid');
  });
  test.each<[string, object]>([
    ['billing.booking-does-not-fit-invalid', { account: 'wechat' }],
    ['billing.booking-does-not-fit-invalid', { amount: '-100.00' }],
    ['billing.booking-has-its-line', { isTaken: true }],
  ])('it is not recognised: %s', (code, changes) => {
    given(unmatched)
      .when(recogniseLine, { ...recognise, ...changes })
      .refuses(code);
  });
  test('it is owed back, goes back or is put aside with a reason; all but what was booked or sent can be reopened', () => {
    const due = resolveLine(unmatched, { ...said, act: 'owe-back', reason: '转错账户' });
    expect(due).toMatchObject({ events: [{ bankLine: { state: 'refund-due', reason: '转错账户' } }] });
    given(out)
      .when(resolveLine, { ...said, act: 'owe-back', reason: 'x' })
      .refuses('billing.bank-line-went-out-invalid');
    given(unmatched)
      .when(resolveLine, { ...said, act: 'return', reason: 'x' })
      .refuses('billing.bank-line-state');
    const known = recogniseLine(unmatched, recognise);
    const recognised = known.accepted ? known.events[0]?.bankLine : undefined;
    const reopened = reopenLine(recognised ?? unmatched, said);
    expect(reopened).toMatchObject({ events: [{ bankLine: { state: 'unmatched' } }] });
    expect(reopened.accepted && reopened.events[0]?.bankLine).not.toHaveProperty('booking');
    for (const state of ['assigned', 'returned'] as const) {
      expect(bankLineMachine[state]).toEqual({});
      given({ ...unmatched, state })
        .when(reopenLine, said)
        .refuses('billing.bank-line-state');
    }
  });
});
