import { daysOf, endOfDay, type Instant, lastDayOf, type Month, month, shiftMonth } from '@goldkey/kernel';
import fc from 'fast-check';
import {
  assessProperty,
  type DutyClause,
  type Fact,
  factsSeen,
  KeptDuties,
  type LayDuties,
  layAnew,
  type Organisation,
  organisationOf,
  placeOf,
  REFERENCE_KINDS,
  type Situation,
  situationOf,
  situations,
  upcoming,
} from '../src/index.js';
import { AS_OF, anyFacts, MONTHS, pricedRulebook } from './any-facts.js';
import { exampleFiles, situationOfCase, ZONE } from './worked-examples.js';

const DAY_MS = 86_400_000;
const FIRST = month(MONTHS[0]);

/** A property as it was known at an instant, from some of its facts. */
const seenAt = (facts: readonly Fact[], all: readonly Fact[], asOf: Instant, organisation: Organisation) => {
  const registered = all.find(({ kind }) => kind === 'estates.property.registered');
  if (registered === undefined) throw new Error('the property is not registered');
  const own = facts.filter((fact) => placeOf(fact) === placeOf(registered) && !REFERENCE_KINDS.has(fact.kind));
  return situationOf(registered.data as never, factsSeen(own, asOf), organisation, asOf);
};

const monthsAround: readonly Month[] = [-1, 0, 1, 2, 3].map((n) => shiftMonth(FIRST, n));

/** All that a situation comes to when duties are laid so. */
const cameTo = (situation: Situation, lay: LayDuties) => ({
  judged: monthsAround.map((of) => assessProperty(situation, pricedRulebook, of, { lay })),
  ahead: upcoming(situation, pricedRulebook, endOfDay(lastDayOf(shiftMonth(FIRST, 3)), ZONE), lay),
});

/** Some of the facts, at some instant of the quarter: time may run back, as it does for whoever asks for an earlier month. */
const anyStep = (count: number) =>
  fc.record({
    seen: fc.array(fc.boolean(), { minLength: count, maxLength: count }),
    daysBefore: fc.integer({ min: 0, max: 140 }),
    otherOrganisation: fc.boolean(),
  });

test('whatever comes, goes or passes, kept duties come to what duties that are laid anew come to', () => {
  const anyCourse = anyFacts.chain((facts) =>
    fc.tuple(
      fc.constant(facts),
      fc.array(anyStep(facts.length), { minLength: 2, maxLength: 5 }),
      fc.constantFrom(1, 300, 60_000),
    ),
  );
  fc.assert(
    fc.property(anyCourse, ([facts, steps, most]) => {
      const kept = new KeptDuties(most);
      const organisation = organisationOf(facts);
      for (const { seen, daysBefore, otherOrganisation } of steps) {
        const asOf = (AS_OF - daysBefore * DAY_MS) as Instant;
        const some = facts.filter((_fact, index) => seen[index]);
        const situation = seenAt(some, facts, asOf, otherOrganisation ? organisationOf(some) : organisation);
        expect(cameTo(situation, kept.lay)).toEqual(cameTo(situation, layAnew));
      }
    }),
    { numRuns: 40 },
  );
});

test('only the clauses that read what came lay their duties again', () => {
  fc.assert(
    fc.property(
      anyFacts.filter((facts) => facts.some(({ kind }) => !REFERENCE_KINDS.has(kind))),
      fc.nat(),
      (facts, choice) => {
        const own = facts.filter(({ kind }) => !REFERENCE_KINDS.has(kind));
        const last = own[choice % own.length] as Fact;
        const organisation = organisationOf(facts);
        const without = facts.filter((fact) => fact !== last);
        const laid = new Set<string>();
        const watched = pricedRulebook.clauses.map((clause) =>
          clause.kind === 'duty'
            ? {
                ...clause,
                duties: (...asked: Parameters<DutyClause['duties']>) => {
                  laid.add(clause.id);
                  return clause.duties(...asked);
                },
              }
            : clause,
        );
        const rulebook = { ...pricedRulebook, clauses: watched };
        const kept = new KeptDuties();
        assessProperty(seenAt(without, facts, AS_OF, organisation), rulebook, FIRST, { lay: kept.lay });
        laid.clear();
        assessProperty(seenAt(facts, facts, AS_OF, organisation), rulebook, FIRST, { lay: kept.lay });
        const readers = watched.filter(({ kind, reads }) => kind === 'duty' && reads.includes(last.kind as never));
        expect(readers.map(({ id }) => id)).toEqual(expect.arrayContaining([...laid]));
      },
    ),
    { numRuns: 40 },
  );
});

test('no duty is laid by the present instant, which is not among what tells kept duties from others', () => {
  for (const { clause, cases } of exampleFiles()) {
    if (clause.kind !== 'duty') continue;
    for (const example of cases) {
      const { facts, period, asOf, rulebook } = situationOfCase(example, clause);
      for (const situation of situations(facts, asOf)) {
        let asked = false;
        const watched = Object.defineProperty({ ...situation }, 'asOf', {
          get: () => {
            asked = true;
            return asOf;
          },
        });
        expect([...layAnew(clause, watched, daysOf(period), rulebook, () => true)]).toBeDefined();
        expect({ clause: clause.id, asked }).toEqual({ clause: clause.id, asked: false });
      }
    }
  }
});
