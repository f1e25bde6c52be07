import { type Fen, fenOf, instant, month } from '@goldkey/kernel';
import fc from 'fast-check';
import { bringInOpening, judgeOpening, type OpeningCharge, type OpeningStanding } from './opening.js';

const march = month('2026-03');
const charge = (changes: Partial<OpeningCharge> = {}): OpeningCharge => ({
  ...{ householdId: 'h-1', feeItemId: 'f-1', month: march, amount: fenOf(10_000) },
  ...changes,
});
const standing = (changes: Partial<OpeningStanding> = {}): OpeningStanding => ({
  ...{ charged: [], isClosed: false, bookedIn: month('2026-04') },
  ...changes,
});
const there = (amount: number, opening = true) => ({ charged: [{ amount: fenOf(amount), opening }] });

test.each<[string, Partial<OpeningCharge>, Partial<OpeningStanding>]>([
  ['billing.amount-not-positive-invalid', { amount: fenOf(0) }, {}],
  ['billing.amount-out-of-bounds-invalid', { amount: 100_000_000_001n as Fen }, {}],
  ['billing.opening-month-invalid', { month: month('2026-04') }, {}],
  ['billing.opening-differs', {}, there(9_999)],
  ['billing.month-billed', {}, there(10_000, false)],
  ['billing.month-closed', {}, { isClosed: true }],
])('%s', (code, said, stands) => {
  expect(judgeOpening(charge(said), standing(stands))).toMatchObject({ code });
});

test('what stands already is unchanged, though its month was closed since', () => {
  expect(judgeOpening(charge(), standing())).toBe('new');
  expect(judgeOpening(charge(), standing(there(10_000)))).toBe('unchanged');
  expect(judgeOpening(charge(), standing({ ...there(10_000), isClosed: true }))).toBe('unchanged');
});

test('a run of arrears is the sum of its charges, is issued, and counts each home once', () => {
  const amounts = fc.array(fc.tuple(fc.nat(3), fc.bigInt({ min: 1n, max: 10n ** 9n })), {
    minLength: 1,
    maxLength: 20,
  });
  fc.assert(
    fc.property(amounts, (list) => {
      const charges = list.map(([home, amount], index) =>
        charge({ householdId: `h-${home}`, feeItemId: `f-${index}`, amount: amount as Fen }),
      );
      const recording = { at: instant(1), now: instant(1), eventId: 'event-1' };
      const said = { ...recording, id: 'run-1', propertyId: 'p-1', bookedIn: march, by: 'e-1', charges };
      const decision = bringInOpening(said);
      if (!decision.accepted) throw new Error('refused');
      const [{ billingRun }] = decision.events as [(typeof decision.events)[number]];
      const sum = list.reduce((total, [, amount]) => total + amount, 0n);
      expect(billingRun).toMatchObject({ opening: true, state: 'issued', lines: list.length });
      expect(BigInt(billingRun.total.replace('.', ''))).toBe(sum);
      expect(billingRun.progress.households).toBe(new Set(list.map(([home]) => home)).size);
    }),
  );
});
