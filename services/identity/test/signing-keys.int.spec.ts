import { allMigrations } from '@goldkey/service-kit';
import { testDatabase } from '@goldkey/testing';
import { KeyRing } from '../src/adapters/out/postgres/signing-keys.js';
import { migrations } from '../src/migrations.js';

const HOUR_MS = 3_600_000;

test('a key verifies for a day after a newer one took over, and is then gone', async () => {
  const world = await testDatabase('identity', { migrations: allMigrations(migrations) });
  const ring = new KeyRing(world.database);
  const begun = Date.now();
  const { keyId: first } = await ring.rotate(begun);
  const { keyId: second } = await ring.rotate(begun + HOUR_MS);
  const { keyId: third } = await ring.rotate(begun + 24 * HOUR_MS);
  expect((await ring.keys()).map(({ id }) => id)).toEqual([third, second, first]);
  const { keyId: fourth } = await ring.rotate(begun + 26 * HOUR_MS);
  expect((await ring.keys()).map(({ id }) => id)).toEqual([fourth, third, second]);
  await world.drop();
});
