import type { TaskLine } from '../../work/api.js';
import { filedLateBy, filingDue } from './task.js';

const task = { assignedAt: '2026-03-05T10:15:00+08:00', timeZone: 'Asia/Shanghai' } as TaskLine;

test('a task is to be on file a day after it was assigned, to the millisecond', () => {
  expect(filingDue(task)).toBe('2026-03-06T10:15:00+08:00');
  expect(filedLateBy({ ...task, filedAt: '2026-03-06T10:15:00+08:00' })).toBeUndefined();
  expect(filedLateBy({ ...task, filedAt: '2026-03-06T10:15:00.001+08:00' })).toBe(1);
  expect(filedLateBy(task)).toBeUndefined();
});
