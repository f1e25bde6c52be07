import { type Caller, runAsSystem } from '@goldkey/access';
import { instant } from '@goldkey/kernel';
import { aCaller } from '@goldkey/testing';
import { placeCopies } from '../src/adapters/out/postgres/copies.js';
import { BillingWorld, everything, type Place, someoneOf } from './billing-world.js';

let world: BillingWorld;
beforeAll(async () => {
  world = await BillingWorld.open();
});
afterAll(() => world?.close());

const above = [...everything, 'billing:approve-above'];
const leaderOf = (place: Place): Caller => someoneOf(place.propertyId, 'e-leader', above);
const group = (employeeId: string): Caller =>
  aCaller({
    ...{ subject: `account-${employeeId}`, name: '周总', employeeId },
    permissions: [...above, 'billing:set-authority', 'audit:read'],
    scope: { all: true },
  });
const boss = group('e-boss');

const LIMITS = 'authority-limits';
const today = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
const some = { property: '300.00', region: '700.00' };
const setTo = async (limits: object, from = today(), as = boss) => {
  const { versions } = (await world.get(LIMITS, as)).body;
  const body = { from, limits: { concession: {}, refund: {}, 'write-off': {}, ...limits }, seen: versions.length };
  return world.send('POST', LIMITS, body, as);
};

/** A refund of credit that the household paid ahead. */
const refundOf = async ({ homes: [householdId], manager }: Place, amount: string) => {
  const { owed } = (await world.get(`households?pageSize=50`, manager)).body.items.find(
    (home: { householdId: string }) => home.householdId === householdId,
  );
  await world.done('POST', 'payments', { householdId, means: 'transfer', amount, owed, reference: 'R-1' }, manager);
  return world.done('POST', 'refunds', { householdId, amount, means: 'transfer', reason: '多交' }, manager);
};
const colleague = (place: Place): Caller => someoneOf(place.propertyId, 'e-8');
const decide = (door: string, id: string, as: Caller, act = 'approve') =>
  world.send('POST', `${door}/${id}/${act}`, {}, as, { version: 1 });
const waiting = async (door: string, as: Caller, levels: string): Promise<string[]> =>
  (await world.get(`${door}?level=${levels}&pageSize=100`, as)).body.items.map(({ id }: { id: string }) => id).sort();

test('without limits any amount is decided at the property; with them each level decides up to its own, and refuses no more', async () => {
  const place = await world.place();
  const free = await refundOf(place, '90000.00');
  expect((await decide('refunds', free.id, colleague(place))).status).toBe(200);

  expect((await setTo({ refund: some })).status).toBe(201);
  const small = await refundOf(place, '300.00');
  const middling = await refundOf(place, '300.01');
  const large = await refundOf(place, '700.01');
  expect([small.level, middling.level, large.level]).toEqual(['property', 'region', 'group']);
  for (const act of ['approve', 'refuse'])
    expect((await decide('refunds', middling.id, colleague(place), act)).body).toMatchObject({
      code: 'billing.beyond-authority',
      detail: '您这一级最多审批 300.00 元，这一笔由区域审批。',
    });
  expect((await decide('refunds', large.id, leaderOf(place))).body).toMatchObject({
    code: 'billing.beyond-authority-of-region',
    detail: expect.stringContaining('700.00'),
  });
  expect(await waiting('refunds', place.manager, 'property&state=requested')).toEqual([small.id]);
  expect(await waiting('refunds', place.manager, 'property,region&state=requested')).toEqual(
    [small.id, middling.id].sort(),
  );
  expect((await decide('refunds', small.id, colleague(place))).status).toBe(200);
  expect((await decide('refunds', middling.id, leaderOf(place))).status).toBe(200);
  expect((await decide('refunds', large.id, group('e-other'))).status).toBe(200);
});

test('a debt is given up within the limits too', async () => {
  const place = await world.place(['200']);
  const item = await world.feeItem(place);
  await world.bill(place, [item.id]);
  const [charge] = await world.lines(place);
  expect((await setTo({ 'write-off': some })).status).toBe(201);
  const asked = { householdId: place.homes[0], chargeIds: [charge.id], reason: '业主去世' };
  const writeOff = await world.done('POST', 'write-offs', asked, place.manager);
  expect(writeOff).toMatchObject({ amount: '400.00', level: 'region' });
  expect((await decide('write-offs', writeOff.id, colleague(place))).body.code).toBe('billing.beyond-authority');
  expect(await waiting('write-offs', place.manager, 'property')).toEqual([]);
  expect((await decide('write-offs', writeOff.id, leaderOf(place))).status).toBe(200);
});

test('a concession counts with what its first year takes off at most; where no bill tells that, whoever has no limit decides', async () => {
  const place = await world.place(['10', '100']);
  const [home, never] = place.homes;
  const item = await world.feeItem(place, {}, { tiers: [{ price: '2.00' }] });
  const other = await world.feeItem(place);
  await world.bill(place, [item.id]);
  expect((await setTo({ concession: some })).status).toBe(201);
  const ask = (householdId: string | undefined, feeItemId: string, said: object) =>
    world.done(
      'POST',
      'concessions',
      { householdId, feeItemId, reason: '困难户', relief: { kind: 'exempt' }, ...said },
      place.manager,
    );
  const open = await ask(home, item.id, { from: '2026-05-01' });
  expect(open).toMatchObject({ yearsWorth: '240.00', level: 'property' });
  const unknown = await ask(never, other.id, { from: '2026-05-01', until: '2026-05-31' });
  expect(unknown).toMatchObject({ level: 'group' });
  expect(unknown.yearsWorth).toBeUndefined();
  const fixed = await ask(home, other.id, { from: '2026-05-01', relief: { kind: 'amount', amount: '50.00' } });
  expect(fixed).toMatchObject({ yearsWorth: '600.00', level: 'region' });

  expect((await decide('concessions', unknown.id, leaderOf(place))).body.code).toBe(
    'billing.beyond-authority-of-region',
  );
  expect((await decide('concessions', fixed.id, colleague(place))).body.code).toBe('billing.beyond-authority');
  expect((await decide('concessions', fixed.id, leaderOf(place))).status).toBe(200);
  expect((await decide('concessions', open.id, colleague(place))).status).toBe(200);
  // It ends sooner by whoever may approve at all: that costs nothing.
  const ended = { until: '2026-06-30' };
  const ends = await world.send('POST', `concessions/${fixed.id}/end`, ended, colleague(place), { version: 2 });
  expect(ends.status).toBe(200);
});

test('the group sets them, in versions from a day on that the audit tells; of two people one is behind', async () => {
  const place = await world.place();
  const before = (await world.get(LIMITS, boss)).body;
  expect(before).toMatchObject({ level: 'group', settable: true });
  expect((await world.get(LIMITS, place.manager)).body).toMatchObject({ level: 'property', settable: false });
  expect((await world.get(LIMITS, leaderOf(place))).body).toMatchObject({ level: 'region', settable: false });

  const mine = someoneOf(place.propertyId, 'e-7', [...above, 'billing:set-authority']);
  expect((await setTo({}, today(), mine)).body.code).toBe('billing.group-wide.forbidden');
  expect((await world.send('POST', LIMITS, {}, place.manager)).status).toBe(403);
  expect((await setTo({ refund: { region: '1.00' } })).body.code).toBe('billing.authority-falls-invalid');
  expect((await setTo({}, '2026-01-01')).body.code).toBe('billing.authority-set-back-invalid');

  const planned = await setTo({ refund: { property: '1.00' } }, '2099-01-01');
  expect(planned.body).toMatchObject({ from: '2099-01-01', no: before.versions.length + 1 });
  const after = (await world.get(LIMITS, boss)).body;
  expect(after.versions[0]).toEqual(planned.body);
  expect(after.inForce).toBe(before.inForce);
  const behind = { from: today(), limits: { concession: {}, refund: {}, 'write-off': {} }, seen: 0 };
  expect((await world.send('POST', LIMITS, behind, boss)).body.code).toBe('billing.stale-version');

  const audit = await world.get('audit?recordKind=authority-limits', boss);
  expect(audit.body.items[0]).toMatchObject({
    change: 'authority-limits-set',
    data: { from: '2099-01-01', refund: { property: '1.00' } },
  });
});

test('the day on which limits begin is the property’s own', async () => {
  const early = await world.place();
  const zone = { propertyId: early.propertyId, name: '海外', timeZone: 'Pacific/Pago_Pago' };
  await runAsSystem('test', () => placeCopies(world.database).keepProperty(zone, instant(1)));
  // There it is still yesterday for most of our day, and never later than here: limits of tomorrow do not hold yet.
  const tomorrow = new Date(Date.now() + 32 * 3_600_000).toISOString().slice(0, 10);
  expect((await setTo({ refund: { property: '0.01', region: '0.01' } }, tomorrow)).status).toBe(201);
  const refund = await refundOf(early, '5.00');
  expect(refund.level).toBe('property');
  expect((await decide('refunds', refund.id, colleague(early))).status).toBe(200);
});
