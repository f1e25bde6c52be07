import { runAsSystem } from '@goldkey/access';
import { addDays, dayOf, instant } from '@goldkey/kernel';
import { pastAsTold } from '../src/adapters/out/postgres/migrations/1764000000416-tell-left-places.js';
import { EndLettings } from '../src/application/end-lettings.js';
import { EstatesWorld } from './estates-world.js';

let world: EstatesWorld;
let here: string;
beforeAll(async () => {
  world = await EstatesWorld.open();
  here = (await world.property()).id;
});
afterAll(() => world?.close());

let count = 0;
const home = async (propertyId = here): Promise<string> => {
  count += 1;
  const body = { propertyId, building: '5', room: String(count), areaSquareMetres: '80' };
  return (await world.post('households', body)).body.id;
};
const place = async (): Promise<string> => {
  count += 1;
  return (await world.post('parking-places', { propertyId: here, number: `B1-${count}`, kind: 'rented' })).body.id;
};

const today = dayOf(instant(Date.now()), 'Asia/Shanghai');
const give = async (until?: string) => {
  const [id, householdId] = [await place(), await home()];
  const stay = { householdId, from: '2026-01-01', ...(until && { until }) };
  const { body } = await world.post(`parking-places/${id}/assignments`, stay, { version: 1 });
  return { id, householdId, assignmentId: body.assignments[0].assignmentId as string };
};
const told = async (id: string) =>
  (await world.news(id)).map(({ type, payload }) => [type.split('.')[3], payload['until']]);
const tellLeft = () => runAsSystem('test', () => world.service.app.get(EndLettings).run());
const asSystem = (sql: string, parameters: readonly unknown[]) =>
  runAsSystem('test', () => world.database.transaction((tx) => tx.query(sql, [...parameters])));
/** As if its last day had been so many days ago. */
const lastDayWas = (id: string, day: string) =>
  asSystem(
    `UPDATE parking_place SET ends_on = $2::date, state = jsonb_set(state, '{assignments,0,until}', to_jsonb($2::text)) WHERE id = $1`,
    [id, day],
  );

test('one that is ended for a day that is over has left with it, for a day to come by the clock, once however often it looks', async () => {
  const gone = await give();
  const end = (until: string, version: number) =>
    world.post(`parking-places/${gone.id}/assignments/${gone.assignmentId}/end`, { until }, { version });
  await end(today, 2);
  expect(await told(gone.id)).toEqual([
    ['assigned', undefined],
    ['assigned', today],
  ]);
  await tellLeft();
  expect((await told(gone.id)).length).toBe(2);
  await end(addDays(today, -1), 3);
  expect((await world.news(gone.id)).slice(2)).toMatchObject([
    { type: 'goldkey.estates.parking-place.assigned.v1', key: here },
    {
      type: 'goldkey.estates.parking-place.left.v1',
      payload: { parkingPlaceId: gone.id, householdId: gone.householdId, until: addDays(today, -1), kind: 'rented' },
    },
  ]);
  const agreed = await give(addDays(today, 30));
  await lastDayWas(agreed.id, addDays(today, -1));
  await Promise.all([tellLeft(), tellLeft()]);
  await tellLeft();
  expect(await told(agreed.id)).toEqual([
    ['assigned', addDays(today, 30)],
    ['left', addDays(today, -1)],
  ]);
  const { body } = await world.get(`parking-places/${agreed.id}`);
  expect(body.history.map(({ change }: { change: string }) => change).at(-1)).toBe('parking-place-left');
});

test('its day is that of the property; who has the place further on has not left it', async () => {
  const far = (await world.property({ timeZone: 'America/Los_Angeles' })).id;
  const there = dayOf(instant(Date.now()), 'America/Los_Angeles');
  const made = await world.post('parking-places', { propertyId: far, number: 'A-1', kind: 'rented' });
  const householdId = await home(far);
  const door = `parking-places/${made.body.id}/assignments`;
  await world.post(door, { householdId, from: '2026-01-01', until: there }, { version: 1 });
  await tellLeft();
  expect(await told(made.body.id)).toEqual([['assigned', there]]);
  const stays = await give(addDays(today, 1));
  const again = { householdId: stays.householdId, from: addDays(today, 2) };
  await world.post(`parking-places/${stays.id}/assignments`, again, { version: 2 });
  await lastDayWas(stays.id, addDays(today, -1));
  await asSystem(
    `UPDATE parking_place SET state = jsonb_set(state, '{assignments,1,from}', to_jsonb($2::text)) WHERE id = $1`,
    [stays.id, today],
  );
  await tellLeft();
  expect((await told(stays.id)).map(([name]) => name)).toEqual(['assigned', 'assigned']);
});

test('what cannot be told of one place holds up no other, and is told later', async () => {
  const both = [await give(addDays(today, 5)), await give(addDays(today, 5))].map(({ id }) => id).sort();
  for (const id of both) await lastDayWas(id, addDays(today, -1));
  const [broken, sound] = both as [string, string];
  const rename = (from: string, to: string) =>
    asSystem(
      `UPDATE parking_place SET state = state - '${from}' || jsonb_build_object('${to}', state -> '${from}') WHERE id = $1`,
      [broken],
    );
  await rename('assignments', 'lost');
  await expect(tellLeft()).rejects.toThrow();
  expect((await told(sound)).at(-1)?.[0]).toBe('left');
  await rename('lost', 'assignments');
  await tellLeft();
  expect((await told(broken)).at(-1)?.[0]).toBe('left');
});

test('what was over before such news was told is told nobody any more; what is to end is found by its day', async () => {
  const [over, ahead, open] = [await give(addDays(today, 5)), await give(addDays(today, 5)), await give()];
  await lastDayWas(over.id, addDays(today, -1));
  await asSystem('UPDATE parking_place SET ends_on = NULL', []);
  for (const statement of pastAsTold.split(';')) await asSystem(statement, []);
  await tellLeft();
  expect((await told(over.id)).map(([name]) => name)).toEqual(['assigned']);
  const rows = await asSystem(
    "SELECT id, to_char(ends_on, 'YYYY-MM-DD') AS ends FROM parking_place WHERE id = ANY ($1)",
    [[over.id, ahead.id, open.id]],
  );
  expect(new Map((rows as { id: string; ends: string | null }[]).map(({ id, ends }) => [id, ends]))).toEqual(
    new Map([
      [over.id, null],
      [ahead.id, addDays(today, 5)],
      [open.id, null],
    ]),
  );
  await lastDayWas(ahead.id, addDays(today, -1));
  await tellLeft();
  expect((await told(ahead.id)).at(-1)?.[0]).toBe('left');
});
