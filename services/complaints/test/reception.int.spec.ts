import { randomUUID } from 'node:crypto';
import { aCaller } from '@goldkey/testing';
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

const at = (day: number, time = '09:00') => `2026-03-${String(day).padStart(2, '0')}T${time}:00+08:00`;

describe('a matter', () => {
  test('is kept with its number, its history and its news, without the owner in them', async () => {
    const made = await world.post('complaints', world.matter(here, { receivedAt: at(3) }), here.desk);
    expect(made).toMatchObject({
      status: 201,
      headers: { etag: '"1"' },
      body: { state: 'received', departmentName: '客服部', receivedAt: at(3), contactPhone: '13812342046' },
    });
    expect(made.body.number).toContain(here.code);
    const [news, ...more] = await world.news(made.body.complaintId);
    expect(more).toEqual([]);
    expect(news).toMatchObject({
      type: 'goldkey.complaints.complaint.received.v1',
      key: here.propertyId,
      headers: { ce_time: at(3), ce_actorid: 'e-7' },
      payload: { departmentId: here.departmentId, category: '噪声', major: false, inScope: true, receivedAt: at(3) },
    });
    expect(JSON.stringify(news)).not.toMatch(/李明|13812342046|楼上装修/);
    const record = await world.get(`complaints/${made.body.complaintId}`, here.desk);
    expect(record.body.history).toMatchObject([{ change: 'received', actor: { name: '前台' } }]);
    expect(JSON.stringify(record.body.history)).not.toContain('13812342046');
  });

  test('goes its whole way, each step with who did it and its news', async () => {
    const { complaintId } = await world.received(here, { receivedAt: at(3), major: true });
    await world.act(here, complaintId, 'decision', { established: true, decidedAt: at(4) });
    await world.act(here, complaintId, 'assignment', { employeeId: 'e-7', assignedAt: at(4) });
    await world.act(here, complaintId, 'major-report', { to: 'qm-centre', reportedAt: at(4) });
    await world.act(here, complaintId, 'close', { closedAt: at(5), exemption: 'post-entry' });
    await world.act(here, complaintId, 'callbacks', { level: 'satisfied', at: at(6) }, world.colleagueOf(here));
    await world.act(here, complaintId, 'reopen', { reopenedAt: at(7) });
    expect(await world.newsTypes(complaintId)).toEqual([
      'complaint.received',
      'complaint.decided',
      'matter.assigned',
      'major.reported',
      'complaint.closed',
      'matter.closed',
      'callback.recorded',
      'complaint.reopened',
      'matter.assigned',
    ]);
    const record = await world.get(`complaints/${complaintId}`, here.desk);
    expect(record.body).toMatchObject({ state: 'reopened', assigneeName: '王芳', version: 7 });
    expect(record.body.history.map(({ change }: { change: string }) => change)).toEqual([
      'received',
      'decided',
      'assigned',
      'major-reported',
      'closed',
      'called-back',
      'reopened',
    ]);
    const audit = await world.get(`audit?recordId=${complaintId}`, aCaller({ permissions: ['audit:read'] }));
    const told = audit.body.items.map(({ change, before, after }: Record<string, unknown>) => ({
      change,
      before,
      after,
    }));
    expect(told.reverse()).toEqual([
      { change: 'received' },
      {
        change: 'decided',
        before: { standing: 'received', established: null },
        after: { standing: 'decided', established: true },
      },
      {
        change: 'assigned',
        before: { standing: 'decided', assignee_id: null },
        after: { standing: 'assigned', assignee_id: 'e-7' },
      },
      { change: 'major-reported', before: { reported_to: null }, after: { reported_to: 'qm-centre' } },
      {
        change: 'closed',
        before: expect.objectContaining({ standing: 'assigned', closed_at: null, exemption: null }),
        after: expect.objectContaining({ standing: 'closed', closed_at: new Date(at(5)).toISOString() }),
      },
      { change: 'called-back', before: expect.anything(), after: { callbacks: 1, callback_level: 'satisfied' } },
      {
        change: 'reopened',
        before: expect.objectContaining({ standing: 'closed', exemption: 'post-entry' }),
        after: { standing: 'reopened', closed_at: null, exemption: null },
      },
    ]);
  });

  const refusals: readonly (readonly [string, object, number, string])[] = [
    ['in no such property', { propertyId: 'p-unknown' }, 404, 'complaints.property-not-found'],
    ['in a department of another property', { departmentId: 'u-unknown' }, 404, 'complaints.department-not-found'],
    ['from the future', { receivedAt: '2126-01-01T00:00:00+08:00' }, 409, 'complaints.in-the-future'],
    ['due before it came', { receivedAt: at(3), dueAt: at(2) }, 409, 'complaints.due-before-received'],
  ];
  test.each(refusals)(
    '%s is refused, and neither a row, a number nor an event is kept',
    async (_name, changes, status, code) => {
      const [total, events] = [(await world.get('complaints', here.desk)).body.total, await world.outboxSize()];
      const first = await world.received(here, { receivedAt: at(20) });
      expect(await world.post('complaints', world.matter(here, changes), here.desk)).toMatchObject({
        status,
        body: { code },
      });
      const second = await world.received(here, { receivedAt: at(20) });
      const running = ({ number }: { number: string }) => Number(number.split('-').at(-1));
      expect(running(second)).toBe(running(first) + 1);
      expect((await world.get('complaints', here.desk)).body.total).toBe(total + 2);
      expect(await world.outboxSize()).toBe(events + 2);
    },
  );

  test('of another property is neither seen, listed nor changed', async () => {
    const { complaintId } = await world.received(there);
    expect(await world.get(`complaints/${complaintId}`, here.desk)).toMatchObject({
      status: 404,
      body: { code: 'complaints.complaint-not-found' },
    });
    const list = await world.get(`complaints?propertyId=${there.propertyId}`, here.desk);
    expect(list.body).toMatchObject({ total: 0, items: [] });
    expect(await world.post(`complaints/${complaintId}/close`, {}, here.desk)).toMatchObject({ status: 404 });
    expect(await world.post('complaints', world.matter(there), here.desk)).toMatchObject({ status: 404 });
    expect(await world.post(`complaints/${complaintId}/owner-link`, {}, here.desk)).toMatchObject({ status: 404 });
  });

  test('can be taken in at once in a property whose news has not arrived yet', async () => {
    const fresh = await world.place({ newsArrived: false });
    const made = await world.post('complaints', world.matter(fresh), fresh.desk);
    expect(made).toMatchObject({ status: 201, body: { propertyId: fresh.propertyId } });
    expect((await world.get('complaints', fresh.desk)).body.total).toBe(1);
  });

  test('whose place nobody can be asked about is a fault that keeps nothing, not a wrong place', async () => {
    const fresh = await world.place({ newsArrived: false });
    world.places.known.away = true;
    try {
      const refused = await world.post('complaints', world.matter(fresh), fresh.desk);
      expect(refused).toMatchObject({ status: 503, body: { code: 'request.unavailable' } });
    } finally {
      world.places.known.away = false;
    }
    expect((await world.get('complaints', fresh.desk)).body.total).toBe(0);
  });
});

describe('an act that the state does not allow', () => {
  const refused = async (complaintId: string, what: string, body: object, code: string) =>
    expect(await world.post(`complaints/${complaintId}/${what}`, body, here.desk)).toMatchObject({
      status: 409,
      body: { code },
    });

  test('is refused with its reason, and the record says beforehand what is allowed', async () => {
    const { complaintId } = await world.received(here, { receivedAt: at(3) });
    await refused(complaintId, 'reopen', {}, 'complaints.not-closed');
    await refused(complaintId, 'callbacks', { level: 'satisfied' }, 'complaints.never-closed');
    await refused(complaintId, 'major-report', { to: 'qm-centre' }, 'complaints.not-major');
    await refused(complaintId, 'close', { closedAt: at(2) }, 'complaints.closed-before-received');
    const { acts } = (await world.get(`complaints/${complaintId}`, here.desk, { language: 'en' })).body;
    const state = (name: string) => acts.find(({ act }: { act: string }) => act === name);
    expect(state('close')).toEqual({ act: 'close', allowed: true });
    expect(state('reopen').reason.text).toMatch(/is not closed/);
    await world.act(here, complaintId, 'close', { closedAt: at(5) });
    await refused(complaintId, 'close', {}, 'complaints.already-closed');
    await refused(complaintId, 'assignment', { employeeId: 'e-7' }, 'complaints.already-closed');
    await refused(complaintId, 'callbacks', { level: 'satisfied', at: at(4) }, 'complaints.called-back-before-closed');
    expect(
      await world.post(`complaints/${complaintId}/assignment`, { employeeId: 'e-nobody' }, here.desk),
    ).toMatchObject({
      status: 404,
      body: { code: 'complaints.employee-not-found' },
    });
  });

  test('is given to nobody who may not see it through; where nobody can be asked who may, it is given', async () => {
    const { complaintId } = await world.received(here, { receivedAt: at(3) });
    const { employees, handlesNone } = world.places.known;
    employees.set('e-guard', '门岗赵');
    handlesNone.add('e-guard');
    const give = () => world.post(`complaints/${complaintId}/assignment`, { employeeId: 'e-guard' }, here.desk);
    expect(await give()).toMatchObject({
      status: 422,
      body: {
        code: 'complaints.assignee-handles-none-invalid',
        errors: [{ field: 'employeeId', reason: expect.stringContaining('门岗赵') }],
      },
    });
    world.places.known.away = true;
    expect((await give().finally(() => (world.places.known.away = false))).body).toMatchObject({
      assigneeId: 'e-guard',
    });
    expect((await give()).status).toBe(200);
  });

  test('is refused to who handles the matter, where it says how good the handling was', async () => {
    const { complaintId } = await world.received(here, { receivedAt: at(3) });
    const colleague = world.colleagueOf(here);
    await world.act(here, complaintId, 'assignment', { employeeId: 'e-7' });
    const own = { status: 403, body: { code: 'complaints.own-case.forbidden' } };
    const tried = (what: string, body: object, as = here.desk) =>
      world.post(`complaints/${complaintId}/${what}`, body, as);
    expect(await tried('decision', { established: false })).toMatchObject(own);
    expect((await tried('decision', { established: true }, colleague)).status).toBe(200);
    await world.act(here, complaintId, 'close');
    await world.act(here, complaintId, 'callbacks', { level: 'dissatisfied' }, colleague);
    expect(await tried('callbacks', { level: 'satisfied' })).toMatchObject(own);
    expect(await tried('callbacks', { level: 'satisfied', by: 'e-8' })).toMatchObject(own);
    const { acts, lastCallbackLevel } = (await world.get(`complaints/${complaintId}`, here.desk)).body;
    expect(lastCallbackLevel).toBe('dissatisfied');
    const allowed = (name: string) => acts.find(({ act }: { act: string }) => act === name).allowed;
    expect([allowed('decide'), allowed('call-back'), allowed('reopen')]).toEqual([false, false, true]);
    // Who called is who records it; only who brings in another system's log names somebody else.
    const withoutImport = { ...colleague, permissions: new Set(['complaints:call-back', 'complaints:read']) };
    expect(await tried('callbacks', { level: 'satisfied', by: 'e-9' }, withoutImport)).toMatchObject({
      body: { code: 'complaints.callback-of-another.forbidden' },
    });
    await tried('callbacks', { level: 'satisfied', by: 'e-9' }, colleague);
    expect((await world.news(complaintId)).at(-1)?.payload).toMatchObject({ by: 'e-9' });
  });

  test('is refused to whose position does not allow it', async () => {
    const { complaintId } = await world.received(here);
    const reader = world.deskOf(here.propertyId, ['complaints:read']);
    for (const what of ['decision', 'assignment', 'close', 'reopen', 'callbacks', 'major-report', 'owner-link'])
      expect(await world.post(`complaints/${complaintId}/${what}`, {}, reader)).toMatchObject({ status: 403 });
    expect(await world.get('complaints', undefined)).toMatchObject({ status: 401 });
  });
});

describe('a command', () => {
  test('repeated with its key has the same answer and is done once; other input under it is refused', async () => {
    const [key, body] = [randomUUID(), world.matter(here)];
    const first = await world.post('complaints', body, here.desk, { key });
    const again = await world.post('complaints', body, here.desk, { key });
    expect(again).toMatchObject({ status: 201, body: first.body, headers: { etag: '"1"' } });
    expect(await world.newsTypes(first.body.complaintId)).toEqual(['complaint.received']);
    expect(await world.post('complaints', world.matter(here, { category: '漏水' }), here.desk, { key })).toMatchObject({
      status: 422,
      body: { code: 'request.idempotency-key-reused' },
    });
  });

  test('from who saw an older version is refused, and shown the record only as that person may see it', async () => {
    const { complaintId } = await world.received(here);
    await world.act(here, complaintId, 'decision', { established: false });
    const decider = world.deskOf(here.propertyId, ['complaints:read', 'complaints:decide']);
    const stale = await world.post(`complaints/${complaintId}/decision`, { established: true }, decider, {
      version: 1,
    });
    expect(stale).toMatchObject({
      status: 412,
      body: { code: 'complaints.stale-version', current: { complaintId, version: 2, established: false } },
    });
    expect(JSON.stringify(stale.body)).not.toMatch(/李明|13812342046/);
    const masked = await world.get(`complaints/${complaintId}`, decider);
    expect(masked.body).toMatchObject({ contactName: '李●', contactPhone: '138****2046' });
  });

  test('of a wrong shape names each field and the reason in the language of the caller', async () => {
    const body = world.matter(here, { category: '', channel: 'pigeon', receivedAt: 'yesterday' });
    const [english, chinese] = await Promise.all(
      ['en', 'zh-CN'].map((language) => world.post('complaints', body, here.desk, { language })),
    );
    expect(english).toMatchObject({ status: 400, body: { code: 'request.invalid' } });
    const fields = english?.body.errors.map(({ field }: { field: string }) => field);
    expect([...fields].sort()).toEqual(['category', 'channel', 'receivedAt']);
    const reasons = (answer: typeof english): string[] =>
      answer?.body.errors.map(({ reason }: { reason: string }) => reason);
    expect(reasons(english).join()).not.toMatch(/[\u4e00-\u9fff]/);
    for (const reason of reasons(chinese)) expect(reason).toMatch(/[\u4e00-\u9fff]/);
  });
});

test('an owners’ forum is held, its actions are filed once, and both are told (M-24)', async () => {
  const forum = { propertyId: here.propertyId, households: ['h-1', 'h-2', 'h-2'], heldAt: at(3) };
  const made = await world.post('forums', forum, here.desk);
  expect(made).toMatchObject({ status: 201, body: { households: ['h-1', 'h-2'], state: 'held' } });
  const { forumId } = made.body;
  const file = (filedAt: string) => world.post(`forums/${forumId}/actions`, { actions: '换灯', filedAt }, here.desk);
  expect(await file(at(2))).toMatchObject({ status: 409, body: { code: 'complaints.filed-before-held' } });
  expect(await file(at(4))).toMatchObject({ status: 200, body: { state: 'filed' } });
  expect(await file(at(5))).toMatchObject({ status: 409, body: { code: 'complaints.actions-already-filed' } });
  expect(await world.newsTypes(forumId)).toEqual(['owner-forum.held', 'owner-forum.actions-filed']);
  expect(await world.post('forums', forum, there.desk)).toMatchObject({ status: 404 });
  expect((await world.get('forums', there.desk)).body.total).toBe(0);
  expect(await world.post(`forums/${forumId}/actions`, { actions: 'x' }, there.desk)).toMatchObject({ status: 404 });
});
