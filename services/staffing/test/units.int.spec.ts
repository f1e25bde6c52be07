import { type Property, StaffingWorld } from './staffing-world.js';

let world: StaffingWorld;
let here: Property;
beforeAll(async () => {
  world = await StaffingWorld.open();
  here = await world.property();
});
afterAll(() => world?.close());

describe('many units', () => {
  test('are defined in their order, one below another of the same call, and the rest goes on after a refusal', async () => {
    const answer = await world.post('units/bulk', {
      items: [
        { kind: 'team', parentId: here.departmentId, name: '甲班' },
        { kind: 'team', parentId: here.departmentId, name: '甲班' },
        { kind: 'team', parentId: 'nowhere', name: '乙班' },
        { kind: 'team', parentId: here.departmentId, name: '丙班' },
      ],
    });
    expect(answer.body).toMatchObject({ accepted: 2, refused: 2 });
    expect(answer.body.items.map(({ code }: { code?: string }) => code)).toEqual([
      undefined,
      'staffing.unit-name-taken',
      'staffing.unit-not-found',
      undefined,
    ]);
    expect(await world.news(answer.body.items[3].id)).toHaveLength(1);
  });

  test('asked for at the same moment under one parent never carry one name twice', async () => {
    const item = (name: string) => ({ kind: 'team', parentId: here.departmentId, name });
    const calls = [
      ['子', '丑'],
      ['丑', '寅'],
      ['寅', '子'],
    ].map((names) => world.post('units/bulk', { items: names.map(item) }));
    const accepted = (await Promise.all(calls)).map(({ body }) => body.accepted as number);
    expect(accepted.reduce((sum, count) => sum + count, 0)).toBe(3);
  });
});

describe('a unit', () => {
  test('is a property that no other unit is', async () => {
    const { propertyId } = here;
    const again = { kind: 'property', parentId: world.groupId, name: '又一个', propertyId };
    expect((await world.post('units', again)).body).toMatchObject({
      status: 409,
      code: 'staffing.property-unit-taken',
      errors: [{ field: 'propertyId' }],
    });
    const twice = { kind: 'property', parentId: world.groupId, propertyId: 'p-twice' };
    const both = await world.post('units/bulk', { items: ['甲', '乙'].map((name) => ({ ...twice, name })) });
    expect(both.body.items).toMatchObject([{ accepted: true }, { code: 'staffing.property-unit-taken' }]);
  });

  test('renamed as another one is at that moment keeps its name: one of the two has it', async () => {
    const made = await Promise.all(
      ['卯', '辰'].map((name) => world.made('units', { kind: 'team', parentId: here.departmentId, name })),
    );
    const answers = await Promise.all(made.map(({ id }) => world.patch(`units/${id}`, { name: '巳' }, { version: 1 })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  test('is kept with its history and its news', async () => {
    const made = await world.post('units', { kind: 'team', parentId: here.departmentId, name: '早班', key: true });
    expect(made).toMatchObject({
      status: 201,
      headers: { etag: '"1"' },
      body: { kind: 'team', propertyId: here.propertyId, key: true, version: 1 },
    });
    const changed = await world.patch(`units/${made.body.id}`, { name: '晚班' }, { version: 1 });
    expect(changed).toMatchObject({ status: 200, body: { name: '晚班', key: true, version: 2 } });
    const record = await world.get(`units/${made.body.id}`);
    expect(record.body.history.map((line: { change: string; actor: object }) => [line.change, line.actor])).toEqual([
      ['unit-defined', expect.objectContaining({ name: '人事' })],
      ['unit-corrected', expect.objectContaining({ name: '人事' })],
    ]);
    const news = await world.news(made.body.id);
    expect(news.map(({ type, payload }) => [type, payload['name']])).toEqual([
      ['goldkey.staffing.unit.defined.v1', '早班'],
      ['goldkey.staffing.unit.defined.v1', '晚班'],
    ]);
  });

  test('is not changed by who saw an older version', async () => {
    const { id } = await world.made('units', { kind: 'team', parentId: here.departmentId, name: '夜班' });
    await world.patch(`units/${id}`, { name: '中班' }, { version: 1 });
    const stale = await world.patch(`units/${id}`, { name: '白班' }, { version: 1 });
    expect(stale).toMatchObject({
      status: 412,
      body: { code: 'staffing.stale-version', current: { name: '中班', version: 2 } },
    });
    expect(await world.patch(`units/${id}`, { name: '白班' })).toMatchObject({ status: 428 });
  });

  test('above departments is made by who acts for the whole group only', async () => {
    const region = { kind: 'region', parentId: world.groupId, name: '华南' };
    expect(await world.post('units', region, { as: here.manager })).toMatchObject({
      status: 403,
      body: { code: 'staffing.group-wide.forbidden' },
    });
    const central = { kind: 'department', parentId: world.groupId, name: '行政部' };
    expect(await world.post('units', central, { as: here.manager })).toMatchObject({ status: 403 });
  });

  test('of many each is judged for itself, and one may hang below another of the same request', async () => {
    const answer = await world.post(
      'units/bulk',
      {
        items: [
          { kind: 'department', parentId: here.unitId, name: '工程部' },
          { kind: 'department', parentId: here.unitId, name: '工程部' },
          { kind: 'group', parentId: here.unitId, name: 'x' },
        ],
      },
      { as: here.manager, language: 'en' },
    );
    expect(answer).toMatchObject({ status: 200, body: { accepted: 1, refused: 2 } });
    expect(answer.body.items[1]).toMatchObject({
      accepted: false,
      code: 'staffing.unit-name-taken',
      detail: 'There is a “工程部” there already.',
    });
  });
});
