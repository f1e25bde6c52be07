import { EstatesWorld, keeperOf } from './estates-world.js';

let world: EstatesWorld;
beforeAll(async () => {
  world = await EstatesWorld.open();
});
afterAll(() => world?.close());

describe('a correction', () => {
  test('needs the version that was seen, and tells the whole property anew', async () => {
    const { id } = await world.property();
    expect(await world.patch(`properties/${id}`, { name: '新名' })).toMatchObject({ status: 428 });
    expect(await world.patch(`properties/${id}`, { name: '新名', households: 0 }, { version: 1 })).toMatchObject({
      status: 200,
      headers: { etag: '"2"' },
      body: { name: '新名', households: 0 },
    });
    expect(await world.patch(`properties/${id}`, { name: '旧名' }, { version: 1 })).toMatchObject({
      status: 412,
      body: { code: 'estates.stale-version', current: { name: '新名', version: 2 } },
    });
    const news = await world.news(id);
    expect(news.map(({ payload }) => payload['households'])).toEqual([500, 0]);
    const { history } = (await world.get(`properties/${id}`)).body;
    expect(history.map(({ change }: { change: string }) => change)).toEqual([
      'property-registered',
      'property-corrected',
    ]);
    expect(history[1].data).toMatchObject({ name: '新名', households: 0 });
  });

  test('takes away an address and a place on the map that are wrong', async () => {
    const { id } = await world.property();
    const place = { address: '浦东大道 1 号', coordinates: { latitude: 31.2, longitude: 121.5 } };
    await world.patch(`properties/${id}`, place, { version: 1 });
    const bare = await world.patch(`properties/${id}`, { address: null, coordinates: null }, { version: 2 });
    expect(bare).toMatchObject({ status: 200, body: { version: 3 } });
    expect(bare.body).not.toHaveProperty('address');
    expect(bare.body).not.toHaveProperty('coordinates');
    expect(await world.patch(`properties/${id}`, { address: null }, { version: 3 })).toMatchObject({
      body: { version: 3 },
    });
  });

  test('to what is known already is no news', async () => {
    const { id } = await world.property({ name: '原名' });
    expect(await world.patch(`properties/${id}`, { name: '原名' }, { version: 1 })).toMatchObject({
      status: 200,
      body: { version: 1 },
    });
    expect(await world.news(id)).toHaveLength(1);
  });

  test('of what rates and terms are counted by is not for whoever runs the property, who corrects the rest', async () => {
    const { id } = await world.property();
    const as = keeperOf(id, ['estates:read', 'estates:register']);
    expect((await world.get(`properties/${id}`, as)).body).toMatchObject({ maySetTerms: false });
    for (const [field, value] of [
      ['serviceStart', '2026-06-01'],
      ['timeZone', 'Asia/Urumqi'],
      ['households', 100],
    ] as const)
      expect(await world.patch(`properties/${id}`, { name: '新名', [field]: value }, { version: 1, as })).toMatchObject(
        {
          status: 403,
          body: { code: 'estates.property-terms.forbidden', errors: [{ field }] },
        },
      );
    const ending = { serviceEnd: '2026-12-31' };
    expect(await world.post(`properties/${id}/end-of-service`, ending, { version: 1, as })).toMatchObject({
      status: 403,
    });
    expect(await world.patch(`properties/${id}`, { name: '新名', households: 500 }, { version: 1, as })).toMatchObject({
      status: 200,
      body: { name: '新名', version: 2 },
    });
    const region = keeperOf(id);
    expect((await world.get(`properties/${id}`, region)).body).toMatchObject({ maySetTerms: true });
    expect(await world.patch(`properties/${id}`, { households: 501 }, { version: 2, as: region })).toMatchObject({
      status: 200,
      body: { households: 501 },
    });
  });

  test('of its terms is for who answers above it, also without keeping its record', async () => {
    const { id } = await world.property();
    const leader = keeperOf(id, ['estates:read', 'estates:set-terms']);
    const terms = (body: object, as = leader) => world.patch(`properties/${id}/terms`, body, { version: 1, as });
    expect((await terms({ name: '新名' })).status).toBe(400);
    expect(
      (await terms({ serviceStart: '2026-06-01' }, keeperOf(id, ['estates:read', 'estates:register']))).status,
    ).toBe(403);
    expect((await world.patch(`properties/${id}`, { name: '新名' }, { version: 1, as: leader })).status).toBe(403);
    expect(await terms({ serviceStart: '2026-06-01', households: 88 })).toMatchObject({
      status: 200,
      body: { serviceStart: '2026-06-01', households: 88, version: 2 },
    });
  });
});
