import { plus } from '@goldkey/kernel';
import fc from 'fast-check';
import { at } from '../../testing/a-complaint.js';
import { KIOSK_TRIES, nextTryAt } from './tries.js';

const now = at('2026-08-20 12:00');
const minutesAgo = (...ago: readonly number[]) => ago.map((minutes) => plus(now, -minutes * 60_000));

test('five wrong tries in a quarter of an hour are enough; the desk waits until the oldest of them is over', () => {
  expect(nextTryAt(minutesAgo(1, 2, 3, 4), now)).toBeUndefined();
  expect(nextTryAt(minutesAgo(1, 2, 3, 4, 5), now)).toBe(at('2026-08-20 12:10'));
  expect(nextTryAt(minutesAgo(1, 2, 3, 4, 15), now)).toBeUndefined();
  expect(nextTryAt(minutesAgo(0, 0, 0, 0, 0, 14), now)).toBe(at('2026-08-20 12:15'));
});

test('whatever is tried: who waits as told may try, and never had more wrong tries in the span than allowed', () => {
  const times = fc.array(fc.integer({ min: 0, max: 3_600_000 }), { maxLength: 60 });
  fc.assert(
    fc.property(times, (offsets) => {
      const wrong: (typeof now)[] = [];
      for (const offset of offsets.sort((a, b) => a - b)) {
        const moment = plus(now, offset);
        const free = nextTryAt(wrong, moment);
        if (free !== undefined) expect(nextTryAt(wrong, free)).toBeUndefined();
        else wrong.push(moment);
        const inSpan = wrong.filter((each) => each > moment - KIOSK_TRIES.withinMs).length;
        expect(inSpan).toBeLessThanOrEqual(KIOSK_TRIES.most);
      }
    }),
  );
});
