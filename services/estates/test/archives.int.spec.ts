import { randomUUID } from 'node:crypto';
import { aCaller, aDeputyOf } from '@goldkey/testing';
import { EstatesWorld, head, keeperOf } from './estates-world.js';

let world: EstatesWorld;
let here: string;
let there: string;
beforeAll(async () => {
  world = await EstatesWorld.open();
  here = (await world.property()).id;
  there = (await world.property()).id;
});
afterAll(() => world?.close());

const second = () =>
  aCaller({
    subject: 'account-second',
    employeeId: 'e-second',
    name: '李主管',
    permissions: ['estates:read', 'estates:register'],
    scope: { all: false, properties: [here] },
  });
let number = 0;
const file = async (changes: object = {}): Promise<string> => {
  number += 1;
  const body = {
    propertyId: here,
    kind: 'quality',
    number: `Q-${number}`,
    title: '巡查记录',
    shelf: '2-3',
    keepUntil: '2025-12-31',
    ...changes,
  };
  const made = await world.post('archives', body);
  expect(made).toMatchObject({ status: 201, headers: { etag: '"1"' }, body: { loans: [] } });
  return made.body.id;
};
const loan = { borrower: '王工', purpose: '核对', issuedOn: '2026-03-01', dueOn: '2026-03-04' };

test('a file is lent, found among those that are out, and brought back', async () => {
  const [id, key] = [await file(), randomUUID()];
  const issued = await world.post(`archives/${id}/loans`, loan, { version: 1, key });
  expect(issued).toMatchObject({ status: 200, body: { version: 2, loans: [{ borrower: '王工' }] } });
  expect((await world.post(`archives/${id}/loans`, loan, { version: 1, key })).body).toEqual(issued.body);
  expect(await world.post(`archives/${id}/loans`, loan, { version: 1 })).toMatchObject({ status: 412 });
  expect(await world.post(`archives/${id}/loans`, loan, { version: 2 })).toMatchObject({
    status: 409,
    body: { code: 'estates.archive-out' },
  });
  expect((await world.get('archives?out=true&dueBefore=2026-03-05')).body).toMatchObject({ total: 1, items: [{ id }] });
  const back = await world.post(`archives/${id}/return`, { returnedOn: '2026-03-06' }, { version: 2 });
  expect(back).toMatchObject({ status: 200, body: { version: 3 } });
  expect((await world.get('archives?out=true')).body.total).toBe(0);
  const { history } = (await world.get(`archives/${id}`)).body;
  expect(history.at(-1)).toMatchObject({ change: 'archive-returned', data: { late: true } });
  expect(JSON.stringify(history)).not.toContain('王工');
});

test('what was filed wrongly is put right: where it lies, until when it is kept, and a number that no other has', async () => {
  const [id, other] = [await file({ keepUntil: undefined }), await file()];
  const correct = (body: object, version: number, as = head) => world.patch(`archives/${id}`, body, { version, as });
  const { number: taken } = (await world.get(`archives/${other}`)).body;
  const corrected = await correct({ shelf: '5-1', title: '2020 年巡查记录', keepUntil: '2025-12-31' }, 1);
  expect(corrected).toMatchObject({ status: 200, body: { shelf: '5-1', keepUntil: '2025-12-31', version: 2 } });
  expect(await correct({ number: taken }, 2)).toMatchObject({
    status: 409,
    body: { code: 'estates.archive-number-taken' },
  });
  expect(await correct({ shelf: '6-1' }, 1)).toMatchObject({ status: 412 });
  expect(await correct({ shelf: '6-1' }, 2, keeperOf(there))).toMatchObject({ status: 404 });
  expect((await correct({ number: `${taken}-b`, keepUntil: null }, 2)).body).toMatchObject({ number: `${taken}-b` });
  const homeOf = async (propertyId: string) => {
    const body = { propertyId, building: '3', room: randomUUID(), areaSquareMetres: '89.50', ownerName: '张伟' };
    return (await world.post('households', body)).body.id;
  };
  const home = await homeOf(here);
  expect((await correct({ householdId: home }, 3)).body).toMatchObject({ householdId: home, version: 4 });
  expect((await world.get(`archives?householdId=${home}`)).body.items).toMatchObject([{ id }]);
  expect(await correct({ householdId: await homeOf(there) }, 4)).toMatchObject({ status: 404 });
  expect((await correct({ householdId: null }, 4)).body.householdId).toBeUndefined();
  const { history, keepUntil } = (await world.get(`archives/${id}`)).body;
  expect(keepUntil).toBeUndefined();
  expect(history.at(-4)).toMatchObject({
    change: 'archive-corrected',
    data: { changed: ['title', 'shelf', 'keepUntil'], keepUntil: '2025-12-31' },
  });
  expect(await world.news(id)).toEqual([]);
});

test('a lent file tells by when it is to come back, and once it is there that nothing is due', async () => {
  const id = await file();
  await world.post(`archives/${id}/loans`, loan, { version: 1 });
  await world.post(`archives/${id}/return`, { returnedOn: '2026-03-06' }, { version: 2 });
  const named = { entryId: id, propertyId: here, register: 'archives' };
  const type = 'goldkey.estates.register-entry.due-set.v1';
  expect((await world.news(id)).map((row) => [row.type, row.payload])).toEqual([
    [type, { ...named, dueOn: '2026-03-04', remindOn: '2026-03-03' }],
    [type, named],
  ]);
});

describe('destruction', () => {
  test('is proposed by one and approved by another, and destroys every file of the list', async () => {
    const archiveIds = [await file(), await file()];
    const list = await world.post('destruction-lists', { propertyId: here, reason: '期满', archiveIds });
    expect(list).toMatchObject({ status: 201, body: { state: 'proposed', archiveIds } });
    const door = `destruction-lists/${list.body.id}/decision`;
    expect(await world.post(door, { approved: true }, { version: 1 })).toMatchObject({
      status: 403,
      body: { code: 'estates.same-person.forbidden' },
    });
    expect(await world.post(door, { approved: true }, { version: 1, as: aDeputyOf(head) })).toMatchObject({
      status: 403,
      body: { code: 'estates.same-person.forbidden' },
    });
    const told = async (as: Parameters<typeof world.get>[1]) => {
      const { items } = (await world.get('destruction-lists?state=proposed', as)).body;
      const { mayDecide, mayWithdraw } = items.find(({ id }: { id: string }) => id === list.body.id);
      return { mayDecide, mayWithdraw };
    };
    expect(await told(head)).toEqual({ mayDecide: false, mayWithdraw: true });
    expect(await told(aDeputyOf(head))).toEqual({ mayDecide: false, mayWithdraw: false });
    expect(await told(second())).toEqual({ mayDecide: true, mayWithdraw: false });
    const decided = await world.post(door, { approved: true }, { version: 1, as: second() });
    expect(decided).toMatchObject({ status: 200, body: { state: 'approved', version: 2 } });
    expect((await world.get(`archives/${archiveIds[0]}`)).body).toMatchObject({
      destruction: { listId: list.body.id },
      version: 2,
    });
    expect((await world.get('destruction-lists?state=approved')).body.items).toMatchObject([
      { id: list.body.id, archives: [{ id: archiveIds[0] }, { id: archiveIds[1] }] },
    ]);
    expect(await world.post(`archives/${archiveIds[0]}/loans`, loan, { version: 2 })).toMatchObject({ status: 409 });
  });

  test('of a file that is kept is not proposed, and of one lent meanwhile destroys nothing', async () => {
    const [kept, one, other] = [await file({ keepUntil: undefined }), await file(), await file()];
    const propose = (archiveIds: string[]) =>
      world.post('destruction-lists', { propertyId: here, reason: '期满', archiveIds });
    expect(await propose([kept])).toMatchObject({ status: 409, body: { code: 'estates.archive-kept' } });
    expect(await propose(['nothing'])).toMatchObject({ status: 404 });
    const { id } = (await propose([one, other])).body;
    await world.post(`archives/${other}/loans`, loan, { version: 1 });
    const door = `destruction-lists/${id}/decision`;
    expect(await world.post(door, { approved: true }, { version: 1, as: second() })).toMatchObject({
      status: 409,
      body: { code: 'estates.archive-out' },
    });
    expect((await world.get(`archives/${one}`)).body).toMatchObject({ version: 1 });
    expect(await world.post(door, { approved: false }, { version: 1, as: second() })).toMatchObject({
      status: 200,
      body: { state: 'rejected' },
    });
  });

  test('is taken back by who proposed it; the files stay, and nobody destroys them by that list any more', async () => {
    const archiveIds = [await file()];
    const { id } = (await world.post('destruction-lists', { propertyId: here, reason: '期满', archiveIds })).body;
    const door = `destruction-lists/${id}/withdrawal`;
    expect((await world.post(door, {}, { version: 1, as: keeperOf(there) })).status).toBe(404);
    expect(await world.post(door, {}, { version: 1, as: second() })).toMatchObject({
      status: 403,
      body: { code: 'estates.other-person.forbidden' },
    });
    expect(await world.post(door, {}, { version: 1 })).toMatchObject({ status: 200, body: { state: 'withdrawn' } });
    const decision = `destruction-lists/${id}/decision`;
    expect(await world.post(decision, { approved: true }, { version: 2, as: second() })).toMatchObject({
      status: 409,
      body: { code: 'estates.destruction-decided' },
    });
    expect((await world.get(`archives/${archiveIds[0]}`)).body).not.toHaveProperty('destruction');
    expect((await world.get('destruction-lists?state=withdrawn')).body.items).toMatchObject([{ id }]);
  });
});

test('archives of another property are neither seen, lent nor destroyed', async () => {
  const [id, stranger] = [await file(), keeperOf(there)];
  expect((await world.get(`archives/${id}`, stranger)).status).toBe(404);
  expect((await world.get(`archives?propertyId=${here}`, stranger)).body.total).toBe(0);
  expect((await world.post(`archives/${id}/loans`, loan, { as: stranger, version: 1 })).status).toBe(404);
  const list = { propertyId: here, reason: '期满', archiveIds: [id] };
  expect((await world.post('destruction-lists', list, { as: stranger })).status).toBe(404);
  const own = { ...list, propertyId: there };
  expect((await world.post('destruction-lists', own, { as: stranger })).status).toBe(404);
});
