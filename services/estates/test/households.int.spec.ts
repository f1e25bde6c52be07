import { randomUUID } from 'node:crypto';
import { EstatesWorld, keeperOf } from './estates-world.js';

let world: EstatesWorld;
let here: string;
let there: string;
beforeAll(async () => {
  world = await EstatesWorld.open();
  here = (await world.property()).id;
  there = (await world.property()).id;
});
afterAll(() => world?.close());

let room = 1000;
const home = (changes: object = {}) => {
  room += 1;
  const owner = { ownerName: '张伟', ownerPhone: '13812345678' };
  return { propertyId: here, building: '3', room: String(room), areaSquareMetres: '89.50', ...owner, ...changes };
};

describe('a household', () => {
  test('is news without its owner', async () => {
    const made = await world.post('households', home(), { as: keeperOf(here) });
    expect(made).toMatchObject({ status: 201, body: { ownerName: '张伟', version: 1 } });
    const [news, ...more] = await world.news(made.body.id);
    expect(more).toEqual([]);
    expect(news).toMatchObject({
      type: 'goldkey.estates.household.registered.v1',
      key: here,
      headers: { ce_actorid: 'e-7' },
      payload: { householdId: made.body.id, propertyId: here, building: '3', areaSquareMetres: '89.50' },
    });
    expect(JSON.stringify(news)).not.toMatch(/张伟|13812345678/);
  });

  test('that was written down at a wrong address gets the right one, which is news; one that another has is refused', async () => {
    const [first, second] = [await world.post('households', home()), await world.post('households', home())];
    const { id } = first.body;
    const move = (body: object, version: number, as = keeperOf(here)) =>
      world.post(`households/${id}/address`, body, { version, as });
    const { building, room: theirs } = second.body;
    expect(await move({ building, room: theirs }, 1)).toMatchObject({
      status: 409,
      body: { code: 'estates.room-taken' },
    });
    expect(await move({ building: '3-1', room: '1201' }, 1, keeperOf(there))).toMatchObject({ status: 404 });
    expect(await move({ building: '3-1', room: '1201' }, 1)).toMatchObject({
      status: 200,
      body: { building: '3-1', room: '1201', version: 2, ownerPhone: '138****5678' },
    });
    expect(await move({ building: '3-1', room: '1201' }, 2)).toMatchObject({ status: 200, body: { version: 2 } });
    expect((await world.news(id)).map(({ payload }) => payload)).toMatchObject([
      { room: first.body.room },
      { householdId: id, building: '3-1', room: '1201', areaSquareMetres: '89.50' },
    ]);
    const { history } = (await world.get(`households/${id}`)).body;
    expect(history.at(-1)).toMatchObject({ change: 'household-readdressed', data: { building: '3-1', room: '1201' } });
    // The address is free again.
    expect((await world.post('households', home({ room: first.body.room }))).status).toBe(201);
  });

  test('shows its owner to who keeps the register, and masked to everybody else', async () => {
    const { body } = await world.post('households', home());
    const seen = await world.get(`households/${body.id}`, keeperOf(here, ['estates:read']));
    expect(seen.body).toMatchObject({ ownerName: '张**', ownerPhone: '138****5678' });
    const list = await world.get(`households?q=${body.room}`, keeperOf(here, ['estates:read']));
    expect(JSON.stringify(list.body)).not.toMatch(/张伟|13812345678/);
  });

  test('is found however its address is typed, and stands among its neighbours by its room', async () => {
    const place = (await world.property()).id;
    const as = keeperOf(place);
    const rooms = ['301室', '201室', '202室', '1201室'];
    for (const room of rooms)
      await world.post('households', { ...home(), propertyId: place, building: '1幢', room }, { as });
    const found = async (words: string) =>
      (await world.get(`households?propertyId=${place}&q=${encodeURIComponent(words)}`, as)).body.items.map(
        ({ room }: { room: string }) => room,
      );
    for (const words of ['1-201', '1幢201', '1幢-201室', '1栋 201室']) expect(await found(words)).toEqual(['201室']);
    expect(await found('1-2')).toEqual(['201室', '202室']);
    expect(await found('2-201')).toEqual([]);
    const all = (await world.get(`households?propertyId=${place}`, as)).body.items;
    expect(all.map(({ room }: { room: string }) => room)).toEqual(['1201室', '201室', '202室', '301室']);
  });

  test('is measured anew as news, its owner is put right in silence', async () => {
    const { id } = (await world.post('households', home())).body;
    await world.patch(`households/${id}`, { ownerName: '李娜', ownerPhone: null }, { version: 1 });
    expect(await world.news(id)).toHaveLength(1);
    expect(await world.patch(`households/${id}`, { areaSquareMetres: '90' }, { version: 2 })).toMatchObject({
      status: 200,
      body: { ownerName: '李娜', areaSquareMetres: '90', version: 3 },
    });
    expect((await world.news(id)).map(({ payload }) => payload['areaSquareMetres'])).toEqual(['89.50', '90']);
    const { history } = (await world.get(`households/${id}`)).body;
    expect(history.map(({ change }: { change: string }) => change)).toEqual([
      'household-registered',
      'household-contacts-corrected',
      'household-measured',
    ]);
    expect(JSON.stringify(history)).not.toMatch(/李娜|13812345678/);
    expect(await world.patch(`households/${id}`, { areaSquareMetres: '91' }, { version: 2 })).toMatchObject({
      status: 412,
    });
  });

  test('is refused in a room that is taken, without an area, and in a property out of scope', async () => {
    const first = home();
    await world.post('households', first);
    const events = await world.outboxSize();
    expect(await world.post('households', first)).toMatchObject({ status: 409, body: { code: 'estates.room-taken' } });
    expect(await world.post('households', home({ areaSquareMetres: '0' }))).toMatchObject({ status: 422 });
    const strange = await world.post('households', home({ propertyId: there }), { as: keeperOf(here) });
    expect(strange).toMatchObject({ status: 404, body: { code: 'estates.property-not-found' } });
    expect(await world.outboxSize()).toBe(events);
  });

  test('of another property is neither seen nor changed', async () => {
    const { body } = await world.post('households', home({ propertyId: there }));
    const keeper = keeperOf(here);
    expect(await world.get(`households/${body.id}`, keeper)).toMatchObject({ status: 404 });
    expect((await world.get(`households?propertyId=${there}`, keeper)).body.total).toBe(0);
    expect((await world.get(`properties/${there}/buildings`, keeper)).body.buildings).toEqual([]);
    expect(
      await world.patch(`households/${body.id}`, { areaSquareMetres: '1' }, { as: keeper, version: 1 }),
    ).toMatchObject({ status: 404 });
  });
});

test('of many each is judged for itself, and twice the same is once too often', async () => {
  const [key, one] = [randomUUID(), home()];
  const items = [one, one, home({ areaSquareMetres: 'big' }), home({ propertyId: 'p-unknown' }), home()];
  const answer = await world.post('households/bulk', { items }, { key, language: 'en' });
  expect(answer).toMatchObject({ status: 200, body: { accepted: 2, refused: 3 } });
  expect(answer.body.items).toMatchObject([
    { index: 0, accepted: true },
    { code: 'estates.room-taken', detail: `3 ${one.room} is registered already.` },
    { code: 'estates.area-invalid' },
    { code: 'estates.property-not-found' },
    { index: 4, accepted: true },
  ]);
  expect((await world.post('households/bulk', { items }, { key })).body).toEqual(answer.body);
});

test('a number that no telephone has is named, with the place in the list', async () => {
  const answer = await world.post('households/bulk', { items: [home(), home({ ownerPhone: 'call me' })] });
  expect(answer).toMatchObject({ status: 400, body: { errors: [{ field: 'items.1.ownerPhone' }] } });
});
