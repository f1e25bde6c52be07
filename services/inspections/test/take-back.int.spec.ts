import { randomUUID } from 'node:crypto';
import { addDays, dayOf, instant } from '@goldkey/kernel';
import { NameAcceptances1764000000669 } from '../src/adapters/out/postgres/migrations/1764000000669-name-acceptances.js';
import { InspectionsWorld, qualityOf, someoneOf } from './inspections-world.js';

let world: InspectionsWorld;
let here: string;
let elsewhere: string;
beforeAll(async () => {
  world = await InspectionsWorld.open();
  [here, elsewhere] = [await world.property(), await world.property()];
  for (const id of ['e-5', 'e-6']) world.employee(id, `王${id}`);
});
afterAll(() => world?.close());

const today = dayOf(instant(Date.now()), 'Asia/Shanghai');
const someone = () => someoneOf(here);
const other = () => someoneOf(here, 'e-9');
const stranger = () => someoneOf(elsewhere, 'e-9');
const reason = '登错了';
/** Sends it as its author and as a stranger, who are refused, and then as another person. */
const byAnother = async (url: string, version: number, body: object = { reason }) => {
  const send = (as: typeof other) => world.send('POST', url, body, as(), { version });
  expect((await send(someone)).status).toBe(403);
  expect((await send(stranger)).status).toBe(404);
  const { status, body: answer } = await send(other);
  expect({ status, answer }).toMatchObject({ status: 200 });
  return answer;
};
const changesOf = async (url: string): Promise<object[]> =>
  (await world.get(url, someone())).body.history.map(({ change, data }: { change: string; data: object }) => ({
    change,
    ...data,
  }));

test('a renovation’s acceptance, deposit and last day are put right by another person, and what was told is told anew', async () => {
  const householdId = await world.household(here);
  const paper = randomUUID();
  await world.attach(paper, here);
  const works = { contractor: '安居', works: '翻新', deposit: '2000', papers: [paper] };
  const days = { from: addDays(today, -3), until: addDays(today, 9) };
  const { id } = await world.done(
    'POST',
    'renovations',
    { propertyId: here, householdId, ...works, ...days },
    someone(),
  );
  const act = (door: string, body: object, version: number) =>
    world.done('POST', `renovations/${id}/${door}`, body, someone(), { version });
  await act('approval', {}, 1);
  const until = addDays(today, 5);
  expect((await byAnother(`renovations/${id}/last-day`, 2, { until, reason })).until).toBe(until);
  await act('acceptance', {}, 3);
  await act('deposit', { amount: '200', receipt: 'S-1', on: today }, 4);
  await act('deposit-return', { returned: '200', on: today }, 5);
  expect((await byAnother(`renovations/${id}/deposit-return-withdrawal`, 6)).depositReturned).toBeUndefined();
  expect((await byAnother(`renovations/${id}/deposit-withdrawal`, 7)).depositTaken).toBeUndefined();
  expect(await byAnother(`renovations/${id}/acceptance-withdrawal`, 8)).toMatchObject({ state: 'approved', until });
  const news = await world.news(id);
  expect(
    news.map(({ type, payload }) => [type.replace(/^goldkey\.inspections\.renovation\.|\.v1$/g, ''), payload['until']]),
  ).toEqual([
    ['approved', addDays(today, 9)],
    ['approved.withdrawn', undefined],
    ['approved', until],
    ['approved.withdrawn', undefined],
    ['approved', today],
    ['accepted', undefined],
    ['approved.withdrawn', undefined],
    ['approved', until],
    ['accepted.withdrawn', undefined],
  ]);
  expect(news.at(-1)?.payload).toEqual({ eventIds: [news[5]?.id] });
  expect(await changesOf(`renovations/${id}`)).toEqual(
    expect.arrayContaining([
      { change: 'renovation-moved', until, was: addDays(today, 9), reason },
      expect.objectContaining({ change: 'renovation-deposit-return-withdrawn', returned: '200.00', reason }),
      expect.objectContaining({ change: 'renovation-deposit-withdrawn', amount: '200.00', receipt: 'S-1', reason }),
      { change: 'renovation-acceptance-withdrawn', reason },
    ]),
  );
});

test('an acceptance of before the release is taken back where its news is still on file, and not where it is not', async () => {
  const householdId = await world.household(here);
  const paper = randomUUID();
  await world.attach(paper, here);
  const accepted = async () => {
    const works = { contractor: '安居', works: '翻新', papers: [paper], from: addDays(today, -3), until: today };
    const { id } = await world.done('POST', 'renovations', { propertyId: here, householdId, ...works }, someone());
    await world.done('POST', `renovations/${id}/approval`, {}, someone(), { version: 1 });
    await world.done('POST', `renovations/${id}/acceptance`, {}, someone(), { version: 2 });
    return id;
  };
  const [lately, long] = [await accepted(), await accepted()];
  const migration = new NameAcceptances1764000000669();
  await world.asOwner(async (owner) => {
    const runner = { query: (sql: string) => owner.statement(sql) } as never;
    await migration.down(runner);
    await owner.statement(`DELETE FROM outbox WHERE headers ->> 'ce_subject' = '${long}'`);
    await migration.up(runner);
  });
  expect(await byAnother(`renovations/${lately}/acceptance-withdrawal`, 3)).toMatchObject({ state: 'approved' });
  const refused = await world.send('POST', `renovations/${long}/acceptance-withdrawal`, { reason }, other(), {
    version: 3,
  });
  expect(refused.body.code).toBe('inspections.acceptance-of-before');
});

test('one call of an incident is taken back, its news with it, and it is owed again', async () => {
  const told = { propertyId: here, kind: 'fire', place: '3 栋', what: '冒烟' };
  const { id } = await world.done('POST', 'incidents', told, someone());
  await world.done('POST', `incidents/${id}/calls`, { to: 'leader' }, someone());
  const { calls } = await world.done('POST', `incidents/${id}/calls`, { to: 'qm-centre' }, someone());
  const [{ eventId }] = calls.filter(({ to }: { to: string }) => to === 'leader');
  const answer = await byAnother(`incidents/${id}/calls/${eventId}/withdrawal`, 3);
  expect(answer).toMatchObject({ calls: [{ to: 'qm-centre' }], owed: { calls: ['leader'] } });
  const taken = (await world.news(id)).at(-1);
  expect(taken).toMatchObject({
    type: 'goldkey.inspections.incident.reported.withdrawn.v1',
    payload: { eventIds: [eventId] },
  });
  expect(await changesOf(`incidents/${id}`)).toContainEqual({
    change: 'incident-call-withdrawn',
    to: 'leader',
    reason,
  });
});

test('equipment that was retired by mistake is due again, and reminds again', async () => {
  const checks = [{ checkId: 'look', title: '巡检', every: { days: 30 } }];
  const pump = { propertyId: here, code: 'P-9', name: '水泵', kind: 'pump', place: 'B2', since: today, checks };
  const { id } = await world.done('POST', 'equipment', pump, someone());
  await world.done('POST', `equipment/${id}/retirement`, { reason: '报废' }, someone(), { version: 1 });
  expect((await world.news(id)).at(-1)?.payload['dueOn']).toBeUndefined();
  const answer = await byAnother(`equipment/${id}/retirement-withdrawal`, 2);
  expect(answer).toMatchObject({ due: [{ dueOn: addDays(today, 30) }] });
  expect(answer.retiredAt).toBeUndefined();
  expect((await world.news(id)).at(-1)?.payload['dueOn']).toBe(addDays(today, 30));
  expect((await world.get(`equipment?propertyId=${here}&retired=false`, someone())).body.total).toBe(1);
});

test('a mark of upkeep work is taken back by another person than who gave it and who did it', async () => {
  const frequency = { every: 'days', days: 1 };
  const work = {
    propertyId: here,
    kind: 'cleaning',
    name: '大堂',
    area: '1 栋',
    doer: { employeeId: 'e-5' },
    frequency,
  };
  const { id } = await world.done('POST', 'upkeep-programmes', { ...work, from: today }, someone());
  await world.done('POST', `upkeep-programmes/${id}/work`, { day: today }, someoneOf(here, 'e-5'));
  const url = `upkeep-work/${id}.${today}`;
  await world.done('POST', `${url}/mark`, { mark: 'good' }, someone());
  expect(await byAnother(`${url}/mark-withdrawal`, 2)).toMatchObject({ state: 'done', judgements: [] });
  expect(await changesOf(url)).toContainEqual({ change: 'upkeep-mark-withdrawn', day: today, mark: 'good', reason });
});

test('a planned finding is handed over to somebody else, as others are told; whose it is does not hand it over', async () => {
  const found = { propertyId: here, source: 'patrol', category: '照明', place: '3 栋', description: '灯不亮' };
  const dueAt = new Date(Date.now() + 86_400_000).toISOString();
  const plan = { measure: '换灯', dueAt, responsibleId: 'e-5' };
  const { id } = await world.done('POST', 'findings', { ...found, ...plan }, someone());
  const to = (responsibleId: string, as = someone(), version = 1) =>
    world.send('POST', `findings/${id}/hand-over`, { responsibleId, reason: '调岗' }, as, { version });
  expect((await to('e-6', someoneOf(here, 'e-5'))).body.code).toBe('inspections.own-duty.forbidden');
  expect((await to('e-nobody')).body.code).toBe('inspections.employee-not-found');
  expect((await to('e-6', stranger())).status).toBe(404);
  expect((await to('e-6')).body).toMatchObject({ responsibleId: 'e-6', responsibleName: '王e-6', state: 'planned' });
  const [, told] = await world.news(id);
  expect(told?.payload).toMatchObject({ findingId: id, responsibleId: 'e-6' });
  expect((await to('e-5', qualityOf(here), 2)).status).toBe(200);
});
