import { ComplaintsWorld, type Place } from './complaints-world.js';

let world: ComplaintsWorld;
let here: Place;
let there: Place;
beforeAll(async () => {
  world = await ComplaintsWorld.open();
  here = await world.place();
  there = await world.place();
});
afterAll(() => world?.close());

const bulk = (source: string, rows: unknown[], as = here.desk, language = 'en') =>
  world.post('complaints/bulk', { source, rows }, as, { key: null, language });
const row = (key: string, changes: object = {}) => ({
  key,
  propertyId: here.propertyId,
  departmentId: here.departmentId,
  category: '噪声',
  description: '楼上装修',
  receivedAt: '2026-08-03T09:00:00+08:00',
  acts: [
    { act: 'close', at: '2026-08-04T09:00:00+08:00' },
    { act: 'call-back', level: 'satisfied', at: '2026-08-05T09:00:00+08:00', by: 'e-7' },
  ],
  ...changes,
});

test('a matter of another system comes in with all that happened to it, as news of its own instants', async () => {
  const answer = await bulk('old log', [row('a-1')]);
  expect(answer).toMatchObject({ status: 200, body: { added: 1, repeated: 0, rejected: 0 } });
  const [{ complaintId, number }] = answer.body.rows;
  const news = await world.news(complaintId);
  expect(news.map(({ headers, type }) => [type, headers['ce_time']])).toEqual([
    ['goldkey.complaints.complaint.received.v1', '2026-08-03T09:00:00+08:00'],
    ['goldkey.complaints.complaint.closed.v1', '2026-08-04T09:00:00+08:00'],
    ['goldkey.complaints.matter.closed.v1', '2026-08-04T09:00:00+08:00'],
    ['goldkey.complaints.callback.recorded.v1', '2026-08-05T09:00:00+08:00'],
  ]);
  const record = await world.get(`complaints/${complaintId}`, here.desk);
  expect(record.body).toMatchObject({ number, state: 'closed', externalSource: 'old log', externalKey: 'a-1' });
});

test('whose a matter of another system was is told to nobody; whose it becomes here is', async () => {
  const assign = { act: 'assign', employeeId: 'e-7', employeeName: '王芳', at: '2026-08-03T10:00:00+08:00' };
  const [{ complaintId }] = (await bulk('old log', [row('assigned', { acts: [assign] })])).body.rows;
  expect(await world.newsTypes(complaintId)).toEqual(['complaint.received']);
  world.places.known.employees.set('e-9', '李师傅');
  await world.act(here, complaintId, 'assignment', { employeeId: 'e-9' });
  expect(await world.newsTypes(complaintId)).toEqual(['complaint.received', 'matter.assigned']);
});

test('the same rows again add nothing, with the same numbers in the answer; changed content is refused', async () => {
  const rows = [row('b-1'), row('b-2')];
  const first = await bulk('old log', rows);
  const events = await world.outboxSize();
  const again = await bulk('old log', rows);
  expect(again.body).toMatchObject({ added: 0, repeated: 2, rejected: 0 });
  const ids = (answer: typeof first) => answer.body.rows.map(({ complaintId }: { complaintId: string }) => complaintId);
  expect(ids(again)).toEqual(ids(first));
  expect(await world.outboxSize()).toBe(events);
  const changed = await bulk('old log', [row('b-1', { description: '另一件事' })]);
  expect(changed.body.rows).toMatchObject([{ status: 'rejected', key: 'b-1', code: 'complaints.row-differs' }]);
  expect((await bulk('another log', [row('b-1')])).body).toMatchObject({ added: 1 });
});

test('a row that stands twice in one request is added once', async () => {
  const answer = await bulk('old log', [row('c-1'), row('c-1'), row('c-1', { category: '漏水' })]);
  expect(answer.body.rows.map(({ status }: { status: string }) => status)).toEqual(['added', 'repeated', 'rejected']);
});

test('two requests with the same rows at the same time add them once', async () => {
  const rows = Array.from({ length: 40 }, (_each, n) => row(`d-${n}`));
  const answers = await Promise.all([bulk('old log', rows), bulk('old log', [...rows].reverse())]);
  const sum = (name: string) => answers.reduce((total, { body }) => total + body[name], 0);
  expect({ added: sum('added'), repeated: sum('repeated') }).toEqual({ added: 40, repeated: 40 });
});

test('a bad row is told with its field and reason and holds the others up in nothing', async () => {
  const rows = [
    row('e-1', { receivedAt: 'yesterday' }),
    row('e-2', { departmentId: there.departmentId }),
    row('e-3', { propertyId: there.propertyId, departmentId: there.departmentId }),
    row('e-4', { acts: [{ act: 'close', at: '2026-08-02T09:00:00+08:00' }] }),
    row('e-5', { acts: [{ act: 'fly', at: '2026-08-02T09:00:00+08:00' }] }),
    'no row at all',
    row('e-6'),
  ];
  const answer = await bulk('old log', rows);
  expect(answer.body).toMatchObject({ added: 1, rejected: 6 });
  expect(answer.body.rows).toMatchObject([
    { key: 'e-1', code: 'shape', field: 'receivedAt' },
    { key: 'e-2', code: 'complaints.department-not-found', reason: 'This property has no such department.' },
    { key: 'e-3', code: 'complaints.property-not-found' },
    { key: 'e-4', code: 'complaints.closed-before-received' },
    { key: 'e-5', code: 'shape', field: 'acts.0.act' },
    { key: '', code: 'shape' },
    { key: 'e-6', status: 'added' },
  ]);
});

test('numbers run without gaps over good and bad rows', async () => {
  const fresh = await world.place();
  const mine = (key: string, changes: object = {}) =>
    row(key, { propertyId: fresh.propertyId, departmentId: fresh.departmentId, acts: [], ...changes });
  await bulk('old log', [mine('f-1'), mine('f-2', { dueAt: '2026-08-01T00:00:00+08:00' }), mine('f-3')], fresh.desk);
  const list = await world.get('complaints?sort=number', fresh.desk);
  const running = list.body.items.map(({ number }: { number: string }) => Number(number.split('-').at(-1)));
  expect(running).toEqual([1, 2]);
});

test('who may not import is refused, and an empty or oversized request too', async () => {
  const reader = world.deskOf(here.propertyId, ['complaints:read', 'complaints:receive']);
  expect(await bulk('old log', [row('g-1')], reader)).toMatchObject({ status: 403 });
  expect(await bulk('old log', [])).toMatchObject({ status: 400, body: { errors: [{ field: 'rows' }] } });
  expect(
    await bulk(
      'old log',
      Array.from({ length: 2001 }, () => 0),
    ),
  ).toMatchObject({ status: 400 });
});
