import type { Instant } from '@goldkey/kernel';
import type { Fact, Withdrawal } from '@goldkey/rulebook';
import { assignedMatters } from './assigned-matters.js';

const DAY_MS = 86_400_000;
const now = (100 * DAY_MS) as Instant;
const ago = (days: number) => (now - days * DAY_MS) as Instant;
const fact = (kind: string, data: object, at: Instant = ago(1)) =>
  ({ kind, id: 'event-1', source: '/goldkey/x', at, data: { propertyId: 'p-1', ...data } }) as unknown as Fact;
const finding = (data: object, at?: Instant) => fact('inspections.finding.raised', { findingId: 'f-1', ...data }, at);
const FINDING = 'assigned:finding:p-1/f-1';
const TASK = 'assigned:task:p-1/t-1';

test('what was given to somebody lately is looked at, each once', () => {
  const task = fact('staffing.task.assigned', {
    taskId: 't-1',
    employeeId: 'e-1',
    assignedBy: 'e-2',
    assignedAt: ago(1),
  });
  const given = [finding({ responsibleId: 'e-1' }), task, fact('staffing.task.filed', { taskId: 't-1' }), task];
  expect(assignedMatters(given, now)).toEqual({ asked: [FINDING, TASK], touched: [] });
});

test('what is done, what nobody answers for and what was given long ago matters only to who was told', () => {
  const asked: string[] = [];
  expect(assignedMatters([finding({})], now)).toEqual({ asked, touched: [FINDING] });
  expect(assignedMatters([finding({ responsibleId: 'e-1' }, ago(32))], now)).toEqual({ asked, touched: [FINDING] });
  for (const kind of ['inspections.finding.rectified', 'inspections.finding.verified'])
    expect(assignedMatters([fact(kind, { findingId: 'f-1' })], now)).toEqual({ asked, touched: [FINDING] });
});

test('matters, work orders and orders are looked at by who answers for them, each under its own id', () => {
  const given = (employeeId?: string) => [
    fact('complaints.matter.assigned', { matterId: 'm-1', employeeId, assignedAt: ago(1) }),
    fact('complaints.work-order.worker-set', { workOrderId: 'w-1', matterId: 'm-1', employeeId }),
    fact('convenience.order.worker-set', { orderId: 'o-1', employeeId }),
  ];
  const named = ['assigned:matter:p-1/m-1', 'assigned:work-order:p-1/w-1', 'assigned:order:p-1/o-1'];
  expect(assignedMatters(given('e-1'), now)).toEqual({ asked: named, touched: [] });
  expect(assignedMatters(given(), now)).toEqual({ asked: [], touched: named });
  const closed = fact('complaints.matter.closed', { matterId: 'm-1', closedAt: ago(1) });
  expect(assignedMatters([closed], now)).toEqual({ asked: [], touched: [named[0]] });
});

test('a finding that was raised long ago and given to somebody now is news', () => {
  const late = finding({ responsibleId: 'e-1', assignedAt: ago(0) }, ago(60));
  expect(assignedMatters([late], now).asked).toEqual([FINDING]);
});

test('withdrawals and other facts name none', () => {
  const withdrawal: Withdrawal = {
    withdraws: 'staffing.task.assigned',
    source: '/goldkey/staffing',
    id: 'event-2',
    at: now,
    eventIds: ['event-1'],
  };
  expect(assignedMatters([withdrawal, fact('staffing.talk.held', {})], now)).toEqual({ asked: [], touched: [] });
});
