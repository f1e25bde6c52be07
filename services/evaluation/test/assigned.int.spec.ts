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
