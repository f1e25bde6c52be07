import { randomUUID } from 'node:crypto';
import type { Caller } from '@goldkey/access';
import { runAsSystem } from '@goldkey/access';
import { placeCopies } from '../src/adapters/out/postgres/places.js';
import { ComplaintsWorld, type Place } from './complaints-world.js';

let world: ComplaintsWorld;
let place: Place;
let quality: Caller;
let otherDepartment: string;
beforeAll(async () => {
  world = await ComplaintsWorld.open();
  place = await world.place();
  otherDepartment = await departmentOf(place, '工程部');
  quality = { ...place.desk, subject: 'account-quality', employeeId: 'e-quality', name: '周品质' };
}, 120_000);
afterAll(() => world?.close());

const departmentOf = async ({ propertyId }: Place, name: string): Promise<string> => {
  const departmentId = randomUUID();
  world.places.known.departments.set(departmentId, { unitId: departmentId, kind: 'department', propertyId, name });
  await runAsSystem('test', () => placeCopies(world.database).keepDepartment({ departmentId, propertyId, name }, 0));
  return departmentId;
};
const path = (id: string, door: string) => `complaints/${id}/${door}`;
const propose = (id: string, changes: object, as = place.desk) =>
  world.post(path(id, 'correction-proposal'), { ...changes, reason: '派错部门' }, as);
const decide = (id: string, accepted = true, as = quality, rest = {}) =>
  world.post(path(id, 'proposal-decision'), { accepted, reason: '已核对' }, as, rest);
const heard = async (id: string) =>
  (await world.news(id)).map(({ id: eventId, type, payload, headers }) => ({
    eventId,
    type: type.replace(/^goldkey\.complaints\.|\.v1$/g, ''),
    time: headers['ce_time'],
    payload,
  }));
const DECIDED = 'matter.proposal-decided';
/** What is told of the matter itself. */
const told = async (id: string) => (await heard(id)).filter(({ type }) => type !== DECIDED);
const outcomes = async (id: string) =>
  (await heard(id)).flatMap(({ type, payload }) => (type === DECIDED ? [payload] : []));
/** What stands of the news, as whoever hears them knows it. */
const standing = async (id: string) => {
  const news = await told(id);
  const gone = new Set(news.flatMap(({ type, payload }) => (type.endsWith('withdrawn') ? [payload['eventId']] : [])));
  return news.filter(({ type, eventId }) => !type.endsWith('withdrawn') && !gone.has(eventId));
};

test('an accepted correction takes the old reception back and tells it anew, as early as it was, with all that repeats it', async () => {
  const receivedAt = '2026-11-20T09:00:00+08:00';
  const { complaintId } = await world.received(place, { receivedAt, major: false });
  await world.act(place, complaintId, 'close', { closedAt: '2026-11-21T09:00:00+08:00' });
  await world.act(place, complaintId, 'evaluation', { level: 'dissatisfied', by: 'staff' });
  const answers = {
    departmentId: place.departmentId,
    matterId: complaintId,
    level: 'dissatisfied',
    paperNumber: 'P-1',
  };
  const entered = await world.post(
    'survey-answers/bulk',
    { propertyId: place.propertyId, items: [answers] },
    place.desk,
  );
  const answerId = entered.body.items[0].id;
  const before = await told(complaintId);

  const proposed = await propose(complaintId, { departmentId: otherDepartment, major: true, category: '噪声' });
  expect(proposed.status).toBe(200);
  expect((await told(complaintId)).length).toBe(before.length);
  const open = await world.get(`complaints?proposed=true&propertyId=${place.propertyId}`, quality);
  expect(open.body.items).toMatchObject([{ complaintId }]);
  const decided = await decide(complaintId, true, quality, { headers: { 'if-match': '"4"' } });
  expect({ status: decided.status, body: decided.body }).toMatchObject({
    status: 200,
    body: { departmentId: otherDepartment, major: true, receivedAt },
  });

  const news = (await told(complaintId)).slice(before.length);
  const wrong = before.filter(({ payload }) => payload['departmentId'] === place.departmentId);
  expect(wrong.map(({ type }) => type)).toEqual(['complaint.received', 'matter.closed', 'survey.answered']);
  expect(news.slice(0, 3).map(({ type, payload }) => ({ type, payload }))).toEqual(
    wrong.map(({ type, eventId }) => ({ type: `${type}.withdrawn`, payload: { eventId } })),
  );
  expect(news.slice(3).map(({ type, time, payload }) => ({ type, time, payload }))).toEqual(
    wrong.map(({ type, time, payload }) => ({
      type,
      time,
      payload: { ...payload, departmentId: otherDepartment, ...('major' in payload && { major: true }) },
    })),
  );
  expect(news[3]?.payload).toMatchObject({ receivedAt, complaintId });
  expect((await standing(answerId)).map(({ payload }) => payload['departmentId'])).toEqual([otherDepartment]);

  const record = (await world.get(`complaints/${complaintId}`, place.desk)).body;
  expect(record.proposal).toBeUndefined();
  expect(record.history.slice(-2)).toMatchObject([
    {
      change: 'correction-proposed',
      actor: { name: '前台' },
      data: {
        reason: '派错部门',
        before: { departmentId: place.departmentId, major: false },
        changes: { departmentId: otherDepartment, major: true },
      },
    },
    { change: 'intake-corrected', actor: { name: '周品质' }, data: { reason: '已核对', proposedBy: 'e-7' } },
  ]);
  // Put right a second time, what was told last is what is taken back.
  await propose(complaintId, { inScope: false });
  await decide(complaintId);
  expect((await standing(complaintId)).filter(({ type }) => type === 'complaint.received')).toMatchObject([
    { payload: { inScope: false, departmentId: otherDepartment, major: true } },
  ]);
});

test('who proposed it, whom they stand in for, and who handles the matter do not decide; a rejection changes nothing', async () => {
  const { complaintId } = await world.received(place);
  await world.act(place, complaintId, 'assignment', { employeeId: 'e-7' });
  const deputy: Caller = {
    ...quality,
    subject: 'account-deputy',
    employeeId: 'e-deputy',
    actsAs: { appointmentId: 'a-1', onBehalfOf: { employeeId: 'e-chief', name: '吴' } },
  };
  expect((await propose(complaintId, { major: true }, deputy)).status).toBe(200);
  expect((await propose(complaintId, { inScope: false })).body.code).toBe('complaints.proposal-open');
  const chief = { ...quality, subject: 'account-chief', employeeId: 'e-chief' };
  const handlersDeputy: Caller = {
    ...quality,
    actsAs: { appointmentId: 'a-2', onBehalfOf: { employeeId: 'e-7', name: '前台' } },
  };
  for (const [as, code] of [
    [deputy, 'own-proposal'],
    [chief, 'own-proposal'],
    [place.desk, 'own-matter'],
    [handlersDeputy, 'own-matter'],
  ] as const) {
    const answer = await decide(complaintId, true, as);
    expect({ status: answer.status, code: answer.body.code }).toEqual({
      status: 403,
      code: `complaints.${code}.forbidden`,
    });
  }
  const without = world.deskOf(place.propertyId, ['complaints:read', 'complaints:receive']);
  expect((await decide(complaintId, true, without)).status).toBe(403);
  const stranger = await world.place();
  expect((await decide(complaintId, true, stranger.desk)).status).toBe(404);
  const stale = await decide(complaintId, true, quality, { headers: { 'if-match': '"1"' } });
  expect(stale.body.code).toBe('complaints.stale-version');
  const before = await told(complaintId);
  expect((await decide(complaintId, false)).body).toMatchObject({ major: false });
  expect(await told(complaintId)).toEqual(before);
  expect((await decide(complaintId)).body.code).toBe('complaints.no-proposal');
  // Who proposed it hears so, without the words of anybody.
  const outcome = { proposal: 'correction', proposedBy: 'e-deputy', accepted: false, matterId: complaintId };
  expect(await outcomes(complaintId)).toMatchObject([outcome]);
  expect(JSON.stringify(await outcomes(complaintId))).not.toContain('已核对');
});

test('a matter that was entered twice leaves the open ones, its clock and all that was told, and leads to the one that stands', async () => {
  const [stands, twice] = [await world.received(place), await world.received(place)];
  const proposal = { number: stands.number, reason: '两个人各记了一次' };
  const itself = await world.post(
    path(twice.complaintId, 'duplicate-proposal'),
    { number: twice.number, reason: 'x' },
    place.desk,
  );
  expect(itself.body.code).toBe('complaints.duplicate-of-itself-invalid');
  expect((await world.post(path(twice.complaintId, 'duplicate-proposal'), proposal, place.desk)).status).toBe(200);
  expect((await decide(twice.complaintId)).body).toMatchObject({ state: 'set-aside' });
  expect(await standing(twice.complaintId)).toEqual([]);
  expect(await outcomes(twice.complaintId)).toMatchObject([{ proposal: 'duplicate', accepted: true }]);
  expect((await standing(stands.complaintId)).map(({ type }) => type)).toEqual(['complaint.received']);
  const record = (await world.get(`complaints/${twice.complaintId}`, place.desk)).body;
  expect(record).toMatchObject({
    standsAs: { complaintId: stands.complaintId, number: stands.number },
    overdue: false,
  });
  expect(record.acts.filter(({ allowed }: { allowed: boolean }) => allowed)).toEqual([]);
  const close = await world.post(path(twice.complaintId, 'close'), {}, place.desk);
  expect(close.body.code).toBe('complaints.set-aside');
  // The one that stands is no duplicate of the one that does not.
  const back = { number: twice.number, reason: 'x' };
  const circle = await world.post(path(stands.complaintId, 'duplicate-proposal'), back, place.desk);
  expect(circle.body.code).toBe('complaints.duplicate-of-duplicate');
});

test('a repair is told anew too; one for which somebody was sent is kept, and one from before the ids were kept is refused', async () => {
  const repair = { kind: 'repair', category: '水电' };
  const { complaintId, number } = await world.received(place, repair);
  await propose(complaintId, { departmentId: otherDepartment });
  await decide(complaintId);
  expect(await standing(complaintId)).toMatchObject([
    { type: 'repair.requested', payload: { departmentId: otherDepartment } },
  ]);
  const other = await world.received(place, repair);
  await world.post('work-orders', { matterId: other.complaintId, steps: ['看'] }, place.desk);
  await world.post(path(other.complaintId, 'duplicate-proposal'), { number, reason: 'x' }, place.desk);
  expect((await decide(other.complaintId)).body.code).toBe('complaints.duplicate-with-work');
  await runAsSystem('test', () =>
    world.database.transaction((tx) => tx.query('UPDATE complaint SET told = NULL WHERE id = $1', [complaintId])),
  );
  expect((await propose(complaintId, { major: true })).body.code).toBe('complaints.told-before-kept');
});

test('the same proposal sent twice with one key is one proposal', async () => {
  const { complaintId } = await world.received(place);
  const headers = { 'idempotency-key': randomUUID() };
  const send = () =>
    world.post(path(complaintId, 'correction-proposal'), { major: true, reason: '重大' }, place.desk, { headers });
  const [first, second] = [await send(), await send()];
  expect([first.status, second.status]).toEqual([200, 200]);
});

test('a correction names a home of the property, or is refused by the field', async () => {
  const { complaintId } = await world.received(place, {});
  world.places.known.homes.set('h-far', 'p-far');
  expect(await propose(complaintId, { householdId: 'h-far' })).toMatchObject({
    status: 422,
    body: { code: 'complaints.household-elsewhere-invalid', errors: [{ field: 'householdId' }] },
  });
  expect(await propose(complaintId, { householdId: 'h-here' })).toMatchObject({ status: 200 });
});
