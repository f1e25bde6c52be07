import { fen, type Instant, plus } from '@goldkey/kernel';
import fc from 'fast-check';
import { at } from '../../testing/a-complaint.js';
import { costOf, priceOf } from './cost.js';
import {
  acceptWorkOrder,
  beginWork,
  cancelWorkOrder,
  confirmWork,
  declineWorkOrder,
  finishWork,
  giveWorkOrder,
  makeWorkOrder,
  recordWork,
  redoWork,
  resumeWork,
  type Worker,
  waitWithWork,
} from './decide.js';
import { afterAct, WORK_ORDER_ACTS, type WorkOrderAct } from './machine.js';
import type { Material, WorkOrder, WorkOrderEvent } from './work-order.js';

const begun = at('2026-08-03 09:00');
const rec = (minutes: number) => {
  const when = plus(begun, minutes * 60_000);
  return { at: when, now: when, eventId: `e-${minutes}` };
};
const li: Worker = { employeeId: 'e-9', name: '李师傅', onShift: true, crafts: ['电工'] };
const said = {
  id: 'w-1',
  number: 'YQY-2608-0001-1',
  matterId: 'm-1',
  propertyId: 'p-1',
  departmentId: 'u-1',
  category: '跳闸',
  description: '厨房跳闸',
  priority: 'normal',
  craft: '电工',
};
const orderOf = (decision: ReturnType<typeof makeWorkOrder>): WorkOrder => {
  const last = decision.accepted ? decision.events.at(-1) : undefined;
  if (last === undefined) throw new Error(JSON.stringify(decision));
  return last.order;
};
const codeOf = (decision: ReturnType<typeof makeWorkOrder>) => (decision.accepted ? undefined : decision.refusal.code);
const make = (sends?: { worker: Worker; offShiftReason?: string }, steps: readonly string[] = ['查线路', '换开关']) =>
  makeWorkOrder({ ...rec(0), order: said, steps, ...(sends && { sends }) });
const by = (minutes: number, employee = 'e-9') => ({ ...rec(minutes), by: employee, selves: [employee] });
const working = () => orderOf(beginWork(orderOf(acceptWorkOrder(orderOf(make({ worker: li })), by(1))), by(2)));
const work = (order: WorkOrder, materials: readonly Material[] = []) =>
  recordWork(order, {
    ...by(20),
    steps: order.steps.map(({ title }) => ({ title, doneAt: begun })),
    materials,
    labour: '30.00',
    labourPaidBy: 'owner',
    tools: [],
  });

test('only who is certified for the craft is sent, and off shift only with a reason', () => {
  expect(codeOf(make({ worker: { ...li, crafts: ['焊工'] }, offShiftReason: '急' }))).toBe('complaints.not-certified');
  expect(codeOf(make({ worker: { ...li, onShift: false } }))).toBe('complaints.not-on-shift');
  expect(orderOf(make({ worker: { ...li, onShift: false }, offShiftReason: '夜间跳闸' }))).toMatchObject({
    state: 'given',
    offShiftReason: '夜间跳闸',
  });
  const open = orderOf(make());
  expect(orderOf(giveWorkOrder(open, { ...rec(5), worker: li }))).toMatchObject({ state: 'given', workerId: 'e-9' });
});

test('an order is accepted, begun, recorded, finished when every step is done, and confirmed by the owner’s hand', () => {
  const order = working();
  expect(codeOf(finishWork(order, { ...by(30), result: '好了' }))).toBe('complaints.steps-open');
  const done = orderOf(finishWork(orderOf(work(order)), { ...by(30), result: '换了开关' }));
  const signature = { name: '李明', lines: [[[1, 2] as const, [3, 4] as const]], takenBy: 'a-1' };
  expect(orderOf(confirmWork(done, { ...by(31), signature }))).toMatchObject({
    state: 'confirmed',
    signature: { name: '李明', at: plus(begun, 31 * 60_000) },
  });
});

test('work that is done again forgets the signature and its ticks, and remembers how often', () => {
  const done = orderOf(finishWork(orderOf(work(working())), { ...by(30), result: '好了' }));
  const again = orderOf(redoWork(done, { ...rec(40), reason: '又跳闸' }));
  expect(again).toMatchObject({ state: 'accepted', redone: 1, workerId: 'e-9' });
  expect([again.signature, again.steps.some(({ doneAt }) => doneAt !== undefined)]).toEqual([undefined, false]);
});

test('nobody but the worker works on an order, and a decline makes it the dispatcher’s again', () => {
  const given = orderOf(make({ worker: li }));
  expect(codeOf(acceptWorkOrder(given, by(1, 'e-1')))).toBe('complaints.not-the-worker.forbidden');
  expect(orderOf(declineWorkOrder(given, { ...by(1), reason: '在别处' }))).toMatchObject({ state: 'open' });
  const waiting = orderOf(waitWithWork(working(), { ...by(10), reason: 'parts', note: '等开关' }));
  expect(waiting).toMatchObject({ state: 'waiting', waitsFor: 'parts' });
  expect(orderOf(resumeWork(waiting, by(50)))).toMatchObject({ state: 'working', waitsFor: undefined });
  expect(
    codeOf(cancelWorkOrder(orderOf(cancelWorkOrder(given, { ...rec(3), reason: 'x' })), { ...rec(4), reason: 'x' })),
  ).toBe('complaints.work-order-state');
});

test('begun work whose worker is gone goes to somebody else with a reason, or ends', () => {
  const zhao: Worker = { ...li, employeeId: 'e-8', name: '赵师傅' };
  expect(codeOf(giveWorkOrder(working(), { ...rec(10), worker: zhao }))).toBe('complaints.work-begun-reason-missing');
  const given = giveWorkOrder(working(), { ...rec(10), worker: zhao, reason: '李师傅离职' });
  expect(given).toMatchObject({ events: [{ facts: { workerId: 'e-8', reason: '李师傅离职' } }] });
  const again = orderOf(beginWork(orderOf(acceptWorkOrder(orderOf(given), by(11, 'e-8'))), by(12, 'e-8')));
  expect(again).toMatchObject({ state: 'working', workerId: 'e-8' });
  expect(orderOf(cancelWorkOrder(working(), { ...rec(10), reason: '业主自己修了' }))).toMatchObject({
    state: 'cancelled',
  });
});

test('of their own work a worker has the owner’s hand; what the owner told is recorded by somebody else', () => {
  const done = orderOf(finishWork(orderOf(work(working())), { ...by(30), result: '好了' }));
  expect(codeOf(confirmWork(done, by(31)))).toBe('complaints.own-work-unsigned.forbidden');
  expect(codeOf(confirmWork(done, { ...by(31, 'e-desk'), selves: ['e-desk', 'e-9'] }))).toBe(
    'complaints.own-work-unsigned.forbidden',
  );
  expect(orderOf(confirmWork(done, by(31, 'e-desk')))).toMatchObject({ state: 'confirmed' });
});

test('half a fen is rounded up on its line, and the owner pays what is the owner’s', () => {
  const material = (quantity: string, unitPrice: string, paidBy: 'owner' | 'centre'): Material => ({
    name: '线',
    quantity,
    unit: '米',
    unitPrice,
    paidBy,
  });
  expect(priceOf(material('1.5', '0.33', 'owner'))).toBe(50n);
  const order = orderOf(work(working(), [material('1.5', '0.33', 'owner'), material('2', '12.00', 'centre')]));
  expect(costOf(order)).toEqual({ materials: '24.50', labour: '30.00', total: '54.50', owner: '30.50' });
});

test('the total is materials and labour, and never less than what the owner pays', () => {
  const money = fc.integer({ min: 0, max: 999_999 }).map((n) => (n / 100).toFixed(2));
  const quantity = fc.integer({ min: 1, max: 99_999 }).map((n) => (n / 1000).toFixed(3));
  const payer = fc.constantFrom('owner' as const, 'centre' as const);
  const material = fc.record({
    quantity,
    unitPrice: money,
    paidBy: payer,
    name: fc.constant('x'),
    unit: fc.constant('个'),
  });
  fc.assert(
    fc.property(fc.array(material, { maxLength: 6 }), money, payer, (materials, labour, labourPaidBy) => {
      const cost = costOf({ materials, labour, labourPaidBy });
      expect(fen(cost.materials) + fen(cost.labour)).toBe(BigInt(fen(cost.total)));
      expect(fen(cost.owner) <= fen(cost.total)).toBe(true);
      const turned = materials.map((one) => ({
        ...one,
        paidBy: one.paidBy === 'owner' ? ('centre' as const) : ('owner' as const),
      }));
      const other = costOf({ materials: turned, labour, labourPaidBy: labourPaidBy === 'owner' ? 'centre' : 'owner' });
      expect(fen(cost.owner) + fen(other.owner)).toBe(BigInt(fen(cost.total)));
    }),
  );
});

/** Any act, with whatever it needs besides. */
const doing = (order: WorkOrder, act: WorkOrderAct, minutes: number) => {
  const at_ = by(minutes, order.workerId ?? 'e-9');
  switch (act) {
    case 'give':
      return giveWorkOrder(order, { ...at_, worker: li, reason: 'x' });
    case 'accept':
      return acceptWorkOrder(order, at_);
    case 'decline':
      return declineWorkOrder(order, { ...at_, reason: 'x' });
    case 'begin':
      return beginWork(order, at_);
    case 'record':
      return recordWork(order, { ...at_, steps: [], materials: [], labour: '0.00', labourPaidBy: 'centre', tools: [] });
    case 'wait':
      return waitWithWork(order, { ...at_, reason: 'parts', note: 'x' });
    case 'resume':
      return resumeWork(order, at_);
    case 'finish':
      return finishWork(order, { ...at_, result: 'x' });
    case 'confirm':
      return confirmWork(order, by(minutes, 'e-desk'));
    case 'redo':
      return redoWork(order, { ...at_, reason: 'x' });
    case 'cancel':
      return cancelWorkOrder(order, { ...at_, reason: 'x' });
  }
};

test('whatever happens in whatever order, the state is the one of the picture, and money is never lost', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...WORK_ORDER_ACTS), { maxLength: 25 }), (acts) => {
      let order = orderOf(make(undefined, []));
      acts.forEach((act, index) => {
        const decision = doing(order, act, index + 1);
        const after = afterAct(order.state, act);
        if (after === undefined || (order.workerId === undefined && act !== 'give' && act !== 'cancel')) {
          if (after === undefined) expect(decision.accepted).toBe(false);
          return;
        }
        const events: readonly WorkOrderEvent[] = decision.accepted ? decision.events : [];
        if (events.length === 0) return;
        order = orderOf(decision);
        expect(order.state).toBe(after);
        expect(order.madeAt).toBe(begun as Instant);
      });
    }),
  );
});
