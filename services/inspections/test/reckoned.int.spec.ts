import { randomUUID } from 'node:crypto';
import { runAsSystem } from '@goldkey/access';
import { addDays, day, dayOf, instant, monthOf, shiftMonth } from '@goldkey/kernel';
import { placeCopies } from '../src/adapters/out/postgres/copies.js';
import { InspectionsWorld, qualityOf, someoneOf } from './inspections-world.js';

const ZONE = 'Asia/Shanghai';
const VERBS = ['read', 'define', 'patrol', 'handle', 'verify', 'supervise'].map((verb) => `inspections:${verb}`);

let world: InspectionsWorld;
beforeAll(async () => {
  world = await InspectionsWorld.open();
  world.employee('e-7', '王经理');
});
afterAll(() => world?.close());

const today = () => dayOf(instant(Date.now()), ZONE);

test('of two managers on a day the one whose appointment began last walks its rounds (rulebook 0, M-12)', async () => {
  const here = await world.property();
  const copies = placeCopies(world.database);
  const appoint = (employeeId: string, from: string) =>
    runAsSystem('test', () =>
      copies.keepAppointment(
        { appointmentId: randomUUID(), propertyId: here, employeeId, role: 'property-manager', from: day(from) },
        randomUUID(),
      ),
    );
  await appoint('e-8', '2026-03-05');
  const due = async (on: string) => (await world.get(`rounds/due?propertyId=${here}&day=${on}`, someoneOf(here))).body;
  expect([(await due('2026-03-04')).inspectorId, (await due('2026-03-05')).inspectorId]).toEqual(['e-7', 'e-8']);
  await appoint('e-1', '2026-02-01');
  expect((await due('2026-03-05')).inspectorId).toBe('e-8');
});

test('the inspection of everything counts for the month in which it was completed, whenever it was opened (M-14)', async () => {
  const here = await world.property();
  const { id: postId } = await world.gate(here);
  const as = someoneOf(here, 'e-7', VERBS);
  const opened = await world.done('POST', 'full-coverages', { propertyId: here, participantIds: ['e-7'] }, as);
  const month = monthOf(today());
  const last = shiftMonth(month, -1);
  // Opened on the last day of the month before.
  const lately = Date.parse(`${addDays(day(`${month}-01`), -1)}T20:00:00+08:00`);
  await runAsSystem('test', () =>
    world.database.transaction((tx) =>
      tx.query(
        `UPDATE full_coverage SET month = $2, opened_at = $3,
         state = state || jsonb_build_object('month', $2::text, 'openedAt', $4::bigint) WHERE id = $1`,
        [opened.id, last, new Date(lately), lately],
      ),
    ),
  );
  const seen = [{ postId, result: 'in-order' }];
  await world.done('POST', `full-coverages/${opened.id}/walk`, { seen }, as, { version: 1 });
  await world.done('POST', `full-coverages/${opened.id}/completion`, { summary: '正常' }, as, { version: 2 });
  const shown = async (of: string) => {
    const { isCovered, fullCoverages } = (await world.get(`supervision-months?propertyId=${here}&month=${of}`, as))
      .body;
    return [isCovered, fullCoverages.map(({ id }: { id: string }) => id)];
  };
  expect(await shown(month)).toEqual([true, [opened.id]]);
  expect(await shown(last)).toEqual([false, [opened.id]]);
});

test('a round that is known at another property is refused, and no fault', async () => {
  const [here, there] = [await world.property(), await world.property()];
  const [post, other, roundId] = [await world.gate(here), await world.gate(there), randomUUID()];
  const hand = (propertyId: string, postId: string, as: ReturnType<typeof someoneOf>) => {
    const at = '2026-03-05T09:10:00+08:00';
    const visit = { postId, at, checkListVersion: 1, answers: [{ itemId: 'barrier', result: 'in-order' }] };
    const round = { propertyId, startedAt: '2026-03-05T09:00:00+08:00', visits: [visit] };
    return world.send('PUT', `rounds/${roundId}`, round, as);
  };
  expect((await hand(here, post.id, someoneOf(here))).status).toBe(200);
  expect(await hand(there, other.id, someoneOf(there))).toMatchObject({
    status: 403,
    body: { code: 'inspections.round-of-another.forbidden' },
  });
  expect(await hand(there, other.id, qualityOf(here, there))).toMatchObject({ status: 403 });
});

test('what is set as it stands changes nothing: neither version nor history', async () => {
  const here = await world.property();
  const as = someoneOf(here, 'e-7', VERBS);
  await world.gate(here);
  const lists = async () => (await world.get(`check-lists?propertyId=${here}`, as)).body.items;
  await world.gate(here);
  expect(await lists()).toMatchObject([{ versions: [{ version: 1 }] }]);
  const checks = [{ checkId: 'oil', title: '换油', every: { days: 30 } }];
  const device = { propertyId: here, code: 'P-1', name: '水泵', kind: 'pump', place: 'B2', checks };
  const { id } = await world.done('POST', 'equipment', device, as);
  expect(await world.done('PATCH', `equipment/${id}`, { name: '水泵', checks }, as, { version: 1 })).toMatchObject({
    version: 1,
  });
  const limits = {
    night: { from: '22:00', until: '06:00' },
    sleepyHours: { from: '01:00', until: '05:00', source: '集团规定' },
    sameHourMinutes: 40,
    graceHours: { supervisor: 12, 'property-manager': 24, 'leader-in-charge': 48, 'quality-centre': 72 },
  };
  const set = () => world.done('PUT', `supervision-limits/${here}`, limits, as);
  expect([(await set()).version, (await set()).version]).toEqual([1, 1]);
  const programme = { propertyId: here, kind: 'cleaning', name: '大堂', area: '大堂', doer: { employeeId: 'e-7' } };
  const drawn = await world.done(
    'POST',
    'upkeep-programmes',
    { ...programme, frequency: { every: 'days', days: 1 } },
    as,
  );
  const same = { doer: { employeeId: 'e-7' } };
  expect(await world.done('PATCH', `upkeep-programmes/${drawn.id}`, same, as, { version: 1 })).toMatchObject({
    version: 1,
  });
});

test('a night check names posts of its property', async () => {
  const [here, there] = [await world.property(), await world.property()];
  const { id: theirs } = await world.gate(there);
  const record = { startedAt: '2026-03-05T02:10:00+08:00', endedAt: '2026-03-05T03:00:00+08:00', signed: true };
  const body = { propertyId: here, ...record, posts: [theirs] };
  expect(await world.send('POST', 'night-checks', body, someoneOf(here, 'e-7', VERBS))).toMatchObject({
    status: 404,
    body: { code: 'inspections.post-not-found' },
  });
});

test('whoever planned a check sees it, however many others are planned and were never made', async () => {
  const here = await world.property();
  const as = someoneOf(here, 'e-7', VERBS);
  const plannedAt = `${addDays(today(), 3)}T02:30:00+08:00`;
  const { id } = await world.done(
    'POST',
    'night-checks/plans',
    { propertyId: here, inspectorId: 'e-7', plannedAt },
    as,
  );
  await runAsSystem('test', () =>
    world.database.transaction((tx) =>
      tx.query(
        `INSERT INTO night_check (id, property_id, kind, inspector_id, planned_by, standing, planned_at, state, version)
         SELECT 'plan-' || n, property_id, kind, 'e-8', 'account-8', standing, planned_at - n * interval '1 day',
           state || jsonb_build_object('id', 'plan-' || n, 'inspectorId', 'e-8', 'plannedBy', 'account-8',
             'plannedAt', (state ->> 'plannedAt')::bigint - n * 86400000::bigint), 1
         FROM night_check, generate_series(4, 260) AS n WHERE id = $1`,
        [id],
      ),
    ),
  );
  const seen = async (who: ReturnType<typeof someoneOf>) =>
    (await world.get('night-checks/plans', who)).body.items.map((line: { id: string }) => line.id);
  expect(await seen(as)).toEqual([id]);
  const ofCentre = await seen({ ...qualityOf(here), permissions: new Set([...VERBS, 'inspections:quality']) });
  expect([ofCentre.length, ofCentre.at(-1)]).toEqual([200, id]);
});
