import { randomUUID } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { runAs, runAsSystem } from '@goldkey/access';
import { Database } from '@goldkey/postgres';
import { complaintNumbers } from '../src/adapters/out/postgres/numbers.js';
import { ComplaintsWorld, type Place } from './complaints-world.js';

let world: ComplaintsWorld;
beforeAll(async () => {
  world = await ComplaintsWorld.open();
});
afterAll(() => world?.close());

const running = (number: string): number => Number(number.split('-').at(-1));
const inOrder = (numbers: readonly number[]): number[] => [...numbers].sort((a, b) => a - b);
const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
const series = (place: Place, month = '2026-03') => ({
  propertyId: place.propertyId,
  propertyCode: place.code,
  month,
});

test('receptions of one property at the same time get consecutive numbers, those of another its own', async () => {
  const [here, there] = [await world.place(), await world.place()];
  const many = (place: Place, count: number) =>
    Promise.all(upTo(count).map(async () => running((await world.received(place)).number)));
  const [hereNumbers, thereNumbers] = await Promise.all([many(here, 25), many(there, 10)]);
  expect(inOrder(hereNumbers)).toEqual(upTo(25));
  expect(inOrder(thereNumbers)).toEqual(upTo(10));
});

test('two processes never give the same number', async () => {
  const place = await world.place();
  const elsewhere = await Database.open({ url: world.url, applicationName: 'elsewhere', poolSize: 1 });
  try {
    const takers = [complaintNumbers(world.database), complaintNumbers(elsewhere)];
    const taken = await runAs(place.desk, () =>
      Promise.all(upTo(60).map((turn) => takers[turn % 2]?.next(series(place)))),
    );
    expect(inOrder(taken as number[])).toEqual(upTo(60));
  } finally {
    await elsewhere.close();
  }
});

test('each month of a property has its own numbers, also when both are asked for at once', async () => {
  const place = await world.place();
  const numbers = complaintNumbers(world.database);
  const asked = ['2026-03', '2026-04', '2026-03', '2026-03', '2026-04'];
  const given = await runAs(place.desk, () => Promise.all(asked.map((month) => numbers.next(series(place, month)))));
  expect(given).toEqual([1, 1, 2, 3, 2]);
});

test('a reception that is not committed yet makes no other one wait', async () => {
  const place = await world.place();
  const numbers = complaintNumbers(world.database);
  const open = new EventEmitter();
  const taken = once(open, 'taken');
  const first = runAs(place.desk, () =>
    world.database.transaction(async () => {
      const end = once(open, 'end');
      open.emit('taken', await numbers.next(series(place)));
      await end;
    }),
  );
  expect(await taken).toEqual([1]);
  const second = await world.received(place, { receivedAt: '2026-03-04T09:00:00+08:00' });
  open.emit('end');
  await first;
  expect(running(second.number)).toBe(2);
});

test('who is refused takes no number; the same command again takes none either', async () => {
  const place = await world.place();
  const early = await world.post(
    'complaints',
    world.matter(place, { receivedAt: '2026-03-03T09:00:00+08:00', dueAt: '2026-03-02T09:00:00+08:00' }),
    place.desk,
  );
  expect(early.body.code).toBe('complaints.due-before-received');
  const key = randomUUID();
  const matter = world.matter(place, { receivedAt: '2026-03-03T09:00:00+08:00' });
  const [once, again] = await Promise.all([
    world.post('complaints', matter, place.desk, { key }),
    world.post('complaints', matter, place.desk, { key }),
  ]);
  expect([once.status, again.status]).toEqual([201, 201]);
  expect(again.body).toEqual(once.body);
  expect(running(once.body.number)).toBe(1);
  expect(running((await world.received(place, { receivedAt: '2026-03-04T09:00:00+08:00' })).number)).toBe(2);
});

test('numbers of a property outside the scope are not given', async () => {
  const [here, there] = [await world.place(), await world.place()];
  const numbers = complaintNumbers(world.database);
  await expect(runAs(here.desk, () => numbers.next(series(there)))).rejects.toThrow('outside the caller');
  expect(await runAsSystem('test', () => numbers.next(series(there)))).toBe(1);
});

test('the answer to a reception is the line that the list shows', async () => {
  const place = await world.place();
  const made = await world.post(
    'complaints',
    world.matter(place, { dueAt: '2031-03-02T09:00:00+08:00', room: '3-1201' }),
    place.desk,
  );
  const list = await world.get(`complaints?propertyId=${place.propertyId}`, place.desk);
  expect(list.body.items).toEqual([made.body]);
});
