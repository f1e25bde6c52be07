import { type Day, day, instant, type Month } from '@goldkey/kernel';
import { given } from '@goldkey/testing';
import {
  type Budget,
  type BudgetEvent,
  recordSpending,
  type Spending,
  setBudget,
  sortSpending,
  withdrawSpending,
} from './budget.js';

const now = instant(Date.UTC(2026, 2, 5, 2));
const said = { at: now, now, eventId: 'event-1' };
const month = '2026-03' as Month;
const timeZone = 'Asia/Shanghai';
const asked = { ...said, propertyId: 'p-1', month, timeZone, level: 'property' as const };
const whole: Budget = {
  id: 'p-1:2026-03',
  propertyId: 'p-1',
  month,
  amount: '1000.00',
  spent: '0.00',
  spendings: [],
  state: 'open',
};
const split: Budget = { ...whole, parts: { staff: '700.00', cleaning: '300.00' } };
const spending = (changes: Partial<Spending> = {}): Spending => ({
  id: 's-1',
  day: day('2026-03-04') as Day,
  amount: '100.00',
  purpose: '扫帚',
  recordedBy: 'e-7',
  ...changes,
});
const spent = (of: Budget, ...spendings: readonly Spending[]): Budget => ({
  ...of,
  spendings,
  spent: `${spendings.reduce((sum, { amount }) => sum + Number(amount), 0).toFixed(2)}`,
});
const told = (type: BudgetEvent['type'], budget: Budget, facts: BudgetEvent['facts']) => ({
  type,
  eventId: 'event-1',
  at: now,
  budget,
  facts,
});

describe('a month’s budget', () => {
  test('that is split comes to the sum of its parts, and names them in their order', () => {
    const parts = { staff: '700.00', cleaning: '300.00' };
    given<Budget | undefined>(undefined)
      .when(setBudget, { ...asked, parts: { cleaning: '300', staff: '700.0' } })
      .then(told('BudgetSet', split, { month, amount: '1000.00', parts }));
    given<Budget | undefined>(undefined)
      .when(setBudget, { ...asked, amount: '1000.01', parts })
      .refuses('billing.budget-parts-differ-invalid', { amount: '1000.01', sum: '1000.00' });
    given<Budget | undefined>(undefined).when(setBudget, asked).refuses('billing.budget-amount-missing-invalid');
    given<Budget | undefined>(split)
      .when(setBudget, { ...asked, amount: '1000', parts })
      .then();
  });

  test('is the same in whatever order its parts are kept', () => {
    // As PostgreSQL gives them back: shorter names first.
    const parts = { staff: '100.00', energy: '100.00', facilities: '300.00' };
    const kept: Budget = { ...whole, amount: '500.00', parts };
    const over = { ...asked, now: instant(Date.UTC(2026, 3, 2)) };
    given<Budget | undefined>(kept)
      .when(setBudget, { ...over, parts: { staff: '100', facilities: '300', energy: '100' } })
      .then();
  });

  test('is split, split otherwise or made whole again while the month runs, and not afterwards', () => {
    given<Budget | undefined>(split)
      .when(setBudget, { ...asked, parts: { staff: '600', cleaning: '400' } })
      .then(
        told(
          'BudgetSet',
          { ...whole, parts: { staff: '600.00', cleaning: '400.00' } },
          { month, amount: '1000.00', parts: { staff: '600.00', cleaning: '400.00' } },
        ),
      );
    given<Budget | undefined>(split)
      .when(setBudget, { ...asked, amount: '1000' })
      .then(told('BudgetSet', whole, { month, amount: '1000.00' }));
    given<Budget | undefined>(split)
      .when(setBudget, { ...asked, now: instant(Date.UTC(2026, 3, 2)), parts: { staff: '1000' } })
      .refuses('billing.month-over');
  });
});

describe('a spending', () => {
  test('of a month that is split names its category', () => {
    given(split)
      .when(recordSpending, { ...said, timeZone, spending: spending() })
      .refuses('billing.spending-category-missing-invalid');
    given(whole)
      .when(recordSpending, { ...said, timeZone, spending: spending({ category: 'cleaning' }) })
      .then(
        told('SpendingRecorded', spent(whole, spending({ category: 'cleaning' })), {
          ...{ amount: '100.00', purpose: '扫帚', category: 'cleaning', spent: '100.00' },
        }),
      );
  });

  test('is recorded once it is made, by the property’s own day', () => {
    given(whole)
      .when(recordSpending, { ...said, timeZone, spending: spending({ day: day('2026-03-06') }) })
      .refuses('billing.day-ahead-invalid');
    const midnight = { ...said, now: instant(Date.UTC(2026, 2, 5, 16)), timeZone };
    expect(recordSpending(whole, { ...midnight, spending: spending({ day: day('2026-03-06') }) }).accepted).toBe(true);
  });

  test('beyond what is left of its category says why, though the month has enough', () => {
    const before = spent(split, spending({ category: 'cleaning', amount: '250.00' }));
    const next = spending({ id: 's-2', category: 'cleaning', amount: '50.01' });
    given(before)
      .when(recordSpending, { ...said, timeZone, spending: next })
      .refuses('billing.category-exceeded', { left: '50.00', category: 'cleaning', fields: ['overrunReason'] });
    const why = { ...next, overrunReason: '雪天加班' };
    expect(recordSpending(before, { ...said, timeZone, spending: why })).toMatchObject({ accepted: true });
    expect(recordSpending(before, { ...said, timeZone, spending: { ...next, amount: '50.00' } })).toMatchObject({
      accepted: true,
    });
    given(split)
      .when(recordSpending, { ...said, timeZone, spending: spending({ category: 'office', amount: '0.01' }) })
      .refuses('billing.category-exceeded', { left: '0.00', category: 'office', fields: ['overrunReason'] });
  });

  test('that was taken back leaves its category what it took', () => {
    const before = spent(split, spending({ category: 'cleaning', amount: '300.00' }));
    const back = { spendingId: 's-1', by: 'e-7', byName: '王', reason: '重复' };
    const decided = withdrawSpending(before, { ...said, ...back });
    if (!decided.accepted) throw new Error(decided.refusal.code);
    const [{ budget } = { budget: before }] = decided.events;
    const again = { ...said, timeZone, spending: spending({ id: 's-2', category: 'cleaning', amount: '300.00' }) };
    expect(recordSpending(budget, again)).toMatchObject({ accepted: true });
  });
});

describe('a spending that is put into another category', () => {
  const before = spent(split, spending({ category: 'staff', amount: '350.00' }));

  test('counts there, and there alone', () => {
    const enough = spent(split, spending({ category: 'staff', amount: '300.00' }));
    given(enough)
      .when(sortSpending, { ...said, spendingId: 's-1', category: 'cleaning' })
      .then(
        told('SpendingSorted', spent(split, spending({ category: 'cleaning', amount: '300.00' })), {
          ...{ amount: '300.00', purpose: '扫帚', category: 'cleaning', before: 'staff' },
        }),
      );
    given(enough)
      .when(sortSpending, { ...said, spendingId: 's-1', category: 'staff' })
      .then();
  });

  test('says why where that category has not enough', () => {
    const into = { ...said, spendingId: 's-1', category: 'cleaning' as const };
    given(before)
      .when(sortSpending, into)
      .refuses('billing.category-exceeded', { left: '300.00', category: 'cleaning', fields: ['overrunReason'] });
    const why = { ...into, overrunReason: '外墙清洗' };
    expect(sortSpending(before, why)).toMatchObject({
      events: [{ budget: { spent: '350.00', spendings: [{ category: 'cleaning', overrunReason: '外墙清洗' }] } }],
    });
  });

  test('is there, counts, and belongs to a month that is open', () => {
    const into = { ...said, spendingId: 's-1', category: 'cleaning' as const };
    given(before)
      .when(sortSpending, { ...into, spendingId: 's-9' })
      .refuses('billing.spending-not-found');
    given<Budget>({ ...before, state: 'closed' })
      .when(sortSpending, into)
      .refuses('billing.budget-closed');
    const withdrawn = { at: now, by: 'e-7', byName: '王', reason: '重复' };
    given(spent(split, spending({ category: 'staff', withdrawn })))
      .when(sortSpending, into)
      .refuses('billing.withdrawn-already');
  });
});
