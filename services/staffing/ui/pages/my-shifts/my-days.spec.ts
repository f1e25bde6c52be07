import type { MyDay } from '../../shifts/api.js';
import { deviceNow } from './clock.js';
import { notesOf, unseenOf } from './my-days.js';

const day = (changes: Partial<MyDay> = {}): MyDay => ({
  date: '2026-03-02',
  kind: 'work',
  state: 'present',
  lateMinutes: 0,
  earlyMinutes: 0,
  missing: [],
  workedMinutes: 0,
  published: true,
  ...changes,
});

test('a day in order says nothing, absence says it once', () => {
  expect(notesOf(day())).toEqual([]);
  expect(notesOf(day({ state: 'absent', missing: ['in', 'out'] }))).toEqual([{ kind: 'absent', tone: 'late' }]);
  expect(notesOf(day({ lateMinutes: 3, missing: ['out'] })).map(({ kind }) => kind)).toEqual(['late', 'missing.out']);
});

test('what was not noticed yet is noticed with the version that was seen', () => {
  expect(unseenOf([day(), day({ date: '2026-03-03', unseenVersion: 4 })])).toEqual([
    { date: '2026-03-03', version: 4 },
  ]);
});

test('the device tells its clock with its own offset', () => {
  const at = new Date(1_772_409_600_000);
  expect(Date.parse(deviceNow(at))).toBe(at.getTime());
  expect(deviceNow(at)).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[+-]\d{2}:\d{2}$/);
});
