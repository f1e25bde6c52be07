import { aCaller } from '@goldkey/testing';
import { centre, desk, type ReadingWorld, readingWorld } from './reading-world.js';
import { MONTH } from './small-organisation.js';

const PERMISSIONS = [
  ...centre.permissions,
  ...['evaluation:close', 'evaluation:decide-appeal', 'evaluation:rulebook', 'evaluation:grant-bonus'],
];
const judge = aCaller({ subject: 'judge', employeeId: 'e-judge', permissions: PERMISSIONS });
/** The person charged, who could decide for others. */
const charged = aCaller({ subject: 'desk', employeeId: 'e-desk', permissions: PERMISSIONS });
const elsewhere = aCaller({
  subject: 'far',
  employeeId: 'e-far',
  permissions: PERMISSIONS,
  scope: { all: false, properties: ['p-9'] },
});

let world: ReadingWorld;
beforeAll(async () => {
  world = await readingWorld();
});
afterAll(() => world?.close());

const countOf = async (kind: string, as = judge): Promise<number> =>
  (await world.get(`decisions/${kind}/count`, as)).body.count;

const send = (path: string, body: object, as: typeof judge) =>
  world.service.request({
    method: 'POST',
    url: `/api/evaluation/${path}`,
    as,
    body,
    headers: { 'idempotency-key': path },
  });

test('an appeal waits for who decides it, not for who is charged nor for another place', async () => {
  expect(await countOf('appeals')).toBe(0);
  const { entries } = (await world.get(`people/e-desk/month?month=${MONTH}`, judge)).body;
  const filed = await send('appeals', { entryId: entries[0].entryId, reason: '当天已经做了' }, desk);
  expect(filed.status).toBe(201);
  expect(await countOf('appeals')).toBe(1);
  expect(await countOf('appeals', charged)).toBe(0);
  expect(await countOf('appeals', elsewhere)).toBe(0);
  await send(`appeals/${filed.body.appealId}/decision`, { upheld: false, reasons: '没有证据' }, judge);
  expect(await countOf('appeals')).toBe(0);
});

test('every kind is counted, and asks for its permission', async () => {
  for (const kind of ['months', 'objections', 'versions', 'bonuses', 'reviews'])
    expect(await countOf(kind)).toEqual(expect.any(Number));
  expect((await world.get('decisions/appeals/count', desk)).status).toBe(403);
});
