import { type Property, StaffingWorld } from './staffing-world.js';

let world: StaffingWorld;
let here: Property;
let there: Property;
let borrower: string;
beforeAll(async () => {
  world = await StaffingWorld.open();
  here = await world.property();
  there = await world.property();
  borrower = await world.hire(here.propertyId, { name: '刘工' });
});
afterAll(() => world?.close());

const lentAt = '2026-03-05T09:00:00+08:00';
const dueAt = '2026-03-05T17:00:00+08:00';
const loan = (changes: object = {}) => ({
  propertyId: here.propertyId,
  employeeId: borrower,
  tool: '冲击钻',
  number: 'T-7',
  dueAt,
  lentAt,
  ...changes,
});

test('a tool is lent and comes back: each is told by its event, as the rulebook reads it', async () => {
  const { id } = await world.made('tool-loans', loan(), here.manager);
  expect((await world.post('tool-loans', loan(), { as: here.manager })).body).toMatchObject({
    status: 409,
    code: 'staffing.tool-already-lent',
  });
  const returnedAt = '2026-03-05T16:30:00+08:00';
  const back = await world.post(
    `tool-loans/${id}/return`,
    { damaged: true, remark: '钻头断了', returnedAt },
    { as: here.manager },
  );
  expect(back.body).toMatchObject({ state: 'returned', damaged: true, version: 2 });
  const { propertyId } = here;
  expect((await world.news(id)).map(({ type, payload }) => [type, payload])).toEqual([
    ['goldkey.staffing.tool.lent.v1', { loanId: id, propertyId, employeeId: borrower, lentAt, dueAt }],
    ['goldkey.staffing.tool.returned.v1', { loanId: id, propertyId, returnedAt }],
  ]);
  // The number is free again.
  const next = await world.made(
    'tool-loans',
    loan({ lentAt: '2026-03-06T09:00:00+08:00', dueAt: '2026-03-06T17:00:00+08:00' }),
    here.manager,
  );
  expect(next.state).toBe('out');
});

test('who borrowed a tool sees in the own file by when it is due back, until it is', async () => {
  const own = await world.hire(here.propertyId, { name: '小周' });
  const as = { ...here.manager, employeeId: own, permissions: new Set<string>() };
  const { id } = await world.made('tool-loans', loan({ employeeId: own, number: 'T-70' }), here.manager);
  const loans = async () => (await world.get('my-file', as)).body.loans;
  expect(await loans()).toMatchObject([{ id, tool: '冲击钻', number: 'T-70', dueAt }]);
  await world.made(`tool-loans/${id}/return`, {}, here.manager);
  expect(await loans()).toEqual([]);
});

test('what was recorded by mistake is taken back with its return, each by its own event', async () => {
  const { id } = await world.made('tool-loans', loan({ number: 'T-8' }), here.manager);
  await world.made(`tool-loans/${id}/return`, {}, here.manager);
  const taken = await world.post(`tool-loans/${id}/withdrawal`, { reason: '误录' }, { as: here.manager });
  expect(taken.body).toMatchObject({ state: 'withdrawn', why: '误录' });
  const [lent, returned, unreturned, unlent] = await world.news(id);
  expect([unreturned, unlent].map((one) => [one?.type, one?.payload])).toEqual([
    ['goldkey.staffing.tool.returned.withdrawn.v1', { eventId: returned?.id }],
    ['goldkey.staffing.tool.lent.withdrawn.v1', { eventId: lent?.id }],
  ]);
  const record = (await world.get(`tool-loans/${id}`, here.manager)).body;
  expect(record.history.map(({ change }: { change: string }) => change)).toEqual([
    'tool-lent',
    'tool-returned',
    'tool-return-withdrawn',
    'tool-loan-withdrawn',
  ]);
});

test('a lost tool tells nothing: it is overdue; a stranger neither sees nor settles it', async () => {
  const { id } = await world.made('tool-loans', loan({ number: 'T-9' }), here.manager);
  expect((await world.post(`tool-loans/${id}/loss`, { remark: '找不到' }, { as: there.manager })).status).toBe(404);
  expect((await world.post(`tool-loans/${id}/loss`, { remark: '找不到' }, { as: here.manager })).body).toMatchObject({
    state: 'lost',
  });
  expect(await world.news(id)).toHaveLength(1);
  expect((await world.get('tool-loans', there.manager)).body.total).toBe(0);
  const overdue = await world.get('tool-loans?state=out,lost&dueBefore=2026-03-06', here.manager);
  expect(overdue.body.items).toMatchObject([{ id, employeeName: '刘工', tool: '冲击钻' }]);
});

test('a return that was none is not taken back while the number is lent to somebody else', async () => {
  const { id } = await world.made('tool-loans', loan({ number: 'T-10' }), here.manager);
  await world.made(`tool-loans/${id}/return`, {}, here.manager);
  const now = { lentAt: '2026-03-06T09:00:00+08:00', dueAt: '2026-03-06T17:00:00+08:00' };
  const next = await world.made('tool-loans', loan({ number: 'T-10', ...now }), here.manager);
  const back = () => world.post(`tool-loans/${id}/return/withdrawal`, { reason: '没还' }, { as: here.manager });
  expect(await back()).toMatchObject({ status: 409, body: { code: 'staffing.tool-already-lent' } });
  await world.made(`tool-loans/${next.id}/withdrawal`, { reason: '误录' }, here.manager);
  expect(await back()).toMatchObject({ status: 200, body: { state: 'out' } });
});

test('a lost tool whose return was none is lost as it was', async () => {
  const { id } = await world.made('tool-loans', loan({ number: 'T-11' }), here.manager);
  const { lostAt } = await world.made(`tool-loans/${id}/loss`, { remark: '找不到' }, here.manager);
  await world.made(`tool-loans/${id}/return`, { remark: '在车里' }, here.manager);
  const back = await world.made(`tool-loans/${id}/return/withdrawal`, { reason: '是另一把' }, here.manager);
  expect(back).toMatchObject({ state: 'lost', lostAt, remark: '找不到' });
});
