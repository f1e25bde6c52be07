import { builtInRulebook, type Clause, clauseOf, type Rulebook } from '@goldkey/rulebook';
import { EvaluationWorld, event } from './evaluation-world.js';

const { texts, text, place, document, parameters } = clauseOf(builtInRulebook, 'M-04');

/** A clause of the group: who leads answers for the missed weeks of all properties together, one line a month. */
const leader: Clause = {
  kind: 'group',
  id: 'X-01',
  texts,
  text,
  place,
  document,
  parameters,
  reads: [],
  buildsOn: ['M-04'],
  *judge(group, span) {
    const missed = group.lines(['M-04'], span);
    const last = missed.at(-1);
    if (last === undefined) return;
    yield {
      subjectKind: 'employee',
      subjectId: 'leader',
      propertyId: null,
      at: last.at,
      times: missed.length,
      about: span.first,
    };
  },
};
const rulebook: Rulebook = { ...builtInRulebook, clauses: [...builtInRulebook.clauses, leader] };

let world: EvaluationWorld;
beforeAll(async () => {
  world = await EvaluationWorld.open('2026-03-06T09:00:00+08:00', rulebook);
});
afterAll(() => world.close());

const property = (propertyId: string) =>
  event('estates.property.registered', '2026-02-01T08:00:00+08:00', {
    propertyId,
    name: propertyId,
    unitId: `${propertyId}-unit`,
    serviceStart: '2026-03-01',
    households: 100,
  });

test('a clause of the group is judged over all properties, and again when one of them changes', async () => {
  const line = `SELECT fine_fen, stands FROM ledger_line WHERE clause = 'X-01' AND property_id IS NULL AND month = '2026-03'`;
  await world.tell(property('g-1'), property('g-2'));
  await world.judge();
  expect(await world.query(line)).toEqual([{ fine_fen: '400', stands: true }]); // 2 missed × ¥2.00
  const reportedAt = '2026-03-05T11:00:00+08:00';
  const data = { propertyId: 'g-1', employeeId: 'li', planKind: 'month', week: '2026-W10', reportedAt };
  await world.tell(event('staffing.plan.progress-reported', reportedAt, data));
  await world.judge();
  expect(await world.query(line)).toEqual([{ fine_fen: '200', stands: true }]);
  expect(
    await world.query(
      `SELECT kind, e.fine_fen FROM ledger_entry e JOIN ledger_line l ON l.id = line_id WHERE clause = 'X-01' ORDER BY seq`,
    ),
  ).toEqual([
    { kind: 'charged', fine_fen: '400' },
    { kind: 'adjusted', fine_fen: '-200' },
  ]);
  expect(
    await world.query(`SELECT points, fine_fen FROM subject_month WHERE property_id IS NULL AND subject_id = 'leader'`),
  ).toEqual([{ points: '0', fine_fen: '200' }]);
});
