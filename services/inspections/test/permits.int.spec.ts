import { randomUUID } from 'node:crypto';
import { NumberPermits1764000000659 } from '../src/adapters/out/postgres/migrations/1764000000659-number-permits.js';
import { InspectionsWorld, qualityOf, someoneOf } from './inspections-world.js';

let world: InspectionsWorld;
let here: string;
let elsewhere: string;
beforeAll(async () => {
  world = await InspectionsWorld.open();
  [here, elsewhere] = [await world.property(), await world.property()];
});
afterAll(() => world?.close());

const someone = () => someoneOf(here);
const stranger = () => someoneOf(elsewhere);

test('the approval gives a permit its number and terms; the deposit is taken by a receipt and goes back to the fen', async () => {
  const householdId = await world.household(here);
  const paper = randomUUID();
  await world.attach(paper, here);
  const apply = async (more: object = {}) =>
    world.done(
      'POST',
      'renovations',
      {
        ...{
          propertyId: here,
          householdId,
          applicant: '李业主',
          contractor: '安居装饰',
          foreman: '赵工长',
          works: '封窗',
        },
        ...{ from: '2026-05-01', until: '2026-05-05', papers: [paper], at: '2026-04-20T10:00:00+08:00', ...more },
      },
      someone(),
    );
  const { id } = await apply({ deposit: '2000' });
  const send = (door: string, body: object, version: number, as = someone()) =>
    world.send('POST', `renovations/${id}/${door}`, body, as, { version });
  const taking = { amount: '2000', receipt: 'S-17', on: '2026-04-21' };
  expect((await send('deposit', taking, 1, stranger())).status).toBe(404);
  expect((await send('deposit', { ...taking, amount: '-5' }, 1)).status).toBe(400);
  expect((await send('deposit', { ...taking, amount: '2000.001' }, 1)).status).toBe(400);
  expect((await send('deposit', { ...taking, amount: '2000.01' }, 1)).body.code).toBe(
    'inspections.deposit-amount-invalid',
  );
  expect((await send('deposit', { ...taking, on: '2999-01-01' }, 1)).body.code).toBe('inspections.deposit-day-invalid');
  expect((await send('deposit', taking, 1)).body).toMatchObject({
    state: 'applied',
    depositTaken: { amount: '2000.00', receipt: 'S-17', on: '2026-04-21' },
  });
  const terms = { hours: '8:00–12:00、14:00–18:00', rules: '不动承重墙', at: '2026-04-22T10:00:00+08:00' };
  const { body: approved } = await send('approval', terms, 2);
  expect(approved).toMatchObject({
    permit: { number: expect.stringMatching(/^ZX2026-\d{4}$/), hours: terms.hours, rules: terms.rules },
    decision: { byName: '王经理' },
    applicant: '李业主',
    foreman: '赵工长',
  });
  const other = await apply();
  // Refused, it takes no number.
  expect((await world.send('POST', `renovations/${other.id}/approval`, terms, someone(), { version: 9 })).status).toBe(
    412,
  );
  const next = await world.done('POST', `renovations/${other.id}/approval`, terms, someone(), { version: 1 });
  expect(Number(next.permit.number.slice(-4))).toBe(Number(approved.permit.number.slice(-4)) + 1);

  const back = { returned: '1500', withheld: '500', reason: '修复电梯厅墙面', on: '2026-05-07' };
  expect((await send('deposit-return', back, 3)).body.code).toBe('inspections.renovation-state');
  await world.done('POST', `renovations/${id}/acceptance`, { at: '2026-05-06T10:00:00+08:00' }, someone(), {
    version: 3,
  });
  expect((await send('deposit-return', { ...back, withheld: '499.99' }, 4)).body.code).toBe(
    'inspections.deposit-sum-invalid',
  );
  expect((await send('deposit-return', { ...back, reason: undefined }, 4)).body.code).toBe(
    'inspections.deposit-reason-missing-invalid',
  );
  expect((await send('deposit-return', back, 4, stranger())).status).toBe(404);
  expect((await send('deposit-return', back, 4)).body).toMatchObject({
    state: 'accepted',
    depositReturned: { returned: '1500.00', withheld: '500.00', reason: '修复电梯厅墙面', on: '2026-05-07' },
  });
  expect((await send('deposit-return', back, 5)).body.code).toBe('inspections.deposit-returned');
  const { history } = (await world.get(`renovations/${id}`, someone())).body;
  expect(history.map(({ change }: { change: string }) => change)).toEqual(
    expect.arrayContaining(['renovation-deposit-taken', 'renovation-deposit-returned']),
  );
  expect(await world.newsTypes(id)).toEqual(['renovation.approved', 'renovation.accepted']);
});

test('what was approved before permits had numbers gets them in the order of approval, and the next number follows', async () => {
  const place = await world.property();
  const householdId = await world.household(place);
  const paper = randomUUID();
  await world.attach(paper, place);
  const works = { contractor: '安居', works: '翻新', from: '2026-06-01', until: '2026-06-05', papers: [paper] };
  const approved = async (at: string) => {
    const body = { propertyId: place, householdId, ...works, at: '2025-01-01T10:00:00+08:00' };
    const { id } = await world.done('POST', 'renovations', body, someoneOf(place));
    return world.done('POST', `renovations/${id}/approval`, { at }, someoneOf(place), { version: 1 });
  };
  const [later, first] = [await approved('2026-03-02T10:00:00+08:00'), await approved('2026-01-01T00:30:00+08:00')];
  const before = await approved('2025-12-31T23:30:00+08:00');
  const { id: withdrawn } = await approved('2026-04-01T10:00:00+08:00');
  await world.done('POST', `renovations/${withdrawn}/withdrawal`, { reason: '不装了' }, qualityOf(place), {
    version: 2,
  });
  const migration = new NumberPermits1764000000659();
  await world.asOwner(async (owner) => {
    const runner = { query: (sql: string) => owner.statement(sql) } as never;
    await migration.down(runner);
    await migration.up(runner);
    // As whoever migrates does for every table.
    await owner.statement('GRANT SELECT, INSERT, UPDATE ON permit_counter TO PUBLIC');
  });
  const numbers = [before, first, later, { id: withdrawn }].map(async ({ id }) => {
    const { permit } = (await world.get(`renovations/${id}`, someoneOf(place))).body;
    return permit.number;
  });
  expect(await Promise.all(numbers)).toEqual(['ZX2025-0001', 'ZX2026-0001', 'ZX2026-0002', 'ZX2026-0003']);
  expect((await approved('2026-05-01T10:00:00+08:00')).permit.number).toBe('ZX2026-0004');
});
