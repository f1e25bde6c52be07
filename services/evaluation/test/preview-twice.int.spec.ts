import { builtInRulebook } from '@goldkey/rulebook';
import type { Situations } from '../src/application/ports.js';
import { versionsOf } from '../src/evaluation.versions.js';
import { EvaluationWorld } from './evaluation-world.js';
import { managedProperty } from './managed-property.js';

let world: EvaluationWorld;
beforeAll(async () => {
  world = await EvaluationWorld.open('2026-04-06T09:00:00+08:00');
  await world.tell(...managedProperty('v-1', 'e-1'));
  await world.judge();
});
afterAll(() => world?.close());

const processWith = (situations: Partial<Situations> = {}) =>
  versionsOf(world.opened.database, builtInRulebook, { ...world.judging().situations, ...situations } as Situations, {
    now: () => world.clock.now() as never,
  });
const asked = (previewId: string) =>
  world.asSystem(() =>
    processWith().previews.add({
      ...{ previewId, tried: { kind: 'reading', readingId: 'R-01', optionId: 'b' }, months: ['2026-03' as never] },
      ...{ overrides: { 'M-04': { fine: '200.00' } }, propertyIds: ['v-1'], ofGroup: false, askedBy: 'e-author' },
      ...{ askedAt: world.clock.now() as never, state: 'waiting', done: 0, total: 1 },
    }),
  );
const linesOf = async (previewId: string) =>
  (await world.query(`SELECT 1 FROM preview_line WHERE preview_id = $1`, [previewId])).length;
const stateOf = async (previewId: string) =>
  (await world.query<{ state: string }>('SELECT state FROM preview WHERE id = $1', [previewId]))[0]?.state;

test('while one process works a preview out, another leaves it alone: nothing is counted twice', async () => {
  await asked('once');
  await processWith().workOut.run(() => true);
  const lines = await linesOf('once');
  expect(lines).toBeGreaterThan(0);
  await asked('twice');
  let begun: () => void = () => undefined;
  const other = new Promise<void>((done) => {
    begun = done;
  }).then(() => processWith().workOut.run(() => true));
  const { situations } = world.judging();
  const first = processWith({
    each: async (views, now) => {
      begun();
      await other;
      return situations.each(views, now);
    },
  });
  expect(await first.workOut.run(() => true)).toBe(true);
  expect(await other).toBe(false);
  expect([await stateOf('twice'), await linesOf('twice')]).toEqual(['done', lines]);
});

test('what a process left when it stopped is begun anew at once; what one left that died, a little later', async () => {
  await asked('left');
  await processWith().workOut.run(() => false);
  expect(await stateOf('left')).toBe('running');
  expect(await processWith().workOut.run(() => true)).toBe(true);
  expect(await stateOf('left')).toBe('done');

  await asked('died');
  const died = processWith({ each: () => Promise.reject(new Error('the database is away')) });
  await world.query(`UPDATE preview SET state = 'running', lease = 'dead', leased_until = $1 WHERE id = 'died'`, [
    new Date((world.clock.now() as number) + 60_000),
  ]);
  expect(await died.workOut.run(() => true)).toBe(false);
  world.clock.set(new Date((world.clock.now() as number) + 61_000).toISOString());
  expect(await processWith().workOut.run(() => true)).toBe(true);
  expect(await stateOf('died')).toBe('done');
});

test('what no page shows any more, because it was asked anew, goes with its lines once the new one is begun', async () => {
  await asked('before');
  await processWith().workOut.run(() => true);
  world.clock.advance(1_000);
  await asked('last');
  expect(await linesOf('before')).toBeGreaterThan(0);
  await processWith().workOut.run(() => true);
  expect(await world.query('SELECT id, state FROM preview')).toEqual([{ id: 'last', state: 'done' }]);
  expect(await world.query("SELECT 1 FROM preview_line WHERE preview_id <> 'last'")).toEqual([]);
});
