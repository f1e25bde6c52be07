import { compareRatios, daysOf, parsePeriod, type Ratio } from '@goldkey/kernel';
import fc from 'fast-check';
import { assess, BUILT_IN, type Clause, clauses, numbersOn, type Rulebook, readVersion, toJson } from '../src/index.js';
import { AS_OF, anyFacts, QUARTER } from './any-facts.js';
import { factOf, placeFacts } from './worked-examples.js';

const quarter = parsePeriod(QUARTER);
const indicators = clauses.filter(({ kind }) => kind === 'indicator');
const builtIn: Rulebook = { clauses, versions: [BUILT_IN] };

const version = (parameters: Readonly<Record<string, object>>) =>
  readVersion({ id: 'own', from: '2026-01-01', parameters }, clauses);

const sum = (values: readonly Ratio[]): Ratio =>
  values.reduce((a, b) => ({
    numerator: a.numerator * b.denominator + b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  }));

test('the weights of the built-in version sum to 100 on every day on which one of them changes', () => {
  const days = new Set(
    indicators.flatMap(({ parameters }) =>
      (parameters['weight']?.values ?? []).map(({ from }) => from ?? '2013-01-01'),
    ),
  );
  expect(days.size).toBeGreaterThan(0);
  for (const day of days) {
    const weights = indicators.map((clause) => numbersOn(builtIn, clause, day as never).ratio('weight'));
    expect(compareRatios(sum(weights), { numerator: 100n, denominator: 1n })).toBe(0);
  }
});

test('a version whose weights sum to less or more than 100 is refused, one that moves weight about is not', () => {
  expect(() => version({ 'J-01': { weight: 14 } })).toThrow(/J-01\.weight.*sum to 100, not 99\.00/);
  expect(() => version({ 'J-01': { weight: '15.01' } })).toThrow(/sum to 100, not 100\.01/);
  expect(version({ 'J-01': { weight: '14.5' }, 'J-11': { weight: '10.5' } }).id).toBe('own');
});

test('a share is held to its bounds however it is written', () => {
  const weight = (basicallySatisfied: string) => version({ 'S-05': { basicallySatisfied } }).id;
  for (const beyond of ['3/2', '101%', '1.01'])
    expect(() => weight(beyond)).toThrow(/S-05\.basicallySatisfied: must be at most 1/);
  for (const within of ['2/3', '100%', '1', '0']) expect(weight(within)).toBe('own');
});

test('a version whose target is its floor is refused', () => {
  expect(() => version({ 'J-06': { floor: 90 } })).toThrow(/J-06\.target/);
});

test('an indicator of weight 0 scores nothing; where no other is left there is no card', () => {
  const own = { clauses, versions: [BUILT_IN, version({ 'J-10': { weight: 0 }, 'J-11': { weight: 15 } })] };
  const passed = factOf('staffing.examination.taken', 'x', {
    departmentId: 'u-d',
    employeeId: 'e-7',
    passed: true,
    at: '2026-02-01T09:00:00+08:00',
  });
  const only = assess([...placeFacts(), passed], own, quarter, AS_OF).subjects.find(({ id }) => id === 'u-d');
  expect(only?.scorecard).toBeUndefined();
});

/** Clauses of some kinds alone: the others make no cards and no stipends, and take time. */
const only = (...kinds: readonly Clause['kind'][]): Rulebook => ({
  ...builtIn,
  clauses: clauses.filter(({ kind }) => kinds.includes(kind)),
});

const cards = (facts: Parameters<typeof assess>[0]) =>
  assess(facts, only('indicator', 'result'), quarter, AS_OF).subjects.flatMap(({ scorecard }) => scorecard ?? []);

test('on every card the weights come to 100, no score passes its weight, and the scores add up', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      for (const { score, indicators: on } of cards(facts)) {
        expect(compareRatios(sum(on.map(({ weight }) => weight)), { numerator: 100n, denominator: 1n })).toBe(0);
        expect(compareRatios(sum(on.map((one) => one.score)), score)).toBe(0);
        for (const one of on) {
          expect(compareRatios(one.score, one.weight)).toBeLessThanOrEqual(0);
          expect(one.score.numerator).toBeGreaterThanOrEqual(0n);
        }
      }
    }),
    { numRuns: 60 },
  );
});

/** What window staff are paid in a period, by person. */
const stipends = (facts: Parameters<typeof assess>[0], period: string) => {
  const { subjects } = toJson(assess(facts, only('group'), parsePeriod(period), AS_OF), { period, asOf: '' });
  return new Map(subjects.flatMap((one) => ('stipend' in one && one.stipend ? [[one.id, one.stipend] as const] : [])));
};

test('a stipend is never negative, and a quarter pays what its months pay', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const whole = stipends(facts, QUARTER);
      const paid = new Map<string, number>();
      const { first } = daysOf(quarter);
      for (const month of [1, 2, 3].map((number) => `${first.slice(0, 4)}-0${number}`))
        for (const [id, { payable, months }] of stipends(facts, month)) {
          expect([months, payable]).toEqual([1, expect.stringMatching(/^(0\.00|300\.00)$/)]);
          paid.set(id, (paid.get(id) ?? 0) + Number(payable));
        }
      expect(new Map([...whole].map(([id, { payable }]) => [id, Number(payable)]))).toEqual(paid);
    }),
    { numRuns: 60 },
  );
});

test('a rate that has no finite decimal is written as a fraction, and its value as ever', () => {
  const at = '2026-03-03T09:00:00+08:00';
  const answered = (id: string) =>
    factOf('complaints.survey.answered', id, {
      departmentId: 'u-d',
      method: 'phone',
      level: 'basically-satisfied',
      at,
      by: 'centre',
    });
  const facts = [...placeFacts(), answered('an-1'), answered('an-2')];
  const rulebook: Rulebook = { clauses, versions: [BUILT_IN, version({ 'S-05': { basicallySatisfied: '2/3' } })] };
  const period = '2026-03';
  const json = toJson(assess(facts, rulebook, parsePeriod(period), AS_OF), { period, asOf: '' });
  const rates = json.subjects.find(({ id }) => id === 'u-d')?.rates;
  expect(rates?.['satisfaction']).toMatchObject({ value: '0.6667', numerator: '4/3', denominator: '2' });
});
