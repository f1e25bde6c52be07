import { atTime, day, fen, fenOf, formatFen, type Month, month } from '@goldkey/kernel';
import { given } from '@goldkey/testing';
import fc from 'fast-check';
import { balanceOf, type Entry, postEntry } from '../ledger/ledger.js';
import { bankedPostings } from '../ledger/postings.js';
import type { CashierShift } from '../shift/shift.js';
import { type Banking, bankCash, type SafeStanding, withdrawBanking } from './banking.js';

const zone = 'Asia/Shanghai';
const today = day('2026-03-05');
const now = atTime(today, '10:00', zone);
const said = { at: now, now, eventId: 'event-1' };

const shift = (id: string, amount: string, rest: Partial<CashierShift> = {}): CashierShift => ({
  id,
  propertyId: 'p-1',
  cashier: 'account-9',
  cashierName: '小陈',
  openedAt: now,
  float: '0.00',
  state: 'handed-over',
  handover: { handoverId: `h-${id}`, at: now, to: 'e-2', supervisedBy: 'e-3', amount },
  ...rest,
});
const safe = (rest: Partial<SafeStanding> = {}): SafeStanding => ({
  inSafe: fen('500.00'),
  shifts: [],
  banked: [],
  isSlipKnown: false,
  ...rest,
});
const asked = (rest: Partial<Banking> = {}, witness: object = {}) => ({
  ...said,
  today,
  byEmployee: 'e-1',
  selves: ['account-1', 'e-1'],
  witness: { employeeId: 'e-2', name: '孙九', propertyIds: ['p-1'], ...witness },
  banking: {
    ...{ id: 'b-1', propertyId: 'p-1', day: today, amount: '120', bankAccount: '工行 6688', slip: '0012' },
    ...{ countedBy: 'e-1', countedByName: '钱八', witness: 'e-2' },
    ...rest,
  },
});
const banked: Banking = {
  ...asked().banking,
  amount: '120.00',
  witnessName: '孙九',
  bankedAt: now,
  toldEvent: 'event-0',
  state: 'banked',
};

test('cash is banked by who counted it while another person of the property was there', () => {
  expect(bankCash(safe(), asked())).toMatchObject({
    events: [{ type: 'CashBanked', banking: { amount: '120.00', witnessName: '孙九', state: 'banked' } }],
  });
  given(safe())
    .when(bankCash, asked({}, { employeeId: 'e-1' }))
    .refuses('billing.two-persons.forbidden');
  given(safe())
    .when(bankCash, { ...asked({}, { employeeId: 'e-8' }), selves: ['account-1', 'e-8'] })
    .refuses('billing.two-persons.forbidden');
  given(safe())
    .when(bankCash, { ...asked(), byEmployee: undefined })
    .refuses('billing.two-persons.forbidden');
  given(safe())
    .when(bankCash, asked({}, { propertyIds: ['p-2'] }))
    .refuses('billing.witness-elsewhere-invalid');
});

test('nothing, what lies ahead and a slip that is known are refused, and more than there is', () => {
  given(safe())
    .when(bankCash, asked({ amount: '0' }))
    .refuses('billing.amount-not-positive-invalid');
  given(safe())
    .when(bankCash, asked({ day: day('2026-03-06') }))
    .refuses('billing.day-ahead-invalid');
  given(safe({ isSlipKnown: true }))
    .when(bankCash, asked())
    .refuses('billing.slip-known', { slip: '0012' });
  expect(bankCash(safe(), asked({ amount: '500.00' }))).toMatchObject({ accepted: true });
  given(safe())
    .when(bankCash, asked({ amount: '500.01' }))
    .refuses('billing.more-than-in-safe', { inSafe: '500.00' });
});

test('tills whose cash it takes were handed over, stand in no other banking, and come to the amount', () => {
  const shifts = [shift('s-1', '70.00'), shift('s-2', '50.00')];
  const of = (rest: Partial<SafeStanding> = {}) => given(safe({ shifts, ...rest }));
  const both = asked({ shiftIds: ['s-1', 's-2'] });
  expect(bankCash(safe({ shifts }), both)).toMatchObject({ events: [{ banking: { shiftIds: ['s-1', 's-2'] } }] });
  of()
    .when(bankCash, asked({ shiftIds: ['s-1', 's-2'], amount: '119.99' }))
    .refuses('billing.banking-differs-invalid', {
      sum: '120.00',
    });
  of()
    .when(bankCash, asked({ shiftIds: ['s-1', 's-3'] }))
    .refuses('billing.cashier-shift-not-found', { id: 's-3' });
  of({ banked: ['s-2'] })
    .when(bankCash, both)
    .refuses('billing.shift-banked', { cashier: '小陈' });
  of({ shifts: [shift('s-1', '70.00'), shift('s-2', '50.00', { state: 'counted' })] })
    .when(bankCash, both)
    .refuses('billing.shift-not-handed-over', { cashier: '小陈' });
});

test('it is taken back with a reason, once, until its line is matched or its month is closed', () => {
  const reason = { ...said, by: 'account-1', byName: '钱八', reason: '金额写错' };
  const standing = { banking: banked, isMatched: false, closed: new Set<Month>() };
  expect(withdrawBanking(standing, reason)).toMatchObject({
    events: [{ type: 'BankingWithdrawn', banking: { state: 'withdrawn', withdrawn: { reason: '金额写错' } } }],
  });
  given({ ...standing, isMatched: true })
    .when(withdrawBanking, reason)
    .refuses('billing.banking-matched');
  given({ ...standing, closed: new Set([month('2026-03')]) })
    .when(withdrawBanking, reason)
    .refuses('billing.month-closed', { month: '2026-03' });
  given({ ...standing, banking: { ...banked, state: 'withdrawn' as const } })
    .when(withdrawBanking, reason)
    .refuses('billing.withdrawn-already');
});

test('whatever is taken, banked and taken back, the safe never holds less than nothing, and the entries balance', () => {
  const act = fc.oneof(
    fc.record({ kind: fc.constant('take' as const), amount: fc.integer({ min: 1, max: 50_000 }) }),
    fc.record({ kind: fc.constant('bank' as const), amount: fc.integer({ min: 1, max: 80_000 }) }),
    fc.record({ kind: fc.constant('back' as const), amount: fc.nat(10) }),
  );
  fc.assert(
    fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
      const entries: Entry[] = [];
      const standing: Banking[] = [];
      const post = (reason: Entry['reason'], postings: Entry['postings']) => {
        const id = `e-${entries.length}`;
        const entry = { id, propertyId: 'p-1', month: month('2026-03'), reason, about: id, at: now, postings };
        const made = postEntry(new Set(), entry);
        if (!made.accepted) throw new Error(made.refusal.code);
        entries.push(entry);
      };
      const inSafe = () => balanceOf(entries, 'cash');
      for (const { kind, amount } of acts) {
        if (kind === 'take') {
          const money = fenOf(amount);
          post('payment', [
            { account: 'cash', amount: money },
            { account: 'credit', householdId: 'h-1', amount: fenOf(-money) },
          ]);
        } else if (kind === 'bank') {
          const before = inSafe();
          const decided = bankCash(safe({ inSafe: before }), asked({ amount: formatFen(fenOf(amount)) }));
          expect(decided.accepted).toBe(BigInt(amount) <= before);
          if (!decided.accepted || decided.events[0] === undefined) continue;
          standing.push(decided.events[0].banking);
          post('banking', bankedPostings(fen(decided.events[0].banking.amount)));
        } else if (standing.length > 0) {
          const [gone] = standing.splice(amount % standing.length, 1);
          if (gone !== undefined) post('banking', bankedPostings(fenOf(-fen(gone.amount))));
        }
        expect(inSafe() >= 0n).toBe(true);
      }
      expect(balanceOf(entries, 'transfer')).toBe(standing.reduce((sum, one) => sum + fen(one.amount), 0n));
    }),
  );
});
