import type { Caller } from '@goldkey/access';
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

const tokenIn = ({ body }: { body: { url: string } }): string => body.url.split('/').at(-1) ?? '';
const reportLink = async (changes: object = {}) => {
  const { propertyId, departmentId } = here;
  const answer = await world.post('owner-links', { propertyId, departmentId, room: '3-1201', ...changes }, here.desk);
  expect(answer.status).toBe(201);
  return { token: tokenIn(answer), linkId: answer.body.linkId as string };
};
const matterLink = async (complaintId: string, as = here.desk) =>
  tokenIn(await world.post(`complaints/${complaintId}/owner-link`, {}, as));
const see = (token: string) => world.get(`owner/${token}`, undefined);
const report = (token: string, body: object = { category: '漏水', description: '天花板' }) =>
  world.post(`owner/${token}/report`, body, undefined, { key: null });
const evaluate = (token: string, level = 'satisfied') =>
  world.post(`owner/${token}/evaluation`, { level }, undefined, { key: null });

describe('a link to report', () => {
  test('takes one matter in, without an account, and is about that matter from then on', async () => {
    const { token } = await reportLink();
    expect((await see(token)).body).toMatchObject({ mayReport: true, mayEvaluate: false });
    const told = await report(token);
    expect(told).toMatchObject({
      status: 200,
      body: { mayReport: false, matter: { category: '漏水', room: '3-1201', state: 'received' } },
    });
    expect(await report(token)).toMatchObject({ status: 409, body: { code: 'complaints.link-already-used' } });
    const list = await world.get(`complaints?q=${told.body.matter.number}`, here.desk);
    expect(list.body).toMatchObject({ total: 1, items: [{ channel: 'owner-link', departmentId: here.departmentId }] });
    expect(await world.newsTypes(list.body.items[0].complaintId)).toEqual(['complaint.received']);
  });

  test('of two reports at the same time takes one', async () => {
    const { token } = await reportLink();
    const answers = await Promise.all([report(token), report(token)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  test('with a report of a wrong shape stays unused', async () => {
    const { token } = await reportLink();
    expect(await report(token, { category: '漏水' })).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'description' }] },
    });
    expect((await report(token)).status).toBe(200);
  });

  test('is issued for a place in the scope only', async () => {
    const { propertyId, departmentId } = there;
    expect(await world.post('owner-links', { propertyId, departmentId }, here.desk)).toMatchObject({ status: 404 });
    expect(
      await world.post('owner-links', { propertyId: here.propertyId, departmentId, days: 91 }, here.desk),
    ).toMatchObject({ status: 400 });
  });
});

describe('a link for a matter', () => {
  test('shows that matter and nothing of who handles it or of other owners', async () => {
    const { complaintId } = await world.received(here);
    await world.received(here, { description: '别人的事' });
    await world.act(here, complaintId, 'assignment', { employeeId: 'e-7' });
    const seen = await see(await matterLink(complaintId, world.colleagueOf(here)));
    expect(seen).toMatchObject({
      status: 200,
      headers: { 'cache-control': 'no-store' },
      body: {
        matter: { description: '楼上装修', state: 'assigned', steps: [{ change: 'received' }, { change: 'assigned' }] },
      },
    });
    expect(JSON.stringify(seen.body)).not.toMatch(/王芳|e-7|别人的事|13812342046|account/);
  });

  test('says what everybody is told who called about the same cause, and how it ended', async () => {
    const { propertyId, departmentId } = here;
    const expectedAt = new Date(Date.now() + 3_600_000).toISOString();
    const said = { propertyId, departmentId, title: '2 栋停水', category: '停水', answer: '水泵在修', expectedAt };
    const incident = (await world.post('mass-incidents', said, here.desk)).body;
    const { complaintId } = await world.received(here, { category: '停水', incidentId: incident.id });
    const token = await matterLink(complaintId);
    const told = { title: '2 栋停水', answer: '水泵在修' };
    const { matter } = (await see(token)).body;
    expect(matter).toMatchObject({ state: 'received', incident: told });
    expect(Date.parse(matter.incident.expectedAt)).toBe(Date.parse(expectedAt));
    await world.post(`mass-incidents/${incident.id}/end`, { result: '已供水' }, here.desk);
    expect((await see(token)).body.matter).toMatchObject({ state: 'closed', incident: { ...told, result: '已供水' } });
    const alone = await world.received(here, { category: '停水' });
    expect((await see(await matterLink(alone.complaintId))).body.matter.incident).toBeUndefined();
  });

  test('takes one evaluation, of a closed matter, by the person served (S-04)', async () => {
    const { complaintId } = await world.received(here);
    const token = await matterLink(complaintId);
    expect(await evaluate(token)).toMatchObject({ status: 409, body: { code: 'complaints.not-closed' } });
    await world.act(here, complaintId, 'close');
    expect((await see(token)).body.mayEvaluate).toBe(true);
    expect(await evaluate(token, 'basically-satisfied')).toMatchObject({
      status: 200,
      body: { mayEvaluate: false, matter: { evaluationLevel: 'basically-satisfied' } },
    });
    expect(await evaluate(token)).toMatchObject({ status: 409, body: { code: 'complaints.link-already-used' } });
    const answer = (await world.news(complaintId)).at(-1);
    expect(answer).toMatchObject({
      type: 'goldkey.complaints.survey.answered.v1',
      payload: { matterId: complaintId, method: 'e-evaluation', level: 'basically-satisfied', by: 'served-person' },
    });
  });

  test('leaves what the person served has said, whoever opens another one, until the matter is closed again', async () => {
    const { complaintId } = await world.received(here);
    await world.act(here, complaintId, 'close');
    expect((await evaluate(await matterLink(complaintId), 'dissatisfied')).status).toBe(200);
    const second = await matterLink(complaintId);
    expect((await see(second)).body.mayEvaluate).toBe(false);
    expect(await evaluate(second)).toMatchObject({ status: 409, body: { code: 'complaints.evaluated-already' } });
    const list = await world.get(`complaints/${complaintId}`, here.desk);
    expect(list.body).toMatchObject({
      evaluationLevel: 'dissatisfied',
      evaluatedBy: 'served-person',
      isEvaluated: true,
    });
    await world.act(here, complaintId, 'reopen');
    await world.act(here, complaintId, 'close');
    expect((await see(second)).body.mayEvaluate).toBe(true);
    expect((await world.get(`complaints/${complaintId}`, here.desk)).body.isEvaluated).toBe(false);
    expect((await evaluate(second, 'basically-satisfied')).status).toBe(200);
  });

  test('is not issued to who handles the matter, nor to who stands in for them or they for whom; a colleague issues it', async () => {
    const { complaintId } = await world.received(here);
    await world.act(here, complaintId, 'assignment', { employeeId: 'e-7' });
    const colleague = world.colleagueOf(here);
    const asDeputy = { appointmentId: 'a-1', onBehalfOf: { employeeId: 'e-7', name: '王芳' } };
    const issue = (as: Caller) => world.post(`complaints/${complaintId}/owner-link`, {}, as);
    const own = { status: 403, body: { code: 'complaints.own-case.forbidden' } };
    expect(await issue(here.desk)).toMatchObject(own);
    expect(await issue({ ...colleague, actsAs: asDeputy })).toMatchObject(own);
    const { acts } = (await world.get(`complaints/${complaintId}`, here.desk)).body;
    expect(acts.find(({ act }: { act: string }) => act === 'issue-owner-link')).toMatchObject({
      allowed: false,
      reason: { code: 'complaints.own-case.forbidden' },
    });
    expect((await issue(colleague)).status).toBe(201);
  });

  test('leaves with the answer who had issued it, whoever handles the matter later', async () => {
    const { complaintId } = await world.received(here);
    const token = await matterLink(complaintId);
    await world.act(here, complaintId, 'assignment', { employeeId: 'e-7' });
    await world.act(here, complaintId, 'close');
    expect((await evaluate(token)).status).toBe(200);
    const { history } = (await world.get(`complaints/${complaintId}`, here.desk)).body;
    expect(history.at(-1)).toMatchObject({
      change: 'evaluated',
      data: { linkIssuedBy: 'e-7', linkIssuedByName: '前台' },
    });
    expect(JSON.stringify((await world.news(complaintId)).at(-1))).not.toMatch(/linkIssuedBy|"e-7"/);
    expect(JSON.stringify((await see(token)).body)).not.toMatch(/前台|"e-7"/);
  });

  test('lets the person served replace what one of us said for them', async () => {
    const { complaintId } = await world.received(here);
    await world.act(here, complaintId, 'close');
    const token = await matterLink(complaintId);
    await world.act(here, complaintId, 'evaluation', { level: 'satisfied', by: 'staff' });
    const byUs = { key: null, headers: { 'x-signed-in': 'true' } };
    expect(await world.post(`owner/${token}/evaluation`, { level: 'satisfied' }, undefined, byUs)).toMatchObject({
      body: { code: 'complaints.evaluated-already' },
    });
    expect((await evaluate(token, 'dissatisfied')).body.matter.evaluationLevel).toBe('dissatisfied');
  });

  test('stays the owner’s where one of us opened it first: what was said by it then is replaced', async () => {
    const { complaintId } = await world.received(here);
    await world.act(here, complaintId, 'close');
    const token = await matterLink(complaintId);
    const byUs = { key: null, headers: { 'x-signed-in': 'true' } };
    const say = (level: string) => world.post(`owner/${token}/evaluation`, { level }, undefined, byUs);
    expect((await say('satisfied')).body).toMatchObject({ asStaff: true, mayEvaluate: false });
    expect((await world.news(complaintId)).at(-1)?.payload).toMatchObject({ by: 'staff' });
    expect((await say('satisfied')).body.code).toBe('complaints.evaluated-already');
    expect((await see(token)).body.mayEvaluate).toBe(true);
    expect((await evaluate(token, 'dissatisfied')).body).toMatchObject({
      mayEvaluate: false,
      matter: { evaluationLevel: 'dissatisfied' },
    });
    expect((await world.news(complaintId)).at(-1)?.payload).toMatchObject({ by: 'served-person' });
    expect((await say('satisfied')).body.code).toBe('complaints.link-already-used');
  });

  test('reports nothing', async () => {
    const { complaintId } = await world.received(here);
    expect(await report(await matterLink(complaintId))).toMatchObject({
      status: 409,
      body: { code: 'complaints.link-already-used' },
    });
  });
});

describe('a link opens nothing', () => {
  test('with a token that was never given', async () => {
    for (const token of ['x', 'A'.repeat(43)])
      expect(await see(token)).toMatchObject({ status: 404, body: { code: 'complaints.link-not-found' } });
    expect(await report('x')).toMatchObject({ status: 404 });
  });

  test('once it is revoked, by who may and sees the property', async () => {
    const { token, linkId } = await reportLink();
    expect(await world.post(`owner-links/${linkId}/revoke`, {}, there.desk)).toMatchObject({ status: 404 });
    expect((await see(token)).status).toBe(200);
    expect(await world.post(`owner-links/${linkId}/revoke`, {}, here.desk)).toMatchObject({ status: 204 });
    expect(await see(token)).toMatchObject({ status: 409, body: { code: 'complaints.link-revoked' } });
    expect(await report(token)).toMatchObject({ status: 409, body: { code: 'complaints.link-revoked' } });
  });

  test('once it has expired', async () => {
    const { token, linkId } = await reportLink({ days: 1 });
    // The clock of the service cannot be moved from outside; the end of the link can.
    await world.expire(linkId);
    expect(await see(token)).toMatchObject({ status: 409, body: { code: 'complaints.link-expired' } });
    expect(await report(token)).toMatchObject({ status: 409, body: { code: 'complaints.link-expired' } });
  });

  test('and its token is kept nowhere', async () => {
    const { token, linkId } = await reportLink();
    await report(token);
    const kept = await world.everythingKept();
    expect(kept).toContain(linkId);
    expect(kept).not.toContain(token);
  });
});
