import { type Day, fen, fenOf, formatFen, type Month, parseInstant } from '@goldkey/kernel';
import fc from 'fast-check';
import { issuedTo, refuseBudget, refuseUnexplained } from './budget.js';
import type { MaterialBudget, Movement } from './movement.js';

const zone = 'Asia/Shanghai';
const now = parseInstant('2026-11-30T23:59:00+08:00');
const budget = (changes: Partial<MaterialBudget> = {}): MaterialBudget => ({
  id: 'b-1',
  propertyId: 'p-1',
  state: 'set',
  departmentId: 'd-1',
  month: '2026-11',
  amount: '100.00',
  ...changes,
});
const issue = (id: string, amount: string, changes: Partial<Movement> = {}): Movement => ({
  id,
  propertyId: 'p-1',
  state: 'booked',
  item: '灯管',
  unit: '支',
  direction: 'out',
  quantity: 1,
  amount,
  movedOn: '2026-11-09' as Day,
  departmentId: 'd-1',
  ...changes,
});

test('a budget is set and put right until the last minute of its month there, and stands then', () => {
  expect(refuseBudget(undefined, budget(), [], { now, zone })).toBeUndefined();
  const refusal = { code: 'staffing.month-over', facts: { month: '2026-11' } };
  const late = parseInstant('2026-12-01T00:00:00+08:00');
  expect(refuseBudget(undefined, budget(), [], { now: late, zone })).toEqual(refusal);
  // Neither lowered, nor moved to a month that runs, nor withdrawn.
  for (const after of [budget({ amount: '1.00' }), budget({ month: '2026-12' }), budget({ state: 'withdrawn' })])
    expect(refuseBudget(budget(), after, [budget()], { now: late, zone })).toEqual(refusal);
});

test('a department has one budget in a month; one that was withdrawn leaves room', () => {
  const another = budget({ id: 'b-2', amount: '7.00' });
  expect(refuseBudget(undefined, another, [budget()], { now, zone })).toEqual({
    code: 'staffing.material-budget-already-set',
    facts: { month: '2026-11', amount: '100.00' },
  });
  for (const other of [
    budget({ state: 'withdrawn' }),
    budget({ departmentId: 'd-2' }),
    budget({ month: '2026-12' }),
    another,
  ])
    expect(refuseBudget(undefined, another, [other], { now, zone })).toBeUndefined();
});

test('an issue beyond the budget says why; without a budget nothing is beyond it', () => {
  const known = [issue('m-1', '60.00')];
  const judged = (one: Movement, of: MaterialBudget | undefined = budget()) =>
    refuseUnexplained(of, known, [...known.filter(({ id }) => id !== one.id), one], one);
  expect(judged(issue('m-2', '40.00'))).toBeUndefined();
  expect(judged(issue('m-2', '40.01'))).toEqual({ code: 'staffing.issue-beyond-budget', facts: { left: '40.00' } });
  expect(judged(issue('m-2', '40.01', { overrunReason: '台风' }))).toBeUndefined();
  expect(refuseUnexplained(undefined, known, [...known, issue('m-2', '900.00')], issue('m-2', '900.00'))).toBe(
    undefined,
  );
  // Lowered afterwards, the budget asks nobody to explain what now issues less.
  expect(judged(issue('m-1', '50.00'), budget({ amount: '10.00' }))).toBeUndefined();
});

test('what was issued is the sum on paper of what stands for the department and the month', () => {
  const aMovement = fc.record({
    amount: fc.integer({ min: 0, max: 99_999 }).map((counted) => formatFen(fenOf(counted))),
    movedOn: fc.constantFrom('2026-10-31', '2026-11-01', '2026-11-30', '2026-12-01') as fc.Arbitrary<Day>,
    direction: fc.constantFrom('in', 'out'),
    state: fc.constantFrom('booked', 'taken-back'),
    departmentId: fc.constantFrom('d-1', 'd-2'),
  });
  fc.assert(
    fc.property(fc.array(aMovement), (drafts) => {
      let paper = 0;
      for (const one of drafts) {
        const counts = one.direction === 'out' && one.state === 'booked' && one.departmentId === 'd-1';
        if (counts && one.movedOn.startsWith('2026-11')) paper += Number(fen(one.amount));
      }
      const movements = drafts.map((one, index) => issue(`m-${index}`, one.amount, one));
      expect(Number(issuedTo(movements, 'd-1', '2026-11' as Month))).toBe(paper);
    }),
  );
});
