import { parsePeriod } from '@goldkey/kernel';
import fc from 'fast-check';
import { assess, builtInRulebook, decides, type Fact, isCommon, isWithdrawal, tiesOf, toJson } from '../src/index.js';
import { AS_OF, anyFacts } from './any-facts.js';

/** What either driver reads for a period: what decides it, the rest of its matters, and what may replace any of these. */
const selected = (facts: readonly Fact[], period: string): Fact[] => {
  const near = facts.filter(decides(parsePeriod(period)));
  const matters = new Set(near.flatMap((fact) => tiesOf(fact).matter ?? []));
  const ofMatters = facts.filter((fact) => matters.has(tiesOf(fact).matter ?? ''));
  const keys = new Set([...near, ...ofMatters].flatMap((fact) => tiesOf(fact).replacement ?? []));
  const replacing = facts.filter((fact) => keys.has(tiesOf(fact).replacement ?? ''));
  const common = facts.filter((fact) => !isWithdrawal(fact) && isCommon(fact));
  return [...new Set([...common, ...near, ...ofMatters, ...replacing])];
};

test('a period is judged by the facts that are selected for it as by all', () => {
  fc.assert(
    fc.property(anyFacts, fc.constantFrom('2026-01', '2026-02', '2026-W09', '2026-Q1'), (facts, period) => {
      const written = (of: readonly Fact[]) =>
        toJson(assess(of, builtInRulebook, parsePeriod(period), AS_OF), { period, asOf: '' });
      expect(written(selected(facts, period))).toEqual(written(facts));
    }),
    { numRuns: 80 },
  );
});
