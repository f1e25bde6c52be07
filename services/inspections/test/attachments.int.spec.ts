import { randomUUID } from 'node:crypto';
import { runAsSystem } from '@goldkey/access';
import { SweepAttachments } from '@goldkey/files';
import fc from 'fast-check';
import { InspectionsWorld, PNG, someoneOf } from './inspections-world.js';

let world: InspectionsWorld;
let here: string;
beforeAll(async () => {
  world = await InspectionsWorld.open();
  here = await world.property();
  world.employee('e-7', '王经理');
});
afterAll(() => world?.close());

/** A picture that says where it was taken. */
const text = Buffer.from('\0\0\0\x09tEXtGPS\0 31.2xxxx', 'latin1');
const placed = Buffer.concat([PNG.subarray(0, 33), text, PNG.subarray(33)]);

const send = async (bytes: Buffer, query: Record<string, string> = {}, as = someoneOf(here)) => {
  const params = new URLSearchParams({ id: randomUUID(), propertyId: here, ...query });
  const answer = await world.service.app.inject({
    method: 'POST',
    url: `/api/inspections/attachments?${params}`,
    headers: {
      'content-type': 'application/octet-stream',
      authorization: `Bearer ${await world.service.tokenFor(as)}`,
    },
    payload: bytes,
  });
  return { status: answer.statusCode, body: answer.json() };
};
const photo = async (id: string, as = someoneOf(here)) => {
  const answer = await world.service.app.inject({
    url: `/api/inspections/attachments/${id}`,
    headers: { authorization: `Bearer ${await world.service.tokenFor(as)}` },
  });
  return { status: answer.statusCode, type: answer.headers['content-type'], bytes: answer.rawPayload };
};

test('a photo loses its place unless that is wanted, is seen within its property only, and is what its content says', async () => {
  const { body } = await send(placed);
  expect(await photo(body.id)).toEqual({ status: 200, type: 'image/png', bytes: PNG });
  const wanted = await send(placed, { keepsPosition: 'true' });
  expect((await photo(wanted.body.id)).bytes).toEqual(placed);
  const stranger = someoneOf(await world.property());
  expect(await photo(body.id, stranger)).toMatchObject({ status: 404 });
  expect(await send(PNG, {}, stranger)).toMatchObject({
    status: 404,
    body: { code: 'request.attachment-property-not-found' },
  });
  expect((await send(PNG, { id: body.id })).body.code).toBe('request.attachment-id-taken');
  expect((await send(Buffer.from('<script>'))).body.code).toBe('request.attachment-kind-invalid');
  expect((await send(Buffer.from('%PDF-1.7\n'))).body.code).toBe('request.attachment-kind-invalid');
  expect(await send(Buffer.from('%PDF-1.7\n'), { kind: 'paper' })).toMatchObject({ status: 200 });
  expect((await send(PNG.subarray(0, 40))).body.code).toBe('request.attachment-damaged-invalid');
});

test('a finding shows what is wrong and what is right; a photo that is not there, or another’s, is refused', async () => {
  const as = someoneOf(here);
  const [wrong, right] = [(await send(PNG)).body.id, (await send(PNG)).body.id];
  const elsewhere = await world.property();
  const others = (await send(PNG, { propertyId: elsewhere }, someoneOf(elsewhere))).body.id;
  const finding = { propertyId: here, source: 'patrol', category: '消防通道', place: '3 栋', description: '纸箱' };
  for (const id of [others, randomUUID()])
    expect((await world.send('POST', 'findings', { ...finding, photos: [id] }, as)).body.code).toBe(
      'request.attachment-not-found',
    );
  const plan = { measure: '清走', dueAt: new Date(Date.now() + 86_400_000).toISOString() };
  const { id } = await world.done('POST', 'findings', { ...finding, ...plan, photos: [wrong] }, as);
  const proof = { proof: '已清走', photos: [others] };
  const door = `findings/${id}/rectification`;
  expect((await world.send('POST', door, proof, as, { version: 1 })).status).toBe(404);
  await world.done('POST', door, { ...proof, photos: [right] }, as, { version: 1 });
  expect((await world.get(`findings/${id}`, as)).body).toMatchObject({
    photos: [wrong],
    rectification: { photos: [right] },
  });
});

/**
 * A phone that hands a round with photos in over a line that is cut: it begins again at what it has no answer for. It needs eight
 * moments at which the line holds; seventeen with ten or more cuts have seven.
 */
const handInOver = async (cut: () => boolean, round: { id: string; body: object; photos: readonly string[] }) => {
  const as = someoneOf(here);
  const tell = async (work: () => Promise<unknown>) => {
    for (let tries = 0; tries < 20; tries += 1) {
      if (cut()) continue;
      await work();
      if (!cut()) return;
    }
    throw new Error('the line never held');
  };
  for (const id of round.photos) await tell(() => send(PNG, { id }, as));
  await tell(() => world.done('PUT', `rounds/${round.id}`, round.body, as));
};

test('a round with photos that is cut ten times and more is there once, with each photo once', async () => {
  const gate = await world.gate(here);
  await fc.assert(
    fc.asyncProperty(fc.subarray([...Array(17).keys()], { minLength: 10, maxLength: 16 }), async (cuts) => {
      const [roundId, photos] = [randomUUID(), [randomUUID(), randomUUID(), randomUUID()]];
      const answers = [{ itemId: 'barrier', result: 'failed', note: '异响', photos }];
      const visits = [{ postId: gate.id, at: '2026-03-05T09:10:00+08:00', checkListVersion: 1, answers }];
      const body = {
        propertyId: here,
        startedAt: '2026-03-05T09:00:00+08:00',
        visits,
        completedAt: '2026-03-05T09:30:00+08:00',
      };
      let step = -1;
      const cut = () => {
        step += 1;
        return cuts.includes(step);
      };
      await handInOver(cut, { id: roundId, body, photos });
      const as = someoneOf(here);
      const round = (await world.get(`rounds/${roundId}`, as)).body;
      expect(round).toMatchObject({ version: 1, visits: [{ answers: [{ photos }] }] });
      expect((await world.get(`findings?roundId=${roundId}`, as)).body.items).toMatchObject([{ photos }]);
      expect(await world.newsTypes(roundId)).toEqual(['patrol.completed']);
      for (const id of photos) expect((await photo(id, as)).bytes).toEqual(PNG);
    }),
    { numRuns: 10 },
  );
});

/** What a line of 5 Mbit/s leaves of ten seconds after 30 photos as phones make them (150 kB each). */
const OURS_MS = 10_000 - (30 * 150_000 * 8) / 5_000;

test('a round of 60 posts with 30 photos, cut ten times at random, is there once, and we take little of its ten seconds', async () => {
  const as = someoneOf(here);
  const posts: string[] = [];
  for (let n = 0; n < 60; n += 1) posts.push((await world.gate(here)).id);
  const { versions } = (await world.get(`check-lists?propertyId=${here}`, as)).body.items[0];
  const checkListVersion = versions.at(-1).version;
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(fc.nat(61), { minLength: 10, maxLength: 10 }), async (cuts) => {
      const [roundId, photos] = [randomUUID(), Array.from({ length: 30 }, () => randomUUID())];
      const visits = posts.map((postId, n) => {
        const seen = n % 2 === 0 ? { result: 'failed', note: '异响', photos: [photos[n / 2]] } : { result: 'in-order' };
        const at = new Date(Date.parse('2026-03-05T09:00:00+08:00') + n * 60_000).toISOString();
        return { postId, at, checkListVersion, answers: [{ itemId: 'barrier', ...seen }] };
      });
      const span = { startedAt: '2026-03-05T09:00:00+08:00', completedAt: '2026-03-05T10:05:00+08:00' };
      let step = -1;
      const cut = () => {
        step += 1;
        return cuts.includes(step);
      };
      const began = performance.now();
      await handInOver(cut, { id: roundId, body: { propertyId: here, visits, ...span }, photos });
      expect(performance.now() - began).toBeLessThan(OURS_MS);
      const round = (await world.get(`rounds/${roundId}`, as)).body;
      expect(round.version).toBe(1);
      expect(round.visits).toHaveLength(60);
      const found = (await world.get(`findings?roundId=${roundId}&pageSize=100`, as)).body;
      expect(found.total).toBe(30);
      expect(found.items.flatMap((finding: { photos: string[] }) => finding.photos).sort()).toEqual([...photos].sort());
      expect(await world.newsTypes(roundId)).toEqual(['patrol.completed']);
    }),
    { numRuns: 1 },
  );
});

test('a file that nothing came to name is swept after two weeks; what a record names stays, what was refused does not count', async () => {
  const [named, refused, fresh] = [randomUUID(), randomUUID(), randomUUID()];
  for (const id of [named, refused, fresh]) await send(PNG, { id });
  const finding = { propertyId: here, source: 'patrol', category: '垃圾', place: '东门', description: '纸箱' };
  await world.done('POST', 'findings', { ...finding, photos: [named] }, someoneOf(here));
  const lost = { ...finding, photos: [refused, randomUUID()] };
  expect((await world.send('POST', 'findings', lost, someoneOf(here))).status).toBe(404);
  const sweep = () => runAsSystem('test', () => world.service.app.get(SweepAttachments).run());
  await sweep();
  expect((await photo(refused)).status).toBe(200);
  await runAsSystem('test', () =>
    world.database.transaction((tx) =>
      tx.query("UPDATE attachment SET received_at = now() - interval '15 days' WHERE id = ANY ($1)", [
        [named, refused],
      ]),
    ),
  );
  const [first, second] = await Promise.all([sweep(), sweep()]);
  expect(first + second).toBe(1);
  expect([(await photo(named)).status, (await photo(refused)).status, (await photo(fresh)).status]).toEqual([
    200, 404, 200,
  ]);
  // Sent again it is there again: its id was free.
  expect((await send(PNG, { id: refused })).status).toBe(200);
});
