import { aCaller } from '@goldkey/testing';
import { centre, desk, manager, type ReadingWorld, readingWorld } from './reading-world.js';
import { MONTH } from './small-organisation.js';

let world: ReadingWorld;
beforeAll(async () => {
  world = await readingWorld();
});
afterAll(() => world?.close());

const ofMonth = (path: string, as = centre, language?: string) => world.get(`${path}?month=${MONTH}`, as, language);

test("a property's month shows rates, people, departments, lines and twelve months of trend", async () => {
  const { body } = await ofMonth('properties/p-1/month', manager);
  expect(body).toMatchObject({
    name: '云栖苑',
    timeZone: 'Asia/Shanghai',
    managerId: 'e-manager',
    rates: { closing: { value: '0.5000' }, collection: { value: null } },
    fine: '21.00',
    overdue: 2,
    people: [
      { employeeId: 'e-desk', role: 'supervisor', duties: { due: 2, done: 0 }, fine: '1.00' },
      { employeeId: 'e-manager', role: 'property-manager', fine: '20.00' },
    ],
    departments: [{ unitId: 'u-1-desk', name: '云栖苑客服部', rates: { closing: { value: '0.5000' } } }],
  });
  expect(body.trend12.closing).toHaveLength(12);
  const instants = body.entries.map(({ at }: { at: string }) => Date.parse(at));
  expect(instants).toEqual([...instants].sort((a, b) => b - a));
  expect(body.entries).toContainEqual(
    expect.objectContaining({ clause: 'M-02', at: '2024-03-13T10:30:00+08:00', subjectId: 'e-desk', fine: '1.00' }),
  );
});

test('a property that is unknown or out of scope is not found', async () => {
  for (const [path, as] of [
    ['properties/p-3/month', manager],
    ['properties/nowhere/month', centre],
  ] as const) {
    const { status, body } = await ofMonth(path, as, 'en');
    expect(status).toBe(404);
    expect(body).toMatchObject({
      code: 'evaluation.property-not-found',
      detail: 'There is no such property in your scope.',
    });
  }
});

test('who manages two properties has one month over both', async () => {
  const { body } = await ofMonth('me/month', manager);
  expect(body).toMatchObject({
    employeeId: 'e-manager',
    name: '陈经理',
    roles: [
      { role: 'property-manager', propertyName: '云栖苑' },
      { role: 'property-manager', propertyName: '映月湾' },
    ],
    points: 0,
    fine: '40.00',
    properties: [
      { propertyId: 'p-1', closing: { value: '0.5000' } },
      { propertyId: 'p-2', closing: { value: '1.0000' } },
    ],
  });
  const { due, done } = body.duties;
  expect(body.dutyCompletion).toMatchObject({ numerator: String(done), denominator: String(due) });
  const clauses: { clause: string; due: number; done: number }[] = body.clauses;
  expect(clauses.reduce((sum, clause) => sum + clause.due, 0)).toBe(due);
  expect(clauses).toContainEqual({ clause: 'M-26', title: expect.stringContaining('满意度'), due: 4, done: 3 });
});

test('what lies ahead comes soonest first, with its price and where it is due', async () => {
  const { body } = await world.get('me/month', manager);
  const deadlines = body.due.map(({ deadline }: { deadline: string }) => Date.parse(deadline));
  expect(deadlines.length).toBeGreaterThan(4);
  expect(deadlines).toEqual([...deadlines].sort((a, b) => a - b));
  expect(Math.min(...deadlines)).toBeGreaterThan(Date.now() - 60_000);
  expect(body.due).toContainEqual(
    expect.objectContaining({ clause: 'M-04', propertyName: '映月湾', points: 0, fine: '2.00', done: false }),
  );
});

test('the month of another person is open to who answers for people, within the scope', async () => {
  expect((await ofMonth('people/e-desk/month', manager)).body).toMatchObject({ employeeId: 'e-desk', fine: '1.00' });
  expect((await ofMonth('people/e-other/month', centre)).body).toMatchObject({ employeeId: 'e-other', fine: '20.00' });
  for (const [id, as] of [
    ['e-other', manager],
    ['e-nobody', centre],
    ['e-manager', desk],
  ] as const) {
    const { status, body } = await ofMonth(`people/${id}/month`, as);
    expect([id, status, body.code]).toEqual([id, 404, 'evaluation.person-not-found']);
  }
});

test('of a person at two properties a caller of one sees what happened at that one', async () => {
  const ofOne = aCaller({ ...manager, employeeId: 'e-leader', scope: { all: false, properties: ['p-2'] } });
  const { body } = await ofMonth('people/e-manager/month', ofOne);
  expect(body).toMatchObject({ fine: '20.00', roles: [{ propertyId: 'p-2' }], properties: [{ propertyId: 'p-2' }] });
  expect(body.entries.every(({ propertyId }: { propertyId: string }) => propertyId === 'p-2')).toBe(true);
});

test('who may not read the months of others reads their own, and of the property what names nobody else', async () => {
  expect((await ofMonth('me/month', desk)).body).toMatchObject({ employeeId: 'e-desk', fine: '1.00' });
  expect((await ofMonth('people/e-desk/month', desk)).status).toBe(200);
  const { body } = await ofMonth('properties/p-1/month', desk);
  expect(body.people.map(({ employeeId }: { employeeId: string }) => employeeId)).toEqual(['e-desk']);
  // What nobody but the property itself missed, its surveys, names nobody.
  expect(new Set(body.entries.map(({ subjectId }: { subjectId: string }) => subjectId))).toEqual(
    new Set(['e-desk', 'p-1']),
  );
});

test('who is no employee has no month', async () => {
  const client = aCaller({ kind: 'client', employeeId: undefined, permissions: ['evaluation:read'] });
  expect(await ofMonth('me/month', client)).toMatchObject({
    status: 404,
    body: { code: 'evaluation.person-not-found' },
  });
});

test('a month that is none is refused with the field', async () => {
  for (const path of ['properties/p-1/month', 'me/month', 'people/e-desk/month']) {
    const { status, body } = await world.get(`${path}?month=2024-3`, manager, 'en');
    expect([path, status, body.errors[0].field]).toEqual([path, 400, 'month']);
  }
});

test('without the permission the doors are closed', async () => {
  const nobody = aCaller();
  expect((await ofMonth('properties/p-1/month', nobody)).status).toBe(403);
  expect((await world.get('facts', desk)).status).toBe(403);
  expect((await world.get('parked-events', desk)).status).toBe(403);
});
