import type { Caller } from '@goldkey/access';
import { aCaller } from '@goldkey/testing';
import { ComplaintsWorld, type Place } from './complaints-world.js';

let world: ComplaintsWorld;
let place: Place;
let stranger: Place;
let craftsman: Caller;
beforeAll(async () => {
  world = await ComplaintsWorld.open();
  place = await world.place();
  stranger = await world.place();
  craftsman = aCaller({
    subject: 'account-li',
    name: '李师傅',
    employeeId: 'e-li',
    permissions: ['complaints:read', 'complaints:handle', 'complaints:work'],
    scope: { all: false, properties: [place.propertyId] },
  });
  world.places.known.workers.set(place.propertyId, [
    { employeeId: 'e-li', name: '李师傅', roles: ['maintenance'], onShift: true, crafts: ['电工'], unitIds: [] },
    { employeeId: 'e-zhao', name: '赵师傅', roles: ['maintenance'], onShift: false, crafts: ['电工'], unitIds: [] },
  ]);
}, 120_000);
afterAll(() => world?.close());

const act = async (id: string, what: string, body: object = {}, as: Caller = craftsman) => {
  const answer =
    what === 'record'
      ? await world.service.request({ method: 'PUT', url: `/api/complaints/work-orders/${id}/record`, as, body })
      : await world.post(`work-orders/${id}/${what}`, body, as);
  if (answer.status >= 300) throw new Error(`${what}: ${JSON.stringify(answer.body)}`);
  return answer.body;
};
const repair = async () => (await world.received(place, { kind: 'repair', category: '跳闸' })).complaintId;
const matterOf = async (id: string) => (await world.get(`complaints/${id}`, place.desk)).body;

const sentWith = async (id: string) => (await world.news(id)).map(({ payload }) => payload['employeeId'] ?? 'nobody');

test('a repair is given to a certified craftsman on shift, done on the phone, signed by the owner, and closes by itself', async () => {
  const matterId = await repair();
  const order = { matterId, craft: '电工', steps: ['查线路'] };
  const unskilled = await world.post('work-orders', { ...order, craft: '焊工', workerId: 'e-li' }, place.desk);
  expect(unskilled.body.code).toBe('complaints.not-certified');
  const resting = await world.post('work-orders', { ...order, workerId: 'e-zhao' }, place.desk);
  expect(resting.body.code).toBe('complaints.not-on-shift');
  // What was refused has left no order and no assignment behind.
  expect((await world.get(`work-orders?matterId=${matterId}`, place.desk)).body.total).toBe(0);

  const made = (await world.post('work-orders', { ...order, workerId: 'e-li' }, place.desk)).body;
  expect(made).toMatchObject({ state: 'given', workerName: '李师傅', number: expect.stringMatching(/-1$/) });
  expect(await matterOf(matterId)).toMatchObject({ assigneeId: 'e-li', awaitsAcceptance: true, responsibleId: 'e-7' });
  expect((await world.post(`complaints/${matterId}/close`, {}, place.desk)).body.code).toBe(
    'complaints.work-order-running',
  );

  await act(made.id, 'acceptance');
  expect(await matterOf(matterId)).toMatchObject({ responsibleId: 'e-li', awaitsAcceptance: false });
  await act(made.id, 'beginning');
  await act(made.id, 'waiting', { reason: 'parts', note: '等空开' });
  await act(made.id, 'resumption');
  const doneAt = new Date().toISOString();
  const materials = [{ name: '空开', quantity: '1', unit: '个', unitPrice: '45.50', paidBy: 'owner' }];
  const recorded = await act(made.id, 'record', { steps: [{ title: '查线路', doneAt }], materials, labour: '20.00' });
  expect(recorded.cost).toEqual({ materials: '45.50', labour: '20.00', total: '65.50', owner: '45.50' });
  await act(made.id, 'finishing', { result: '换了空开' });
  const signature = {
    name: '李明',
    lines: [
      [
        [10, 10],
        [500, 500],
      ],
    ],
  };
  const bare = await world.post(`work-orders/${made.id}/confirmation`, {}, craftsman);
  expect(bare.body.code).toBe('complaints.own-work-unsigned.forbidden');
  const told = (await world.get(`work-orders/${made.id}`, craftsman)).body;
  expect([told.mayWork, told.mayConfirmUnsigned]).toEqual([true, false]);
  expect(await act(made.id, 'confirmation', { signature })).toMatchObject({ state: 'confirmed' });

  expect(await matterOf(matterId)).toMatchObject({ state: 'closed' });
  expect(await world.newsTypes(matterId)).toEqual([
    'repair.requested',
    'matter.assigned',
    'repair.completed',
    'matter.closed',
  ]);
  const completed = (await world.news(matterId)).find(({ type }) => type.includes('repair.completed'));
  expect(completed?.payload).toMatchObject({ repairId: matterId, workerId: 'e-li' });

  const record = (await world.get(`work-orders/${made.id}`, craftsman)).body;
  expect(record).toMatchObject({ contactPhone: '13812342046', matterState: 'closed' });
  expect(JSON.stringify(record.history)).not.toContain('李明');

  await act(made.id, 'redoing', { reason: '又跳闸' }, place.desk);
  expect(await matterOf(matterId)).toMatchObject({ state: 'reopened' });
  const handlers = (await world.news(matterId)).filter(({ type }) => type.includes('matter.assigned'));
  expect(handlers.map(({ payload }) => payload)).toMatchObject([
    { employeeId: 'e-li', workOrderId: made.id },
    { employeeId: 'e-li', workOrderId: made.id, reopenedAt: expect.any(String) },
  ]);
  expect(handlers[0]?.headers['ce_actorid']).toBe('e-7');
  expect(await sentWith(made.id)).toEqual(['e-li', 'nobody', 'e-li']);
  expect((await world.get(`work-orders/${made.id}`, craftsman)).body).toMatchObject({ state: 'accepted', redone: 1 });
});

test('an order that the worker declines is the dispatcher’s again, and the matter is with who was asked first', async () => {
  const matterId = await repair();
  const emergency = { matterId, steps: [], workerId: 'e-zhao', offShiftReason: '夜间爆管' };
  const made = (await world.post('work-orders', emergency, place.desk)).body;
  const zhao = aCaller({
    ...craftsman,
    permissions: [...craftsman.permissions],
    subject: 'account-zhao',
    employeeId: 'e-zhao',
  });
  expect((await world.post(`work-orders/${made.id}/acceptance`, {}, craftsman)).status).toBe(403);
  expect(await act(made.id, 'refusal', { reason: '在外地' }, zhao)).toMatchObject({ state: 'open' });
  expect(await matterOf(matterId)).toMatchObject({ assigneeId: 'e-7', responsibleId: 'e-7' });
  const { version } = (await world.get(`work-orders/${made.id}`, place.desk)).body;
  const given = await world.post(`work-orders/${made.id}/giving`, { workerId: 'e-li' }, place.desk, {
    headers: { 'if-match': `"${version}"` },
  });
  expect(given.body).toMatchObject({ state: 'given', workerId: 'e-li' });
  expect(await sentWith(made.id)).toEqual(['e-zhao', 'nobody', 'e-li']);
  const handlers = (await world.news(matterId)).filter(({ type }) => type.includes('matter.assigned'));
  expect(handlers.map(({ payload }) => [payload['employeeId'], payload['workOrderId']])).toEqual([
    ['e-zhao', made.id],
    ['e-7', undefined],
    ['e-li', made.id],
  ]);
  const mine = await world.get('work-orders?mine=true&state=given', craftsman);
  expect(mine.body.items).toMatchObject([{ id: made.id, propertyName: expect.any(String) }]);
  expect((await world.get(`workforce?propertyId=${place.propertyId}`, place.desk)).body.workers).toHaveLength(2);
});

test('of an order that nobody holds, an account that belongs to nobody sees no telephone number', async () => {
  const matterId = await repair();
  const made = (await world.post('work-orders', { matterId, steps: [] }, place.desk)).body;
  const { employeeId: _, ...account } = world.deskOf(place.propertyId, ['complaints:read']);
  const read = (await world.get(`work-orders/${made.id}`, account)).body;
  expect([read.state, read.contactName, read.contactPhone]).toEqual(['open', undefined, undefined]);
});

test('what an order waited for is waited for no more once it goes to somebody else, or ends: the clock runs on', async () => {
  const hours = { days: 'every-day', from: '00:00', until: '24:00' };
  const limits = [{ kind: 'repair', priority: 'normal', minutes: 600, counting: 'around-the-clock' }];
  const rules = { propertyId: place.propertyId, hours, limits };
  const set = await world.service.request({
    method: 'PUT',
    url: '/api/complaints/clock-rules',
    as: place.desk,
    body: rules,
  });
  expect(set.status).toBe(200);
  const waiting = async (matterId: string) => {
    const made = (await world.post('work-orders', { matterId, steps: [], workerId: 'e-li' }, place.desk)).body;
    for (const step of ['acceptance', 'beginning']) await act(made.id, step);
    await act(made.id, 'waiting', { reason: 'parts', note: '等空开' });
    expect(await matterOf(matterId)).toMatchObject({ waitsFor: 'parts' });
    return made.id as string;
  };
  const give = async (id: string, body: object) => {
    const { version } = (await world.get(`work-orders/${id}`, place.desk)).body;
    const headers = { 'if-match': `"${version}"` };
    const said = { workerId: 'e-zhao', offShiftReason: '急修', ...body };
    return (await world.post(`work-orders/${id}/giving`, said, place.desk, { headers })).body;
  };

  const handedOn = await repair();
  const first = await waiting(handedOn);
  expect((await give(first, {})).code).toBe('complaints.work-begun-reason-missing');
  expect(await give(first, { reason: '李师傅离职' })).toMatchObject({ state: 'given', workerId: 'e-zhao' });
  const ended = await repair();
  await act(await waiting(ended), 'cancellation', { reason: '换一张单' }, place.desk);
  for (const matterId of [handedOn, ended]) {
    const matter = await matterOf(matterId);
    expect([matter.waitsFor, typeof matter.dueAt]).toEqual([undefined, 'string']);
  }

  // Somebody else of the same matter still waits: it stands still for them.
  const shared = await repair();
  const one = await waiting(shared);
  await waiting(shared);
  await act(one, 'cancellation', { reason: '一张就够' }, place.desk);
  expect(await matterOf(shared)).toMatchObject({ waitsFor: 'parts' });
});

test('a repair whose craftsman is gone goes to another one, or ends, and its matter with it', async () => {
  const matterId = await repair();
  const made = (await world.post('work-orders', { matterId, steps: [], workerId: 'e-li' }, place.desk)).body;
  for (const step of ['acceptance', 'beginning']) await act(made.id, step);
  const give = async (body: object) => {
    const { version } = (await world.get(`work-orders/${made.id}`, place.desk)).body;
    const headers = { 'if-match': `"${version}"` };
    return world.post(
      `work-orders/${made.id}/giving`,
      { workerId: 'e-zhao', offShiftReason: '急修', ...body },
      place.desk,
      {
        headers,
      },
    );
  };
  expect((await give({})).body.code).toBe('complaints.work-begun-reason-missing');
  expect((await give({ reason: '李师傅离职' })).body).toMatchObject({ state: 'given', workerId: 'e-zhao' });
  expect(await matterOf(matterId)).toMatchObject({ assigneeId: 'e-zhao', awaitsAcceptance: true });
  const zhao = { ...craftsman, subject: 'account-zhao', employeeId: 'e-zhao' };
  for (const step of ['acceptance', 'beginning']) await act(made.id, step, {}, zhao);
  const unexplained = await world.post(`work-orders/${made.id}/cancellation`, {}, place.desk);
  expect(unexplained.status).toBe(400);
  await act(made.id, 'cancellation', { reason: '业主自己修了' }, place.desk);
  await world.act(place, matterId, 'close');
  expect(await matterOf(matterId)).toMatchObject({ state: 'closed' });
});

test('a stranger sees no order and moves none; a complaint gets none', async () => {
  const matterId = await repair();
  const made = (await world.post('work-orders', { matterId, workerId: 'e-li' }, place.desk)).body;
  expect((await world.get('work-orders', stranger.desk)).body.total).toBe(0);
  expect((await world.get(`work-orders/${made.id}`, stranger.desk)).status).toBe(404);
  expect((await world.post(`work-orders/${made.id}/cancellation`, { reason: 'x' }, stranger.desk)).status).toBe(404);
  expect((await world.post('work-orders', { matterId }, stranger.desk)).status).toBe(404);
  const complaint = await world.received(place);
  const none = await world.post('work-orders', { matterId: complaint.complaintId }, place.desk);
  expect(none.body.code).toBe('complaints.not-a-repair');
});

test('a close and a new order at one instant leave no open order on a closed matter', async () => {
  for (let round = 0; round < 12; round++) {
    const matterId = await repair();
    await world.act(place, matterId, 'assignment', { employeeId: 'e-7' });
    await Promise.all([
      world.post(`complaints/${matterId}/close`, {}, place.desk),
      world.post('work-orders', { matterId, steps: ['看'] }, place.desk),
    ]);
    const { total } = (await world.get(`work-orders?matterId=${matterId}`, place.desk)).body;
    const { state } = await matterOf(matterId);
    expect({ state, total }).toEqual(state === 'closed' ? { state, total: 0 } : { state: 'assigned', total: 1 });
  }
});
