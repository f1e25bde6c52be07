import type { Wish } from '../../shifts/api.js';
import { requestActs } from './requests.js';

const leave: Wish = {
  kind: 'leave',
  leaveKind: 'annual',
  from: '2026-03-02',
  fromHalf: 'morning',
  until: '2026-03-02',
  untilHalf: 'afternoon',
};
const swap: Wish = { kind: 'swap', withId: 'e-2', dates: [], held: [] };
const me = (employeeId: string | undefined, decides = false) => ({ employeeId, decides });

test('who asked takes it back, another who decides approves or refuses', () => {
  const asked = { state: 'asked', wish: leave, employeeId: 'e-1' } as const;
  expect(requestActs(asked, me('e-1', true))).toEqual(['withdraw']);
  expect(requestActs(asked, me('e-9', true))).toEqual(['approve', 'refuse']);
  expect(requestActs(asked, me('e-9'))).toEqual([]);
  expect(requestActs(asked, me(undefined, true))).toEqual([]);
});

test('a swap waits for the other one before it is approved', () => {
  const asked = { state: 'asked', wish: swap, employeeId: 'e-1' } as const;
  expect(requestActs(asked, me('e-2'))).toEqual(['accept', 'decline']);
  expect(requestActs(asked, me('e-9', true))).toEqual(['refuse']);
  expect(requestActs({ ...asked, state: 'accepted' }, me('e-9', true))).toEqual(['approve', 'refuse']);
  expect(requestActs({ ...asked, state: 'accepted' }, me('e-2', true))).toEqual(['decline']);
});

test('of what is approved only leave is taken back', () => {
  expect(requestActs({ state: 'approved', wish: leave, employeeId: 'e-1' }, me('e-1'))).toEqual(['withdraw']);
  expect(requestActs({ state: 'approved', wish: swap, employeeId: 'e-1' }, me('e-1'))).toEqual([]);
  expect(requestActs({ state: 'refused', wish: leave, employeeId: 'e-1' }, me('e-1'))).toEqual([]);
});
