import { runAsSystem } from '@goldkey/access';
import { tellWhatIsDue } from '@goldkey/service-kit';
import { everything, InspectionsWorld, someoneOf } from './inspections-world.js';

let world: InspectionsWorld;
beforeAll(async () => {
  world = await InspectionsWorld.open();
});
afterAll(() => world?.close());

const duty = {
  title: '电梯年检',
  kind: 'inspection',
  authority: '市场监管局',
  responsible: '李工',
  dueOn: '2026-06-30',
};
const write = async (propertyId: string, words: object = {}): Promise<string> =>
  (await world.done('POST', 'legal-duties', { ...duty, propertyId, ...words }, someoneOf(propertyId))).id;
const told = async (id: string) => (await world.news(id)).map(({ type, payload }) => [type, payload] as const);
const TYPE = 'goldkey.inspections.register-entry.due-set.v1';

test('a legal duty tells by when it is due, anew once it is fulfilled, and that it is no more; nothing of its words', async () => {
  const propertyId = await world.property();
  const as = someoneOf(propertyId);
  const entryId = await write(propertyId, { responsibleId: 'e-8' });
  const named = { entryId, propertyId, register: 'legal-duties' };
  const first = { ...named, dueOn: '2026-06-30', remindOn: '2026-05-31', responsibleId: 'e-8' };
  expect(await told(entryId)).toEqual([[TYPE, first]]);
  const next = { fulfilledOn: '2026-06-20', dueOn: '2027-06-30' };
  await world.done('POST', `legal-duties/${entryId}/fulfil`, next, as, { version: 1 });
  await world.done('POST', `legal-duties/${entryId}/end`, { reason: '电梯拆除' }, as, { version: 2 });
  expect((await told(entryId)).slice(1)).toEqual([
    [TYPE, { ...first, dueOn: '2027-06-30', remindOn: '2027-05-31' }],
    [TYPE, named],
  ]);
});

test('what stood in a register before it told anything is told once, as the register itself tells it', async () => {
  const propertyId = await world.property();
  const as = someoneOf(propertyId);
  const current = await write(propertyId);
  const ended = await write(propertyId);
  await world.done('POST', `legal-duties/${ended}/end`, { reason: '重复' }, as, { version: 1 });
  const itself = await told(current);
  await world.database.statement('DELETE FROM outbox');
  await runAsSystem('test', () =>
    world.database.transaction((tx) =>
      tx.query(
        tellWhatIsDue({
          service: 'inspections',
          name: 'legal-duties',
          table: 'legal_duty',
          due: ['current'],
          sortedBy: 'dueOn',
          remindDays: 30,
        }),
      ),
    ),
  );
  expect(await told(current)).toEqual(itself);
  expect(await told(ended)).toEqual([]);
  const [row] = await world.database.statement<{ key: string; headers: Record<string, string> }>(
    `SELECT key, headers FROM outbox WHERE headers ->> 'ce_subject' = $1`,
    [current],
  );
  expect(row).toMatchObject({
    key: propertyId,
    headers: { ce_source: '/goldkey/inspections', ce_propertyid: propertyId },
  });
  expect(row?.headers['ce_time']).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+08:00$/);
});

test('who is reminded is taken away by a correction, and others hear that it is nobody by name; what must be there stays', async () => {
  const propertyId = await world.property();
  const as = someoneOf(propertyId);
  const entryId = await write(propertyId, { responsibleId: 'e-8', number: 'TS-1' });
  const put = (body: object, version: number) => world.send('PATCH', `legal-duties/${entryId}`, body, as, { version });
  expect(await put({ title: null }, 1)).toMatchObject({ status: 400, body: { errors: [{ field: 'title' }] } });
  const { body } = await put({ responsibleId: null, number: null }, 1);
  expect(body).toMatchObject({ title: '电梯年检', version: 2 });
  expect(body).not.toHaveProperty('responsibleId');
  expect(body).not.toHaveProperty('number');
  expect((await told(entryId)).at(-1)?.[1]).toEqual({
    ...{ entryId, propertyId, register: 'legal-duties', dueOn: '2026-06-30', remindOn: '2026-05-31' },
  });
});

test('a drill is not held before it was, and a licence is next due after it was fulfilled', async () => {
  const propertyId = await world.property();
  const as = someoneOf(propertyId);
  const drill = { propertyId, subject: '火灾疏散', kind: 'fire', plannedOn: '2026-06-30', place: '3 栋' };
  const { id } = await world.done('POST', 'emergency-drills', drill, as);
  const held = { heldAt: '2099-01-01T10:00:00+08:00', participants: 1, minutes: 1, account: '演练' };
  const answer = await world.send('POST', `emergency-drills/${id}/hold`, held, as, { version: 1 });
  expect(answer).toMatchObject({ status: 400, body: { errors: [{ field: 'heldAt', reason: '时间不能晚于现在。' }] } });
  const entryId = await write(propertyId);
  const fulfilled = { fulfilledOn: '2026-06-20', dueOn: '1999-06-30' };
  expect(await world.send('POST', `legal-duties/${entryId}/fulfil`, fulfilled, as, { version: 1 })).toMatchObject({
    status: 422,
    body: { code: 'request.register-order-invalid' },
  });
});

test('a drill is written down within three days, for positions are measured by it (ADR 0074)', async () => {
  const propertyId = await world.property();
  const as = someoneOf(propertyId);
  const drill = { propertyId, subject: '火灾疏散', kind: 'fire', plannedOn: '2026-06-30', place: '3 栋' };
  const { id } = await world.done('POST', 'emergency-drills', drill, as);
  const held = { heldAt: '2026-06-30T10:00:00+08:00', participants: 1, minutes: 1, account: '演练' };
  const late = { ...as, permissions: new Set(everything) };
  expect(await world.send('POST', `emergency-drills/${id}/hold`, held, late, { version: 1 })).toMatchObject({
    status: 400,
    body: { errors: [{ field: 'heldAt', reason: expect.stringContaining('72') }] },
  });
  await world.done('POST', `emergency-drills/${id}/hold`, held, as, { version: 1 });
});

test('an emergency plan is looked at again after it was revised, and next after that', async () => {
  const propertyId = await world.property();
  const [as, other] = [someoneOf(propertyId), someoneOf(propertyId, 'e-9')];
  const plan = { title: '停电预案', kind: 'power-cut', text: '一', revisedOn: '2026-03-01', reviewBy: '2027-03-01' };
  const { id } = await world.done('POST', 'emergency-plans', { propertyId, ...plan }, as);
  await world.done('POST', `emergency-plans/${id}/approve`, {}, other, { version: 1 });
  const review = (reviewedOn: string, reviewBy: string) =>
    world.send('POST', `emergency-plans/${id}/review`, { reviewedOn, reviewBy }, as, { version: 2 });
  for (const [on, by] of [
    ['2026-02-01', '2027-03-01'],
    ['2026-09-01', '2026-08-01'],
  ] as const)
    expect(await review(on, by)).toMatchObject({ status: 422, body: { code: 'request.register-order-invalid' } });
  expect((await review('2026-09-01', '2027-09-01')).status).toBe(200);
});
