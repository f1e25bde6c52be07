import { parsePeriod } from '@goldkey/kernel';
import fc from 'fast-check';
import {
  assess,
  builtInRulebook,
  type Clause,
  clauses,
  explain,
  explainFigures,
  LANGUAGES,
  type Rulebook,
  whyNot,
} from '../src/index.js';
import { AS_OF, anyFacts, QUARTER } from './any-facts.js';
import { exampleFiles, factOf, placeFacts, situationOfCase } from './worked-examples.js';

const quarter = parsePeriod(QUARTER);
const indicators = clauses.filter(({ kind }) => kind === 'indicator');
const judging = clauses.filter(({ kind }) => kind === 'duty' || kind === 'charge' || kind === 'group');

const clauseOf = (id: string): Clause => {
  const found = clauses.find((clause) => clause.id === id);
  if (found === undefined) throw new Error(`no clause ${id}`);
  return found;
};

/** The clause with those whose numbers and lines it asks for: the others would only take time. */
const alone = (clause: Clause): Rulebook => ({
  ...builtInRulebook,
  clauses: clauses.filter(({ id, kind }) => id === clause.id || kind === 'result' || clause.kind === 'group'),
});

test('every figure of every example is explained in every language, with nothing left to fill in', () => {
  let figures = 0;
  for (const { clause, cases } of exampleFiles())
    for (const example of cases.slice(0, 2)) {
      const { facts, period, asOf } = situationOfCase(example, clause);
      const own = alone(clause);
      const rulebook = { ...own, clauses: [...new Set([...own.clauses, ...indicators])] };
      const assessment = assess(facts, rulebook, period, asOf);
      for (const subject of assessment.subjects)
        for (const language of LANGUAGES) {
          const told = explainFigures(assessment, subject, rulebook, language);
          figures += told.length;
          expect(JSON.stringify(told)).not.toMatch(/\{\w+\}|undefined/);
        }
    }
  expect(figures).toBeGreaterThan(clauses.length);
});

/** Days, months and weeks as machines write them, and rates that people say in per cent. */
const AS_MACHINES_WRITE = /\d{4}-(\d\d|[WQH]\d)|\b0\.\d{4}\b/;

test('entries are told in days and rates as people say them', () => {
  let entries = 0;
  for (const { clause, cases } of exampleFiles())
    for (const example of cases.slice(0, 3)) {
      const { facts, period, asOf } = situationOfCase(example, clause);
      const assessment = assess(facts, alone(clause), period, asOf);
      for (const entry of assessment.subjects.flatMap((subject) => subject.entries))
        for (const language of LANGUAGES) {
          // Another year is said where the entry's own is not meant.
          const { sentence, avoid } = explain(entry, 'Asia/Shanghai', builtInRulebook, language);
          entries += 1;
          expect(`${sentence} ${avoid}`.replace(/(2025|2027)-\d\d-\d\d/g, '')).not.toMatch(AS_MACHINES_WRITE);
        }
    }
  expect(entries).toBeGreaterThan(clauses.length);
});

test('a clause that asks for two night checks is told to ask for two', () => {
  const [subject] = assess(placeFacts(), alone(clauseOf('M-16')), parsePeriod('2026-03'), AS_OF).subjects.filter(
    ({ id }) => id === 'e-1',
  );
  const [entry] = subject?.entries ?? [];
  if (entry === undefined) throw new Error('nothing was charged');
  const { sentence, working } = explain(entry, 'Asia/Shanghai', builtInRulebook, 'zh-CN');
  expect(sentence).toBe('3 月经理夜查不到 2 次，或时间没有变化');
  expect(working).toContain('应有 2 次');
});

test('a clause with several duties has a word for each of them', () => {
  const wanting = clauses.flatMap(({ id, texts: { sentence, parts = {} } }) =>
    Object.keys(sentence)
      .filter((part) => part !== 'all' && parts[part] === undefined)
      .map((part) => `${id} ${part}`),
  );
  // A finding without a measure is no other duty than one that is not closed.
  expect(wanting).toEqual(['M-13 unplanned', 'M-13 closed']);
});

test('what is told to stand are the entries, and nothing else', () => {
  fc.assert(
    fc.property(
      anyFacts,
      fc.constantFrom(...judging),
      fc.constantFrom('e-1', 'e-2', 'e-3', 'p-1', 'u-d'),
      (facts, clause, subject) => {
        const entries = assess(facts, alone(clause), quarter, AS_OF)
          .subjects.filter(({ id }) => id === subject)
          .flatMap((one) => one.entries.filter((entry) => entry.clause === clause.id));
        const told = whyNot(
          facts,
          alone(clause),
          { period: quarter, asOf: AS_OF },
          { clause: clause.id, subject, language: 'en' },
        );
        const standing = told.considered.filter(({ verdict }) => verdict === 'stands');
        expect(standing.map(({ evidence }) => evidence.join(' ')).sort()).toEqual(
          entries.map(({ evidence }) => evidence.join(' ')).sort(),
        );
      },
    ),
    { numRuns: 200 },
  );
});

const ask = (facts: Parameters<typeof whyNot>[0], clause: string, subject: string, asOf = AS_OF) =>
  whyNot(facts, builtInRulebook, { period: parsePeriod('2026-W10'), asOf }, { clause, subject, language: 'en' });
const verdicts = (...asked: Parameters<typeof ask>) => ask(...asked).considered.map(({ verdict }) => verdict);
const reported = factOf('staffing.plan.progress-reported', 'r', {
  planKind: 'month',
  week: '2026-W10',
  reportedAt: '2026-03-03T09:00:00+08:00',
});

test('a duty that was done is told as done', () => {
  expect(verdicts([...placeFacts(), reported], 'M-04', 'e-1')).toEqual(['done']);
  expect(verdicts(placeFacts(), 'M-04', 'e-1')).toEqual(['stands']);
});

test('a duty of somebody else names whom', () => {
  const supervisor = factOf('staffing.appointment.started', 's', {
    appointmentId: 'a-2',
    employeeId: 'e-2',
    unitId: 'u-p',
    role: 'supervisor',
    from: '2025-01-01',
  });
  expect(ask([...placeFacts(), supervisor], 'M-04', 'e-2').considered).toMatchObject([
    { verdict: 'owed-by-other', owedBy: 'e-1', reason: 'it is owed by e-1' },
  ]);
});

test('what lies before service, before the appointment, or at a vacant post is told as that', () => {
  expect(verdicts(placeFacts({ serviceStart: '2026-03-03' }), 'M-04', 'e-1')).toEqual(['out-of-service']);
  expect(verdicts(placeFacts({}, { from: '2026-03-03' }), 'M-04', 'e-1')).toEqual(['before-appointment']);
  expect(verdicts(placeFacts({}, 'none'), 'M-04', 'p-1')).toEqual(['stands']);
});

test('a deadline that has not passed is told as that', () => {
  const before = Date.UTC(2026, 2, 5, 3) as typeof AS_OF;
  expect(verdicts(placeFacts(), 'M-04', 'e-1', before)).toEqual(['not-yet']);
});

test('where nothing begins the clause it names what the clause looks at', () => {
  expect(ask(placeFacts(), 'M-02', 'e-1')).toMatchObject({
    considered: [],
    summary: expect.stringContaining('staffing.task.assigned'),
  });
});

test('a clause of figures sends to the explanation', () => {
  expect(ask(placeFacts(), 'S-05', 'u-d').summary).toContain('--explain');
});
