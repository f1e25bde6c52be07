import type { Instant } from '@goldkey/kernel';
import { aCaller } from '@goldkey/testing';
import { noticesOf } from '../src/evaluation.notices.js';
import { EvaluationWorld, event } from './evaluation-world.js';
import { managedProperty } from './managed-property.js';
import { doorsOf } from './world-doors.js';

const SECOND = 1_000;
const DUE = '2026-03-09T18:00:00+08:00';

let world: EvaluationWorld;
let doors: Awaited<ReturnType<typeof doorsOf>>;
const settings = {
  NOTICE_DAYS: 7,
  WEBHOOK_ALLOWED_HOSTS: [],
  WEBHOOK_GIVE_UP_DAYS: 3,
  WEBHOOK_SECRET: 'a secret of this test',
  SERVICE_CLIENT_SECRET: undefined,
  PUBLIC_URL: 'https://goldkey.test',
  SMTP_URL: undefined,
  SMTP_STARTTLS: 'offered' as const,
  MAIL_FROM: '',
};
beforeAll(async () => {
  world = await EvaluationWorld.open('2026-03-10T09:00:00+08:00');
  doors = await doorsOf(world, settings);
  await world.tell(
    event('staffing.unit.defined', '2026-02-01T08:00:00+08:00', { unitId: 'u-group', kind: 'group', name: '集团' }),
    ...managedProperty('p-1', 'li'),
    event('staffing.appointment.started', '2026-02-01T08:00:00+08:00', {
      appointmentId: 'a-leader',
      employeeId: 'qian',
      unitId: 'u-group',
      role: 'leader-in-charge',
      from: '2026-02-01',
    }),
  );
});
afterAll(async () => {
  await doors?.close();
  await world?.close();
});

/** What tells, as a process does that was started just now. */
const tell = async () => {
  world.clock.advance(10 * SECOND);
  const { database } = world.opened;
  const clock = { now: () => world.clock.now() as Instant };
  const { tellNotices } = noticesOf(database, world.rulebook, settings, world.judging().known, clock);
  await world.asSystem(async () => {
    while ((await tellNotices.run()) > 0) {
      // Until nothing that has settled is left.
    }
  });
};
const person = (employeeId: string, permissions: readonly string[] = [], properties: readonly string[] = ['p-1']) =>
  aCaller({ subject: `account-${employeeId}`, employeeId, permissions, scope: { all: false, properties } });
const toldTo = async (...who: Parameters<typeof person>) =>
  (await doors.get('notices?kind=reminder,overdue', person(...who))).body.items
    .filter(({ clause }: { clause?: string }) => clause === undefined)
    .map(
      ({ kind, path, withdrawnAt, details }: { kind: string; path: string; withdrawnAt?: string; details: object }) =>
        `${kind} ${path} ${Object.values(details).join()}${withdrawnAt === undefined ? '' : ' withdrawn'}`,
    )
    .sort();

const raised = (findingId: string, dueAt: string, at = '2026-03-05T09:00:00+08:00') =>
  event('inspections.finding.raised', at, {
    findingId,
    propertyId: 'p-1',
    category: '渗漏',
    source: 'patrol',
    raisedAt: at,
    dueAt,
    measure: '堵漏',
    responsibleId: 'wang',
  });
const asked = (findingId: string, rung: string, at: string, dueAt = DUE) =>
  event('inspections.finding.asked', at, {
    findingId,
    propertyId: 'p-1',
    asked: rung,
    dueAt,
    at,
    responsibleId: 'wang',
  });

test('a finding is told of before its deadline and at each rung after it, once, whatever comes twice or starts anew', async () => {
  const soon = asked('f-1', 'soon', '2026-03-08T18:00:00+08:00');
  await world.tell(raised('f-1', DUE), soon, soon);
  await tell();
  expect(await toldTo('wang')).toEqual(['reminder /findings/f-1 soon']);
  expect(await toldTo('li')).toEqual([]);

  await world.tell(
    soon,
    asked('f-1', 'responsible', '2026-03-09T18:00:00+08:00'),
    asked('f-1', 'property-manager', '2026-03-10T08:00:00+08:00'),
    asked('f-1', 'leader-in-charge', '2026-03-10T08:10:00+08:00'),
    asked('f-1', 'qm-centre', '2026-03-10T08:20:00+08:00'),
  );
  await tell();
  await tell();
  expect(await toldTo('wang')).toEqual(['overdue /findings/f-1 own', 'reminder /findings/f-1 soon']);
  const above = ['overdue /findings/f-1 above'];
  expect([await toldTo('li'), await toldTo('qian')]).toEqual([above, above]);
  expect(await toldTo('sun', ['inspections:quality'])).toEqual(above);
  expect(await toldTo('sun', [])).toEqual([]);
  expect(await toldTo('wang', [], ['p-2'])).toEqual([]);
  expect(
    (
      await world.query<{ count: string }>(`SELECT count(*) FROM notice WHERE about_id = $1 AND kind <> 'assigned'`, [
        'f-1',
      ])
    )[0],
  ).toEqual({
    count: '5',
  });
});

test('what is verified, due at another time or withdrawn has lost its reason', async () => {
  const again = '2026-03-20T18:00:00+08:00';
  await world.tell(
    event('inspections.finding.verified', '2026-03-10T09:00:15+08:00', {
      findingId: 'f-1',
      propertyId: 'p-1',
      verifiedAt: '2026-03-10T09:00:15+08:00',
      verifiedBy: 'li',
    }),
    raised('f-2', DUE),
    asked('f-2', 'responsible', '2026-03-09T18:00:00+08:00'),
  );
  await tell();
  expect(await toldTo('li')).toEqual(['overdue /findings/f-1 above withdrawn']);
  expect(await toldTo('wang')).toContain('overdue /findings/f-2 own');
  await world.tell(raised('f-2', again, '2026-03-05T09:00:01+08:00'));
  await tell();
  expect(await toldTo('wang')).toContain('overdue /findings/f-2 own withdrawn');
});

const matterAsked = (rung: string, at: string, matterId = 'c-1') =>
  event('complaints.matter.asked', at, {
    matterId,
    propertyId: 'p-1',
    departmentId: 'd-1',
    asked: rung,
    dueAt: DUE,
    at,
    responsibleId: 'chen',
  });

test('a matter whose clock warns and climbs is told of until it is closed, and anew after it came back', async () => {
  await world.tell(
    matterAsked('soon', '2026-03-09T17:00:00+08:00'),
    matterAsked('property-manager', '2026-03-09T18:00:00+08:00'),
  );
  await tell();
  expect(await toldTo('chen')).toEqual(['overdue /complaints/c-1 own', 'reminder /complaints/c-1 soon']);
  expect(await toldTo('li')).toContain('overdue /complaints/c-1 above');
  await world.tell(
    event('complaints.matter.closed', '2026-03-10T09:00:20+08:00', {
      matterId: 'c-1',
      propertyId: 'p-1',
      departmentId: 'd-1',
      closedAt: '2026-03-10T09:00:20+08:00',
    }),
  );
  await tell();
  expect(await toldTo('chen')).toEqual([
    'overdue /complaints/c-1 own withdrawn',
    'reminder /complaints/c-1 soon withdrawn',
  ]);
  await world.tell(matterAsked('region', '2026-03-10T09:00:40+08:00'));
  await tell();
  expect(await toldTo('chen')).toContain('overdue /complaints/c-1 own');
  expect(await toldTo('qian')).toContain('overdue /complaints/c-1 above');
});

test('whoever was asked about a matter that is set aside hears that it is gone', async () => {
  const rung = matterAsked('region', '2026-03-10T09:00:41+08:00', 'c-2') as { readonly id: string };
  await world.tell(rung as never);
  await tell();
  expect(await toldTo('chen')).toContain('overdue /complaints/c-2 own');
  await world.tell(event('complaints.matter.asked.withdrawn', '2026-03-10T09:00:50+08:00', { eventId: rung.id }));
  await tell();
  expect(await toldTo('chen')).toContain('overdue /complaints/c-2 own withdrawn');
});

const decided = (matterId: string, accepted: boolean, at = '2026-03-10T09:00:52+08:00') =>
  event('complaints.matter.proposal-decided', at, {
    matterId,
    propertyId: 'p-1',
    proposal: 'mistake',
    accepted,
    proposedBy: 'zhao',
    at,
  });

test('whoever proposed something of a matter hears what became of it, once each time, and nobody else does', async () => {
  const rejected = decided('c-5', false);
  await world.tell(rejected, decided('c-6', true, '2026-02-01T09:00:00+08:00'));
  await tell();
  await world.tell(rejected, decided('c-5', true, '2026-03-10T09:00:54+08:00'));
  await tell();
  const { items } = (await doors.get('notices?kind=correction', person('zhao'))).body;
  expect(items.map(({ path, details }: { path: string; details: object }) => [path, details])).toEqual([
    ['/complaints/c-5', { outcome: 'accepted', step: 'mistake' }],
    ['/complaints/c-5', { outcome: 'rejected', step: 'mistake' }],
  ]);
  expect((await doors.get('notices?kind=correction', person('li'))).body.total).toBe(0);
});

test('what was asked before news reach back is told to nobody', async () => {
  const old = '2026-02-20T18:00:00+08:00';
  await world.tell(raised('f-3', old, '2026-02-15T09:00:00+08:00'), asked('f-3', 'responsible', old, old));
  await tell();
  expect((await toldTo('wang')).some((one: string) => one.includes('f-3'))).toBe(false);
});
