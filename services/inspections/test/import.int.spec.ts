import { randomUUID } from 'node:crypto';
import { everything, InspectionsWorld, someoneOf } from './inspections-world.js';

let world: InspectionsWorld;
let here: string;
beforeAll(async () => {
  world = await InspectionsWorld.open();
  here = await world.property();
});
afterAll(() => world?.close());

const importer = (propertyId = here) => someoneOf(propertyId, 'e-7', [...everything, 'inspections:import']);
const bulk = (what: string, rows: unknown[], as = importer(), source = 'old books') =>
  world.send('POST', `${what}/bulk`, { source, rows }, as, { key: null } as never);

const post = (key: string, changes: object = {}) => ({
  key,
  propertyId: here,
  code: key,
  name: '东门岗',
  kind: 'gate',
  place: '东门',
  activeFrom: '2026-01-01',
  ...changes,
});
const walked = '2026-03-05T09:00:00+08:00';
const round = (key: string, postKey: string) => ({
  key,
  inspectorId: 'e-140',
  inspectorName: '老王',
  startedAt: walked,
  completedAt: walked,
  visits: [{ postKey, at: walked }],
});
const finding = (key: string, roundKey: string, changes: object = {}) => ({
  key,
  roundKey,
  source: 'patrol',
  category: '消防通道',
  place: '3 栋',
  description: '楼道堆放纸箱',
  measure: '清走',
  raisedAt: walked,
  dueAt: '2026-03-15T23:59:59+08:00',
  ...changes,
});
const statuses = ({ status, body }: { status: number; body: { rows: { status: string }[] } }) => {
  if (status !== 200) throw new Error(JSON.stringify(body));
  return body.rows.map((row) => row.status);
};

test('posts, rounds and findings of another system come in by their keys, once, with all that happened', async () => {
  const as = someoneOf(here);
  expect(statuses(await bulk('posts', [post('P1'), post('P2'), post('P1')]))).toEqual(['added', 'added', 'repeated']);
  expect(statuses(await bulk('rounds', [round('R1', 'P1'), round('R2', 'P9')]))).toEqual(['added', 'rejected']);
  const done = { at: '2026-03-20T10:00:00+08:00', by: 'shop', proof: '已清走' };
  const rows = [
    finding('F1', 'R1'),
    finding('F2', 'R1', { rectification: done, verification: { at: done.at } }),
    finding('F3', 'R1', { rectification: { ...done, at: '2026-03-01T10:00:00+08:00' } }),
    finding('F4', 'R7'),
    { ...finding('F5', 'R1'), raisedAt: 'yesterday' },
  ];
  const first = await bulk('findings', rows);
  expect(first.body).toMatchObject({ added: 2, repeated: 0, rejected: 3 });
  expect(first.body.rows.slice(2)).toMatchObject([
    { key: 'F3', code: 'inspections.act-too-early-invalid' },
    { key: 'F4', code: 'inspections.round-not-found' },
    { key: 'F5', code: 'shape', field: 'raisedAt' },
  ]);
  const ids = first.body.rows.map(({ id }: { id: string }) => id);
  expect(await world.newsTypes(ids[1])).toEqual(['finding.raised', 'finding.rectified', 'finding.verified']);
  expect((await world.get(`findings/${ids[1]}`, as)).body).toMatchObject({
    state: 'closed',
    verification: { by: 'e-140', at: done.at },
    version: 1,
  });
  // What was put right although no deadline was told is closed like any other, and never late.
  const { dueAt: _due, ...unhurried } = finding('F6', 'R1', { rectification: done, verification: { at: done.at } });
  expect(statuses(await bulk('findings', [unhurried]))).toEqual(['added']);
  const again = await bulk('findings', [...rows.slice(0, 2), finding('F1', 'R1', { place: '4 栋' })]);
  expect(statuses(again)).toEqual(['repeated', 'repeated', 'rejected']);
  expect(again.body.rows[2]).toMatchObject({ code: 'inspections.row-differs' });
  expect((await world.get(`findings?propertyId=${here}`, as)).body.total).toBe(3);
  expect((await world.get(`rounds?propertyId=${here}&completed=true`, as)).body.total).toBe(1);
});

test('of two requests with the same rows at the same time each row is kept once; a code is taken once', async () => {
  const rows = Array.from({ length: 30 }, (_each, n) => post(`Q${n}`));
  const answers = await Promise.all([bulk('posts', rows), bulk('posts', [...rows].reverse())]);
  const sum = (name: string) => answers.reduce((total, { body }) => total + body[name], 0);
  expect({ added: sum('added'), repeated: sum('repeated') }).toEqual({ added: 30, repeated: 30 });
  const taken = await bulk('posts', [post('Q-other', { code: 'Q0' })]);
  expect(taken.body.rows).toMatchObject([{ status: 'rejected', code: 'inspections.post-code-taken' }]);
});

test('what came in elsewhere is not there for a stranger, and a stranger brings nothing in here', async () => {
  await bulk('posts', [post('S1')]);
  const elsewhere = await world.property();
  const stranger = importer(elsewhere);
  expect((await bulk('posts', [post('S2')], stranger)).body.rows).toMatchObject([
    { code: 'inspections.property-not-found' },
  ]);
  expect((await bulk('rounds', [round(randomUUID(), 'S1')], stranger)).body.rows).toMatchObject([
    { code: 'inspections.post-not-found' },
  ]);
  expect(statuses(await bulk('posts', [post('S1', { propertyId: elsewhere })], stranger))).toEqual(['added']);
  expect((await bulk('posts', [post('S3')], someoneOf(here))).status).toBe(403);
});
