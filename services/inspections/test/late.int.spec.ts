import { randomUUID } from 'node:crypto';
import type { Caller } from '@goldkey/access';
import { InspectionsWorld, someoneOf } from './inspections-world.js';

const VERBS = ['read', 'define', 'patrol', 'handle', 'verify', 'supervise'].map((verb) => `inspections:${verb}`);
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

let world: InspectionsWorld;
let here: string;
beforeAll(async () => {
  world = await InspectionsWorld.open();
  here = await world.property();
  world.employee('e-7', '王经理');
});
afterAll(() => world?.close());

/** Who may record what was done for three days alone, as everybody but group IT. */
const manager = (): Caller => ({ ...someoneOf(here), permissions: new Set(VERBS) });
const historian = () => someoneOf(here, 'e-7', VERBS);

const entries = [
  { register: 'security-log', entry: '第 12 页' },
  { register: 'centre-record', entry: '第 3 页' },
];
/** Two in the morning by the property's clock, so many days ago. */
const night = (daysAgo: number): string =>
  `${new Date(Date.now() - daysAgo * DAY_MS + 8 * HOUR_MS).toISOString().slice(0, 10)}T02:00:00+08:00`;
const checkOf = (daysAgo: number, rest: object = {}) => ({
  startedAt: night(daysAgo),
  endedAt: night(daysAgo).replace('T02', 'T03'),
  entries,
  signed: true,
  ...rest,
});
const tooLate = (field: string) => ({
  status: 400,
  body: {
    errors: expect.arrayContaining([expect.objectContaining({ field, reason: expect.stringContaining('72') })]),
  },
});

test('a night check is written down within three days, planned or not: a month that was missed is not met afterwards', async () => {
  const whole = { propertyId: here, ...checkOf(20) };
  expect(await world.send('POST', 'night-checks', whole, manager())).toMatchObject(tooLate('startedAt'));
  await world.done('POST', 'night-checks', { propertyId: here, ...checkOf(1) }, manager());
  await world.done('POST', 'night-checks', whole, historian());
});

test('a check that did not count is not made to count after three days; its words are put right at any time', async () => {
  const half = { propertyId: here, ...checkOf(20, { signed: false }) };
  const { id } = await world.done('POST', 'night-checks', half, historian());
  const correct = (body: object, version: number, as = manager()) =>
    world.send('POST', `night-checks/${id}/correction`, body, as, { version });
  expect(await correct(checkOf(20), 1)).toMatchObject({
    status: 422,
    body: { code: 'inspections.night-check-settled-invalid' },
  });
  expect(await correct(checkOf(1, { signed: false }), 1)).toMatchObject({ status: 422 });
  expect(await correct(checkOf(20, { signed: false, note: '巡查正常' }), 1)).toMatchObject({ status: 200 });
  expect(await correct(checkOf(20), 2, historian())).toMatchObject({ status: 200 });
  const { id: fresh } = await world.done('POST', 'night-checks', { propertyId: here, ...checkOf(1) }, manager());
  expect(
    await world.send('POST', `night-checks/${fresh}/correction`, checkOf(20), manager(), { version: 1 }),
  ).toMatchObject({ status: 422 });
});

test('a round is ended within three days of its end, though it was begun and handed in in part in time', async () => {
  const [post, roundId] = [await world.gate(here), randomUUID()];
  const ago = (hours: number) => new Date(Date.now() - hours * HOUR_MS).toISOString();
  const answers = [{ itemId: 'barrier', result: 'in-order' }];
  const visits = [{ postId: post.id, at: ago(99), checkListVersion: 1, answers }];
  await world.done('PUT', `rounds/${roundId}`, { propertyId: here, startedAt: ago(100), visits }, historian());
  const rest = { propertyId: here, startedAt: ago(1), visits: [], completedAt: ago(98) };
  expect(await world.send('PUT', `rounds/${roundId}`, rest, manager())).toMatchObject(tooLate('completedAt'));
});
