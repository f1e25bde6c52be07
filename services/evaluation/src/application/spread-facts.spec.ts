import type { Instant } from '@goldkey/kernel';
import { builtInRulebook, type Fact, groupKinds, REFERENCE_KINDS } from '@goldkey/rulebook';
import type { FactStore, KnownOrganisation, Mark, MarkStore } from './ports.js';
import { SpreadFacts, TOLD_ALONE } from './spread-facts.js';

const now = Date.UTC(2026, 2, 5) as Instant;
const known = { properties: new Map(), placesOf: () => [] } as unknown as KnownOrganisation;
const fact = (kind: string, at = now) =>
  ({
    kind,
    id: 'event-1',
    source: '/goldkey/x',
    at,
    propertyId: 'p-1',
    data: { propertyId: 'p-1', matterId: 'm-1' },
  }) as unknown as Fact;

/** What was marked, of which matters the months were asked for, and which instants are waited for. */
const spreading = async (...facts: readonly Fact[]) => {
  const seen = { marks: [] as Mark[], matters: [] as string[], waits: 0 };
  const store = {
    monthsOfMatters: async (matters: readonly { matter: string }[]) => {
      seen.matters.push(...matters.map(({ matter }) => matter));
      return [];
    },
    monthsWithAnything: async () => [],
    propertiesNaming: async () => [],
  } as unknown as FactStore;
  const marks = {
    add: async (added: readonly Mark[]) => void seen.marks.push(...added),
    expectNoLaterThan: async () => {
      seen.waits += 1;
    },
  } as unknown as MarkStore;
  await new SpreadFacts(store, marks, new Set()).run(facts, known, now);
  return seen;
};

test('what is told to people alone is read by no clause, and by nothing else that judges', () => {
  const { clauses } = builtInRulebook;
  const read = [
    ...clauses.flatMap(({ reads }) => [...reads] as string[]),
    ...groupKinds(builtInRulebook),
    ...REFERENCE_KINDS,
  ];
  expect(read.filter((kind) => TOLD_ALONE.has(kind))).toEqual([]);
});

test('it has no month judged again, and nobody waits for its instant', async () => {
  for (const kind of TOLD_ALONE)
    expect(await spreading(fact(kind), fact(kind, (now + 1_000) as Instant))).toEqual({
      marks: [],
      matters: [],
      waits: 0,
    });
});

test('what a clause reads still has its months judged again, and those of its matter', async () => {
  const seen = await spreading(fact('complaints.matter.closed'), fact('complaints.matter.assigned'));
  expect(seen.marks.map(({ month }) => month)).toContain('2026-03');
  expect(seen.matters).toEqual(['m-1']);
});
