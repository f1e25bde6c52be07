import { clauses, readVersion, rulebookWith } from '@goldkey/rulebook';
import { EvaluationWorld, event } from './evaluation-world.js';

let world: EvaluationWorld;
beforeAll(async () => {
  world = await EvaluationWorld.open('2026-03-06T09:00:00+08:00');
});
afterAll(() => world.close());

const dearer = rulebookWith(
  readVersion({ id: 'own', from: '2026-03-01', parameters: { 'M-04': { fine: '5.00' } } }, clauses),
);

test("under a group's own version every month that was judged is judged again, and only what differs is posted", async () => {
  const propertyId = 'r-1';
  const since = '2026-02-01T08:00:00+08:00';
  const place = { propertyId, unitId: 'r-unit' };
  await world.tell(
    event('estates.property.registered', since, { ...place, name: 'r', serviceStart: '2026-02-01', households: 1 }),
    event('staffing.appointment.started', since, {
      ...place,
      appointmentId: 'r-a',
      employeeId: 'li',
      role: 'property-manager',
      from: '2026-02-01',
    }),
  );
  await world.judge();
  const before = await world.entries(propertyId);
  const follow = (rulebook: EvaluationWorld['rulebook']) =>
    world.under(rulebook, async () => {
      await world.asSystem(() => world.judging().followRulebook.run());
      return world.judge();
    });
  await follow(world.rulebook);
  expect(await world.entries(propertyId)).toEqual(before);
  expect(await follow(world.rulebook)).toBe(0);
  expect(await follow(dearer)).toBe(2); // February and March
  const known = new Set(before.map(({ line_id, seq }) => `${line_id} ${seq}`));
  const added = (await world.entries(propertyId)).filter(({ line_id, seq }) => !known.has(`${line_id} ${seq}`));
  expect(added).toMatchObject([{ kind: 'adjusted', fine_fen: '300' }]); // 5.00 − 2.00, in March alone
  expect(await world.lines(propertyId, 'M-04')).toContainEqual(
    expect.objectContaining({ version: 'own', month: '2026-03', fine_fen: '500' }),
  );
});
