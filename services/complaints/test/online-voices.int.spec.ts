import { randomUUID } from 'node:crypto';
import { type Caller, runAsSystem } from '@goldkey/access';
import { LinkVoicesToCases1764000000554 } from '../src/adapters/out/postgres/migrations/1764000000554-link-voices-to-cases.js';
import { ComplaintsWorld, type Place } from './complaints-world.js';

let world: ComplaintsWorld;
let here: Place;
let there: Place;
/** Sees both properties. */
let both: Caller;
beforeAll(async () => {
  world = await ComplaintsWorld.open();
  here = await world.place();
  there = await world.place();
  both = { ...here.desk, scope: { all: false, properties: [here.propertyId, there.propertyId] } };
}, 120_000);
afterAll(() => world?.close());

const heard = async (place = here): Promise<string> => {
  const voice = { platform: '业主论坛', said: '北门快递柜占道', seenAt: '2026-03-05T09:00:00+08:00' };
  const answer = await world.post('online-voices', { propertyId: place.propertyId, ...voice }, place.desk);
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return answer.body.id;
};
const act = (id: string, name: string, body: object, version = 1, as = here.desk) =>
  world.post(`online-voices/${id}/${name}`, body, as, { headers: { 'if-match': `"${version}"` } });
const ofCase = async (caseId: string, as = here.desk): Promise<string[]> =>
  (await world.get(`online-voices?caseId=${caseId}`, as)).body.items.map(({ id }: { id: string }) => id);

test('what was said online is taken up as a case of its property, and each leads to the other', async () => {
  const [first, second] = [await world.received(here), await world.received(here)];
  const id = await heard();
  expect((await act(id, 'take-up', { caseNumber: first.number })).status).toBe(400);
  expect((await act(id, 'relink', { caseId: first.complaintId })).body.code).toBe('request.register-state');
  expect((await act(id, 'take-up', { caseId: first.complaintId })).body).toMatchObject({
    state: 'taken-up',
    caseId: first.complaintId,
  });
  expect(await ofCase(first.complaintId)).toEqual([id]);
  // Another one was meant.
  expect((await act(id, 'relink', { caseId: second.complaintId }, 2)).body).toMatchObject({ state: 'taken-up' });
  expect([await ofCase(first.complaintId), await ofCase(second.complaintId)]).toEqual([[], [id]]);
  expect(await ofCase(second.complaintId, there.desk)).toEqual([]);
  const { history } = (await world.get(`online-voices/${id}`, here.desk)).body;
  expect(history.at(-1)).toMatchObject({
    change: 'online-voice-relinked',
    before: { caseId: first.complaintId },
    after: { caseId: second.complaintId },
  });
});

test('it is no case of another property, none that is out of sight, and none that was set aside', async () => {
  const id = await heard();
  const foreign = await world.received(there);
  for (const [caseId, as] of [
    [foreign.complaintId, both],
    [foreign.complaintId, here.desk],
    [randomUUID(), both],
  ] as const)
    expect((await act(id, 'take-up', { caseId }, 1, as)).body.code).toBe('complaints.complaint-not-found');
  const mistaken = await world.received(here);
  const quality = { ...here.desk, subject: 'account-quality', employeeId: 'e-quality', name: '周品质' };
  const path = `complaints/${mistaken.complaintId}`;
  await world.post(`${path}/mistake-proposal`, { reason: '试登' }, here.desk);
  await world.post(`${path}/proposal-decision`, { accepted: true, reason: '已核对' }, quality);
  expect((await act(id, 'take-up', { caseId: mistaken.complaintId })).body.code).toBe('complaints.entered-by-mistake');
  // Refused, nothing is kept.
  expect((await world.get(`online-voices/${id}`, here.desk)).body).toMatchObject({ state: 'open', version: 1 });
  expect((await act(id, 'answer', { reply: '已移位' })).body).toMatchObject({ state: 'answered' });
});

test('a number that was typed before stays readable, and leads to the case where the property has one of that number', async () => {
  const [mine, foreign] = [await world.received(here), await world.received(there)];
  const typed = async (caseNumber: string): Promise<string> => {
    const id = await heard();
    const state = JSON.stringify({ state: 'taken-up', caseNumber });
    const sql = "UPDATE online_voice SET standing = 'taken-up', state = state || $2::jsonb WHERE id = $1";
    await runAsSystem('test', () => world.database.transaction((tx) => tx.query(sql, [id, state])));
    return id;
  };
  const ids = [await typed(` ${mine.number} `), await typed(foreign.number), await typed('见工单本')];
  const migration = new LinkVoicesToCases1764000000554();
  const migrate = (way: 'up' | 'down') =>
    world.asOwner((owner) => migration[way]({ query: (sql: string) => owner.statement(sql) } as never));
  const shown = async () =>
    Promise.all(
      ids.map(async (id) => {
        const { caseId, caseNumber } = (await world.get(`online-voices/${id}`, here.desk)).body;
        return [caseId, caseNumber];
      }),
    );
  await migrate('down');
  await migrate('up');
  expect(await shown()).toEqual([
    [mine.complaintId, ` ${mine.number} `],
    [undefined, foreign.number],
    [undefined, '见工单本'],
  ]);
  expect(await ofCase(mine.complaintId)).toEqual([ids[0]]);
  await act(ids[1] as string, 'relink', { caseId: mine.complaintId });
  expect((await shown())[1]).toEqual([mine.complaintId, foreign.number]);
  await migrate('down');
  expect((await shown()).map(([caseId]) => caseId)).toEqual([undefined, undefined, undefined]);
  await migrate('up');
});
