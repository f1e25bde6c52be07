import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { barsOf, conditionOf, type Health, megabytes, SERVICES, writtenByAll } from './platform-health.js';

const health = (differences: Partial<Health> = {}): Health => ({
  service: 'estates',
  since: '2026-11-27T10:00:00+08:00',
  memoryBytes: 1,
  databaseBytes: 1,
  waitingRequests: 0,
  outbox: { waiting: 0, oldestSeconds: 0 },
  written: [],
  consumers: [],
  parked: 0,
  backup: null,
  ...differences,
});

test('a service is well unless a figure says otherwise; without an answer it is away', () => {
  expect(conditionOf(health())).toBe('well');
  expect(conditionOf(health({ outbox: { waiting: 9, oldestSeconds: 120 } }))).toBe('well');
  expect(conditionOf(health({ outbox: { waiting: 9, oldestSeconds: 121 } }))).toBe('attention');
  expect(conditionOf(health({ consumers: [{ consumer: 'x', messages: 5_001 }] }))).toBe('attention');
  expect(conditionOf(health({ consumers: null }))).toBe('attention');
  expect(conditionOf(health({ parked: 1 }))).toBe('attention');
  expect(conditionOf(undefined)).toBe('away');
});

test('what all have written is the sum of each part', () => {
  const written = (...events: number[]) =>
    health({ written: events.map((count) => ({ minutesAgo: 5, events: count })) });
  expect(writtenByAll([written(1, 2, 0), written(0, 5, 7)])).toEqual([1, 7, 7]);
  expect(writtenByAll([])).toEqual([]);
});

test('bars stay in their field, are in order, and whatever is not nothing is seen', () => {
  const field = { width: 240, height: 60, gap: 4 };
  fc.assert(
    fc.property(fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 24 }), (counts) => {
      const bars = barsOf(counts, field);
      for (const [index, { x, y, width, height }] of bars.entries()) {
        expect(y + height).toBe(field.height);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(x + width).toBeLessThanOrEqual(field.width);
        expect(height > 0).toBe((counts[index] ?? 0) > 0);
      }
      expect(Math.max(...bars.map(({ height }) => height))).toBe(counts.some((count) => count > 0) ? field.height : 0);
    }),
  );
});

test('sizes are read as megabytes and gigabytes', () => {
  expect([megabytes(0), megabytes(150 * 1_048_576), megabytes(2_048 * 1_048_576)]).toEqual([
    '0 MB',
    '150 MB',
    '2.0 GB',
  ]);
});

test('every service is asked, but for the gateway through which the page asks', () => {
  const folder = path.resolve(__dirname, '../../../..');
  const all = readdirSync(folder).filter((name) => existsSync(path.join(folder, name, 'src/main.ts')));
  expect([...SERVICES, 'gateway'].sort()).toEqual(all.sort());
});
