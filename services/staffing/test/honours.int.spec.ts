import { runAsSystem } from '@goldkey/access';
import { addDays, dayOf, instant } from '@goldkey/kernel';
import { aCaller } from '@goldkey/testing';
import { TellPapersOfHonours1764000000365 } from '../src/adapters/out/postgres/migrations/1764000000365-tell-papers-of-honours.js';
import { type Property, StaffingWorld } from './staffing-world.js';

let world: StaffingWorld;
let here: Property;
let there: Property;
beforeAll(async () => {
  world = await StaffingWorld.open();
  here = await world.property();
  there = await world.property();
  for (const { propertyId, unitId } of [here, there])
    await runAsSystem('test', () =>
      world.database.statement("INSERT INTO property_copy VALUES ($1, '项目', $2, 'Asia/Shanghai', now())", [
        propertyId,
        unitId,
      ]),
    );
}, 180_000);
afterAll(() => world?.close());

const today = dayOf(instant(Date.now()), 'Asia/Shanghai');
const permissions = ['staffing:read', 'staffing:talk', 'staffing:points'];
const someone = ({ propertyId }: Property, employeeId: string) =>
  aCaller({
    subject: `account-${employeeId}`,
    ...{ name: '主管', employeeId, permissions, scope: { all: false as const, properties: [propertyId] } },
  });
const star = { kind: 'star-of-quarter', title: '雨夜送药', period: '2026-Q4', story: '独居老人的药送到了家。' };
const proposed = async (papersOn: string): Promise<string> => {
  const content = { propertyId: here.propertyId, ...star, papersOn };
  return (await world.made('honours', content, someone(here, 'e-writer'))).id;
};
const act = (id: string, name: string, body: object, version: number, as = someone(here, 'e-writer')) =>
  world.post(`honours/${id}/${name}`, body, { as, version });
const told = async (id: string) => (await world.news(id)).map(({ payload }) => payload);

test('the papers of an honour are told by their day, a week ahead, and nothing is due once they are in', async () => {
  const id = await proposed('2026-12-21');
  const named = { entryId: id, propertyId: here.propertyId, register: 'honours' };
  expect(await told(id)).toEqual([{ ...named, dueOn: '2026-12-21', remindOn: '2026-12-14' }]);
  expect((await act(id, 'hand-in', { handedInOn: '2026-12-18' }, 1, someone(there, 'e-stranger'))).status).toBe(404);
  expect((await act(id, 'hand-in', {}, 1)).status).toBe(400);
  expect((await act(id, 'hand-in', { handedInOn: '2026-12-18' }, 1)).body).toMatchObject({
    state: 'papers-in',
    overdue: false,
  });
  expect((await told(id)).slice(1)).toEqual([named]);
  // What is in is decided as before: by another person than who wrote it.
  expect((await act(id, 'honour', { honouredOn: '2026-12-31' }, 2)).status).toBe(403);
  const honoured = await act(id, 'honour', { honouredOn: '2026-12-31' }, 2, someone(here, 'e-manager'));
  expect(honoured.body).toMatchObject({ state: 'honoured', handedInOn: '2026-12-18' });
});

test('a day that is put off is told anew; an honour that is declined or given without papers ends it too', async () => {
  const id = await proposed('2026-12-21');
  const as = someone(here, 'e-writer');
  await world.patch(`honours/${id}`, { papersOn: '2026-12-24' }, { as, version: 1 });
  await world.patch(`honours/${id}`, { title: '雨夜' }, { as, version: 2 });
  await act(id, 'decline', { reason: '下季再评' }, 3);
  expect((await told(id)).map(({ dueOn }) => dueOn)).toEqual(['2026-12-21', '2026-12-24', undefined]);
  const other = await proposed('2026-12-21');
  await act(other, 'honour', { honouredOn: '2026-12-20' }, 1, someone(here, 'e-manager'));
  expect((await told(other)).map(({ dueOn }) => dueOn)).toEqual(['2026-12-21', undefined]);
});

test('papers that are to come are told once to those who upgrade; of older ones nobody knows', async () => {
  const [coming, gone] = [await proposed(addDays(today, 3)), await proposed(addDays(today, -3))];
  const itself = await told(coming);
  await runAsSystem('test', async () => {
    await world.database.statement('DELETE FROM outbox');
    await world.database.transaction((tx) =>
      new TellPapersOfHonours1764000000365().up({ query: (sql: string) => tx.query(sql) } as never),
    );
  });
  expect(await told(coming)).toEqual(itself);
  expect(await told(gone)).toEqual([]);
});
