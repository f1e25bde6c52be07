import { runAsSystem } from '@goldkey/access';
import { addDays, dayOf, instant, weekday } from '@goldkey/kernel';
import { ConvenienceWorld, type Place, someoneOf } from './convenience-world.js';

const ZONE = 'Asia/Shanghai';
const today = dayOf(instant(Date.now()), ZONE);
const inDays = (n: number) => addDays(today, n);

let world: ConvenienceWorld;
let place: Place;
let cleaning: { id: string };
beforeAll(async () => {
  world = await ConvenienceWorld.open();
  place = await world.place();
  cleaning = await world.item(place, { name: '家政保洁', kind: 'housekeeping', unit: '次' });
  await world.publish(place, [world.line(cleaning.id)]);
});
afterAll(() => world?.close());

const signature = { on: 'screen', name: '陈女士', lines: [[[10, 20]]] };
const daily = { every: 'days', count: 1, from: today };
const body = (changes: object = {}) => ({
  ...{ itemId: cleaning.id, mode: 'standing', householdId: place.homes[0], ownerName: '陈女士' },
  ...{ phone: '13812345678', details: { work: '擦玻璃' }, signature, rhythm: daily, ...changes },
});
const placed = (changes: object = {}) => world.done('POST', 'orders', body(changes), place.desk);
const dueOf = async (orderId: string, rest = '') =>
  (await world.get(`due?orderId=${orderId}&pageSize=500${rest}`, place.desk)).body.items as {
    dueOn: string;
    state: string;
  }[];
const days = async (orderId: string, rest = '') => (await dueOf(orderId, rest)).map(({ dueOn }) => dueOn);
const versionOf = async (id: string) => (await world.get(`orders/${id}`, place.desk)).body.version as number;
const told = async (orderId: string) =>
  (await world.news(place.propertyId, 'register-entry.due-set'))
    .filter((one) => JSON.stringify(one).includes(orderId))
    .map((one) => (one as { dueOn?: string }).dueOn);

const asSystem = (sql: string, parameters: readonly unknown[]) =>
  runAsSystem('test', () => world.database.transaction((tx) => tx.query(sql, [...parameters])));
/** As if it had been placed so many days ago. */
const placedBefore = async (ago: number) => {
  const from = inDays(-ago);
  const made = await placed({ rhythm: { ...daily, from } });
  await asSystem(
    `UPDATE service_order SET next_due_on = $2::date,
       state = jsonb_set(jsonb_set(state, '{recurrence,begins}', to_jsonb($2::text)), '{recurrence,next}', to_jsonb($2::text))
     WHERE id = $1`,
    [made.id, from],
  );
  return made;
};

test('a rhythm is chosen at placing; what is due stands in the list by day, and a service covers its day', async () => {
  const { id, recurrence } = await placed({ rhythm: { ...daily, count: 2, until: inDays(4) } });
  expect(recurrence).toMatchObject({ next: today, zone: ZONE });
  expect(await dueOf(id)).toMatchObject([
    { dueOn: today, state: 'due', itemName: '家政保洁', address: '3 101' },
    { dueOn: inDays(2), state: 'ahead' },
    { dueOn: inDays(4), state: 'ahead' },
  ]);
  expect(await days(id, `&until=${inDays(2)}`)).toEqual([today, inDays(2)]);
  await world.done('POST', `orders/${id}/services`, {}, place.desk);
  expect(await days(id)).toEqual([inDays(2), inDays(4)]);
  // A second one on that day comes beside the rhythm; a day to come is named, and no day twice.
  await world.done('POST', `orders/${id}/services`, {}, place.desk);
  await world.done('POST', `orders/${id}/services`, { dueOn: inDays(4) }, place.desk);
  expect(await days(id)).toEqual([inDays(2)]);
  for (const dueOn of [inDays(4), inDays(3)])
    expect((await world.send('POST', `orders/${id}/services`, { dueOn }, place.desk)).body.code).toBe(
      'convenience.day-not-due',
    );
  await world.done('POST', `orders/${id}/services`, { dueOn: inDays(2) }, place.desk);
  expect(await days(id)).toEqual([]);
  expect(await told(id)).toEqual([today, inDays(2), inDays(2), inDays(2), undefined]);
});

test('two who log at once cover two days, not one twice', async () => {
  const { id } = await placedBefore(1);
  const log = () => world.send('POST', `orders/${id}/services`, {}, place.desk);
  const answers = await Promise.all([log(), log()]);
  expect(answers.map(({ status }) => status)).toEqual([201, 201]);
  expect((await days(id))[0]).toBe(inDays(1));
});

test('what was not done on its day stands as missed until somebody says why; the bell hears of the first of them', async () => {
  const { id } = await placedBefore(3);
  expect((await dueOf(id)).slice(0, 4)).toMatchObject([
    ...[3, 2, 1].map((ago) => ({ dueOn: inDays(-ago), state: 'missed' })),
    { dueOn: today, state: 'due' },
  ]);
  const why = (dueOn: string, reason: string) => world.send('POST', `orders/${id}/days`, { dueOn, reason }, place.desk);
  expect((await why(inDays(-3), ' ')).status).toBe(400);
  expect((await why(inDays(-3), '人手不足')).status).toBe(200);
  expect((await why(inDays(-3), '人手不足')).body.code).toBe('convenience.day-not-due');
  expect((await why(today, '大雨')).status).toBe(200);
  expect(await days(id, `&until=${today}`)).toEqual([inDays(-2), inDays(-1)]);
  const rows = await asSystem(
    "SELECT became, state ->> 'reason' AS reason FROM occasion WHERE order_id = $1 ORDER BY due_on",
    [id],
  );
  expect(rows).toEqual([
    { became: 'missed', reason: '人手不足' },
    { became: 'skipped', reason: '大雨' },
  ]);
  expect(await told(id)).toEqual([today, inDays(-2), inDays(-2)]);
  // Late is for what was missed first.
  await world.done('POST', `orders/${id}/services`, {}, place.desk);
  expect(await days(id, `&until=${today}`)).toEqual([inDays(-1)]);
});

test('an order rests from one day until another, is taken up again, and its end ends what is due', async () => {
  const { id } = await placed();
  const pause = { from: inDays(1), until: inDays(5), reason: '业主出差' };
  const send = async (act: string, said: object, version?: number) =>
    world.send('POST', `orders/${id}/${act}`, said, place.desk, { version: version ?? (await versionOf(id)) });
  expect((await send('pause', { ...pause, from: inDays(-1) })).body.code).toBe('convenience.pause-past-invalid');
  expect((await send('pause', { ...pause, until: today })).body.code).toBe('convenience.span-reversed-invalid');
  expect((await send('pause', pause)).body.recurrence.pauses).toMatchObject([pause]);
  expect((await send('pause', pause, 1)).body.code).toBe('convenience.stale-version');
  expect(await days(id)).toEqual([today, inDays(6), inDays(7)]);
  expect((await send('resume', {})).status).toBe(200);
  expect((await send('resume', {})).body.code).toBe('convenience.not-paused');
  expect((await days(id)).length).toBe(8);
  expect((await send('end', { reason: '搬家' })).status).toBe(200);
  expect(await days(id)).toEqual([]);
  expect((await told(id)).at(-1)).toBeUndefined();
});

test('another rhythm holds from a day on, shown before it is chosen; what was done, skipped or missed stays', async () => {
  const { id } = await placedBefore(2);
  const settle = (dueOn: string) => world.done('POST', `orders/${id}/days`, { dueOn, reason: '大雨' }, place.desk);
  await settle(inDays(-2));
  await settle(inDays(4));
  const rhythm = { every: 'days', count: 2, from: inDays(2), until: inDays(8) };
  const asked = new URLSearchParams({ ...rhythm, count: '2' }).toString();
  const { body: shown } = await world.get(`orders/${id}/days-to-come?${asked}`, place.desk);
  expect(shown.days).toEqual([today, inDays(1), inDays(2), inDays(6), inDays(8)]);
  expect((await days(id)).length).toBe(8);
  const said = { rhythm, reason: '业主要求减少' };
  const version = await versionOf(id);
  const change = (body: object, as = place.desk, stands = version) =>
    world.send('POST', `orders/${id}/rhythm`, body, as, { version: stands });
  const changed = await change(said);
  expect(changed.body).toMatchObject({
    recurrence: { rhythm, before: [{ count: 1, until: inDays(1), reason: '业主要求减少' }], next: inDays(-1) },
  });
  expect(await days(id, `&until=${inDays(30)}`)).toEqual([inDays(-1), ...shown.days]);
  expect((await told(id)).at(-1)).toBe(inDays(-1));
  const { history } = (await world.get(`orders/${id}`, place.desk)).body;
  expect(history.at(-1)).toMatchObject({ change: 'order-rhythm-changed', data: { rhythm: { count: 2 } } });
  expect((await change(said)).body.code).toBe('convenience.stale-version');
  const now = await versionOf(id);
  const past = { ...rhythm, from: inDays(-1) };
  expect((await change({ ...said, rhythm: past }, place.desk, now)).body.code).toBe('convenience.rhythm-past-invalid');
  expect((await change({ rhythm, reason: ' ' }, place.desk, now)).status).toBe(400);
  expect((await change(said, place.cashier, now)).status).toBe(403);
  const elsewhere = await world.place();
  expect((await change(said, elsewhere.desk, now)).body.code).toBe('convenience.order-not-found');
  expect((await world.get(`orders/${id}/days-to-come?${asked}`, elsewhere.desk)).status).toBe(404);
  const weekly = `every=weeks&count=1&weekdays=${weekday(inDays(3))}&from=${inDays(3)}`;
  expect((await world.get(`orders/${id}/days-to-come?${weekly}`, place.desk)).body.days.slice(0, 3)).toEqual([
    ...[today, inDays(1), inDays(2)],
  ]);
  for (const wrong of ['every=weeks&count=1&weekdays=8', 'every=days', 'every=month&dayOfMonth=40'])
    expect((await world.get(`orders/${id}/days-to-come?${wrong}&from=${today}`, place.desk)).status).toBe(400);
});

/** What evaluation takes for true of an order: of what was told of it, what is as of the latest time. */
const standingNews = async (name: string, orderId: string) => {
  const rows = (await asSystem(
    `SELECT payload FROM outbox WHERE type = 'goldkey.convenience.' || $1 || '.v1' AND headers ->> 'ce_subject' = $2
     ORDER BY (headers ->> 'ce_time')::timestamptz DESC, id DESC LIMIT 1`,
    [name, orderId],
  )) as { payload: { dueOn?: string; employeeId?: string } }[];
  return rows[0]?.payload;
};

test('what is written down late is told as of when it is told: the bell asks no more for what is done', async () => {
  const appointment = { employeeId: 'e-desk', plannedAt: `${today}T10:00:00+08:00` };
  // The service was before the appointment was written down.
  const appointed = async ({ id, requestedAt }: { id: string; requestedAt: string }, said: object) => {
    await world.done('POST', `orders/${id}/appointment`, appointment, place.desk, { version: 1 });
    await world.done('POST', `orders/${id}/services`, { ...said, at: requestedAt }, place.desk);
    return id;
  };
  const id = await appointed(await placed({ rhythm: { ...daily, until: today } }), { dueOn: today });
  expect(await standingNews('register-entry.due-set', id)).not.toHaveProperty('dueOn');
  const single = await appointed(await placed({ mode: 'one-off', rhythm: undefined }), {});
  expect(await standingNews('order.worker-set', single)).not.toHaveProperty('employeeId');
});

test('a rhythm that means nothing is refused, and so is one of an order for once', async () => {
  const weekly = { every: 'weeks', count: 1, weekdays: [weekday(today)], from: today };
  const tries: readonly (readonly [object, number, string | undefined])[] = [
    [{ rhythm: { ...daily, count: 0 } }, 400, undefined],
    [{ rhythm: { ...weekly, weekdays: [] } }, 400, undefined],
    [{ rhythm: { ...weekly, weekdays: [8] } }, 400, undefined],
    [{ rhythm: { every: 'month', dayOfMonth: 32, from: today } }, 400, undefined],
    [{ rhythm: { ...daily, until: inDays(-1) } }, 422, 'convenience.span-reversed-invalid'],
    [{ rhythm: { ...daily, from: inDays(400) } }, 422, 'convenience.day-too-far-invalid'],
    [{ mode: 'one-off' }, 422, 'convenience.rhythm-of-one-off-invalid'],
  ];
  for (const [changes, status, code] of tries) {
    const answer = await world.send('POST', 'orders', body(changes), place.desk);
    expect([changes, answer.status]).toEqual([changes, status]);
    if (code !== undefined) expect(answer.body.code).toBe(code);
  }
  const { rhythm: _none, ...plain } = body();
  const { id, recurrence } = await world.done('POST', 'orders', plain, place.desk);
  expect(recurrence).toBeUndefined();
  const why = await world.send('POST', `orders/${id}/days`, { dueOn: today, reason: '大雨' }, place.desk);
  expect(why.body.code).toBe('convenience.no-rhythm');
  await world.done('POST', `orders/${id}/services`, {}, place.desk);
  expect(await told(id)).toEqual([]);
});

test('whoever acts elsewhere sees nothing due and settles nothing; the same key settles a day once', async () => {
  const { id } = await placedBefore(2);
  const elsewhere = await world.place();
  const stranger = someoneOf(
    elsewhere.propertyId,
    'e-x',
    ['read', 'order', 'perform'].map((verb) => `convenience:${verb}`),
  );
  expect((await world.get(`due?propertyId=${place.propertyId}`, stranger)).body).toEqual({ items: [], total: 0 });
  const missed = (await world.get(`due?orderId=${id}&stands=missed&sort=-dueOn&pageSize=1`, place.desk)).body;
  expect(missed).toMatchObject({ items: [{ dueOn: inDays(-1) }], total: 2 });
  expect((await world.get('due?stands=missed&until=soon', place.desk)).status).toBe(400);
  const said = { dueOn: inDays(-2), reason: '大雨' };
  const theirs = await world.send('POST', `orders/${id}/days`, said, stranger);
  expect(theirs).toMatchObject({ status: 404, body: { code: 'convenience.order-not-found' } });
  const key = `day-${id}`;
  const mine = () => world.send('POST', `orders/${id}/days`, said, place.desk, { key });
  const [first, second] = [await mine(), await mine()];
  expect([first.status, second.status, second.body.version]).toEqual([200, 200, first.body.version]);
  const all = (await world.get(`due?propertyId=${place.propertyId}&until=${inDays(40)}&pageSize=500`, place.desk)).body;
  const order = (all.items as { dueOn: string }[]).map(({ dueOn }) => dueOn);
  expect(order).toEqual([...order].sort());
  expect((await world.get('due?mine=true', place.desk)).body.items).toEqual([]);
  const appointed = { plannedAt: new Date().toISOString(), employeeId: 'e-desk' };
  await world.done('POST', `orders/${id}/appointment`, appointed, place.desk, { version: await versionOf(id) });
  const own = (await world.get('due?mine=true', place.desk)).body.items;
  expect(own[0]).toMatchObject({ orderId: id, employeeId: 'e-desk', employeeName: '王e-desk' });
});
