import { aCaller } from '@goldkey/testing';
import { centre, type ReadingWorld, readingWorld } from './reading-world.js';
import { MONTH } from './small-organisation.js';

let world: ReadingWorld;
beforeAll(async () => {
  world = await readingWorld();
});
afterAll(() => world?.close());

const closer = aCaller({
  ...{ subject: 'account-closer', name: '关账人', employeeId: 'e-closer' },
  permissions: [...centre.permissions, 'evaluation:close', 'evaluation:decide-appeal'],
});
/** Who was charged at the first property and sees another one alone since. */
const moved = aCaller({
  ...{ subject: 'account-desk', name: '调走的人', employeeId: 'e-desk', permissions: ['evaluation:read'] },
  scope: { all: false, properties: ['p-9'] },
});

let sent = 0;
const send = async (path: string, body: object, as: typeof closer) => {
  sent += 1;
  const headers = { 'idempotency-key': `act-${sent}` };
  const answer = await world.service.request({ method: 'POST', url: `/api/evaluation/${path}`, as, body, headers });
  if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
  return answer.body;
};
const told = async (recordKind: string) => {
  const auditor = aCaller({ permissions: ['audit:read'] });
  const { body } = await world.service.request({ url: `/api/evaluation/audit?recordKind=${recordKind}`, as: auditor });
  return body.items.map((one: { change: string; actor: { name: string }; propertyId?: string }) => [
    one.change,
    one.actor.name,
    one.propertyId,
  ]);
};

test('whoever submits a month and sends it back stands in the audit', async () => {
  await send(`closings/p-1/${MONTH}/submission`, {}, closer);
  await send(`closings/p-1/${MONTH}/return`, { reason: '还有申诉' }, closer);
  expect(await told('month')).toEqual([
    ['month-returned', '关账人', 'p-1'],
    ['month-submitted', '关账人', 'p-1'],
  ]);
});

test('an appeal stands in the audit from its filing to its decision, filed after a move too', async () => {
  const { entries } = (await world.get(`people/e-desk/month?month=${MONTH}`, centre)).body;
  const { appealId } = await send('appeals', { entryId: entries[0].entryId, reason: '当天已经做了' }, moved);
  await send(`appeals/${appealId}/drop`, { reason: '看错了' }, moved);
  const again = await send('appeals', { entryId: entries[0].entryId, reason: '当天已经做了' }, moved);
  await send(`appeals/${again.appealId}/decision`, { upheld: true, reasons: '属实' }, closer);
  const place = entries[0].propertyId;
  expect(await told('appeal')).toEqual([
    ['appeal-upheld', '关账人', place],
    ['appeal-filed', '调走的人', place],
    ['appeal-dropped', '调走的人', place],
    ['appeal-filed', '调走的人', place],
  ]);
});

test('a declared outage stands in the audit without the words of who declared it', async () => {
  const outage = {
    ...{ service: 'inspections', propertyId: 'p-1', what: '机房断电' },
    ...{ from: '2024-03-05T08:00:00+08:00', until: '2024-03-05T18:00:00+08:00' },
  };
  await send('outages', outage, closer);
  expect(await told('outage')).toEqual([['outage-declared', '关账人', 'p-1']]);
});
