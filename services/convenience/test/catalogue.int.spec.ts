import { randomUUID } from 'node:crypto';
import { runAsSystem } from '@goldkey/access';
import { instant } from '@goldkey/kernel';
import { aDeputyOf } from '@goldkey/testing';
import { surveyCopies } from '../src/adapters/out/postgres/catalogue/catalogue.stores.js';
import { ConvenienceWorld, type Place, someoneOf } from './convenience-world.js';

let world: ConvenienceWorld;
let place: Place;
beforeAll(async () => {
  world = await ConvenienceWorld.open();
  place = await world.place();
});
afterAll(() => world?.close());

const line = (itemId: string, changes: object = {}) => world.line(itemId, changes);
const item = (changes: object = {}) => world.item(place, changes);

test('a year’s list goes from draft over approval to publication, and is told at each station', async () => {
  const water = await item();
  const insurance = await item({ kind: 'car-insurance', unit: '次', name: '代办车险' });
  await runAsSystem('test', () =>
    surveyCopies(world.database).keepSurvey(
      { propertyId: place.propertyId, year: '2025' },
      instant(Date.UTC(2025, 11, 20)),
    ),
  );
  const { propertyId, manager, general } = place;
  const lines = [
    line(water.id, { price: '30.00' }),
    line(insurance.id, { price: '0', fixedCost: '0', variableCost: '0' }),
  ];
  const draft = await world.done('POST', 'catalogues', { propertyId, year: '2026', lines }, manager);
  const { body: shown } = await world.get(`catalogues/${draft.id}`, manager);
  // 100 × 30.00 − 800.00 − 100 × 10.00 = 1200.00, which is 40 per cent.
  expect(shown.figures[water.id]).toEqual({
    revenue: '3000.00',
    cost: '1800.00',
    result: '1200.00',
    margin: '0.4000',
    breakEvenUnits: 40,
    smallMargin: false,
  });
  expect(shown.surveyedAt).toBe('2025-12-20T00:00:00.000Z');
  const act = (name: string, body: object, version: number, as = general) =>
    world.send('POST', `catalogues/${draft.id}/${name}`, body, as, { version });
  expect((await act('publish', { channels: ['screen'] }, 1, manager)).body.code).toBe('convenience.catalogue-state');
  await act('submit', {}, 1, manager);
  expect((await act('approve', {}, 2, manager)).status).toBe(403);
  expect(await act('approve', {}, 2, aDeputyOf(manager, { permissions: general.permissions }))).toMatchObject({
    status: 403,
    body: { code: 'convenience.same-person.forbidden' },
  });
  expect((await act('approve', {}, 2)).body.code).toBe('convenience.margin-unreasoned');
  expect(await act('approve', { reasons: { [water.id]: '含押桶损耗' } }, 2)).toMatchObject({
    status: 200,
    body: { state: 'approved', approverName: '王e-general' },
  });
  expect((await world.get(`list-in-force?propertyId=${propertyId}`, place.desk)).status).toBe(404);
  await act('publish', { channels: ['notice-board', 'screen'] }, 3, manager);
  expect((await world.get(`list-in-force?propertyId=${propertyId}`, place.desk)).body).toMatchObject({ id: draft.id });
  expect(await world.news(propertyId, 'catalogue.approved')).toMatchObject([{ propertyId, year: '2026' }]);
  expect(await world.news(propertyId, 'catalogue.published')).toMatchObject([
    { propertyId, year: '2026', channels: ['notice-board', 'screen'] },
  ]);
  const { body: record } = await world.get(`catalogues/${draft.id}`, manager);
  expect(record.history.map(({ change }: { change: string }) => change)).toEqual(
    expect.arrayContaining(['catalogue-drafted', 'catalogue-submitted', 'catalogue-approved', 'catalogue-published']),
  );
});

test('of two who begin a year’s list at the same time one does', async () => {
  const { propertyId, manager } = await world.place();
  const body = { propertyId, year: '2027', lines: [] };
  const answers = await Promise.all([1, 2].map(() => world.send('POST', 'catalogues', body, manager)));
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
});

test('an item belongs to a department of its property; who acts elsewhere sees neither items nor lists', async () => {
  const { propertyId, manager } = place;
  const elsewhere = await world.place();
  const body = { propertyId, code: randomUUID().slice(0, 6), name: '家政', kind: 'housekeeping', unit: '小时' };
  const foreign = await world.send('POST', 'items', { ...body, departmentId: elsewhere.departmentId }, manager);
  expect(foreign.body.code).toBe('convenience.department-not-found');
  const own = await item();
  const stranger = someoneOf(elsewhere.propertyId, 'e-x', [...manager.permissions]);
  for (const door of ['items', 'catalogues'])
    expect((await world.get(`${door}?propertyId=${propertyId}`, stranger)).body.total).toBe(0);
  expect((await world.get(`items/${own.id}`, stranger)).status).toBe(404);
  const lines = [line(own.id)];
  const taken = await world.send(
    'POST',
    'catalogues',
    { propertyId: elsewhere.propertyId, year: '2026', lines },
    elsewhere.manager,
  );
  expect(taken.body.code).toBe('convenience.item-not-found');
});
