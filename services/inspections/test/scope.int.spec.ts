import { randomUUID } from 'node:crypto';
import {
  doorsWithoutId,
  fillRegisters,
  knockAsEveryRole,
  WALKED_PROPERTIES,
  walkScopes,
} from '@goldkey/service-kit/testing';
import { aCaller } from '@goldkey/testing';
import { registers } from '../src/adapters/in/http/registers/registers.js';
import { InspectionsWorld, someoneOf } from './inspections-world.js';
import { superviseEverything } from './supervised.js';

const SEED = 20261126;

let world: InspectionsWorld;
let properties: string[];
beforeAll(async () => {
  world = await InspectionsWorld.open();
  properties = [];
  for (let n = 0; n < WALKED_PROPERTIES; n += 1) {
    const propertyId = await world.property();
    properties.push(propertyId);
    await fillRegisters(world.service, registers, propertyId);
    for (let k = 0; k <= n; k += 1) {
      await superviseEverything(world, propertyId);
      const { id: postId } = await world.gate(propertyId);
      const answers = [{ itemId: 'barrier', result: 'failed' }];
      const visits = [{ postId, at: '2026-03-05T09:10:00+08:00', checkListVersion: 1, answers }];
      const round = { propertyId, startedAt: '2026-03-05T09:00:00+08:00', visits };
      await world.done('PUT', `rounds/${randomUUID()}`, round, someoneOf(propertyId));
      await world.done('POST', 'routes', { propertyId, name: '外围', postIds: [postId] }, someoneOf(propertyId));
      const incident = { propertyId, kind: 'fire', place: '地库', what: '冒烟' };
      await world.done('POST', 'incidents', incident, someoneOf(propertyId));
      const householdId = await world.household(propertyId);
      const works = {
        propertyId,
        householdId,
        contractor: '安居',
        works: '翻新',
        from: '2026-03-01',
        until: '2026-03-15',
      };
      await world.done('POST', 'renovations', works, someoneOf(propertyId));
      const pump = { propertyId, code: randomUUID().slice(0, 8), name: '水泵', kind: 'pump', place: '泵房' };
      await world.done('POST', 'equipment', pump, someoneOf(propertyId));
      const kept = {
        propertyId,
        kind: 'planting',
        name: '浇水',
        area: '中庭',
        doer: { firm: '绿艺' },
        from: '2026-03-01',
      };
      const frequency = { every: 'days', days: 1 };
      const { id } = await world.done('POST', 'upkeep-programmes', { ...kept, frequency }, someoneOf(propertyId));
      await world.done('POST', `upkeep-programmes/${id}/work`, { day: '2026-03-05' }, someoneOf(propertyId));
    }
  }
}, 120_000);
afterAll(() => world?.close());

const everything = aCaller({ permissions: ['inspections:read', 'audit:read', 'evaluation:operate'] });

test('no list and no count tells of a row outside the scope, whatever the tree, the appointments and the question', async () => {
  const doors = doorsWithoutId(world.service, 'inspections');
  expect(doors.map(({ path }) => path)).toContain('/api/inspections/findings');
  // A draw is of many properties, none of which is its own: quality.int.spec.ts tries who sees what of it.
  expect(await walkScopes(world.service, doors, properties, everything, SEED)).toEqual(['/api/inspections/draws']);
}, 240_000);

test('every door lets in whom the matrix names and nobody else, whatever the role', async () => {
  expect(await knockAsEveryRole(world.service, 'inspections')).toEqual([]);
}, 120_000);
