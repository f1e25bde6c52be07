import { deadlines, festivalActs, lateIn } from './festival.js';

test('the plan is due fifteen days before, the decoration the day before', () => {
  expect(deadlines({ date: '2027-01-01' })).toEqual({ approval: '2026-12-17', completion: '2026-12-31' });
  const scheduled = { date: '2027-01-01', state: 'scheduled' } as const;
  expect([lateIn(scheduled, '2026-12-17'), lateIn(scheduled, '2026-12-18')]).toEqual([undefined, 'approval']);
  const approved = { ...scheduled, state: 'approved' } as const;
  expect([lateIn(approved, '2026-12-31'), lateIn(approved, '2027-01-01')]).toEqual([undefined, 'completion']);
});

test('another person than who scheduled it approves the plan, once there is one', () => {
  const scheduled = { state: 'scheduled', mayApprove: false } as const;
  expect(festivalActs(scheduled)).toEqual(['revise', 'withdraw']);
  expect(festivalActs({ ...scheduled, mayApprove: true })[0]).toBe('approve');
  expect(festivalActs({ ...scheduled, state: 'withdrawn' })).toEqual([]);
});
