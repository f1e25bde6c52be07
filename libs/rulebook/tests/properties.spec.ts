import { type Instant, type Period, parsePeriod, plus } from '@goldkey/kernel';
import fc from 'fast-check';
import {
  type Assessment,
  assess,
  builtInRulebook,
  type Entry,
  type Fact,
  type Posted,
  type Posting,
  type Rulebook,
  settle,
  toJson,
  type Withdrawal,
} from '../src/index.js';
import { AS_OF, anyAct, anyFact, anyFacts, MONTHS, pricedRulebook, QUARTER, withdrawalOf } from './any-facts.js';
import { factOf, placeFacts } from './worked-examples.js';

const quarter = parsePeriod(QUARTER);

const assessed = (facts: Iterable<Fact | Withdrawal>, period: Period = quarter, rulebook: Rulebook = pricedRulebook) =>
  assess(facts, rulebook, period, AS_OF);

const written = (assessment: Assessment): unknown => toJson(assessment, { period: QUARTER, asOf: 'as asked' }).subjects;

const linesOf = ({ subjects }: Assessment): Entry[] => subjects.flatMap(({ entries }) => [...entries]);

const costOf = (assessment: Assessment): { points: bigint; fine: bigint } => ({
  points: linesOf(assessment).reduce((total, { points }) => total + points, 0n),
  fine: linesOf(assessment).reduce((total, { fine }) => total + fine, 0n),
});

/** The same things in another order, some of them several times. */
const shuffledCopies = <T>(of: readonly T[]): fc.Arbitrary<T[]> =>
  fc
    .tuple(
      fc.shuffledSubarray([...of], { minLength: of.length }),
      fc.array(fc.constantFrom(...of), { maxLength: of.length }),
    )
    .map(([all, again]) => [...all, ...again]);

test('neither the order of facts nor copies of them change anything', () => {
  fc.assert(
    fc.property(
      anyFacts.chain((facts) => fc.tuple(fc.constant(facts), shuffledCopies(facts))),
      ([facts, disordered]) => {
        expect(written(assessed(disordered))).toEqual(written(assessed(facts)));
      },
    ),
  );
});

test('two sources with one event id at one time: the same of their facts stands, whichever comes first', () => {
  const assigned = (source: string, employeeId: string): Fact => {
    const given = { taskId: 'task', employeeId, assignedBy: 'e-9', assignedAt: '2026-03-04T10:00:00+08:00' };
    return { ...factOf('staffing.task.assigned', 'assigned', given), source };
  };
  const [one, other] = [assigned('/one', 'e-7'), assigned('/other', 'e-8')];
  const owedBy = (facts: readonly Fact[]): string[] =>
    assessed([...placeFacts(), ...facts])
      .subjects.filter(({ duties }) => duties.has('M-02'))
      .map(({ id }) => id);
  expect(owedBy([one, other])).toEqual(['e-8']);
  expect(owedBy([other, one])).toEqual(['e-8']);
});

test('of two differing copies of a fact the one with the earlier time stands, whichever comes first', () => {
  fc.assert(
    fc.property(anyFacts, anyFact, anyAct, fc.integer({ min: 1, max: 100_000 }), (facts, fact, other, later) => {
      const copy = { ...other, id: fact.id, source: fact.source, at: plus(fact.at, later) } as Fact;
      const alone = written(assessed([...facts, fact]));
      expect(written(assessed([...facts, fact, copy]))).toEqual(alone);
      expect(written(assessed([copy, ...facts, fact]))).toEqual(alone);
    }),
  );
});

test('a fact that was taken back leaves no trace, whether the withdrawal comes before it or after', () => {
  fc.assert(
    fc.property(anyFacts, fc.array(anyFact, { minLength: 1, maxLength: 5 }), fc.boolean(), (facts, wrong, first) => {
      const withdrawals = wrong.map((fact, index) => withdrawalOf(`taken-back-${index}`, [fact]));
      const all = first ? [...withdrawals, ...wrong, ...facts] : [...facts, ...wrong, ...withdrawals];
      expect(written(assessed(all))).toEqual(written(assessed(facts)));
    }),
  );
});

/** A ledger that only grows: its lines are what its postings add up to. */
class Ledger {
  readonly postings: Posting[] = [];

  lines(): Posted[] {
    const lines = new Map<string, Posted>();
    for (const { key, points, fine, entry } of this.postings) {
      const before = lines.get(key);
      lines.set(key, {
        key,
        points: (before?.points ?? 0n) + points,
        fine: ((before?.fine ?? 0n) + fine) as Posted['fine'],
        stands: entry !== undefined,
        outcome: entry?.outcome ?? 'recorded',
        evidence: entry?.evidence ?? [],
      });
    }
    return [...lines.values()];
  }

  settle(ought: readonly Entry[]): Posting[] {
    const appended = settle(ought, this.lines());
    this.postings.push(...appended);
    return appended;
  }

  /** What stands, by key; lines that were withdrawn must have come to nothing. */
  standing(): Record<string, unknown> {
    const lines = this.lines();
    const left = lines.filter((line) => !line.stands);
    expect(left.filter(({ points, fine }) => points !== 0n || fine !== 0n)).toEqual([]);
    const told = lines
      .filter((line) => line.stands)
      .map(({ key, points, fine, outcome, evidence }) => [key, { points, fine, outcome, evidence }] as const);
    return Object.fromEntries(told);
  }
}

/** Facts and withdrawals in any order, cut into steps, each with the instant at which it is settled. */
const anyTrickle = fc
  .tuple(anyFacts, fc.array(fc.nat(), { maxLength: 5 }), fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 8 }))
  .chain(([facts, taken, instants]) => {
    const withdrawals = taken.flatMap((index, place) => {
      const fact = facts[4 + (index % Math.max(1, facts.length - 4))];
      return fact ? [withdrawalOf(`taken-back-${place}`, [fact])] : [];
    });
    const all: (Fact | Withdrawal)[] = [...facts, ...withdrawals];
    return fc.tuple(fc.shuffledSubarray(all, { minLength: all.length }), fc.constant(instants));
  })
  .map(([all, days]) => {
    const size = Math.ceil(all.length / (days.length + 1));
    const steps = days.map((back, index) => ({
      arrived: all.slice(0, (index + 1) * size),
      asOf: plus(AS_OF, -back * 86_400_000),
    }));
    return { all, steps: [...steps, { arrived: all, asOf: AS_OF }] };
  });

test('facts that trickle in by any steps leave the ledger of all at once, and settling again appends nothing', () => {
  fc.assert(
    fc.property(anyTrickle, ({ all, steps }) => {
      const ledger = new Ledger();
      const lines = (facts: readonly (Fact | Withdrawal)[], asOf: Instant): Entry[] =>
        linesOf(assess(facts, pricedRulebook, quarter, asOf));
      for (const { arrived, asOf } of steps) ledger.settle(lines(arrived, asOf));
      const atOnce = new Ledger();
      atOnce.settle(lines(all, AS_OF));
      expect(ledger.standing()).toEqual(atOnce.standing());
      expect(ledger.settle(lines(all, AS_OF))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('every line of an assessment has a name of its own', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const keys = linesOf(assessed(facts)).map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
    }),
  );
});

test('more left undone never costs less', () => {
  fc.assert(
    fc.property(anyFacts, fc.array(anyAct, { minLength: 1, maxLength: 10 }), (facts, acts) => {
      const done = costOf(assessed([...facts, ...acts]));
      const undone = costOf(assessed(facts));
      expect(undone.points).toBeGreaterThanOrEqual(done.points);
      expect(undone.fine).toBeGreaterThanOrEqual(done.fine);
    }),
  );
});

test('each further task that is left undone costs its price once more', () => {
  const task = (n: number): Fact =>
    factOf('staffing.task.assigned', `task-${n}`, {
      taskId: `task-${n}`,
      employeeId: 'e-9',
      assignedAt: '2026-03-02T09:00:00+08:00',
    });
  fc.assert(
    fc.property(anyFacts, fc.integer({ min: 1, max: 6 }), (facts, count) => {
      const tasks = Array.from({ length: count }, (_each, n) => task(n));
      const [before, after] = [costOf(assessed(facts)), costOf(assessed([...facts, ...tasks]))];
      expect({ points: after.points - before.points, fine: after.fine - before.fine }).toEqual({
        points: 3n * BigInt(count),
        fine: 725n * BigInt(count),
      });
    }),
  );
});

/** Points, fines, counts and lines by subject, and the counts of rates, over several assessments. */
const totals = (assessments: readonly Assessment[]): unknown => {
  const sums = new Map<string, bigint>();
  const add = (name: string, value: bigint): void => {
    if (value !== 0n) sums.set(name, (sums.get(name) ?? 0n) + value);
  };
  for (const { subjects } of assessments) {
    for (const { kind, id, entries, duties, rates } of subjects) {
      const own = `${kind} ${id}`;
      for (const { key, points, fine } of entries) {
        add(`${own} points`, points);
        add(`${own} fine`, fine);
        add(`${own} line ${key}`, 1n);
      }
      for (const [clause, { due, done }] of duties) {
        add(`${own} ${clause} due`, BigInt(due));
        add(`${own} ${clause} done`, BigInt(done));
      }
      for (const [name, { numerator, denominator }] of rates) {
        add(`${own} ${name} numerator`, (numerator.numerator * 100n) / numerator.denominator);
        add(`${own} ${name} denominator`, (denominator.numerator * 100n) / denominator.denominator);
      }
    }
  }
  return [...sums].sort();
};

test('a quarter is the sum of its months: points, fines, duties, lines and the counts of rates', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const months = MONTHS.map((month) => assessed(facts, parsePeriod(month)));
      expect(totals([assessed(facts)])).toEqual(totals(months));
    }),
  );
});

test('nobody but employees is charged', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const others = assessed(facts).subjects.filter(({ kind }) => kind !== 'employee');
      const charged = others.flatMap(({ entries }) =>
        entries.filter(({ points, fine, outcome }) => points !== 0n || fine !== 0n || outcome === 'charged'),
      );
      expect(charged).toEqual([]);
    }),
  );
});

test('the price is the built-in one where no version has begun', () => {
  const lines = linesOf(assess(placeFacts(), pricedRulebook, parsePeriod('2025-12'), AS_OF));
  const builtIn = linesOf(assess(placeFacts(), builtInRulebook, parsePeriod('2025-12'), AS_OF));
  expect(lines).toEqual(builtIn);
  expect(lines.some(({ fine }) => fine > 0n)).toBe(true);
});
