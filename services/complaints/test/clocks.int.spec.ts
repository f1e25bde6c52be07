import { runAsSystem } from '@goldkey/access';
import { instant } from '@goldkey/kernel';
import { aCaller } from '@goldkey/testing';
import { clockAlarms } from '../src/adapters/out/postgres/clock.stores.js';
import { complaintStore } from '../src/adapters/out/postgres/complaint.store.js';
import { RingClocks } from '../src/application/clock/ring-clocks.js';
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

const hours = { days: 'every-day', from: '00:00', until: '24:00' };
const limit = (minutes: number, kind = 'complaint') => ({
  kind,
  priority: 'normal',
  minutes,
  counting: 'around-the-clock',
  warnMinutes: 30,
  climbs: [{ afterMinutes: 0, to: 'property-manager' }],
});
const setRules = (minutes: number, at = place, headers: Record<string, string> = {}) =>
  world.service.request({
    method: 'PUT',
    url: '/api/complaints/clock-rules',
    as: place.desk,
    body: { propertyId: at.propertyId, hours, limits: [limit(minutes), limit(minutes, 'repair')] },
    headers,
  });
const span = (line: { receivedAt: string; dueAt: string }) =>
  (Date.parse(line.dueAt) - Date.parse(line.receivedAt)) / 60_000;
const recordOf = async (id: string, as = place.desk) => (await world.get(`complaints/${id}`, as)).body;

test('a matter starts with the property’s clock, is steered and shows its reckoning; a new rule leaves it alone', async () => {
  expect((await setRules(120)).status).toBe(200);
  const received = await world.received(place, { kind: 'complaint' });
  const id = received.complaintId;
  expect(span(received as never)).toBe(120);
  expect(received).toMatchObject({ kind: 'complaint', responsibleName: '前台', agreed: false });

  expect((await setRules(10)).body).toMatchObject({ ruleVersion: 2 });
  expect(span(await recordOf(id))).toBe(120);
  const { body: shown } = await world.get(`complaints/${id}/reckoning`, place.desk);
  expect(shown).toMatchObject({ ruleVersion: 1, reckoning: { limitMs: 7_200_000, lines: [{ reason: 'always' }] } });

  expect(await world.act(place, id, 'pause', { reason: 'parts', note: '等水泵' })).toMatchObject({ waitsFor: 'parts' });
  expect((await recordOf(id)).dueAt).toBeUndefined();
  expect((await world.get('complaints?waits=true', place.desk)).body.total).toBe(1);
  await world.act(place, id, 'resumption');
  expect(span(await world.act(place, id, 'clock-renewal', { reason: '新时限' }))).toBeLessThan(11);
  const dueAt = new Date(Date.now() + 86_400_000).toISOString();
  expect(await world.act(place, id, 'agreed-time', { dueAt })).toMatchObject({ agreed: true });
  const changes = (await recordOf(id)).history.map(({ change }: { change: string }) => change);
  expect(changes).toEqual(['received', 'clock-paused', 'clock-resumed', 'clock-renewed', 'time-agreed']);
  // Only the reception is news: clocks are nobody else's.
  expect(await world.newsTypes(id)).toEqual(['complaint.received']);
  const preview = await world.get(`clock-preview?propertyId=${place.propertyId}&kind=repair`, place.desk);
  expect(preview.body.reckoning).toMatchObject({ limitMs: 600_000 });
});

test('a clock warns and climbs once, when its time comes', async () => {
  await setRules(60);
  const { complaintId } = await world.received(place);
  const ring = (minutes: number) =>
    runAsSystem('test', () =>
      new RingClocks(clockAlarms(world.database), complaintStore(world.database), {
        now: () => instant(Date.now() + minutes * 60_000),
      }).run(),
    );
  await ring(31);
  expect((await recordOf(complaintId)).history.at(-1)).toMatchObject({ change: 'clock-warned' });
  await ring(61);
  await ring(62);
  const { history, climbed } = await recordOf(complaintId);
  expect([climbed, history.filter(({ change }: { change: string }) => change === 'clock-climbed').length]).toEqual([
    1, 1,
  ]);
  const asked = (await world.news(complaintId)).filter(({ type }) => type.includes('matter.asked'));
  expect(asked.map(({ payload }) => payload['asked'])).toEqual(['soon', 'property-manager']);
});

test('a repair, a question and praise are told as what they are, and each is closed in its own way', async () => {
  const repair = await world.received(place, { kind: 'repair', category: '水管' });
  expect(
    (await world.post(`complaints/${repair.complaintId}/decision`, { established: true }, place.desk)).body,
  ).toMatchObject({ code: 'complaints.not-a-complaint' });
  const closed = await world.post(`complaints/${repair.complaintId}/close`, {}, place.desk);
  expect(closed.body).toMatchObject({ code: 'complaints.repair-without-worker' });
  await world.act(place, repair.complaintId, 'assignment', { employeeId: 'e-7' });
  await world.act(place, repair.complaintId, 'close');
  await world.act(place, repair.complaintId, 'callbacks', { level: 'satisfied' }, world.colleagueOf(place));
  expect(await world.newsTypes(repair.complaintId)).toEqual([
    'repair.requested',
    'matter.assigned',
    'repair.completed',
    'matter.closed',
    'callback.recorded',
  ]);
  const news = await world.news(repair.complaintId);
  expect(news.at(-1)?.payload).toMatchObject({ about: 'repair', aboutId: repair.complaintId });
  const question = await world.received(place, { kind: 'question', category: '停车' });
  await world.act(place, question.complaintId, 'close');
  expect(await world.newsTypes(question.complaintId)).toEqual(['matter.closed']);
  const list = await world.get('complaints?kind=repair,question', place.desk);
  expect(list.body.items.map(({ kind }: { kind: string }) => kind).sort()).toEqual(['question', 'repair']);
});

test('who was asked first answers for a matter until the person named has accepted it', async () => {
  world.places.known.employees.set('e-8', '张强');
  const { complaintId } = await world.received(place);
  const worker = aCaller({
    ...world.deskOf(place.propertyId),
    permissions: [...place.desk.permissions],
    subject: 'w',
    employeeId: 'e-8',
  });
  expect(await world.act(place, complaintId, 'assignment', { employeeId: 'e-8' })).toMatchObject({
    awaitsAcceptance: true,
    responsibleId: 'e-7',
  });
  expect((await world.post(`complaints/${complaintId}/acceptance`, {}, place.desk)).status).toBe(403);
  const declined = await world.post(`complaints/${complaintId}/refusal`, { reason: '不归我管' }, worker);
  expect(declined.body).toMatchObject({ assigneeId: 'e-7', responsibleId: 'e-7' });
  await world.act(place, complaintId, 'assignment', { employeeId: 'e-8' });
  const taken = await world.post(`complaints/${complaintId}/acceptance`, {}, worker);
  expect(taken.body).toMatchObject({ responsibleId: 'e-8', responsibleName: '张强', awaitsAcceptance: false });
  expect((await world.get('complaints?responsibleId=e-8', place.desk)).body.total).toBe(1);
});

test('a stranger sees no rules, no reckoning, and steers no clock', async () => {
  const { complaintId } = await world.received(place);
  expect((await world.get(`clock-rules?propertyId=${place.propertyId}`, stranger.desk)).body).toEqual({ rules: null });
  expect((await world.get(`complaints/${complaintId}/reckoning`, stranger.desk)).status).toBe(404);
  expect(
    (await world.post(`complaints/${complaintId}/pause`, { reason: 'owner', note: 'x' }, stranger.desk)).status,
  ).toBe(404);
  expect((await setRules(10, stranger)).status).toBe(404);
});

test('while a call is taken down, its category and cases like it are suggested, within the property alone', async () => {
  const here = await world.place();
  for (const [category, description] of [
    ['渗漏水', '卫生间顶上滴水'],
    ['渗漏水', '厨房天花板渗水'],
    ['电梯', '电梯停在三楼不动'],
  ])
    await world.received(here, { category, description });
  const text = encodeURIComponent('主卧顶上滴水');
  const suggest = (as: Place, at = here) => world.get(`suggestions?propertyId=${at.propertyId}&text=${text}`, as.desk);
  const { categories, similar } = (await suggest(here)).body;
  expect(categories[0]).toMatchObject({ category: '渗漏水' });
  expect(similar[0]).toMatchObject({ description: '卫生间顶上滴水' });
  expect((await suggest(stranger)).body).toEqual({ categories: [], similar: [] });
  // Found again by the first who asks, a stranger sees nothing of what is kept for others.
  expect((await suggest(stranger, stranger)).body.similar).toEqual([]);
});
