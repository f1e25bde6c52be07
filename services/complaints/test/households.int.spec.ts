import { ComplaintsWorld, type Place } from './complaints-world.js';

let world: ComplaintsWorld;
let place: Place;
let stranger: Place;
beforeAll(async () => {
  world = await ComplaintsWorld.open();
  place = await world.place();
  stranger = await world.place();
}, 120_000);
afterAll(() => world?.close());

const put = (url: string, body: object, version?: number) =>
  world.service.request({ method: 'PUT', url: `/api/complaints/${url}`, as: place.desk, body, ...seeing(version) });
const seeing = (version: number | undefined) =>
  version === undefined ? {} : { headers: { 'if-match': `"${version}"` } };
const visited = () => ({ propertyId: place.propertyId, householdId: 'h-1', room: '1-101', purpose: '入住回访' });

test('a visit is planned, made and told; one recorded by mistake takes its news back', async () => {
  const plannedAt = new Date(Date.now() + 3_600_000).toISOString();
  const planned = await world.post('home-visits', { ...visited(), plannedAt }, place.desk);
  expect(planned.body).toMatchObject({ state: 'planned', employeeName: '前台' });
  const { id } = planned.body;
  expect(await world.newsTypes(id)).toEqual([]);
  // Nobody tells of another's visit, and nobody takes it back.
  const [colleague, notTheirs] = [
    { ...world.colleagueOf(place), permissions: new Set(['complaints:visit']) },
    { status: 403, body: { code: 'complaints.not-the-visitor.forbidden' } },
  ];
  const told = { findings: '都好', promised: '修门铃' };
  expect(await world.post(`home-visits/${id}/making`, told, colleague)).toMatchObject(notTheirs);
  await world.post(`home-visits/${id}/making`, told, place.desk);
  expect(await world.post(`home-visits/${id}/withdrawal`, { reason: '记错户' }, colleague)).toMatchObject(notTheirs);
  await world.post(`home-visits/${id}/withdrawal`, { reason: '记错户' }, place.desk);
  const [made, taken] = await world.news(id);
  expect(made?.payload).toMatchObject({ visitId: id, householdId: 'h-1', employeeId: 'e-7' });
  expect(taken?.payload).toEqual({ eventId: made?.id });
  const unplanned = await world.post('home-visits', { ...visited(), findings: '路过' }, place.desk);
  expect(unplanned.body).toMatchObject({ state: 'made' });
});

test('a visit told by somebody who has left is withdrawn by who sends people out, and its history says by whom', async () => {
  const { id } = (await world.post('home-visits', { ...visited(), findings: '都好' }, place.desk)).body;
  const chief = world.colleagueOf(place);
  expect((await world.get(`home-visits/${id}`, chief)).body).toMatchObject({ mayTell: false, mayWithdraw: true });
  expect((await world.post(`home-visits/${id}/withdrawal`, { reason: '已离职，记错户' }, chief)).status).toBe(200);
  const [made, taken] = await world.news(id);
  expect(taken?.payload).toEqual({ eventId: made?.id });
  const { history } = (await world.get(`home-visits/${id}`, chief)).body;
  expect(history.at(-1)).toMatchObject({ actor: { id: chief.subject }, data: { reason: '已离职，记错户' } });
});

test('a home that the register does not have at the property is refused by its field; while the register is away nothing is', async () => {
  const { propertyId } = place;
  world.places.known.homes.set('h-nowhere', undefined).set('h-elsewhere', 'p-elsewhere');
  for (const householdId of ['h-nowhere', 'h-elsewhere']) {
    const refused = await put('household-profiles', { propertyId, householdId, room: '1-101', customs: '不吃猪肉' });
    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'complaints.household-elsewhere-invalid', errors: [{ field: 'householdId' }] },
    });
    expect(refused.body.errors[0].reason).toContain('房屋登记');
  }
  const plannedAt = new Date(Date.now() + 3_600_000).toISOString();
  for (const householdId of ['h-nowhere', 'h-elsewhere'])
    for (const told of [{ plannedAt }, { findings: '路过' }])
      expect(await world.post('home-visits', { ...visited(), householdId, ...told }, place.desk)).toMatchObject({
        status: 422,
        body: { code: 'complaints.household-elsewhere-invalid', errors: [{ field: 'householdId' }] },
      });
  const forum = { propertyId, households: ['h-1', 'h-nowhere', 'h-2', 'h-elsewhere'] };
  expect(await world.post('forums', forum, place.desk)).toMatchObject({
    status: 422,
    body: { errors: [{ field: 'households.1' }, { field: 'households.3' }] },
  });
  // A question about a department that is another property's, a delegate and a link of a home elsewhere.
  const elsewhere = { departmentId: stranger.departmentId };
  const questions = [{ title: '卫生' }, { title: '安全', ...elsewhere }];
  const asked = [
    await world.post('opinion-surveys', { propertyId, year: '2031', questions }, place.desk),
    await world.post(
      'owner-links',
      { propertyId, departmentId: place.departmentId, householdId: 'h-elsewhere' },
      place.desk,
    ),
  ];
  expect(asked).toMatchObject([
    { status: 422, body: { errors: [{ field: 'questions.1.departmentId' }] } },
    { status: 422, body: { errors: [{ field: 'householdId' }] } },
  ]);
  world.places.known.away = true;
  try {
    expect((await world.post('forums', { ...forum, households: ['h-unheard'] }, place.desk)).status).toBe(503);
    expect(
      (await world.post('home-visits', { ...visited(), householdId: 'h-unheard', plannedAt }, place.desk)).status,
    ).toBe(503);
    // What is known here needs no question.
    expect((await world.post('home-visits', { ...visited(), plannedAt }, place.desk)).status).toBe(201);
  } finally {
    world.places.known.away = false;
  }
});

test('what a household is like is kept for who visits, and told to nobody else', async () => {
  const { propertyId } = place;
  const profile = { propertyId, householdId: 'h-1', room: '1-101', languages: ['粤语'], customs: '不吃猪肉' };
  expect((await put('household-profiles', profile)).status).toBe(200);
  const again = await put('household-profiles', { ...profile, care: '老人独居' }, 1);
  expect(again.body).toMatchObject({ version: 2, care: '老人独居' });
  const news = await world.news('h-1');
  expect(news.map(({ type }) => type)).toEqual(Array(2).fill('goldkey.complaints.household.profiled.v1'));
  expect(JSON.stringify(news)).not.toMatch(/粤语|猪肉|老人/);
  const reader = world.deskOf(propertyId, ['complaints:read']);
  expect((await world.get('household-profiles', reader)).status).toBe(403);
  expect((await world.get('household-profiles?householdId=h-1', place.desk)).body.items).toMatchObject([
    { customs: '不吃猪肉' },
  ]);
});

test('the year’s survey asks, takes answers, ends with a summary and is news once', async () => {
  const { propertyId, departmentId } = place;
  const survey = await world.post(
    'opinion-surveys',
    { propertyId, year: '2026', questions: [{ title: '卫生', departmentId }, { title: '安全' }] },
    place.desk,
  );
  const { id, questions } = survey.body;
  await world.post(`opinion-surveys/${id}/starting`, {}, place.desk);
  const levels = { [questions[0].id]: 'satisfied' };
  const answers = [
    { householdId: 'h-1', levels },
    { levels, words: '垃圾桶少' },
  ];
  await world.post(`opinion-surveys/${id}/answers`, { answers }, place.desk);
  await world.post(`opinion-surveys/${id}/answers`, { answers: [{ householdId: 'h-1', levels: {} }] }, place.desk);
  const done = await world.post(`opinion-surveys/${id}/completion`, { summary: '增加垃圾桶' }, place.desk);
  expect(done.body).toMatchObject({ state: 'completed', answers: [{ words: '垃圾桶少' }, { householdId: 'h-1' }] });
  expect((await world.news(id)).map(({ payload }) => payload)).toMatchObject([{ propertyId, year: '2026' }]);
  const late = await world.post(`opinion-surveys/${id}/answers`, { answers }, place.desk);
  expect(late.body.code).toBe('complaints.opinion-survey-state');
});

test('an opinion is one of a home of the property: that of another one’s home is none', async () => {
  const { propertyId } = place;
  world.places.known.homes.set('h-elsewhere', stranger.propertyId);
  const survey = { propertyId, year: '2027', questions: [{ title: '绿化' }] };
  const { id, questions } = (await world.post('opinion-surveys', survey, place.desk)).body;
  await world.post(`opinion-surveys/${id}/starting`, {}, place.desk);
  const levels = { [questions[0].id]: 'satisfied' };
  const answers = ['h-1', 'h-elsewhere'].map((householdId) => ({ householdId, levels }));
  const refused = await world.post(`opinion-surveys/${id}/answers`, { answers }, place.desk);
  expect({ status: refused.status, body: refused.body }).toMatchObject({
    status: 422,
    body: { code: 'complaints.household-elsewhere-invalid', errors: [{ field: 'answers.1.householdId' }] },
  });
  expect((await world.get(`opinion-surveys/${id}`, place.desk)).body.answers).toEqual([]);
});

test('the end of a cause leaves a repair open whose craftsman still works, and tells of finished work once', async () => {
  const { propertyId, departmentId } = place;
  const said = { propertyId, departmentId, title: '5 号楼漏水', category: '漏水', answer: '在查' };
  const { id } = (await world.post('mass-incidents', said, place.desk)).body;
  const repair = { kind: 'repair', category: '漏水', incidentId: id };
  const [working, called] = [await world.received(place, repair), await world.received(place, repair)];
  const order = (await world.post('work-orders', { matterId: working.complaintId, steps: ['查漏'] }, place.desk)).body;
  const dropped = await world.post('work-orders', { matterId: called.complaintId, steps: ['看'] }, place.desk);
  await world.post(`work-orders/${dropped.body.id}/cancellation`, { reason: '总管已修好' }, place.desk);
  expect((await world.post(`mass-incidents/${id}/end`, { result: '已修好' }, place.desk)).status).toBe(200);
  const states = await Promise.all(
    [working, called].map(
      async (matter) => (await world.get(`complaints/${matter.complaintId}`, place.desk)).body.state,
    ),
  );
  expect(states).toEqual(['received', 'closed']);
  expect((await world.get(`work-orders/${order.id}`, place.desk)).body.state).toBe('open');
  expect(await world.newsTypes(working.complaintId)).toEqual(['repair.requested']);
});

test('many call about one cause: each matter counts by itself, all are told and closed at once', async () => {
  const { propertyId, departmentId } = place;
  const said = { propertyId, departmentId, title: '3 号楼停水', category: '停水', answer: '水泵在修' };
  const incident = (await world.post('mass-incidents', said, place.desk)).body;
  const matters = [];
  for (const kind of ['complaint', 'complaint', 'repair'])
    matters.push((await world.received(place, { kind, category: '停水', incidentId: incident.id })).complaintId);
  const other = await world.received(place);
  expect((await world.get('mass-incidents?state=running', place.desk)).body.items).toMatchObject([{ callers: 3 }]);
  await world.post(`mass-incidents/${incident.id}/update`, { answer: '六点前来水' }, place.desk);
  const ended = await world.post(`mass-incidents/${incident.id}/end`, { result: '已供水' }, place.desk);
  expect(ended.body).toMatchObject({ state: 'ended', result: '已供水' });
  const types = await Promise.all(matters.map((id) => world.newsTypes(id)));
  expect(types).toEqual([
    ['complaint.received', 'complaint.closed', 'matter.closed'],
    ['complaint.received', 'complaint.closed', 'matter.closed'],
    ['repair.requested', 'repair.completed', 'matter.closed'],
  ]);
  expect((await world.get(`complaints/${other.complaintId}`, place.desk)).body.state).toBe('received');
  const late = await world.post('complaints', world.matter(place, { incidentId: incident.id }), place.desk);
  expect(late.body.code).toBe('complaints.mass-incident-ended');
});

test('who called before the cause was known joins it, and who was taken for one of many by mistake is not closed with them', async () => {
  const { propertyId, departmentId } = place;
  const early = await world.received(place, { category: '停电' });
  const said = { propertyId, departmentId, title: '2 号楼停电', category: '停电', answer: '在修' };
  const { id } = (await world.post('mass-incidents', said, place.desk)).body;
  const wrong = await world.received(place, { category: '停电', incidentId: id });
  const join = (complaintId: string, incidentId: string | null, as = place.desk) =>
    world.post(`complaints/${complaintId}/incident`, { incidentId }, as);
  expect((await join(early.complaintId, id)).body).toMatchObject({ incidentId: id });
  expect((await join(wrong.complaintId, null)).body.incidentId).toBeUndefined();
  expect((await world.get(`mass-incidents/${id}`, place.desk)).body.callers).toBe(1);
  const alone = (await world.get('complaints?category=停电&ofIncident=false', place.desk)).body;
  expect(alone.items).toMatchObject([{ complaintId: wrong.complaintId }]);
  expect((await join(early.complaintId, id, stranger.desk)).status).toBe(404);
  await world.post(`mass-incidents/${id}/end`, { result: '来电了' }, place.desk);
  const of = async ({ complaintId }: { complaintId: string }) =>
    (await world.get(`complaints/${complaintId}`, place.desk)).body;
  expect(await of(early)).toMatchObject({ state: 'closed' });
  expect((await of(early)).history.map(({ change }: { change: string }) => change)).toContain('incident-joined');
  expect(await of(wrong)).toMatchObject({ state: 'received' });
  expect((await join(wrong.complaintId, id)).body.code).toBe('complaints.mass-incident-ended');
  expect((await join(early.complaintId, null)).body.code).toBe('complaints.already-closed');
});

test('a cause ends at the instant that is said, though one of its matters was opened again after that', async () => {
  const { propertyId, departmentId } = place;
  const said = { propertyId, departmentId, title: '7 号楼停水', category: '停水', answer: '在修' };
  const { id } = (await world.post('mass-incidents', said, place.desk)).body;
  const { complaintId } = await world.received(place, { category: '停水', incidentId: id });
  const at = new Date().toISOString();
  await world.act(place, complaintId, 'close');
  await world.act(place, complaintId, 'reopen', { reason: '又停了' });
  const ended = await world.post(`mass-incidents/${id}/end`, { result: '已供水', at }, place.desk);
  expect({ status: ended.status, code: ended.body.code }).toEqual({ status: 200, code: undefined });
  expect((await world.get(`complaints/${complaintId}`, place.desk)).body).toMatchObject({ state: 'closed' });
});

test('of two who write down what a household is like, the later one does not undo the other unseen', async () => {
  const { propertyId } = place;
  const told = (answers: object, version?: number) =>
    put('household-profiles', { propertyId, householdId: 'h-two', room: '2-202', ...answers }, version);
  const seen = (await told({ languages: ['粤语'] })).body.version;
  expect((await told({ languages: ['粤语'], care: '老人独居' }, seen)).status).toBe(200);
  const stale = await told({ languages: ['粤语'], customs: '回民' }, seen);
  expect({ status: stale.status, body: stale.body }).toMatchObject({
    status: 412,
    body: { code: 'complaints.stale-version', current: { care: '老人独居' } },
  });
  // Nor does who saw none at all.
  expect(await told({ languages: [], customs: '回民' })).toMatchObject({
    status: 412,
    body: { current: { version: 2 } },
  });
});

test('a stranger sees no visit, no profile, no survey and no incident, and joins none', async () => {
  for (const list of ['home-visits', 'household-profiles', 'opinion-surveys', 'mass-incidents'])
    expect([list, (await world.get(list, stranger.desk)).body.total]).toEqual([list, 0]);
  const { propertyId, departmentId } = place;
  const said = { propertyId, departmentId, title: '停电', category: '停电', answer: '在修' };
  const { id } = (await world.post('mass-incidents', said, place.desk)).body;
  expect((await world.post(`mass-incidents/${id}/end`, { result: 'x' }, stranger.desk)).status).toBe(404);
  const joined = await world.post('complaints', world.matter(stranger, { incidentId: id }), stranger.desk);
  expect(joined.body.code).toBe('complaints.mass-incident-not-found');
  expect((await world.post('mass-incidents', said, stranger.desk)).status).toBe(404);
});
