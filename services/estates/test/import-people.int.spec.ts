import { ImportDriver } from '@goldkey/service-kit/testing';
import { EstatesWorld, keeperOf } from './estates-world.js';

let world: EstatesWorld;
let households: ImportDriver;
let places: ImportDriver;
let vehicles: ImportDriver;
let here: { id: string; code: string };
let there: { id: string; code: string };
beforeAll(async () => {
  world = await EstatesWorld.open();
  households = new ImportDriver(world.service, '/api/estates/imports/households');
  places = new ImportDriver(world.service, '/api/estates/imports/parking-places');
  vehicles = new ImportDriver(world.service, '/api/estates/imports/vehicles');
  here = await world.property();
  there = await world.property();
});
afterAll(() => world?.close());

const keeper = () => keeperOf(here.id);
const homeAt = async (building: string, room: string) => {
  const { items } = (await world.get(`households?propertyId=${here.id}&building=${building}&q=${room}`)).body;
  return (await world.get(`households/${items[0].id}`)).body;
};

describe('people of homes', () => {
  const HEAD = '项目代码,楼栋,房号,面积,业主,电话,份额,租户,租户电话,租期起,租期止,家属';

  test('owners with shares, tenants with their lease and family come in with their home, several in a cell or in rows', async () => {
    const lines = [
      HEAD,
      `${here.code},1,101,89.50,李明、王芳,13800002046、13900002046,1/2、50%,赵六,13700002046,2026-01-01,2026-12-31,李小明；李小芳`,
      `${here.code},1,101,89.50,,,,钱七,,2027-01-01,,`,
    ];
    expect(await households.bringIn(lines, keeper())).toMatchObject({ outcomes: { new: 1, changed: 1 } });
    const { people, history } = await homeAt('1', '101');
    expect(people).toMatchObject([
      { role: 'owner', name: '李明', share: '1/2', phone: '138****2046' },
      { role: 'owner', name: '王芳', share: '50%' },
      { role: 'tenant', name: '赵六', from: '2026-01-01', until: '2026-12-31' },
      { role: 'family', name: '李小明' },
      { role: 'family', name: '李小芳' },
      { role: 'tenant', name: '钱七', from: '2027-01-01' },
    ]);
    expect(history.at(-1)).toMatchObject({
      change: 'household-people-listed',
      data: { owners: 2, tenants: 2, family: 2 },
    });
    expect(JSON.stringify(history)).not.toContain('钱七');

    const events = await world.outboxSize();
    expect(await households.bringIn(lines, keeper())).toMatchObject({
      outcomes: { new: 0, changed: 0, unchanged: 2 },
    });
    expect(await world.outboxSize()).toBe(events);
  });

  test('what homes are used for and whether they were handed over comes in beside them, and is told where it cannot be', async () => {
    const head = '项目代码,楼栋,房号,面积,业主,房屋性质,交付状态';
    const at = (room: string, rest: string) => `${here.code},7,${room},60,,${rest}`;
    await households.bringIn([head, at('1', '店铺,未交付'), at('2', ',')], keeper());
    expect(await homeAt('7', '1')).toMatchObject({ use: 'shop', handover: 'awaiting' });
    expect(await households.bringIn([head, at('1', ',已交付'), at('2', '住宅,')], keeper())).toMatchObject({
      outcomes: { changed: 2 },
    });
    expect(await homeAt('7', '1')).toMatchObject({ use: 'shop', handover: 'handed-over' });
    expect(await homeAt('7', '2')).toMatchObject({ use: 'home' });
    expect(await households.bringIn([head, at('1', '店铺,已交付')], keeper())).toMatchObject({
      outcomes: { unchanged: 1 },
    });
  });

  test('an owner whom the file does not name has not left, and shares sum to one: both are told at their cell', async () => {
    const known = `${here.code},1,102,70,李明,,,,,,,`;
    await households.bringIn([HEAD, known], keeper());
    const made = await households.upload(
      [
        HEAD,
        `${here.code},1,102,70,周八,,,,,,,`,
        `${here.code},1,103,70,李明、王芳,,1/2,,,,,`,
        `${here.code},1,104,70,李明,13800000000、13900000000,,,,,,`,
        `${here.code},1,105,70,李明,,,赵六,,2026-02-01,2026-01-01,`,
      ],
      keeper(),
      'en',
    );
    expect(await households.check(made, keeper(), 'en')).toMatchObject({ verdicts: { bad: 4 } });
    expect(await households.faults(made.jobId, keeper())).toEqual([
      [2, 'ownerName', expect.stringContaining('change of owners')],
      [3, 'ownerShare', expect.stringContaining('summing to 1')],
      [4, 'ownerPhone', 'There are more entries here than names.'],
      [5, 'tenantUntil', expect.stringContaining('2026-01-01')],
    ]);
    expect((await homeAt('1', '102')).people).toMatchObject([{ name: '李明' }]);
  });
});

describe('parking places', () => {
  const HEAD = '项目代码,车位号,车位性质,楼栋,房号,第一天,最后一天';
  const placeOf = async (number: string) =>
    (await world.get(`parking-places?propertyId=${here.id}&q=${number}`)).body.items[0];

  test('come in with who has them; the same file again adds nothing, a changed cell changes its place', async () => {
    await households.bringIn(['项目代码,楼栋,房号,面积', `${here.code},2,201,80`], keeper());
    const lines = [HEAD, `${here.code},B1-1,产权车位,2,201,,`, `${here.code},B1-2,公共,,,,`];
    const made = await places.upload(lines, keeper());
    expect(await places.check(made, keeper())).toMatchObject({ verdicts: { new: 2, bad: 0 } });
    expect((await world.get(`parking-places?propertyId=${here.id}`)).body.total).toBe(0);
    expect(await places.start(made.jobId, keeper())).toMatchObject({ outcomes: { new: 2 } });
    expect(await placeOf('B1-1')).toMatchObject({ kind: 'owned', holder: { building: '2', room: '201' }, version: 1 });
    expect(await placeOf('B1-2')).not.toHaveProperty('holder');

    expect(await places.bringIn(lines, keeper())).toMatchObject({ outcomes: { new: 0, changed: 0, unchanged: 2 } });
    const mended = lines.map((line) => line.replace('公共', '租用'));
    expect(await places.bringIn(mended, keeper())).toMatchObject({ outcomes: { changed: 1, unchanged: 1 } });
    expect(await placeOf('B1-2')).toMatchObject({ kind: 'rented', version: 2 });
  });

  test('a home that is not there, a place that another has and half an address are told at their cell', async () => {
    await households.bringIn(['项目代码,楼栋,房号,面积', `${here.code},2,202,80`], keeper());
    await places.bringIn([HEAD, `${here.code},B2-1,租用,2,202,2026-01-01,`], keeper());
    await households.bringIn(['项目代码,楼栋,房号,面积', `${here.code},2,203,80`], keeper());
    const made = await places.upload(
      [
        HEAD,
        `${here.code},B2-1,租用,2,203,2026-02-01,`,
        `${here.code},B2-2,租用,2,999,,`,
        `${here.code},B2-3,租用,2,,,`,
        `${here.code},B2-4,飞机,,,,`,
        `${there.code},B2-5,租用,,,,`,
      ],
      keeper(),
    );
    await places.check(made, keeper());
    expect(await places.faults(made.jobId, keeper())).toEqual([
      [2, 'room', expect.stringContaining('B2-1')],
      [3, 'room', expect.stringContaining('2 999')],
      [4, 'room', expect.any(String)],
      [5, 'kind', expect.any(String)],
      [6, 'property', expect.stringContaining(there.code)],
    ]);
  });

  test('a stranger’s property gets none, and a reader may not bring any in', async () => {
    const lines = [HEAD, `${there.code},C-1,租用,,,,`];
    expect(await places.bringIn(lines, keeper())).toMatchObject({ verdicts: { bad: 1 }, outcomes: { new: 0 } });
    expect((await world.get(`parking-places?propertyId=${there.id}`)).body.total).toBe(0);
    const reader = keeperOf(here.id, ['estates:read']);
    expect(await world.get('imports/parking-places', reader)).toMatchObject({ status: 403 });
    const { body } = await world.get('imports/parking-places', keeper(), { language: 'zh-TW' });
    expect(body.columns[1]).toMatchObject({ key: 'number', title: '車位號', required: true });
  });
});

describe('vehicles', () => {
  const HEAD = '项目代码,车牌号,楼栋,房号,车型,第一天,最后一天';
  const vehicleOf = async (plate: string) =>
    (await world.get(`vehicles?propertyId=${here.id}&q=${encodeURIComponent(plate)}`)).body.items;

  test('come in for their homes; again nothing, a changed cell changes its vehicle, faults are told at their cell', async () => {
    await households.bringIn(['项目代码,楼栋,房号,面积', `${here.code},5,501,80`, `${here.code},5,502,80`], keeper());
    const line = `${here.code},京a·12345,5,501,白色轿车,2026-01-01,`;
    expect(await vehicles.bringIn([HEAD, line], keeper())).toMatchObject({ outcomes: { new: 1 } });
    expect(await vehicleOf('京A12345')).toMatchObject([{ plate: '京A12345', room: '501', description: '白色轿车' }]);
    expect(await vehicles.bringIn([HEAD, line], keeper())).toMatchObject({ outcomes: { unchanged: 1 } });
    const sold = [line.replace('白色', '黑色').replace(/$/, '2026-03-31'), `${here.code},京A12345,5,502,,2026-04-01,`];
    expect(await vehicles.bringIn([HEAD, ...sold], keeper())).toMatchObject({ outcomes: { new: 1, changed: 1 } });
    expect(await vehicleOf('京A12345')).toMatchObject([
      { room: '502', from: '2026-04-01' },
      { room: '501', until: '2026-03-31', description: '黑色轿车' },
    ]);
    const bad = [
      `${here.code},京A12345,5,501,,2026-05-01,`,
      `${here.code},·,5,501,,,`,
      `${here.code},京B1,5,599,,,`,
      `${there.code},京C11111,5,501,,,`,
    ];
    const made = await vehicles.upload([HEAD, ...bad], keeper());
    await vehicles.check(made, keeper());
    expect((await vehicles.faults(made.jobId, keeper())).map(([row, column]) => [row, column])).toEqual([
      [2, 'plate'],
      [3, 'plate'],
      [4, 'room'],
      [5, 'property'],
    ]);
    expect((await world.get(`vehicles?propertyId=${there.id}`)).body.total).toBe(0);
    expect(await world.get('imports/vehicles', keeperOf(here.id, ['estates:read']))).toMatchObject({ status: 403 });
  });
});
