import type { Month } from '@goldkey/kernel';
import { Pace } from './pace.js';
import type { Waiting } from './ports.js';

const waiting = (propertyId: string, lastMs: number): Waiting => ({
  propertyId,
  month: '2026-08' as Month,
  firstMs: lastMs,
  lastMs,
});
const names = (chosen: readonly Waiting[]) => chosen.map(({ propertyId }) => propertyId);

test('a month that was not judged lately is judged at once, so a single event shows at once', () => {
  const pace = new Pace();
  expect(names(pace.choose([waiting('a', 0)], 1_000).ripe)).toEqual(['a']);
  pace.note(waiting('a', 0), 50, 1_000);
  expect(names(pace.choose([waiting('a', 0)], 1_057).ripe)).toEqual(['a']); // A little more than 50 ms later.
});

test('while events pour in, a month rests longer than all that waits will take, at most three times as long', () => {
  const pace = new Pace();
  const flood = [waiting('a', 5), waiting('b', 5)];
  pace.note(waiting('a', 0), 100, 1_000);
  pace.note(waiting('b', 0), 300, 1_200);
  // 2 × (100 + 300) = 800 ms: a rests until 1,800; quiet could come at 2,295 only.
  expect(pace.choose(flood, 1_300)).toEqual({ ripe: [], nextMs: 500 });
  expect(names(pace.choose(flood, 1_799).ripe)).toEqual([]);
  expect(names(pace.choose(flood, 1_800).ripe)).toEqual(['a']);
  pace.note(waiting('a', 0), 600, 2_000);
  pace.note(waiting('b', 0), 600, 2_600);
  // 3 × 1,200 ms = 3,600 ms.
  expect(names(pace.choose(flood, 5_599).ripe)).toEqual([]);
  expect(names(pace.choose(flood, 5_600).ripe)).toEqual(['a']);
  expect(names(pace.choose(flood, 6_200).ripe)).toEqual(['a', 'b']);
});

test('many months that are new at once wait until what brings them is quiet, longer the more they are, for twenty seconds at most', () => {
  const pace = new Pace();
  const brought = (firstMs: number, lastMs: number, length = 20): Waiting[] =>
    Array.from({ length }, (_, index) => ({ ...waiting(`p-${index}`, lastMs), firstMs }));
  expect(pace.choose(brought(3_000, 10), 5_000)).toEqual({ ripe: [], nextMs: 1_190 });
  expect(pace.choose(brought(3_000, 1_200), 5_000).ripe).toHaveLength(20);
  expect(pace.choose(brought(3_000, 1_200, 300), 5_000)).toEqual({ ripe: [], nextMs: 16_800 });
  expect(pace.choose(brought(19_500, 10), 5_000)).toEqual({ ripe: [], nextMs: 500 });
  expect(pace.choose(brought(20_000, 10), 5_000).ripe).toHaveLength(20);
  expect(pace.choose(brought(3_000, 10).slice(0, 15), 5_000).ripe).toHaveLength(15);
});

test('when the flood is over everything that waits is judged', () => {
  const pace = new Pace();
  pace.note(waiting('a', 0), 20_000, 1_000);
  expect(names(pace.choose([waiting('a', 999)], 2_000).ripe)).toEqual([]);
  expect(names(pace.choose([waiting('a', 1_000)], 2_000).ripe)).toEqual(['a']);
  expect(names(pace.choose([waiting('a', 4_000), waiting('b', 999)], 2_000).ripe)).toEqual(['b']);
});

test('a month that cannot be judged is left for half a minute, and the others go on', () => {
  const pace = new Pace();
  pace.noteFailure(waiting('a', 0), 1_000);
  expect(names(pace.choose([waiting('a', 5_000), waiting('b', 5_000)], 2_000).ripe)).toEqual(['b']);
  expect(names(pace.choose([waiting('a', 5_000)], 31_000).ripe)).toEqual(['a']);
});
