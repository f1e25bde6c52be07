import { type Caller, runAs, type Scope } from '@goldkey/access';
import { remembered } from './remembered.js';

const callerOf = (scope: Scope): Caller => ({
  kind: 'person',
  subject: 'a',
  name: 'a',
  roles: [],
  permissions: new Set(),
  scope,
});
const all = callerOf({ all: true });

const asking = (answer: (id: string) => string | undefined) => {
  const world = { now: 0, away: false, asked: [] as string[][] };
  const ask = remembered(
    async (ids) => {
      world.asked.push([...ids]);
      if (world.away) return undefined;
      return new Map(ids.flatMap((id) => [answer(id)].flatMap((name) => (name === undefined ? [] : [[id, name]]))));
    },
    () => world.now,
  );
  return { world, as: (caller: Caller, ...ids: string[]) => runAs(caller, () => ask(ids)) };
};

test('what was told is not asked again within a minute, and of nothing told neither; then both are asked', async () => {
  const { world, as } = asking((id) => (id === 'e-1' ? '陈晓' : undefined));
  expect([...(await as(all, 'e-1', 'e-2', 'e-1'))]).toEqual([['e-1', '陈晓']]);
  expect([...(await as(all, 'e-2', 'e-1', 'e-3'))]).toEqual([['e-1', '陈晓']]);
  world.now = 59_999;
  await as(all, 'e-1');
  world.now = 60_000;
  await as(all, 'e-1');
  expect(world.asked).toEqual([['e-1', 'e-2'], ['e-3'], ['e-1']]);
});

test('what one caller was told is not told to another', async () => {
  const { world, as } = asking(() => '陈晓');
  await as(all, 'e-1');
  await as(callerOf({ all: false, properties: ['p-1'] }), 'e-1');
  expect(world.asked).toEqual([['e-1'], ['e-1']]);
});

test('while nobody answers what is known stays, and the rest is asked anew', async () => {
  const { world, as } = asking((id) => `name of ${id}`);
  await as(all, 'e-1');
  world.away = true;
  expect([...(await as(all, 'e-1', 'e-2'))]).toEqual([['e-1', 'name of e-1']]);
  world.away = false;
  expect((await as(all, 'e-2')).get('e-2')).toBe('name of e-2');
});
