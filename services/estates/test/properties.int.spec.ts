import { randomUUID } from 'node:crypto';
import { EstatesWorld, head, keeperOf } from './estates-world.js';

let world: EstatesWorld;
beforeAll(async () => {
  world = await EstatesWorld.open();
});
afterAll(() => world?.close());
beforeEach(() => world.staffing.will('answer'));

describe('taking on a property', () => {
  test('defines its unit, and keeps it with its history and its news', async () => {
    const body = world.propertyBody({ at: '2026-03-05T10:30:00+08:00', serviceEnd: '2027-12-31' });
    const made = await world.post('properties', body);
    expect(made).toMatchObject({ status: 201, headers: { etag: '"1"' }, body: { code: body['code'], version: 1 } });
    const { id } = made.body;
    expect(world.staffing.asked.at(-1)).toMatchObject({
      idempotencyKey: id,
      kind: 'property',
      parentId: 'u-group',
      propertyId: id,
    });
    const [news, ...more] = await world.news(id);
    expect(more).toEqual([]);
    expect(news).toMatchObject({
      type: 'goldkey.estates.property.registered.v1',
      key: id,
      headers: { ce_time: '2026-03-05T10:30:00+08:00', ce_propertyid: id },
      payload: {
        propertyId: id,
        unitId: `unit of ${id}`,
        timeZone: 'Asia/Shanghai',
        serviceStart: '2026-01-01',
        serviceEnd: '2027-12-31',
        households: 500,
      },
    });
    const record = await world.get(`properties/${id}`);
    expect(record.body.history).toMatchObject([{ change: 'property-registered', actor: { name: '品质' } }]);
  });

  test('is for who acts for the whole group, and asks for no unit otherwise', async () => {
    const asked = world.staffing.asked.length;
    const answer = await world.post('properties', world.propertyBody(), { as: keeperOf('p-1') });
    expect(answer).toMatchObject({ status: 403, body: { code: 'estates.group-wide.forbidden' } });
    expect(world.staffing.asked).toHaveLength(asked);
  });

  const refusals = [
    [{ timeZone: 'Mars/Olympus' }, 422, 'estates.time-zone-invalid'],
    [{ serviceEnd: '2025-12-31' }, 422, 'estates.service-end-invalid'],
    [{ at: '2126-01-01T00:00:00+08:00' }, 422, 'estates.future-instant-invalid'],
  ] as const;
  test.each(refusals)('with %j is refused before a unit is asked for', async (changes, status, code) => {
    const [asked, events] = [world.staffing.asked.length, await world.outboxSize()];
    expect(await world.post('properties', world.propertyBody(changes))).toMatchObject({ status, body: { code } });
    expect(world.staffing.asked).toHaveLength(asked);
    expect(await world.outboxSize()).toBe(events);
  });

  test('with a code that is taken is refused and told who carries it', async () => {
    const { code } = await world.property();
    expect(await world.post('properties', world.propertyBody({ code }))).toMatchObject({
      status: 409,
      body: { code: 'estates.property-code-taken' },
    });
  });

  test('of two at the same time under one code one is taken on', async () => {
    const body = world.propertyBody();
    const answers = await Promise.all([world.post('properties', body), world.post('properties', body)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  test('that staffing refuses keeps nothing, in words that the person can use', async () => {
    const body = world.propertyBody();
    world.staffing.will('refuse');
    expect(await world.post('properties', body)).toMatchObject({
      status: 404,
      body: { code: 'estates.unit-not-found' },
    });
    world.staffing.will('strange-refusal');
    expect(await world.post('properties', body)).toMatchObject({
      status: 409,
      body: { code: 'estates.organisation-refused' },
    });
    world.staffing.will('name-taken');
    expect(await world.post('properties', body)).toMatchObject({
      status: 409,
      body: { code: 'estates.property-name-taken', detail: expect.stringContaining(String(body['name'])) },
    });
    expect((await world.get(`properties?code=${body['code']}`)).body.total).toBe(0);
  });

  test('while staffing is away answers 503, and the same command repeated finds the same unit', async () => {
    const [body, key] = [world.propertyBody(), randomUUID()];
    world.staffing.will('be-away');
    expect(await world.post('properties', body, { key })).toMatchObject({ status: 503 });
    expect((await world.get(`properties?code=${body['code']}`)).body.total).toBe(0);
    world.staffing.will('answer');
    const made = await world.post('properties', body, { key });
    expect(made).toMatchObject({ status: 201, body: { unitId: `unit of ${made.body.id}` } });
  });
});

describe('taking on many properties', () => {
  test('judges each for itself, asks for their units in one call, and tells where each now stands', async () => {
    const { code: taken } = await world.property();
    const [first, second] = [world.propertyBody(), world.propertyBody({ name: '园二' })];
    const asked = world.staffing.asked.length;
    const wrong = [world.propertyBody({ code: taken }), world.propertyBody({ timeZone: 'Mars/Olympus' })];
    const answer = await world.post('properties/bulk', { items: [first, ...wrong, second, first] });
    expect(answer).toMatchObject({ status: 200, body: { accepted: 2, refused: 3 } });
    expect(answer.body.items.map(({ code }: { code?: string }) => code)).toEqual([
      undefined,
      'estates.property-code-taken',
      'estates.time-zone-invalid',
      undefined,
      'estates.property-code-taken',
    ]);
    const [{ id, unitId }] = answer.body.items;
    expect(unitId).toBe(`unit of ${id}`);
    expect(await world.news(id)).toHaveLength(1);
    // The same code twice asks for the same unit twice, which staffing defines once.
    expect(new Set(world.staffing.asked.slice(asked).map(({ name }) => name))).toEqual(
      new Set([first['name'], second['name']]),
    );
  });

  test('keeps none of those that staffing refuses, and nothing where it forbids the call', async () => {
    const items = [world.propertyBody(), world.propertyBody()];
    world.staffing.will('refuse');
    expect((await world.post('properties/bulk', { items })).body).toMatchObject({
      refused: 2,
      items: [{ code: 'estates.unit-not-found' }, { code: 'estates.unit-not-found' }],
    });
    world.staffing.will('forbid');
    expect((await world.post('properties/bulk', { items })).body).toMatchObject({
      refused: 2,
      items: [{ code: 'estates.group-wide.forbidden' }, { code: 'estates.group-wide.forbidden' }],
    });
    expect((await world.get(`properties?code=${items[0]?.['code']}`)).body.total).toBe(0);
  });

  test('is for who acts for the whole group', async () => {
    const answer = await world.post('properties/bulk', { items: [world.propertyBody()] }, { as: keeperOf('p-1') });
    expect(answer.body).toMatchObject({ accepted: 0, items: [{ code: 'estates.group-wide.forbidden' }] });
  });
});

describe('how a property is reached', () => {
  const ways = {
    telephone: '021-6888 1234',
    telephoneAllHours: '400-820-1234',
    centreAddress: '3 幢一层',
    openingHours: '8:30–17:30',
  };

  test('is told with its registration, corrected, and taken back one by one', async () => {
    const { id } = await world.property({ ...ways, telephoneAllHours: undefined });
    expect((await world.news(id))[0]?.payload).toMatchObject({ telephone: ways.telephone });
    const corrected = await world.patch(`properties/${id}`, { ...ways, telephone: ' 13800001234 ' }, { version: 1 });
    expect(corrected).toMatchObject({ status: 200, body: { ...ways, telephone: '13800001234', version: 2 } });
    const none = { telephone: null, openingHours: null };
    const answer = await world.patch(`properties/${id}`, none, { version: 2 });
    expect(answer).toMatchObject({ status: 200, body: { centreAddress: ways.centreAddress, version: 3 } });
    expect(answer.body).not.toHaveProperty('telephone');
    const last = (await world.news(id)).at(-1)?.payload;
    expect(last).toMatchObject({ telephoneAllHours: ways.telephoneAllHours, centreAddress: ways.centreAddress });
    expect(Object.keys(last ?? {})).not.toEqual(expect.arrayContaining(['telephone']));
    const { items } = (await world.get(`properties?q=${(await world.get(`properties/${id}`)).body.code}`)).body;
    expect(items).toMatchObject([{ centreAddress: ways.centreAddress }]);
    const { history } = (await world.get(`properties/${id}`)).body;
    expect(history[1].data).toMatchObject({ ...ways, telephone: '13800001234' });
  });

  test('is put right by who keeps the property, and by nobody of another', async () => {
    const [own, other] = [await world.property(), await world.property()];
    const as = keeperOf(own.id);
    expect(await world.patch(`properties/${own.id}`, ways, { as, version: 1 })).toMatchObject({ status: 200 });
    expect(await world.patch(`properties/${other.id}`, ways, { as, version: 1 })).toMatchObject({ status: 404 });
    const reader = keeperOf(own.id, ['estates:read']);
    expect(await world.patch(`properties/${own.id}`, ways, { as: reader, version: 2 })).toMatchObject({ status: 403 });
    expect(await world.patch(`properties/${own.id}`, { telephone: null }, { as, version: 1 })).toMatchObject({
      status: 412,
    });
  });

  test.each([
    ['zh-CN', '座机加区号'],
    ['zh-TW', '市話加區碼'],
    ['en', 'area code'],
  ])('in a number that nobody can dial is refused at its field (%s)', async (language, words) => {
    const { id } = await world.property();
    const events = await world.outboxSize();
    const answers = [
      await world.post('properties', world.propertyBody({ telephone: '6888' }), { language }),
      await world.patch(`properties/${id}`, { telephone: '6888' }, { language, version: 1 }),
    ];
    for (const { status, body } of answers) {
      expect({ status, fields: body.errors.map(({ field }: { field: string }) => field) }).toEqual({
        ...{ status: 400, fields: ['telephone'] },
      });
      expect(body.errors[0].reason).toContain(words);
    }
    expect(await world.outboxSize()).toBe(events);
  });
});

test('the end of service is told, and cannot come before its start', async () => {
  const { id } = await world.property();
  const end = (serviceEnd: string | null, version: number) =>
    world.post(`properties/${id}/end-of-service`, { serviceEnd }, { version });
  expect(await end('2025-12-31', 1)).toMatchObject({ status: 422, body: { code: 'estates.service-end-invalid' } });
  expect(await end('2026-12-31', 1)).toMatchObject({ status: 200, body: { serviceEnd: '2026-12-31', version: 2 } });
  expect((await world.news(id)).at(-1)?.payload).toMatchObject({ serviceEnd: '2026-12-31' });
  const renewed = await end(null, 2);
  expect(renewed).toMatchObject({ status: 200, body: { version: 3 } });
  expect(renewed.body).not.toHaveProperty('serviceEnd');
  expect((await world.news(id)).at(-1)?.payload).not.toHaveProperty('serviceEnd');
});

test('a repeated command has the same answer, other input under its key is refused', async () => {
  const [body, key] = [world.propertyBody(), randomUUID()];
  const first = await world.post('properties', body, { key });
  expect(await world.post('properties', body, { key })).toMatchObject({ status: 201, body: first.body });
  expect(await world.news(first.body.id)).toHaveLength(1);
  expect(await world.post('properties', { ...body, name: '别名' }, { key })).toMatchObject({
    status: 422,
    body: { code: 'request.idempotency-key-reused' },
  });
});

test('who acts for one property sees it alone', async () => {
  const [own, other] = [await world.property(), await world.property()];
  const keeper = keeperOf(own.id);
  expect((await world.get('properties', keeper)).body).toMatchObject({ total: 1, items: [{ id: own.id }] });
  expect((await world.get(`properties?code=${other.code}`, keeper)).body).toMatchObject({ total: 0 });
  expect(await world.get(`properties/${other.id}`, keeper)).toMatchObject({
    status: 404,
    body: { code: 'estates.property-not-found' },
  });
  expect(await world.patch(`properties/${other.id}`, { name: 'x' }, { as: keeper, version: 1 })).toMatchObject({
    status: 404,
  });
  expect((await world.get('properties', keeperOf(own.id, []))).status).toBe(403);
});

test('a body of a wrong shape names each field and the reason in the language of the caller', async () => {
  const body = world.propertyBody({ households: -1, serviceStart: '2026-02-30', colour: 'red' });
  const [english, chinese] = await Promise.all(
    ['en', 'zh-TW'].map((language) => world.post('properties', body, { language })),
  );
  expect(english).toMatchObject({ status: 400, body: { code: 'request.invalid' } });
  const fields = english?.body.errors.map(({ field }: { field: string }) => field);
  expect(fields).toEqual(expect.arrayContaining(['households', 'serviceStart']));
  const reason = (answer: typeof english) =>
    answer?.body.errors.find(({ field }: { field: string }) => field === 'households').reason;
  expect(reason(english)).toBe('Not less than 0.');
  expect(reason(chinese)).toBe('不能小於 0。');
  expect(
    (await world.get('properties', head)).body.items.some(({ code }: { code: string }) => code === body['code']),
  ).toBe(false);
});
