import { fen, month, parseInstant } from '@goldkey/kernel';
import fc from 'fast-check';
import { builtInRulebook } from '../rulebook.js';
import type { Fact, SubjectResult } from '../vocabulary.js';
import { type SetsApart, servicesOf } from './apart.js';
import { assessProperty, situations } from './assess.js';
import type { DutyClause } from './define.js';

const MARCH = month('2026-03');
const at = (text: string) => parseInstant(`2026-${text}+08:00`);
const fact = (kind: string, id: string, when: string, data: Record<string, unknown>): Fact =>
  ({ kind, id, source: 's', at: at(when), propertyId: 'p-1', data }) as Fact;
const facts = [
  fact('estates.property.registered', 'r', '01-01T08:00:00', {
    propertyId: 'p-1',
    name: 'p-1',
    unitId: 'u-1',
    serviceStart: '2026-01-01',
    households: 100,
  }),
  fact('staffing.appointment.started', 'a', '01-01T08:00:00', {
    appointmentId: 'a',
    employeeId: 'e-1',
    unitId: 'u-1',
    propertyId: 'p-1',
    role: 'property-manager',
    from: '2026-01-01',
  }),
];
const [situation] = situations(facts, at('04-02T00:00:00'));
const judged = (setsApart?: SetsApart): SubjectResult | undefined => {
  if (situation === undefined) throw new Error('the property is not registered');
  return assessProperty(situation, builtInRulebook, MARCH, { setsApart }).find(({ id }) => id === 'e-1');
};
const all = judged();

test('a miss that stands apart is neither due nor charged, and the others stay as they were', () => {
  const M04 = (result: SubjectResult | undefined) => ({
    due: result?.duties.get('M-04'),
    entries: result?.entries.filter(({ clause }) => clause === 'M-04').length,
    apart: result?.apart?.length ?? 0,
  });
  expect(M04(all)).toEqual({ due: { due: 4, done: 0 }, entries: 4, apart: 0 });
  const second = all?.entries.find(({ clause, at: when }) => clause === 'M-04' && when === at('03-12T12:00:00'));
  const without = judged(({ entry }) =>
    entry.key === second?.key ? { kind: 'pending', reason: 'staffing' } : undefined,
  );
  expect(M04(without)).toEqual({ due: { due: 3, done: 0 }, entries: 3, apart: 1 });
  expect(without?.apart?.[0]).toMatchObject({ kind: 'pending', reason: 'staffing', entry: { fine: fen('2.00') } });
});

test('whatever stands apart, it and what counts are together what offline counts', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 0, max: 6 }), (every, first) => {
      let count = 0;
      const result = judged(() => {
        count += 1;
        return count % every === first % every ? { kind: 'waived', reason: 'o-1' } : undefined;
      });
      const keys = [...(result?.entries ?? []), ...(result?.apart ?? []).map(({ entry }) => entry)].map(
        ({ key }) => key,
      );
      expect(keys.sort()).toEqual(all?.entries.map(({ key }) => key).sort());
      const due = (one: SubjectResult | undefined) =>
        [...(one?.duties.values() ?? [])].reduce((sum, each) => sum + each.due, 0);
      expect(due(result) + (result?.apart?.length ?? 0)).toBe(due(all));
    }),
  );
});

test('the services whose streams a duty looks into are those whose facts it reads', () => {
  const clause = (id: string) => builtInRulebook.clauses.find((one) => one.id === id) as DutyClause;
  expect(servicesOf(clause('M-04'))).toEqual(['staffing']);
  expect(servicesOf(clause('M-12'))).toContain('inspections');
});
