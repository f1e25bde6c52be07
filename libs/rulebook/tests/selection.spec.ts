import { addDays, day as calendarDay, parseInstant, parsePeriod } from '@goldkey/kernel';
import fc from 'fast-check';
import {
  assess,
  builtInRulebook,
  clauseOf,
  decides,
  type Fact,
  isCommon,
  isWithdrawal,
  rulebookWith,
  tiesOf,
  toJson,
} from '../src/index.js';
import { AS_OF, anyFacts } from './any-facts.js';
import { factOf, placeFacts } from './worked-examples.js';

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

const LATE = parseInstant('2026-07-06T00:00:00+08:00');

test.each([
  ['2026-01-01T00:00:00+08:00', 1],
  ['2026-03-02T10:00:00+08:00', 1],
  ['2025-12-31T23:59:59.999+08:00', 0],
])('a debriefing counts at the end of its half-year, however early it was held: %s', (heldAt, done) => {
  const held = { kind: 'half-year-debriefing', heldAt, attendees: ['e-1'], problemsOpen: 0, problemsPlanned: 0 };
  const facts = [...placeFacts(), factOf('staffing.meeting.held', 'meeting', held)];
  for (const period of ['2026-06', '2026-W27', '2026-Q2', '2026-H1', '2026']) {
    const { subjects } = assess(selected(facts, period), builtInRulebook, parsePeriod(period), LATE);
    expect(subjects.find(({ id }) => id === 'e-1')?.duties.get('M-09')).toEqual({ due: 1, done });
  }
});

describe('the longest time that a group may allow lies within what is selected', () => {
  const MARCH = parsePeriod('2026-03');
  const AFTER = parseInstant('2026-04-01T00:00:00+08:00');
  const FIRST = calendarDay('2026-03-01');
  const director = {
    appointmentId: 'a-2',
    employeeId: 'e-2',
    unitId: 'u-p',
    role: 'centre-director',
    from: '2025-01-01',
  };
  const place = [...placeFacts(), factOf('staffing.appointment.started', 'director', director, '2025-01-01T00:00:00Z')];

  test.each([
    ['D-03', 'days', (at: string) => factOf('complaints.repair.completed', 'cause', { completedAt: at })],
    ['C-05', 'days', (at: string) => factOf('convenience.service.performed', 'cause', { performedAt: at })],
    [
      'C-06',
      'workingDays',
      (at: string) => factOf('convenience.fee.received', 'cause', { receivedAt: at, amount: '5.00' }),
    ],
    [
      'C-07',
      'days',
      (at: string) => factOf('convenience.item.loss-making', 'cause', { month: '2025-11', loss: '5.00' }, at),
    ],
  ])('%s', (id, name, cause) => {
    const clause = clauseOf(builtInRulebook, id);
    const overrides = { [id]: { [name]: String(clause.parameters[name]?.max) } };
    const { versions } = rulebookWith({ id: 'v', from: calendarDay('2025-01-01'), overrides });
    const rulebook = { clauses: [clause], versions };
    const due = (facts: readonly Fact[]) =>
      assess(facts, rulebook, MARCH, AFTER).subjects.flatMap(({ duties }) => [...(duties.get(id) ? [id] : [])]);
    const days = Array.from({ length: 70 }, (_, before) => addDays(FIRST, -before));
    const judged = days
      .map((day) => [...place, cause(`${day}T09:00:00+08:00`)])
      .filter((facts) => due(facts).length > 0);
    expect(judged.length).toBeGreaterThan(0);
    for (const facts of judged) expect(due(selected(facts, '2026-03'))).toEqual([id]);
  });
});
