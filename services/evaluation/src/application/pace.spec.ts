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
  expect(names(pace.choose([waiting('a', 0)], 1_025).ripe)).toEqual(['a']);
});

test('while events pour in, a month rests three times as long as all that waits will take', () => {
  const pace = new Pace();
  const flood = Array.from({ length: 100 }, (_, index) => waiting(`p-${index}`, 5));
  for (const mark of flood) pace.note(mark, 4, 1_000);
  // 3 × 400 ms = 1,200 ms: they rest until 2,200; quiet could come at 2,295 only.
  expect(pace.choose(flood, 1_300)).toEqual({ ripe: [], nextMs: 900 });
  expect(pace.choose(flood, 2_199).ripe).toEqual([]);
  expect(pace.choose(flood, 2_200).ripe).toHaveLength(100);
});

test('a few months rest shortly however long they took: the machine may have been busy with other things', () => {
  const pace = new Pace();
  const few = [waiting('a', 5), waiting('b', 5)];
  for (const mark of few) pace.note(mark, 2_000, 1_000);
  expect(pace.choose(few, 1_049)).toEqual({ ripe: [], nextMs: 1 });
  expect(pace.choose(few, 1_050).ripe).toHaveLength(2);
});

test.each([
  [20, 200],
  [24, 200],
  [25, 625],
])('%i months that hear something all the time rest for %i ms at most: up to two dozen are no flood', (count, most) => {
  const pace = new Pace();
  const busy = Array.from({ length: count }, (_, index) => waiting(`p-${index}`, 5));
  for (const mark of busy) pace.note(mark, 400, 1_000);
  expect(pace.choose(busy, 1_000 + most - 1).ripe).toEqual([]);
  expect(pace.choose(busy, 1_000 + most).ripe).toHaveLength(count);
});

test('many months that are new at once wait until what brings them is quiet: longer the more they are, up to three seconds of quiet, and for twenty seconds at most', () => {
  const pace = new Pace();
  const brought = (firstMs: number, lastMs: number, length = 20): Waiting[] =>
    Array.from({ length }, (_, index) => ({ ...waiting(`p-${index}`, lastMs), firstMs }));
  expect(pace.choose(brought(3_000, 10), 5_000)).toEqual({ ripe: [], nextMs: 1_190 });
  expect(pace.choose(brought(3_000, 1_200), 5_000).ripe).toHaveLength(20);
  expect(pace.choose(brought(3_000, 1_200, 40), 5_000)).toEqual({ ripe: [], nextMs: 1_200 });
  expect(pace.choose(brought(3_000, 1_200, 300), 5_000)).toEqual({ ripe: [], nextMs: 1_800 });
  expect(pace.choose(brought(19_500, 10), 5_000)).toEqual({ ripe: [], nextMs: 500 });
  expect(pace.choose(brought(20_000, 10), 5_000).ripe).toHaveLength(20);
  expect(pace.choose(brought(3_000, 10).slice(0, 15), 5_000).ripe).toHaveLength(15);
});

test('when the flood is over everything that waits is judged', () => {
  const pace = new Pace();
  const flood = (lastMs: number) => Array.from({ length: 100 }, (_, index) => waiting(`p-${index}`, lastMs));
  for (const mark of flood(0)) pace.note(mark, 200, 1_000);
  expect(pace.choose(flood(999), 2_000).ripe).toEqual([]);
  expect(pace.choose(flood(1_000), 2_000).ripe).toHaveLength(100);
  expect(names(pace.choose([...flood(500), waiting('new', 999)], 2_000).ripe)).toEqual(['new']);
});

test('a month that cannot be judged is left for half a minute, and the others go on', () => {
  const pace = new Pace();
  pace.noteFailure(waiting('a', 0), 1_000);
  expect(names(pace.choose([waiting('a', 5_000), waiting('b', 5_000)], 2_000).ripe)).toEqual(['b']);
  expect(names(pace.choose([waiting('a', 5_000)], 31_000).ripe)).toEqual(['a']);
});
