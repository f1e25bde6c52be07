import { aCaller } from '@goldkey/testing';
import { event, type TestEvent } from './evaluation-world.js';
import { managedProperty } from './managed-property.js';
import { it as groupIt, noticeWorld } from './notice-world.js';

const SECOND = 1_000;
const NOW = '2026-03-10T08:50:00+08:00';

let opened: Awaited<ReturnType<typeof noticeWorld>>;
let world: typeof opened.world;
beforeAll(async () => {
  opened = await noticeWorld();
  ({ world } = opened);
  await world.tell(
    event('staffing.unit.defined', '2026-02-01T08:00:00+08:00', { unitId: 'u-group', kind: 'group', name: '集团' }),
    ...managedProperty('p-1', 'li'),
  );
});
afterAll(() => opened?.close());

const tell = async () => {
  world.clock.advance(10 * SECOND);
  await world.asSystem(async () => {
    while ((await opened.parts.tellNotices.run()) > 0) {
      // Until nothing that has settled is left.
    }
  });
};
const person = (employeeId: string, properties: readonly string[] = ['p-1']) =>
  aCaller({ subject: `account-${employeeId}`, employeeId, permissions: [], scope: { all: false, properties } });
const toldTo = async (...who: Parameters<typeof person>): Promise<string[]> =>
  (await opened.doors.get('notices?kind=assigned', person(...who))).body.items
    .map(({ path, withdrawnAt }: { path: string; withdrawnAt?: string }) =>
      withdrawnAt === undefined ? path : `${path} withdrawn`,
    )
    .sort();

const from = (actorid: string, told: TestEvent): TestEvent => ({ ...told, actorid });
const finding = (findingId: string, responsibleId: string | undefined, changes: object = {}, at = NOW) =>
  event('inspections.finding.raised', at, {
    findingId,
    propertyId: 'p-1',
    category: '渗漏',
    source: 'joint',
    raisedAt: at,
    ...(responsibleId !== undefined && { responsibleId }),
    ...changes,
  });
const rectified = (findingId: string, at = '2026-03-10T08:59:00+08:00') =>
  event('inspections.finding.rectified', at, { findingId, propertyId: 'p-1', rectifiedAt: at });
const task = (taskId: string, employeeId: string, assignedBy: string, at = NOW) =>
  event('staffing.task.assigned', at, { taskId, propertyId: 'p-1', employeeId, assignedBy, assignedAt: at });
const filed = (taskId: string, at = '2026-03-10T08:59:00+08:00') =>
  event('staffing.task.filed', at, { taskId, propertyId: 'p-1', filedAt: at });

test('a task from above rings the bell of whom it was given to, once, and of nobody else; a webhook hears of it', async () => {
  const hook = { name: 'Relay', url: `http://${opened.hook.host}/hook`, kinds: ['assigned'] };
  const { status } = await opened.doors.service.request({
    method: 'POST',
    url: '/api/evaluation/webhooks',
    body: hook,
    as: groupIt,
  });
  expect(status).toBe(201);
  const given = task('t-1', 'wang', 'boss');
  await world.tell(given, given);
  await tell();
  await world.tell(given);
  await tell();
  expect(await toldTo('wang')).toEqual(['/tasks?open=t-1']);
  expect([await toldTo('boss'), await toldTo('li'), await toldTo('wang', ['p-2'])]).toEqual([[], [], []]);
  expect((await opened.doors.get('notices/unread', person('wang'))).body).toEqual({ unread: 1 });
  await world.asSystem(() => opened.parts.sendWebhooks.run());
  expect(opened.hook.heard.map(({ body }) => JSON.parse(body))).toMatchObject([
    {
      type: 'notice.told',
      data: {
        kind: 'assigned',
        recipient: 'wang',
        about: { kind: 'task', id: 't-1' },
        link: 'https://goldkey.test/tasks?open=t-1',
      },
    },
  ]);
});

test('done before it is seen it is withdrawn; where the filing is taken back it stands again', async () => {
  const done = filed('t-1');
  await world.tell(done);
  await tell();
  expect(await toldTo('wang')).toEqual(['/tasks?open=t-1 withdrawn']);
  await world.tell(event('staffing.task.filed.withdrawn', '2026-03-10T09:00:10+08:00', { eventId: done.id }));
  await tell();
  expect(await toldTo('wang')).toEqual(['/tasks?open=t-1']);
});

test('a finding is told to who is to put it right, handed on to the next, and no more once it is right', async () => {
  await world.tell(from('sun', finding('f-1', 'wang', { assignedAt: NOW })));
  await tell();
  expect(await toldTo('wang')).toContain('/findings/f-1');
  // A plan is told as the finding again, at the instant at which it was raised.
  await world.tell(
    from('wang', { ...finding('f-1', 'chen', { assignedAt: '2026-03-10T08:55:00+08:00' }), id: 'z-plan' }),
  );
  await tell();
  expect(await toldTo('wang')).toContain('/findings/f-1 withdrawn');
  expect(await toldTo('chen')).toEqual(['/findings/f-1']);
  await world.tell(rectified('f-1'));
  await tell();
  expect(await toldTo('chen')).toEqual(['/findings/f-1 withdrawn']);
});

test('a finding that was raised weeks ago is news to whom it is given now', async () => {
  await world.tell(from('sun', finding('f-2', 'zhou', { assignedAt: NOW }, '2026-01-10T09:00:00+08:00')));
  await tell();
  expect(await toldTo('zhou')).toEqual(['/findings/f-2']);
});

test('who says again what somebody answers for gave it to nobody anew', async () => {
  const given = { assignedAt: NOW };
  await world.tell(
    from('sun', { ...finding('f-3', 'wu', given), id: 'a-raised' }),
    from('wu', { ...finding('f-3', 'wu', { ...given, measure: 'stated' }), id: 'b-planned' }),
  );
  await tell();
  expect(await toldTo('wu')).toEqual(['/findings/f-3']);
});

test('what people take on themselves rings nobody, and neither does what was given before news reach back', async () => {
  const old = '2026-03-01T09:00:00+08:00';
  await world.tell(
    task('t-own', 'zheng', 'zheng'),
    from('zheng', finding('f-own', 'zheng')),
    task('t-old', 'zheng', 'boss', old),
    task('t-ancient', 'zheng', 'boss', '2024-03-01T09:00:00+08:00'),
    from('sun', finding('f-old', 'zheng', {}, old)),
  );
  await tell();
  expect(await toldTo('zheng')).toEqual([]);
});

test('whatever comes first, what is done or taken back in the end was never told', async () => {
  const raised = finding('f-4', 'feng');
  const given = task('t-4', 'feng', 'boss');
  await world.tell(
    filed('t-5'),
    rectified('f-5'),
    event('inspections.finding.raised.withdrawn', '2026-03-10T08:59:00+08:00', { eventIds: [raised.id] }),
    event('staffing.task.assigned.withdrawn', '2026-03-10T08:59:00+08:00', { eventId: given.id }),
  );
  await tell();
  await world.tell(task('t-5', 'feng', 'boss'), from('sun', finding('f-5', 'feng')), from('sun', raised), given);
  await tell();
  expect(await toldTo('feng')).toEqual([]);
});

test('a task that is taken back after it was told is withdrawn', async () => {
  const given = task('t-6', 'he', 'boss');
  await world.tell(given);
  await tell();
  expect(await toldTo('he')).toEqual(['/tasks?open=t-6']);
  await world.tell(event('staffing.task.assigned.withdrawn', '2026-03-10T09:01:00+08:00', { eventId: given.id }));
  await tell();
  expect(await toldTo('he')).toEqual(['/tasks?open=t-6 withdrawn']);
});

const matter = (matterId: string, employeeId: string, changes: object = {}, assignedAt = NOW) =>
  event('complaints.matter.assigned', assignedAt, { matterId, propertyId: 'p-1', employeeId, assignedAt, ...changes });
const closed = (matterId: string, closedAt: string) =>
  event('complaints.matter.closed', closedAt, { matterId, propertyId: 'p-1', departmentId: 'u-p-1', closedAt });
const work = (workOrderId: string, employeeId: string | undefined, at = NOW) =>
  event('complaints.work-order.worker-set', at, {
    workOrderId,
    matterId: 'm-of-work',
    propertyId: 'p-1',
    ...(employeeId !== undefined && { employeeId }),
    at,
  });
const order = (orderId: string, employeeId: string | undefined, at = NOW) =>
  event('convenience.order.worker-set', at, {
    orderId,
    propertyId: 'p-1',
    ...(employeeId !== undefined && { employeeId }),
    at,
  });
const LATER = '2026-03-10T08:55:00+08:00';
const AFTER = '2026-03-10T08:58:00+08:00';

test('a matter is told to who is to handle it, handed on to the next, and no more once it is closed, for whatever instant', async () => {
  const given = from('sun', matter('m-1', 'kong'));
  await world.tell(given, given);
  await tell();
  expect(await toldTo('kong')).toEqual(['/complaints/m-1']);
  await world.tell(from('kong', matter('m-1', 'yan', {}, LATER)));
  await tell();
  expect([await toldTo('kong'), await toldTo('yan')]).toEqual([['/complaints/m-1 withdrawn'], ['/complaints/m-1']]);
  await world.tell(closed('m-1', '2026-03-10T08:30:00+08:00'));
  await tell();
  expect(await toldTo('yan')).toEqual(['/complaints/m-1 withdrawn']);
  await world.tell(from('sun', matter('m-1', 'yan', { reopenedAt: AFTER }, AFTER)));
  await tell();
  expect(await toldTo('yan')).toEqual(['/complaints/m-1', '/complaints/m-1 withdrawn']);
});

test('a matter that is given with a work order rings once, with the order', async () => {
  await world.tell(
    from('sun', matter('m-2', 'cao')),
    from('sun', matter('m-2', 'jiang', { workOrderId: 'w-2' }, LATER)),
    from('sun', work('w-2', 'jiang', LATER)),
  );
  await tell();
  expect([await toldTo('cao'), await toldTo('jiang')]).toEqual([[], ['/complaints/work-orders/w-2']]);
});

test.each([
  ['a work order', work, '/complaints/work-orders/x-'],
  ['an order of a convenience service', order, '/convenience/orders?open=x-'],
])('%s is told to who performs it, given to another and taken back, whatever comes first', async (what, set, page) => {
  const [first, second] = [`qi-${what.length}`, `xie-${what.length}`];
  await world.tell(from('sun', set('x-1', first)));
  await tell();
  expect(await toldTo(first)).toEqual([`${page}1`]);
  await world.tell(from('sun', set('x-1', second, LATER)));
  await tell();
  expect([await toldTo(first), await toldTo(second)]).toEqual([[`${page}1 withdrawn`], [`${page}1`]]);
  await world.tell(set('x-1', undefined, AFTER));
  await tell();
  expect(await toldTo(second)).toEqual([`${page}1 withdrawn`]);
  await world.tell(from(first, set('x-2', first)), set('x-3', undefined, AFTER));
  await tell();
  await world.tell(from('sun', set('x-3', first, LATER)), from('sun', set('x-4', first, '2026-02-01T09:00:00+08:00')));
  await tell();
  expect(await toldTo(first)).toEqual([`${page}1 withdrawn`]);
});

test('a matter that turns out to be no case at all takes what was told of it back', async () => {
  const given = from('sun', matter('m-3', 'zou'));
  await world.tell(given);
  await tell();
  expect(await toldTo('zou')).toEqual(['/complaints/m-3']);
  await world.tell(event('complaints.matter.assigned.withdrawn', AFTER, { eventId: given.id }));
  await tell();
  expect(await toldTo('zou')).toEqual(['/complaints/m-3 withdrawn']);
});

test('none of these has a month judged again', async () => {
  const marks = () => world.query('SELECT * FROM dirty');
  await world.query('DELETE FROM dirty');
  await world.tell(from('sun', matter('m-9', 'yu')), from('sun', work('w-9', 'yu')), from('sun', order('o-9', 'yu')));
  expect(await marks()).toEqual([]);
  await world.tell(closed('m-9', AFTER));
  expect(await marks()).not.toEqual([]);
});

test('an approved card of a position rings the bell of whose it is, until it is taken back', async () => {
  const card = event('staffing.position-card.approved', NOW, {
    ...{ cardId: 'k-1', propertyId: 'p-1', employeeId: 'qian', appointmentId: 'a-1', positionId: 'x-1' },
    ...{
      positionVersion: 1,
      period: '2026-02',
      score: '262/3',
      reviewedBy: 'sun',
      approvedBy: 'boss',
      approvedAt: NOW,
    },
  });
  await world.tell(from('boss', card));
  await tell();
  expect(await toldTo('qian')).toEqual(['/position-cards/mine?open=k-1']);
  expect(await toldTo('sun')).not.toContain('/position-cards/mine?open=k-1');
  await world.tell(
    event('staffing.position-card.approved.withdrawn', '2026-03-10T09:00:10+08:00', { eventId: card.id }),
  );
  await tell();
  expect(await toldTo('qian')).toEqual(['/position-cards/mine?open=k-1 withdrawn']);
});
