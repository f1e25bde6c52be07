import { afterWaiting, momentAfter } from './underway.js';
import type { OrderLine } from './work-order.js';

const order: OrderLine = {
  ...{ id: 'o-1', number: 'GYT-2612-0003-1', matterId: 'm-1', matterNumber: 'GYT-2612-0003', propertyId: 'p-1' },
  ...{ category: '水管漏水', description: '滴水', priority: 'normal', state: 'given' },
  ...{ madeAt: '2026-12-01T08:34:00+08:00', steps: [{ title: '换软管' }], materials: [], labour: '0.00' },
  ...{ labourPaidBy: 'centre', tools: [], redone: 0, mayWork: true, mayConfirmUnsigned: false, mayLink: false },
  cost: { materials: '0.00', labour: '0.00', total: '0.00', owner: '0.00' },
  version: 3,
};
const at = '2026-12-01T01:00:00.000Z';
const act = (door: string, body: object = {}, id = 'o-1') => ({
  path: `/api/complaints/work-orders/${id}/${door}`,
  body: { ...body, at },
});

test('an order stands as it will once what waits was sent, in its order', () => {
  const steps = [{ title: '换软管', doneAt: at }];
  const done = afterWaiting(order, [
    act('acceptance'),
    act('beginning'),
    act('record', { steps, materials: [], labour: '30', labourPaidBy: 'owner', tools: [] }),
    act('finishing', { result: '换了软管' }),
  ]);
  expect(done).toMatchObject({
    state: 'done',
    steps,
    labour: '30',
    labourPaidBy: 'owner',
    result: '换了软管',
    finishedAt: at,
  });
  expect(done).not.toHaveProperty('at');
  expect(afterWaiting(done, [act('confirmation')]).state).toBe('confirmed');
});

test('photos that wait to be told, and those taken away, are seen', () => {
  const taken = [act('photos', { id: 'f-1', when: 'before' }), act('photos', { id: 'f-2', when: 'after' })];
  expect(afterWaiting(order, [...taken, act('photos/f-1/removal')]).photos).toEqual([{ id: 'f-2', when: 'after' }]);
});

test('what waits for another order, or is no act of the worker, changes nothing', () => {
  expect(afterWaiting(order, [act('beginning', {}, 'o-2'), act('owner-link')])).toEqual(order);
  expect(afterWaiting(order, [act('refusal', { reason: '请假' })])).toMatchObject({ state: 'open', mayWork: false });
});

test('an act is never before what the order says happened last', () => {
  const now = Date.parse('2026-12-01T08:40:00+08:00');
  const history = [{ happenedAt: '2026-12-01T08:35:00.250+08:00' }];
  expect(momentAfter({ ...order, history }, now)).toBe('2026-12-01T00:40:00.000Z');
  expect(momentAfter({ ...order, history }, now - 600_000)).toBe('2026-12-01T00:35:00.250Z');
});
