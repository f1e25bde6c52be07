import { randomUUID } from 'node:crypto';
import { aDeputyOf } from '@goldkey/testing';
import { ComplaintsWorld, type Place } from './complaints-world.js';
import { drawCallsOn, hash } from './draw-calls-on.js';

let world: ComplaintsWorld;
let place: Place;
let stranger: Place;
beforeAll(async () => {
  world = await ComplaintsWorld.open();
  place = await world.place();
  stranger = await world.place();
}, 120_000);
afterAll(() => world?.close());

const draw = (day: string) => drawCallsOn(world, place, day);
const closedOn = async (day: string, { at = place, handler }: { at?: Place; handler?: string } = {}) => {
  const { complaintId, number } = await world.received(at, { receivedAt: `${day}T09:00:00+08:00` });
  if (handler !== undefined) await world.act(at, complaintId, 'assignment', { employeeId: handler });
  await world.act(at, complaintId, 'close', { closedAt: `${day}T17:00:00+08:00` });
  return { complaintId, number };
};
const callsOn = async (day: string) =>
  (await world.get(`survey-calls?propertyId=${place.propertyId}&day=${day}`, place.desk)).body.items;

test('lots are drawn once a working day, proven by the seed that was promised, and the answer is told with who gave it', async () => {
  for (const day of ['2026-03-03', '2026-03-04', '2026-03-05']) await closedOn(day);
  const first = await draw('2026-03-06');
  if (!first.accepted) throw new Error(first.refusal.code);
  expect(first.value.state.candidates).toHaveLength(3);
  expect(await draw('2026-03-06')).toMatchObject({ refusal: { code: 'complaints.drawn-already' } });
  expect(await draw('2026-03-07')).toMatchObject({ refusal: { code: 'complaints.not-a-working-day' } });

  const calls = await callsOn('2026-03-06');
  expect(calls.map(({ caller }: { caller: string }) => caller).sort()).toEqual(['centre', 'desk']);
  expect(calls[0].matter).toMatchObject({ contactPhone: '13812342046' });
  const byDesk = calls.find(({ caller }: { caller: string }) => caller === 'desk');
  const byCentre = calls.find(({ caller }: { caller: string }) => caller === 'centre');

  const early = await world.post(`survey-calls/${byDesk.id}/giving-up`, { reason: '空号' }, place.desk);
  expect(early.body.code).toBe('complaints.call-never-tried');
  await world.post(`survey-calls/${byDesk.id}/attempt`, {}, place.desk);
  await world.post(`survey-calls/${byDesk.id}/giving-up`, { reason: '空号' }, place.desk);
  const instead = (await callsOn('2026-03-06')).find(({ place: at }: { place: number }) => at === 2);
  expect(instead).toMatchObject({ state: 'open', caller: 'desk' });

  const answered = await world.post(`survey-calls/${instead.id}/answer`, { level: 'satisfied' }, place.desk);
  await world.post(`survey-calls/${byCentre.id}/answer`, { level: 'dissatisfied' }, place.desk);
  const [told] = await world.news(answered.body.answerId);
  expect(told?.payload).toMatchObject({ method: 'phone', by: 'served-person', matterId: instead.matterId });
  const answers = await world.get(`survey-answers?propertyId=${place.propertyId}&by=centre`, place.desk);
  expect(answers.body.items).toMatchObject([{ level: 'dissatisfied', source: 'draw' }]);

  const shown = await world.get(`survey-draws/${first.value.state.id}`, place.desk);
  expect(shown.body).toMatchObject({ proven: true, commitment: hash(shown.body.seed) });
  await closedOn('2026-03-06');
  const second = await draw('2026-03-09');
  if (!second.accepted) throw new Error(second.refusal.code);
  // What was promised then is what is used now, and nobody could read it meanwhile.
  expect(second.value.state.commitment).toBe(first.value.state.nextCommitment);
  expect(JSON.stringify(shown.body)).not.toContain(second.value.state.seed);
  // The only matter that was never drawn comes first.
  expect(second.value.state.orders[0]?.order[0]?.number).toMatch(/-2603-/);
});

test('questionnaires are entered many at once; a paper counts once, and a mistake is taken back', async () => {
  const { departmentId, propertyId } = place;
  const item = (paperNumber: string, changes: object = {}) => ({
    departmentId,
    level: 'satisfied',
    paperNumber,
    ...changes,
  });
  const entered = await world.post(
    'survey-answers/bulk',
    { propertyId, items: [item('Q-1'), item('Q-1'), item('Q-2', { departmentId: randomUUID() }), item('Q-3')] },
    place.desk,
  );
  expect(entered.body).toMatchObject({ accepted: 2, refused: 2 });
  expect(entered.body.items.map(({ code }: { code?: string }) => code)).toEqual([
    undefined,
    'complaints.paper-known',
    'complaints.department-not-found',
    undefined,
  ]);
  const { id } = entered.body.items[0];
  expect((await world.post(`survey-answers/${id}/withdrawal`, { reason: '录错' }, place.desk)).status).toBe(200);
  const news = await world.news(id);
  expect(news.map(({ type }) => type)).toEqual([
    'goldkey.complaints.survey.answered.v1',
    'goldkey.complaints.survey.answered.withdrawn.v1',
  ]);
  expect(news[1]?.payload).toEqual({ eventId: news[0]?.id });
  // The number is free again.
  const again = await world.post('survey-answers/bulk', { propertyId, items: [item('Q-1')] }, place.desk);
  expect(again.body.accepted).toBe(1);
});

test('the owner evaluates at the kiosk with their own number; what staff say for them shows, and who has not is listed before', async () => {
  const { propertyId } = place;
  const mine = await closedOn('2026-03-10');
  const theirs = await closedOn('2026-03-11');
  const open = async () =>
    (
      await world.get(
        `complaints?propertyId=${propertyId}&unevaluated=true&closedFrom=2026-03-10T00:00:00%2B08:00`,
        place.desk,
      )
    ).body;
  expect((await open()).total).toBe(2);
  const kiosk = (body: object) =>
    world.post('kiosk/evaluations', { propertyId, level: 'satisfied', ...body }, place.desk);
  expect((await kiosk({ number: mine.number, phoneTail: '0000' })).status).toBe(403);
  expect((await kiosk({ number: 'X-1', phoneTail: '2046' })).body.code).toBe('complaints.kiosk-not-yours.forbidden');
  expect((await kiosk({ number: mine.number, phoneTail: '2046' })).body).toMatchObject({ number: mine.number });
  expect((await kiosk({ number: mine.number, phoneTail: '2046' })).body.code).toBe('complaints.evaluated-already');
  const forThem = await world.act(place, theirs.complaintId, 'evaluation', { level: 'satisfied', by: 'staff' });
  expect(forThem).toMatchObject({ evaluationLevel: 'satisfied', evaluatedBy: 'staff' });
  expect((await world.news(theirs.complaintId)).at(-1)?.payload).toMatchObject({ method: 'e-evaluation', by: 'staff' });
  // What was said for them counts as nothing that they said (S-04): they are still waited for.
  expect((await open()).items).toMatchObject([{ complaintId: theirs.complaintId }]);
  // What was said for them they replace; when the matter is closed again, they are asked again.
  expect((await kiosk({ number: theirs.number, phoneTail: '2046', level: 'dissatisfied' })).status).toBe(200);
  expect((await open()).total).toBe(0);
  const after = await world.post(
    `complaints/${theirs.complaintId}/evaluation`,
    { level: 'satisfied', by: 'staff' },
    place.desk,
  );
  expect(after.body.code).toBe('complaints.evaluated-already');
  for (const what of ['reopen', 'close']) await world.act(place, mine.complaintId, what);
  expect((await kiosk({ number: mine.number, phoneTail: '2046' })).status).toBe(200);
});

test('the kiosk takes a number as people say it, and nothing at the desk of whose work it is', async () => {
  const { propertyId } = place;
  const { complaintId } = await world.received(place, { contactPhone: '13900002046' });
  world.places.known.employees.set('e-8', '张强');
  const assigned = await world.act(place, complaintId, 'assignment', { employeeId: 'e-8' });
  await world.act(place, complaintId, 'close');
  const [, month, running] = (assigned.number as string).split('-');
  const said = { propertyId, number: `${month}-${Number(running)}`, phoneTail: '2046', level: 'satisfied' };
  const own = await world.post('kiosk/evaluations', said, world.colleagueOf(place));
  expect(own).toMatchObject({ status: 403, body: { code: 'complaints.kiosk-own-case.forbidden' } });
  expect(await world.post('kiosk/evaluations', said, place.desk)).toMatchObject({
    status: 200,
    body: { number: assigned.number },
  });
});

test('who guesses at the kiosk waits; the tries of one desk do not hold up another', async () => {
  const { propertyId } = place;
  const mine = await closedOn('2026-03-12');
  const other = { ...place.desk, subject: 'another-desk', employeeId: 'e-8' };
  const tried = (phoneTail: string, as = place.desk) =>
    world.post('kiosk/evaluations', { propertyId, number: mine.number, phoneTail, level: 'satisfied' }, as);
  // The wrong tries of the test before count too: it is the same desk.
  const answers = [];
  for (const tail of ['0001', '0002', '0003', '0004', '0005', '0006']) answers.push((await tried(tail)).status);
  expect(answers.filter((status) => status === 429).length).toBeGreaterThan(0);
  expect(await tried('2046')).toMatchObject({ status: 429, body: { code: 'complaints.kiosk-tries-too-many' } });
  expect((await tried('2046', other)).status).toBe(200);
});

test('an owner answers a questionnaire by a link, once; where one of us is signed in it shows', async () => {
  const { departmentId, propertyId } = place;
  const householdId = randomUUID();
  const asked = { propertyId, departmentId, householdId, room: '3-1201', days: 7 };
  const tokenOf = ({ body }: { body: { url: string } }) => body.url.split('/').at(-1) ?? '';
  const issued = await world.post('owner-links/questionnaires', asked, place.desk);
  const token = tokenOf(issued);
  const second = await world.post('owner-links/questionnaires', asked, place.desk);
  expect(second.body.code).toBe('complaints.questionnaire-open');
  expect((await world.get(`owner/${token}`, undefined)).body).toMatchObject({
    ...{ mayReport: false, mayEvaluate: false, asStaff: false },
    questionnaire: { departmentName: '客服部', answered: false },
  });
  const said = { level: 'basically-satisfied', aspects: { speed: 'dissatisfied' }, wrongs: ['needless-errand'] };
  const [once, twice] = await Promise.all([
    world.post(`owner/${token}/answer`, said, undefined),
    world.post(`owner/${token}/answer`, said, undefined),
  ]);
  expect([once.status, twice.status].sort()).toEqual([200, 409]);
  expect((await world.get(`owner/${token}`, undefined)).body.questionnaire.answered).toBe(true);
  const answers = async (by: string) =>
    (await world.get(`survey-answers?propertyId=${propertyId}&method=questionnaire&by=${by}`, place.desk)).body.items;
  const [answer] = (await answers('served-person')).filter(({ source }: { source: string }) => source === 'link');
  expect(answer).toMatchObject({ ...said, source: 'link', state: 'standing' });
  const [told] = await world.news(answer.id);
  expect(told?.payload).toMatchObject({ method: 'questionnaire', by: 'served-person', level: 'basically-satisfied' });
  // Who is assessed by it does not take it back; the quality centre may.
  const back = (as = place.desk) => world.post(`survey-answers/${answer.id}/withdrawal`, { reason: '误填' }, as);
  expect(await back()).toMatchObject({ status: 403, body: { code: 'complaints.answer-not-yours.forbidden' } });
  const centre = world.deskOf(propertyId, ['complaints:survey', 'complaints:read', 'inspections:quality']);
  expect((await back(centre)).body).toMatchObject({ state: 'withdrawn' });
  // Answered, so the home may be asked again; this time somebody of us opens the link at the desk.
  const again = tokenOf(await world.post('owner-links/questionnaires', asked, place.desk));
  const headers = { 'x-signed-in': 'true' };
  expect((await world.get(`owner/${again}`, undefined, { headers })).body.asStaff).toBe(true);
  await world.post(`owner/${again}/answer`, { level: 'satisfied' }, undefined, { headers });
  expect(await answers('staff')).toMatchObject([{ source: 'link', level: 'satisfied' }]);
  expect((await world.post('owner-links/questionnaires', asked, stranger.desk)).status).toBe(404);
});

test('whoever handled a matter takes no answer of its owner down, neither by the drawn call nor on paper; a colleague does', async () => {
  const { departmentId, propertyId } = place;
  const { complaintId: matterId } = await closedOn('2026-04-13', { handler: 'e-7' });
  await draw('2026-04-14');
  const call = (await callsOn('2026-04-14')).find((one: { matterId: string }) => one.matterId === matterId);
  const colleague = world.colleagueOf(place);
  const own = { code: 'complaints.own-case.forbidden' };
  for (const as of [place.desk, aDeputyOf(place.desk)]) {
    expect(await world.post(`survey-calls/${call.id}/answer`, { level: 'satisfied' }, as)).toMatchObject({
      status: 403,
      body: own,
    });
    const answer = (by: string) => ({
      departmentId,
      method: 'phone',
      source: 'desk',
      by,
      level: 'satisfied',
      matterId,
    });
    const items = ['served-person', 'delegate', 'centre', 'staff'].map(answer);
    const taken = (await world.post('survey-answers/bulk', { propertyId, items }, as)).body;
    expect(taken.items).toMatchObject([own, own, own, { accepted: true }]);
  }
  expect(
    (await world.get(`survey-calls?propertyId=${propertyId}&day=2026-04-14`, place.desk)).body.items,
  ).toMatchObject([{ id: call.id, state: 'open', mayAnswer: false }]);
  const { items: seen } = (await world.get(`survey-calls?propertyId=${propertyId}&day=2026-04-14`, colleague)).body;
  expect(seen).toMatchObject([{ id: call.id, mayAnswer: true }]);
  expect((await world.post(`survey-calls/${call.id}/answer`, { level: 'satisfied' }, colleague)).status).toBe(200);
});

test('papers of a matter are looked at by the centre, with what is wrong by its name', async () => {
  const { departmentId, propertyId } = place;
  const { complaintId: matterId } = await closedOn('2026-03-13');
  const check = { departmentId, method: 'spot-check', source: 'desk', by: 'centre', level: 'dissatisfied' };
  const wrongs = ['late-entry', 'papers-missing'];
  const items = [{ ...check, matterId, wrongs, remark: '无业主签字' }, check];
  const taken = await world.post('survey-answers/bulk', { propertyId, items }, place.desk);
  expect(taken.body.items.map(({ code }: { code?: string }) => code)).toEqual([
    undefined,
    'complaints.spot-check-matter-missing-invalid',
  ]);
  const [told] = await world.news(taken.body.items[0].id);
  expect(told?.payload).toMatchObject({ method: 'spot-check', by: 'centre', matterId });
});

test('a stranger sees no draw, no call and no answer', async () => {
  for (const list of ['survey-draws', 'survey-calls', 'survey-answers'])
    expect([list, (await world.get(list, stranger.desk)).body.total]).toEqual([list, 0]);
  const [call] = await callsOn('2026-03-06');
  expect((await world.post(`survey-calls/${call.id}/attempt`, {}, stranger.desk)).status).toBe(404);
  const kiosk = { propertyId: place.propertyId, number: call.matterNumber, phoneTail: '2046', level: 'satisfied' };
  expect((await world.post('kiosk/evaluations', kiosk, stranger.desk)).status).toBe(403);
});
