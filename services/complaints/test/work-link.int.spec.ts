import type { Caller } from '@goldkey/access';
import { aCaller } from '@goldkey/testing';
import { ComplaintsWorld, type Place } from './complaints-world.js';

let world: ComplaintsWorld;
let place: Place;
let craftsman: Caller;
beforeAll(async () => {
  world = await ComplaintsWorld.open();
  place = await world.place();
  craftsman = aCaller({
    subject: 'account-li',
    name: '李师傅',
    employeeId: 'e-li',
    permissions: ['read', 'handle', 'work', 'link'].map((verb) => `complaints:${verb}`),
    scope: { all: false, properties: [place.propertyId] },
  });
  world.places.known.workers.set(place.propertyId, [
    { employeeId: 'e-li', name: '李师傅', roles: ['maintenance'], onShift: true, crafts: ['电工'], unitIds: [] },
  ]);
}, 120_000);
afterAll(() => world?.close());

const materials = [
  { name: '空开', quantity: '1', unit: '个', unitPrice: '45.50', paidBy: 'owner' },
  { name: '扎带', quantity: '2', unit: '根', unitPrice: '0.30', paidBy: 'centre' },
];
const act = async (id: string, what: string, body: object = {}, as = craftsman) => {
  const answer = await world.post(`work-orders/${id}/${what}`, body, as);
  if (answer.status >= 300) throw new Error(`${what}: ${JSON.stringify(answer.body)}`);
};
const finish = async (id: string, before: readonly string[] = ['acceptance', 'beginning']) => {
  for (const what of before) await act(id, what);
  const steps = [{ title: '查线路', doneAt: new Date().toISOString() }];
  const body = { steps, materials, labour: '20.00', labourPaidBy: 'owner' };
  const url = `/api/complaints/work-orders/${id}/record`;
  expect((await world.service.request({ method: 'PUT', url, as: craftsman, body })).status).toBe(200);
  await act(id, 'finishing', { result: '换了空开' });
};
/** Work that is done and waits for the owner's word. */
const finished = async () => {
  const { complaintId: matterId } = await world.received(place, { kind: 'repair', category: '跳闸' });
  const asked = { matterId, craft: '电工', steps: ['查线路'], workerId: 'e-li' };
  const { id } = (await world.post('work-orders', asked, place.desk)).body;
  await finish(id);
  return { id: id as string, matterId: matterId as string };
};
const issue = (id: string, as = place.desk, body: object = {}) => world.post(`work-orders/${id}/owner-link`, body, as);
const linked = async (id: string) => {
  const { status, body } = await issue(id);
  if (status !== 201) throw new Error(JSON.stringify(body));
  return { linkId: body.linkId as string, token: tokenOf(body) };
};
const tokenOf = ({ url }: { url: string }) => url.split('/').at(-1) ?? '';
const see = (token: string, headers = {}) => world.get(`owner/${token}`, undefined, { headers });
/** `round`: how often the work had been done again when it was seen. */
const judge = (token: string, body: object, headers = {}) =>
  world.post(`owner/${token}/judgement`, { round: 0, ...body }, undefined, { key: null, headers });
const signature = {
  name: '李明',
  lines: [
    [
      [10, 10],
      [500, 500],
    ],
  ],
};
const confirmed = { done: true, signature };
const orderOf = async (id: string, as = place.desk) => (await world.get(`work-orders/${id}`, as)).body;
const matterOf = async (id: string) => (await world.get(`complaints/${id}`, place.desk)).body;

test('the owner sees by the link what was done and what they pay, and confirms it in their own hand, once', async () => {
  const { id, matterId } = await finished();
  const { token } = await linked(id);
  const seen = await see(token);
  expect(seen).toMatchObject({
    status: 200,
    headers: { 'cache-control': 'no-store' },
    body: {
      mayReport: false,
      mayEvaluate: false,
      asStaff: false,
      work: {
        ...{ state: 'done', result: '换了空开', steps: ['查线路'], labour: '20.00', labourPaidBy: 'owner' },
        ...{ total: '66.10', ownerPays: '65.50', mayJudge: true },
        materials: [
          { name: '空开', amount: '45.50', paidBy: 'owner' },
          { name: '扎带', amount: '0.60', paidBy: 'centre' },
        ],
      },
    },
  });
  expect(seen.body.matter).toBeUndefined();
  expect(JSON.stringify(seen.body)).not.toMatch(/李师傅|e-li|13812342046|account/);

  const answer = await judge(token, confirmed);
  expect(answer).toMatchObject({
    status: 200,
    body: { work: { state: 'confirmed', mayJudge: false, saidDone: true } },
  });
  expect(JSON.stringify(answer.body)).not.toContain('李明');
  expect(await judge(token, confirmed)).toMatchObject({ status: 409, body: { code: 'complaints.work-order-state' } });

  const order = await orderOf(id);
  expect(order).toMatchObject({
    state: 'confirmed',
    signature: { ...signature, on: 'link', takenBy: expect.stringMatching(/^owner-link /) },
  });
  expect([order.openLinkId, order.mayLink]).toEqual([undefined, false]);
  expect(order.history.at(-1)).toMatchObject({ change: 'work-confirmed', data: { signed: true, signedOn: 'link' } });
  expect(JSON.stringify(order.history)).not.toContain('李明');
  expect((await matterOf(matterId)).state).toBe('closed');
  expect(await world.newsTypes(matterId)).toEqual([
    'repair.requested',
    'matter.assigned',
    'repair.completed',
    'matter.closed',
  ]);
});

test('work that the owner says is not well goes back to who did it with their words, and may be confirmed when it is done again', async () => {
  const { id, matterId } = await finished();
  const { token } = await linked(id);
  expect(await judge(token, { done: false })).toMatchObject({ status: 400, body: { errors: [{ field: 'words' }] } });
  expect(await judge(token, { done: false, words: '还是跳闸' })).toMatchObject({
    status: 200,
    body: { work: { state: 'accepted', mayJudge: false, saidDone: false } },
  });
  const order = await orderOf(id);
  expect(order).toMatchObject({ state: 'accepted', redone: 1, workerId: 'e-li' });
  expect(order.history.at(-1)).toMatchObject({ change: 'work-redone', data: { reason: '还是跳闸' } });
  expect((await matterOf(matterId)).state).not.toBe('closed');
  expect((await world.get('work-orders?mine=true&state=accepted', craftsman)).body.items).toMatchObject([{ id }]);
  expect((await judge(token, confirmed)).body.code).toBe('complaints.work-order-state');

  await act(id, 'beginning');
  const url = `/api/complaints/work-orders/${id}/record`;
  const steps = [{ title: '查线路', doneAt: new Date().toISOString() }];
  await world.service.request({ method: 'PUT', url, as: craftsman, body: { steps, materials: [] } });
  await act(id, 'finishing', { result: '重新接线' });
  // The word on the first time was said; the second time has a link of its own.
  expect((await see(token)).body.work).toMatchObject({ state: 'done', mayJudge: false });
  expect((await judge(token, { ...confirmed, round: 1 })).body.code).toBe('complaints.link-already-used');
  const again = await linked(id);
  expect((await judge(again.token, { ...confirmed, round: 1 })).body.work).toMatchObject({ state: 'confirmed' });
  expect((await matterOf(matterId)).state).toBe('closed');
});

test('a word is on the work that was seen: done again meanwhile, for other money, it is looked at anew', async () => {
  const { id } = await finished();
  const { token } = await linked(id);
  expect((await see(token)).body.work).toMatchObject({ round: 0, ownerPays: '65.50' });
  await act(id, 'redoing', { reason: '业主来电说又跳了' }, place.desk);
  await finish(id, ['beginning']);
  // The page still shows the first time.
  for (const said of [confirmed, { done: false, words: '还是跳闸' }])
    expect(await judge(token, said)).toMatchObject({ status: 409, body: { code: 'complaints.work-done-again' } });
  expect(await orderOf(id)).toMatchObject({ state: 'done', redone: 1 });
  expect((await see(token)).body.work).toMatchObject({ round: 1, mayJudge: true });
  expect((await judge(token, { ...confirmed, round: 1 })).body.work).toMatchObject({ state: 'confirmed' });
});

test('a matter that was closed before its owner said a word is open again where the work is not well', async () => {
  const { id, matterId } = await finished();
  const { token } = await linked(id);
  await world.act(place, matterId, 'close', {}, world.colleagueOf(place));
  expect((await judge(token, { done: false, words: '漏电' })).status).toBe(200);
  expect((await matterOf(matterId)).state).toBe('reopened');
});

test('what was confirmed meanwhile stands: a link that was sent before says so, and undoes nothing', async () => {
  const { id } = await finished();
  const { token } = await linked(id);
  await act(id, 'confirmation', {}, place.desk);
  expect((await see(token)).body.work).toMatchObject({ state: 'confirmed', mayJudge: false });
  expect(await judge(token, { done: false, words: '没修好' })).toMatchObject({
    status: 409,
    body: { code: 'complaints.work-order-state' },
  });
  expect(await orderOf(id)).toMatchObject({ state: 'confirmed', redone: 0 });
});

test('of a confirmation and an objection at the same time one is taken', async () => {
  const { id } = await finished();
  const { token } = await linked(id);
  const answers = await Promise.all([judge(token, confirmed), judge(token, { done: false, words: '没修好' })]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect((await orderOf(id)).state).toBe(answers[0].status === 200 ? 'confirmed' : 'accepted');
});

test('a link that is issued while its owner answers ends before or after, and never undoes the other', async () => {
  for (let round = 0; round < 5; round++) {
    const { id } = await finished();
    const { token } = await linked(id);
    const [said, issued] = await Promise.all([judge(token, confirmed), issue(id)]);
    expect([said.status, issued.status]).toEqual(said.status === 200 ? [200, 409] : [409, 201]);
  }
});

test('a word that is none leaves the link unused: nothing drawn, too much drawn, no words, a click of ours', async () => {
  const { id } = await finished();
  const { token } = await linked(id);
  const long = Array.from({ length: 401 }, () => [1, 1]);
  for (const lines of [[], [[]], [long], Array.from({ length: 81 }, () => [[1, 1]]), [[[0, 1001]]]])
    expect((await judge(token, { done: true, signature: { ...signature, lines } })).status).toBe(400);
  for (const body of [
    {},
    { done: true },
    { done: true, signature: { ...signature, name: '' } },
    { done: false, words: ' ' },
  ])
    expect((await judge(token, body)).status).toBe(400);
  // The gateway says so of whoever has a session.
  const ofStaff = { 'x-signed-in': 'true' };
  for (const body of [confirmed, { done: false, words: '没修好' }])
    expect(await judge(token, body, ofStaff)).toMatchObject({
      status: 403,
      body: { code: 'complaints.judgement-of-staff.forbidden' },
    });
  expect((await see(token, ofStaff)).body).toMatchObject({ asStaff: true, work: { mayJudge: true } });
  expect((await judge(token, confirmed)).status).toBe(200);
});

test('the link is sent and taken back by another than did the work; a new one ends the earlier; others see nothing of it', async () => {
  const { id } = await finished();
  const own = { status: 403, body: { code: 'complaints.own-work-link.forbidden' } };
  const actsAs = { appointmentId: 'a-1', onBehalfOf: { employeeId: 'e-li', name: '李师傅' } };
  const deputy = { ...place.desk, actsAs };
  for (const as of [craftsman, deputy]) expect(await issue(id, as)).toMatchObject(own);
  expect([(await orderOf(id, craftsman)).mayLink, (await orderOf(id)).mayLink]).toEqual([false, true]);
  const first = await linked(id);
  const both = await Promise.all([issue(id), issue(id)]);
  expect((await see(first.token)).body.code).toBe('complaints.link-revoked');
  const seen = await Promise.all(both.map(({ body }) => see(tokenOf(body))));
  expect(seen.map(({ status }) => status).sort()).toEqual([200, 409]);
  const { openLinkId } = await orderOf(id);
  expect(both.map(({ body }) => body.linkId)).toContain(openLinkId);
  const revoke = (as: Caller) => world.post(`owner-links/${openLinkId}/revoke`, {}, as);
  for (const as of [craftsman, deputy]) expect(await revoke(as)).toMatchObject(own);
  expect((await orderOf(id)).openLinkId).toBe(openLinkId);
  const stranger = await world.place();
  expect((await issue(id, stranger.desk)).status).toBe(404);
  expect((await revoke(stranger.desk)).status).toBe(404);
  expect((await revoke(place.desk)).status).toBe(204);
  expect((await orderOf(id)).openLinkId).toBeUndefined();
  for (const { body } of both)
    expect((await judge(tokenOf(body), confirmed)).body.code).toBe('complaints.link-revoked');
});

test('nobody guesses a link; one that has expired opens nothing, one of a matter judges no work, and work under way has none', async () => {
  expect((await judge('x'.repeat(43), confirmed)).status).toBe(404);
  const { id, matterId } = await finished();
  const { token, linkId } = await linked(id);
  await world.expire(linkId);
  expect(await see(token)).toMatchObject({ status: 409, body: { code: 'complaints.link-expired' } });
  expect((await judge(token, confirmed)).body.code).toBe('complaints.link-expired');
  const aboutMatter = await world.post(`complaints/${matterId}/owner-link`, {}, world.colleagueOf(place));
  expect((await judge(tokenOf(aboutMatter.body), confirmed)).body.code).toBe('complaints.link-not-for-work');
  expect(await issue(id, place.desk, { days: 91 })).toMatchObject({ status: 400 });
  expect((await judge((await linked(id)).token, { done: false, words: '没修好' })).status).toBe(200);
  expect((await issue(id)).body.code).toBe('complaints.work-order-state');
  expect((await issue('nothing')).body.code).toBe('complaints.work-order-not-found');
});
