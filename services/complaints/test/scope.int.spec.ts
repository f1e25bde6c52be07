import { randomUUID } from 'node:crypto';
import { runAsSystem } from '@goldkey/access';
import {
  doorsWithoutId,
  fillRegisters,
  knockAsEveryRole,
  WALKED_PROPERTIES,
  walkScopes,
} from '@goldkey/service-kit/testing';
import { aCaller } from '@goldkey/testing';
import { registers } from '../src/adapters/in/http/registers/registers.js';
import { ComplaintsWorld, type Place } from './complaints-world.js';

const SEED = 20261126;

/** A row of everything that is kept beside the log; draws by hand, for the day need not be a working day. */
const besideTheLog = async ({ propertyId, departmentId, desk }: Place, k: number): Promise<void> => {
  const repair = await world.received({ propertyId, departmentId, desk, code: '' }, { kind: 'repair' });
  await world.post('work-orders', { matterId: repair.complaintId }, desk);
  const cause = { propertyId, departmentId, title: '停水', category: '停水', answer: '在修' };
  await world.post('mass-incidents', cause, desk);
  const year = String(2026 + k);
  await world.post('ballots', { propertyId, year, departmentIds: [departmentId] }, desk);
  await world.post('opinion-surveys', { propertyId, year, questions: [] }, desk);
  await world.post('survey-answers/bulk', { propertyId, items: [{ departmentId, level: 'satisfied' }] }, desk);
  const [drawId, day] = [randomUUID(), `2026-03-${10 + k}`];
  const draw = JSON.stringify({ id: drawId, propertyId, day });
  const callId = randomUUID();
  const call = JSON.stringify({ id: callId, drawId, propertyId, matterId: repair.complaintId, day });
  await runAsSystem('test', () =>
    world.database.transaction(async (tx) => {
      await tx.query('INSERT INTO survey_draw (id, property_id, day, state, version) VALUES ($1, $2, $3, $4, 1)', [
        drawId,
        propertyId,
        day,
        draw,
      ]);
      await tx.query(
        `INSERT INTO survey_call (id, property_id, draw_id, department_id, matter_id, day, caller, standing, state, version)
         VALUES ($1, $2, $3, $4, $5, $6, 'desk', 'open', $7, 1)`,
        [callId, propertyId, drawId, departmentId, repair.complaintId, day, call],
      );
    }),
  );
};

let world: ComplaintsWorld;
let properties: string[];
beforeAll(async () => {
  world = await ComplaintsWorld.open();
  properties = [];
  for (let n = 0; n < WALKED_PROPERTIES; n += 1) {
    const place = await world.place();
    properties.push(place.propertyId);
    for (let k = 0; k <= n; k += 1) await world.received(place);
    const forum = { propertyId: place.propertyId, households: ['1'], heldAt: '2026-03-05T09:00:00+08:00' };
    await world.post('forums', forum, place.desk);
    await fillRegisters(world.service, registers, place.propertyId);
    for (let k = 0; k <= n; k += 1) await besideTheLog(place, k);
  }
}, 120_000);
afterAll(() => world?.close());

const everything = aCaller({
  permissions: ['complaints:read', 'complaints:link', 'complaints:import', 'audit:read', 'evaluation:operate'],
});

test('no list and no count tells of a row outside the scope, whatever the tree, the appointments and the question', async () => {
  const doors = doorsWithoutId(world.service, 'complaints');
  expect(doors.map(({ path }) => path)).toContain('/api/complaints/complaints');
  expect(await walkScopes(world.service, doors, properties, everything, SEED)).toEqual([]);
}, 240_000);

test('every door lets in whom the matrix names and nobody else, whatever the role', async () => {
  expect(await knockAsEveryRole(world.service, 'complaints')).toEqual([]);
}, 120_000);
