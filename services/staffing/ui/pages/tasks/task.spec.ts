import type { TaskLine } from '../../work/api.js';
import { filedLateBy, filingDue } from './task.js';

const HOUR = 3_600_000;
const task = { assignedAt: 1000 } as TaskLine;

test('a task is to be on file a day after it was assigned, to the millisecond', () => {
  expect(filingDue(task)).toBe(1000 + 24 * HOUR);
  expect(filedLateBy({ ...task, filedAt: 1000 + 24 * HOUR })).toBeUndefined();
  expect(filedLateBy({ ...task, filedAt: 1001 + 24 * HOUR })).toBe(1);
  expect(filedLateBy(task)).toBeUndefined();
});
