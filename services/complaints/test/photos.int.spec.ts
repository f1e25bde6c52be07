import { randomUUID } from 'node:crypto';
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
    ...{ subject: 'account-li', name: '李师傅', employeeId: 'e-li' },
    permissions: ['complaints:read', 'complaints:handle', 'complaints:work'],
    scope: { all: false, properties: [place.propertyId] },
  });
  world.places.known.workers.set(place.propertyId, [
    { employeeId: 'e-li', name: '李师傅', roles: ['maintenance'], onShift: true, crafts: ['电工'], unitIds: [] },
  ]);
}, 120_000);
afterAll(() => world?.close());

/** The smallest picture there is. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const knock = async (method: 'GET' | 'POST', url: string, as: Caller | undefined, payload?: Buffer) => {
  const answer = await world.service.app.inject({
    ...{ method, url: `/api/complaints/${url}` },
    headers: {
      ...(as && { authorization: `Bearer ${await world.service.tokenFor(as)}` }),
      ...(payload && { 'content-type': 'application/octet-stream' }),
    },
    ...(payload && { payload }),
  });
  return { status: answer.statusCode, type: answer.headers['content-type'], bytes: answer.rawPayload };
};
const codeOf = ({ bytes }: { bytes: Buffer }): string => JSON.parse(bytes.toString()).code;

const photo = async ({ propertyId }: Pick<Place, 'propertyId'>, as: Caller): Promise<string> => {
  const id = randomUUID();
  expect(await knock('POST', `attachments?${new URLSearchParams({ id, propertyId })}`, as, PNG)).toMatchObject({
    status: 200,
  });
  return id;
};

/** An order that the craftsman is at. */
const begun = async () => {
  const matterId = (await world.received(place, { kind: 'repair', category: '跳闸' })).complaintId;
  const order = { matterId, craft: '电工', steps: ['查线路'], workerId: 'e-li' };
  const { id } = (await world.post('work-orders', order, place.desk)).body;
  for (const act of ['acceptance', 'beginning']) await world.post(`work-orders/${id}/${act}`, {}, craftsman);
  const record = (body: object) =>
    world.service.request({ method: 'PUT', url: `/api/complaints/work-orders/${id}/record`, as: craftsman, body });
  return { id, record };
};

test('a craftsman’s photos from before and after stand in the order; later records keep them, a stranger sees none', async () => {
  const { record } = await begun();
  const [before, after] = [await photo(place, craftsman), await photo(place, craftsman)];
  const photos = [
    { id: before, when: 'before' },
    { id: after, when: 'after' },
  ];
  const work = { steps: [{ title: '查线路' }], materials: [] };
  expect((await record({ ...work, photos })).body).toMatchObject({ photos });
  expect((await record({ ...work, labour: '20.00' })).body).toMatchObject({ photos, labour: '20.00' });
  expect(await knock('GET', `attachments/${before}`, place.desk)).toMatchObject({ status: 200, type: 'image/png' });

  const stranger = await world.place();
  expect(await knock('GET', `attachments/${before}`, stranger.desk)).toMatchObject({ status: 404 });
  const others = await photo(stranger, stranger.desk);
  const refused = await record({ ...work, photos: [{ id: others, when: 'after' }] });
  expect(refused.body.code).toBe('request.attachment-not-found');
  const query = new URLSearchParams({ id: randomUUID(), propertyId: place.propertyId });
  expect(await knock('POST', `attachments?${query}`, stranger.desk, PNG)).toMatchObject({ status: 404 });
});

test('photos are told one by one: two windows lose none of each other’s, nor a step that was ticked meanwhile', async () => {
  const { id, record } = await begun();
  const [one, two] = [await photo(place, craftsman), await photo(place, craftsman)];
  const add = (body: object, as = craftsman) => world.post(`work-orders/${id}/photos`, body, as);
  const remove = (photoId: string) => world.post(`work-orders/${id}/photos/${photoId}/removal`, {}, craftsman);
  const answers = await Promise.all([
    add({ id: one, when: 'before' }),
    add({ id: two, when: 'after' }),
    record({ steps: [{ title: '查线路', doneAt: new Date().toISOString() }], materials: [] }),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  const shown = async () => (await world.get(`work-orders/${id}`, craftsman)).body;
  const { photos, steps } = await shown();
  expect(photos).toHaveLength(2);
  expect(photos).toEqual(expect.arrayContaining([expect.objectContaining({ id: one, when: 'before' })]));
  expect(steps[0].doneAt).toBeDefined();
  expect((await add({ id: one, when: 'before' })).body.photos).toHaveLength(2);
  expect((await remove(one)).body.photos).toEqual([{ id: two, when: 'after' }]);
  expect((await remove(one)).status).toBe(200);
  expect((await add({ id: one, when: 'before' }, place.desk)).status).toBe(403);
  const stranger = await world.place();
  const others = await photo(stranger, stranger.desk);
  expect((await add({ id: others, when: 'after' })).body.code).toBe('request.attachment-not-found');
  const many = await Promise.all(Array.from({ length: 20 }, () => photo(place, craftsman)));
  for (const each of many.slice(0, 19)) expect((await add({ id: each, when: 'after' })).status).toBe(200);
  const refused = await add({ id: many[19], when: 'after' });
  expect(refused).toMatchObject({ status: 422, body: { code: 'complaints.work-photos-many-invalid' } });
  expect(refused.body.errors).toEqual([{ field: 'id', reason: expect.stringContaining('20') }]);
  expect((await shown()).photos).toHaveLength(20);
});

test('an owner reports with photos by the link, which takes pictures only, a few, and none once it was used', async () => {
  const { propertyId, departmentId, desk } = place;
  const issued = await world.post('owner-links', { propertyId, departmentId, room: '3-1201' }, desk);
  const token = new URL(issued.body.url).pathname.split('/').at(-1) as string;
  const send = (id = randomUUID() as string, bytes = PNG) =>
    knock('POST', `owner/${token}/photos?id=${id}`, undefined, bytes);

  const own = randomUUID();
  expect(await send(own)).toMatchObject({ status: 200 });
  expect(await send(own)).toMatchObject({ status: 200 });
  expect(codeOf(await send(randomUUID(), Buffer.from('%PDF-1.7\n')))).toBe('request.attachment-kind-invalid');
  for (let more = 1; more < 12; more += 1) expect(await send()).toMatchObject({ status: 200 });
  expect(codeOf(await send())).toBe('request.attachment-too-many');

  const words = { category: '漏水', description: '厨房漏水' };
  const missing = await world.post(`owner/${token}/report`, { ...words, photos: [randomUUID()] }, undefined, {
    key: null,
  });
  expect(missing.body.code).toBe('request.attachment-not-found');
  expect(
    await world.post(`owner/${token}/report`, { ...words, photos: [own] }, undefined, { key: null }),
  ).toMatchObject({
    status: 200,
  });
  const { items } = (await world.get(`complaints?propertyId=${propertyId}&q=${encodeURIComponent('厨房漏水')}`, desk))
    .body;
  expect((await world.get(`complaints/${items[0].id ?? items[0].complaintId}`, desk)).body).toMatchObject({
    photos: [own],
  });
  expect(codeOf(await send())).toBe('complaints.link-already-used');
});
