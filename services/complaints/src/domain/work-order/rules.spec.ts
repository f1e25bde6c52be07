import { isNotForWhomItConcerns } from '@goldkey/testing';
import { at } from '../../testing/a-complaint.js';
import { WORK_ORDER_STATES } from './machine.js';
import { mayLinkWork, refuseOwnWorkLink, refuseUnjudgeable, refuseUnseen } from './rules.js';
import type { WorkOrder } from './work-order.js';

const done: WorkOrder = {
  ...{ id: 'w-1', number: 'YQY-2608-0001-1', matterId: 'm-1', propertyId: 'p-1', departmentId: 'u-1' },
  ...{ category: '跳闸', description: '厨房跳闸', priority: 'normal', state: 'done', workerId: 'e-9' },
  ...{ madeAt: at('2026-08-03 09:00'), finishedAt: at('2026-08-03 11:00'), result: '换了空开' },
  ...{ steps: [], materials: [], labour: '0.00', labourPaidBy: 'centre', tools: [], redone: 0 },
};

test('the link of finished work is for others than who did it', () => {
  isNotForWhomItConcerns(
    'complaints.own-work-link.forbidden',
    (workerId, acting) =>
      refuseOwnWorkLink({ ...done, workerId }, acting) ?? { accepted: true as const, value: undefined },
  );
});

test('the owner is asked while work is done and nobody has confirmed it', () => {
  for (const state of WORK_ORDER_STATES) {
    const isDone = state === 'done';
    expect([state, refuseUnjudgeable({ ...done, state }) === undefined]).toEqual([state, isDone]);
    expect([state, mayLinkWork({ ...done, state }, { selves: ['e-7'] })]).toEqual([state, isDone]);
    expect([state, mayLinkWork({ ...done, state }, { selves: ['e-7', 'e-9'] })]).toEqual([state, false]);
  }
});

test('a word is of the time that was seen', () => {
  expect(refuseUnseen({ ...done, redone: 2 }, 2)).toBeUndefined();
  for (const round of [0, 1, 3])
    expect(refuseUnseen({ ...done, redone: 2 }, round)?.refusal.code).toBe('complaints.work-done-again');
});
