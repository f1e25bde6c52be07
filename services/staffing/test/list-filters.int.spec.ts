import { StaffingWorld } from './staffing-world.js';

let world: StaffingWorld;
beforeAll(async () => {
  world = await StaffingWorld.open();
});
afterAll(() => world.close());

test.each([
  'certificates?validUntilBefore',
  'clockings?from',
  'examinations?until',
  'festivals?until',
  'points-entries?from',
  'problems?dueBefore',
  'roster?from',
  'tool-loans?dueBefore',
  'training-sessions?from',
])('a list names the end of a span that is no time: %s', async (asked) => {
  const [, field] = asked.split('?');
  for (const words of ['yesterday', '2026-02-30', '0'.repeat(150)])
    expect(await world.get(`${asked}=${words}`)).toMatchObject({ status: 400, body: { errors: [{ field }] } });
  expect(await world.get(`${asked}=2026-03-05`)).toMatchObject({ status: 200 });
});

test('a list names a yes or no that is neither', async () => {
  expect(await world.get('training-sessions?judged=perhaps')).toMatchObject({
    status: 400,
    body: { errors: [{ field: 'judged' }] },
  });
  expect(await world.get('training-sessions?judged=false')).toMatchObject({ status: 200 });
});
