import type { ComplaintLine } from '../../api.js';
import { dialable, isDue, stopOf } from './due-callbacks.js';

const now = Date.parse('2026-03-31T12:00:00+08:00');
const line = {
  complaintId: 'c-1',
  number: 'T-1',
  state: 'closed',
  callbacks: 0,
  closedAt: '2026-03-30T12:00:00+08:00',
  receivedAt: '2026-03-29T12:00:00+08:00',
  description: '漏水',
  propertyName: '云栖苑',
  category: '漏水',
  version: 4,
} as ComplaintLine;

test('an owner is asked while it is closed, nobody has called, by others than who handled it, not longer ago than thirty days', () => {
  expect(isDue(line, now, 'e-1')).toBe(true);
  expect(isDue({ ...line, assigneeId: 'e-2' }, now, 'e-1')).toBe(true);
  expect(isDue({ ...line, assigneeId: 'e-1' }, now, 'e-1')).toBe(false);
  expect(isDue({ ...line, callbacks: 1 }, now, 'e-1')).toBe(false);
  expect(isDue({ ...line, state: 'reopened' }, now, 'e-1')).toBe(false);
  expect(isDue({ ...line, closedAt: '2026-03-01T12:00:00+08:00' }, now, 'e-1')).toBe(true);
  expect(isDue({ ...line, closedAt: '2026-03-01T11:59:59+08:00' }, now, 'e-1')).toBe(false);
});

test('only a whole number is dialled', () => {
  expect(dialable('138 0000-2046')).toBe('13800002046');
  expect(dialable('+86 13800002046')).toBe('+8613800002046');
  expect([undefined, '138****2046', '门卫'].map(dialable)).toEqual([undefined, undefined, undefined]);
});

test('the phone keeps what one must know to call, and no more', () => {
  expect(Object.keys(stopOf({ ...line, contactPhone: '13800002046' })).sort()).toEqual(
    ['closedAt', 'complaintId', 'contactPhone', 'description', 'number', 'propertyName'].sort(),
  );
});
