import { day, instant } from '@goldkey/kernel';
import { given } from '@goldkey/testing';
import fc from 'fast-check';
import { counterPoints, enterPoints, type Ledger, type PointsEntry } from './entry.js';
import { type PointsRule, retirePointsRule, setPointsRule } from './rule.js';
import { mayCounterPoints } from './rules.js';
import { addTotals, totalsOf } from './totals.js';

const now = instant(Date.UTC(2026, 2, 5, 2));
const said = { at: now, now, eventId: 'event-1' };
const told = { eventId: 'event-1', at: now };
const today = day('2026-03-05');
const rule: PointsRule = {
  id: 'r-1',
  propertyId: 'p-1',
  name: '拾金不昧',
  direction: 'earns',
  least: 1,
  most: 5,
  mostInMonth: 8,
  state: 'in-force',
};
const entry: PointsEntry = {
  id: 'x-1',
  propertyId: 'p-1',
  employeeId: 'e-1',
  ruleId: 'r-1',
  ruleName: '拾金不昧',
  direction: 'earns',
  on: today,
  points: 3,
  reason: '还钱包',
};
const empty: Ledger = { ofRule: [], isSummarised: false };
const wish = {
  ...said,
  entryId: 'x-1',
  propertyId: 'p-1',
  employeeId: 'e-1',
  rule,
  on: today,
  today,
  points: 3,
  reason: '还钱包',
  selves: ['e-head'],
};

describe('a rule', () => {
  const { state: _, ...terms } = rule;
  test('has bounds in order and a name of its own', () => {
    given<readonly PointsRule[]>([])
      .when(setPointsRule, { ...said, rule: terms })
      .then({ ...told, type: 'PointsRuleSet', rule });
    given([rule])
      .when(setPointsRule, { ...said, rule: terms })
      .refuses('staffing.points-rule-name-taken');
    given<readonly PointsRule[]>([])
      .when(setPointsRule, { ...said, rule: { ...terms, most: 0 } })
      .refuses('staffing.points-bounds-invalid');
    given<readonly PointsRule[]>([])
      .when(setPointsRule, { ...said, rule: { ...terms, mostInMonth: 4 } })
      .refuses('staffing.points-month-bound-invalid');
  });
  test('goes out of force once', () => {
    const retired: PointsRule = { ...rule, state: 'retired' };
    given(rule)
      .when(retirePointsRule, said)
      .then({ ...told, type: 'PointsRuleRetired', rule: retired });
    given(retired).when(retirePointsRule, said).refuses('staffing.points-rule-retired');
  });
});

describe('an entry', () => {
  test('gives what the rule gives and takes what it takes', () => {
    given(empty)
      .when(enterPoints, wish)
      .then({ ...told, type: 'PointsEntered', entry });
    given(empty)
      .when(enterPoints, { ...wish, rule: { ...rule, direction: 'costs' as const } })
      .then({ ...told, type: 'PointsEntered', entry: { ...entry, direction: 'costs', points: -3 } });
  });
  test.each([
    ['within the bounds of the rule', { points: 6 }, 'staffing.points-out-of-bounds-invalid'],
    ['on a day that has come', { on: day('2026-03-06') }, 'staffing.day-ahead-invalid'],
    ['by a rule in force', { rule: { ...rule, state: 'retired' as const } }, 'staffing.points-rule-retired'],
    ['by a rule of its property', { propertyId: 'p-2' }, 'staffing.points-rule-of-another-property-invalid'],
  ])('is made %s', (_name, changes, code) => {
    given(empty)
      .when(enterPoints, { ...wish, ...changes })
      .refuses(code);
  });
  test('is made for somebody else, and taken back by somebody else', () => {
    const selves = ['account-1', 'e-1'];
    given(empty)
      .when(enterPoints, { ...wish, selves })
      .refuses('staffing.points-by-concerned.forbidden');
    given(entry)
      .when(counterPoints, { ...wish, selves, isCountered: false, isSummarised: false })
      .refuses('staffing.points-by-concerned.forbidden');
    expect([selves, ['e-2']].map((who) => mayCounterPoints(entry, { selves: who }))).toEqual([false, true]);
  });
  test('is made until the month is summed up, and no more than the rule has for a month', () => {
    given<Ledger>({ ofRule: [], isSummarised: true })
      .when(enterPoints, wish)
      .refuses('staffing.points-month-summarised', { month: '2026-03' });
    given<Ledger>({
      ofRule: [
        { ...entry, points: 5 },
        { ...entry, points: 1 },
      ],
      isSummarised: false,
    })
      .when(enterPoints, wish)
      .refuses('staffing.points-month-full', { mostInMonth: 8, before: 6 });
    given<Ledger>({
      ofRule: [
        { ...entry, points: 5 },
        { ...entry, points: -5 },
      ],
      isSummarised: false,
    })
      .when(enterPoints, wish)
      .then({ ...told, type: 'PointsEntered', entry });
  });
});

describe('a counter entry', () => {
  const counter = { ...said, entryId: 'x-2', today: day('2026-04-02'), reason: '记错人', selves: [] };
  const countered = { ...entry, id: 'x-2', points: -3, reason: '记错人', counters: 'x-1' };
  test('undoes the wrong one on its day, or today where its month is summed up', () => {
    given(entry)
      .when(counterPoints, { ...counter, isCountered: false, isSummarised: false })
      .then({ ...told, type: 'PointsCountered', entry: countered });
    given(entry)
      .when(counterPoints, { ...counter, isCountered: false, isSummarised: true })
      .then({ ...told, type: 'PointsCountered', entry: { ...countered, on: day('2026-04-02') } });
  });
  test('is made once, and not of another', () => {
    given(entry)
      .when(counterPoints, { ...counter, isCountered: true, isSummarised: false })
      .refuses('staffing.points-already-countered');
    given<PointsEntry>(countered)
      .when(counterPoints, { ...counter, isCountered: false, isSummarised: false })
      .refuses('staffing.points-counter-of-counter');
  });
});

describe('totals', () => {
  const lines = fc.array(
    fc.record({
      employeeId: fc.constantFrom('e-1', 'e-2', 'e-3'),
      direction: fc.constantFrom('earns' as const, 'costs' as const),
      size: fc.integer({ min: 1, max: 100 }),
    }),
  );
  const signed = fc
    .tuple(lines)
    .map(([all]) => all.map(({ size, ...line }) => ({ ...line, points: line.direction === 'earns' ? size : -size })));

  test('add up whatever the order, and are what was got without what was lost', () => {
    fc.assert(
      fc.property(signed, (entries) => {
        const totals = totalsOf(entries);
        expect(totalsOf([...entries].reverse())).toEqual(totals);
        expect(totals.reduce((sum, { total }) => sum + total, 0)).toBe(
          entries.reduce((sum, { points }) => sum + points, 0),
        );
        expect(totals.every(({ earned, lost, total }) => total === earned - lost)).toBe(true);
      }),
    );
  });
  test('of entries that are all countered are nothing', () => {
    fc.assert(
      fc.property(signed, (entries) => {
        const undone = [...entries, ...entries.map((line) => ({ ...line, points: -line.points }))];
        expect(totalsOf(undone).every(({ earned, lost }) => earned === 0 && lost === 0)).toBe(true);
      }),
    );
  });
  test('of months together are those of all their entries', () => {
    fc.assert(
      fc.property(signed, signed, (march, april) => {
        expect(addTotals([totalsOf(march), totalsOf(april)])).toEqual(totalsOf([...march, ...april]));
      }),
    );
  });
});
