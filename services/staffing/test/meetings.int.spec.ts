import { aDeputyOf } from '@goldkey/testing';
import { type Property, StaffingWorld } from './staffing-world.js';

let world: StaffingWorld;
let here: Property;
let there: Property;
beforeAll(async () => {
  world = await StaffingWorld.open();
  here = await world.property();
  there = await world.property();
});
afterAll(() => world?.close());

const held = (place: Property, changes: object = {}) => ({
  propertyId: place.propertyId,
  kind: 'daily-wrap-up',
  attendees: [place.managerId],
  ...changes,
});
const remedy = (place: Property) => ({ plan: '换泵', responsibleId: place.managerId, dueOn: '2026-04-25' });
const problemsOf = async (place: Property, state = 'open') =>
  (await world.get(`problems?propertyId=${place.propertyId}&state=${state}&sort=raisedAt`)).body.items;

describe('a meeting', () => {
  test('carries open problems forward, and tells how many stay open and how many of these are planned', async () => {
    const first = await world.made(
      'meetings-held',
      held(here, {
        raised: [{ what: '水泵漏' }, { what: '缺人', remedy: remedy(here) }],
        heldAt: '2026-04-20T18:00:00+08:00',
      }),
    );
    const [told] = await world.news(first.id);
    expect(told).toMatchObject({
      type: 'goldkey.staffing.meeting.held.v1',
      key: here.propertyId,
      payload: { meetingId: first.id, heldAt: '2026-04-20T18:00:00+08:00', problemsOpen: 2, problemsPlanned: 1 },
    });
    const problems: { id: string; what: string }[] = await problemsOf(here);
    const idOf = (what: string) => problems.find((problem) => problem.what === what)?.id;
    const second = await world.made(
      'meetings-held',
      held(here, {
        closed: [{ problemId: idOf('缺人'), outcome: '已补人' }],
        planned: [{ problemId: idOf('水泵漏'), remedy: remedy(here) }],
        heldAt: '2026-04-21T18:00:00+08:00',
      }),
    );
    expect((await world.news(second.id))[0]?.payload).toMatchObject({ problemsOpen: 1, problemsPlanned: 1 });
    expect(await problemsOf(here)).toMatchObject([{ what: '水泵漏', responsibleName: '员工' }]);
    await world.made(`problems/${idOf('水泵漏')}/close`, { outcome: '已换' });
    const third = await world.made('meetings-held', held(here, { kind: 'daily-wrap-up' }));
    expect((await world.news(third.id))[0]?.payload).toMatchObject({ problemsOpen: 0, problemsPlanned: 0 });
  });

  test('that is refused leaves no problem and no event', async () => {
    const before = await world.outboxSize();
    const refused = await world.post('meetings-held', held(here, { attendees: [], raised: [{ what: '不留' }] }));
    expect(refused).toMatchObject({ status: 422, body: { code: 'staffing.meeting-without-attendees-invalid' } });
    const strange = held(here, { closed: [{ problemId: 'none', outcome: 'x' }] });
    expect(await world.post('meetings-held', strange)).toMatchObject({ body: { code: 'staffing.problem-not-open' } });
    expect((await problemsOf(here)).map(({ what }: { what: string }) => what)).not.toContain('不留');
    expect(await world.outboxSize()).toBe(before);
  });

  test("at another's property is refused as one that there is not, whatever it raises", async () => {
    const strange = held(there, { attendees: [here.managerId], raised: [{ what: '那边的事' }] });
    expect(await world.post('meetings-held', strange, { as: here.manager })).toMatchObject({
      status: 404,
      body: { code: 'staffing.property-not-found' },
    });
    expect(await problemsOf(there)).toEqual([]);
  });

  test('gives a problem no day that was over when it was held: that would be no plan (rulebook M-10)', async () => {
    const late = { ...remedy(here), dueOn: '2026-04-19' };
    const meeting = held(here, { heldAt: '2026-04-20T00:30:00+08:00', raised: [{ what: '渗水', remedy: late }] });
    expect(await world.post('meetings-held', meeting)).toMatchObject({
      status: 422,
      body: { code: 'staffing.remedy-day-past-invalid' },
    });
    const sameDay = { ...late, dueOn: '2026-04-20' };
    await world.made('meetings-held', { ...meeting, kind: 'department', raised: [{ what: '渗水', remedy: sameDay }] });
  });

  test('taken back takes its problems with it', async () => {
    const { id } = await world.made('meetings-held', held(there, { raised: [{ what: '误录的' }] }));
    await world.made(`meetings-held/${id}/withdrawal`, { reason: '误录' });
    const news = await world.news(id);
    expect(news.map(({ type }) => type)).toEqual([
      'goldkey.staffing.meeting.held.v1',
      'goldkey.staffing.meeting.held.withdrawn.v1',
    ]);
    expect(news[1]?.payload).toEqual({ eventId: news[0]?.id });
    expect(await problemsOf(there)).toEqual([]);
    expect(await problemsOf(there, 'withdrawn')).toMatchObject([{ why: '误录' }]);
  });

  test("of another property's problems nothing is seen or closed", async () => {
    await world.made('meetings-held', held(there, { raised: [{ what: '那边的' }] }));
    const [problem] = await problemsOf(there);
    expect(await world.get(`problems/${problem.id}`, here.manager)).toMatchObject({ status: 404 });
    const close = { outcome: 'x' };
    expect(await world.post(`problems/${problem.id}/close`, close, { as: here.manager })).toMatchObject({
      status: 404,
    });
    const mine = held(here, { closed: [{ problemId: problem.id, outcome: 'x' }] });
    expect(await world.post('meetings-held', mine)).toMatchObject({ body: { code: 'staffing.problem-not-open' } });
  });

  test('of two who close one problem the second is told', async () => {
    const [problem] = await problemsOf(there);
    const door = `problems/${problem.id}/close`;
    const closed = await world.post(door, { outcome: '一' }, { version: problem.version });
    expect(closed).toMatchObject({ status: 200, body: { state: 'closed' } });
    expect(await world.post(door, { outcome: '二' }, { version: problem.version })).toMatchObject({
      status: 412,
      body: { code: 'staffing.stale-version' },
    });
  });
});

describe('a requisition', () => {
  const lines = [{ what: '灯泡', quantity: 20, unit: '只', purpose: '楼道' }];
  const asked = (month: string) =>
    world.made('material-requisitions', { propertyId: here.propertyId, month, lines }, here.manager);
  const another = async () => {
    const employeeId = await world.hire(here.propertyId);
    return { ...here.manager, subject: `account-${employeeId}`, employeeId };
  };

  test('that a deputy made is not approved by whom they stood in for', async () => {
    const body = { propertyId: here.propertyId, month: '2026-11', lines };
    const deputy = { ...aDeputyOf(here.manager), employeeId: await world.hire(here.propertyId) };
    const { id, requestedBy } = await world.made('material-requisitions', body, deputy);
    expect(requestedBy).toBe(deputy.employeeId);
    expect(await world.post(`material-requisitions/${id}/approval`, {}, { as: here.manager })).toMatchObject({
      status: 403,
      body: { code: 'staffing.requisition-by-requester.forbidden' },
    });
  });

  test('is approved by another person, which is told; who made it may not', async () => {
    const { id } = await asked('2026-05');
    expect(await world.post(`material-requisitions/${id}/approval`, {}, { as: here.manager })).toMatchObject({
      status: 403,
      body: { code: 'staffing.requisition-by-requester.forbidden' },
    });
    expect(await world.post(`material-requisitions/${id}/approval`, {}, { as: aDeputyOf(here.manager) })).toMatchObject(
      { status: 403, body: { code: 'staffing.requisition-by-requester.forbidden' } },
    );
    const mayDecide = async (as: typeof here.manager) =>
      (await world.get(`material-requisitions/${id}`, as)).body.mayDecide;
    const people = [here.manager, aDeputyOf(here.manager), await another()];
    expect(await Promise.all(people.map(mayDecide))).toEqual([false, false, true]);
    const approvedAt = '2026-04-24T10:00:00+08:00';
    const approved = await world.made(`material-requisitions/${id}/approval`, { approvedAt }, await another());
    const [told] = await world.news(approved.actId);
    expect(told).toMatchObject({
      type: 'goldkey.staffing.requisition.approved.v1',
      payload: { propertyId: here.propertyId, month: '2026-05', approvedAt },
    });
    await world.made(`material-requisitions/${id}/withdrawal`, { reason: '误录' });
    const news = await world.news(approved.actId);
    expect(news[1]).toMatchObject({ payload: { eventId: told?.id } });
    await asked('2026-05');
  });

  test('that was returned is changed and approved', async () => {
    const { id } = await asked('2026-06');
    const other = await another();
    await world.made(`material-requisitions/${id}/return`, { reason: '太多' }, other);
    expect(await world.post(`material-requisitions/${id}/approval`, {}, { as: other })).toMatchObject({
      body: { code: 'staffing.requisition-returned' },
    });
    const put = { method: 'PUT' as const, as: here.manager };
    await world.post(`material-requisitions/${id}/lines`, { lines }, put);
    await world.made(`material-requisitions/${id}/approval`, {}, other);
    const again = { propertyId: here.propertyId, month: '2026-06', lines };
    expect(await world.post('material-requisitions', again, { as: here.manager })).toMatchObject({
      body: { code: 'staffing.requisition-already-made' },
    });
  });

  test('that another person wrote anew is not approved by that one: of two persons both have seen what is bought', async () => {
    const { id } = await asked('2026-07');
    const [writer, third] = [await another(), await another()];
    const more = { lines: [{ ...lines[0], quantity: 2000 }] };
    await world.post(`material-requisitions/${id}/lines`, more, { method: 'PUT', as: writer });
    const door = `material-requisitions/${id}`;
    for (const as of [writer, aDeputyOf(writer), here.manager])
      expect(await world.post(`${door}/approval`, {}, { as })).toMatchObject({
        status: 403,
        body: { code: 'staffing.requisition-by-requester.forbidden' },
      });
    expect((await world.get(door, writer)).body.mayDecide).toBe(false);
    await world.made(`${door}/approval`, {}, third);
  });
});
