import type { Caller } from '@goldkey/access';
import { runAsSystem } from '@goldkey/access';
import { ComplaintsWorld, type Place } from './complaints-world.js';

let world: ComplaintsWorld;
let place: Place;
let quality: Caller;
beforeAll(async () => {
  world = await ComplaintsWorld.open();
}, 120_000);
beforeEach(async () => {
  place = await world.place();
  quality = { ...place.desk, subject: 'account-quality', employeeId: 'e-quality', name: '周品质' };
});
afterAll(() => world?.close());

const deputyOf = (employeeId: string): Caller => ({
  ...quality,
  actsAs: { appointmentId: 'a-1', onBehalfOf: { employeeId, name: '吴' } },
});
const worksThere = () =>
  world.places.known.workers.set(place.propertyId, [{ employeeId: 'e-there', unitIds: [place.departmentId] }]);
const proposed = async (): Promise<string> => {
  const { complaintId } = await world.received(place);
  await world.act(place, complaintId, 'assignment', { employeeId: 'e-7' });
  const door = `complaints/${complaintId}/mistake-proposal`;
  const proposer = { ...quality, subject: 'account-proposer', employeeId: 'e-proposer' };
  expect((await world.post(door, { reason: '试登' }, proposer)).status).toBe(200);
  return complaintId;
};
const actOf = async (complaintId: string, as: Caller, act = 'decide-proposal') =>
  (await world.get(`complaints/${complaintId}`, as)).body.acts.find((one: { act: string }) => one.act === act);
const listedFor = async (as: Caller) =>
  (await world.get(`complaints?proposed=true&propertyId=${place.propertyId}`, as)).body.items;
const countFor = async (as: Caller) => (await world.get('proposals/count', as)).body;

test('a matter and the list of what waits tell each person whether they decide, by what a decision is refused by', async () => {
  const complaintId = await proposed();
  worksThere();
  const there = { ...quality, subject: 'account-there', employeeId: 'e-there' };
  for (const [as, code] of [
    [{ ...quality, employeeId: 'e-proposer' }, 'own-proposal'],
    [deputyOf('e-proposer'), 'own-proposal'],
    [place.desk, 'own-matter'],
    [deputyOf('e-7'), 'own-matter'],
    [there, 'own-department'],
    [deputyOf('e-there'), 'own-department'],
  ] as const) {
    const reason = { code: `complaints.${code}.forbidden`, text: expect.stringContaining('请由别人审定') };
    expect(await actOf(complaintId, as)).toMatchObject({ allowed: false, reason });
    expect(await listedFor(as)).toMatchObject([{ complaintId, deciding: { allowed: false, reason } }]);
    expect(await countFor(as)).toEqual({ count: 0 });
    const refused = await world.post(
      `complaints/${complaintId}/proposal-decision`,
      { accepted: true, reason: 'x' },
      as,
    );
    expect(refused).toMatchObject({ status: 403, body: { code: reason.code } });
  }
  expect(await actOf(complaintId, quality)).toEqual({ act: 'decide-proposal', allowed: true });
  expect(await listedFor(quality)).toMatchObject([{ complaintId, deciding: { allowed: true } }]);
  expect(await countFor(quality)).toEqual({ count: 1 });
});

test('who may decide nothing reads the list without it, and does not count', async () => {
  await proposed();
  const reader = world.deskOf(place.propertyId, ['complaints:read']);
  expect((await listedFor(reader))[0]).not.toHaveProperty('deciding');
  expect((await world.get('proposals/count', reader)).status).toBe(403);
  const stranger = await world.place();
  expect(await countFor(stranger.desk)).toEqual({ count: 0 });
});

test('while staffing is away the page is shown, and says that nobody can decide just now', async () => {
  const complaintId = await proposed();
  world.places.known.away = true;
  try {
    expect(await actOf(complaintId, quality)).toMatchObject({
      allowed: false,
      reason: { code: 'complaints.staff-unanswered' },
    });
    expect(await countFor(quality)).toEqual({ count: 0 });
  } finally {
    world.places.known.away = false;
  }
});

test('a matter from before its news were kept says that nothing can be proposed, before anybody writes it', async () => {
  const { complaintId } = await world.received(place);
  const proposing = ['propose-correction', 'propose-duplicate', 'propose-mistake'];
  const states = () => Promise.all(proposing.map((act) => actOf(complaintId, place.desk, act)));
  expect(await states()).toEqual(proposing.map((act) => ({ act, allowed: true })));
  await runAsSystem('test', () =>
    world.database.transaction((tx) => tx.query('UPDATE complaint SET told = NULL WHERE id = $1', [complaintId])),
  );
  expect(await states()).toMatchObject(
    proposing.map((act) => ({ act, allowed: false, reason: { code: 'complaints.told-before-kept' } })),
  );
});
