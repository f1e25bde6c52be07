import { instant } from '@goldkey/kernel';
import type { Fact } from '@goldkey/rulebook';
import type { Told } from '../../../application/ports.js';
import { type FactRow, KnownFacts } from './known-facts.js';

const row = (id: string, version = '1', source = 's'): FactRow => ({ version, event: { id, source } as Told });
const translate = ({ id, source }: Told): Fact =>
  ({ id, source, at: instant(0), kind: 'staffing.task.filed', data: {} }) as never;

test('a row that is as it was is the very same fact; one that was written again is another', () => {
  const known = new KnownFacts(translate);
  const [first] = known.of([row('a')]);
  expect(known.of([row('b'), row('a')])[1]).toBe(first);
  expect(known.of([row('a', '1', 'other')])[0]).not.toBe(first);
  const [written] = known.of([row('a', '2')]);
  expect(written).not.toBe(first);
  expect(known.of([row('a', '2')])[0]).toBe(written);
});

test('what the rulebook does not read, and what takes facts back, is none', () => {
  const withdrawal = { withdraws: 'staffing.task.filed', source: 's', id: 'w', at: instant(0), eventIds: ['a'] };
  expect(new KnownFacts(() => undefined).of([row('a')])).toEqual([]);
  expect(new KnownFacts(() => withdrawal as never).of([row('w')])).toEqual([]);
});

test('no more are known than it may hold: the first goes, and is only translated again', () => {
  const known = new KnownFacts(translate, 2);
  const [a, b] = known.of([row('a'), row('b')]);
  known.of([row('c')]);
  expect(known.of([row('b')])[0]).toBe(b);
  expect(known.of([row('a')])[0]).toEqual(a);
  expect(known.of([row('a')])[0]).not.toBe(a);
});
