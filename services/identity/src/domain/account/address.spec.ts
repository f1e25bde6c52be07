import fc from 'fast-check';
import { addressWait } from './address.js';

test('the fiftieth failure within an hour shuts an address for a minute, more of them for longer', () => {
  expect(addressWait({ failures: 49, lastAt: 0 }, 0)).toBe(0);
  expect(addressWait({ failures: 50, lastAt: 0 }, 0)).toBe(60_000);
  expect(addressWait({ failures: 59, lastAt: 0 }, 1_000)).toBe(59_000);
  expect(addressWait({ failures: 60, lastAt: 0 }, 0)).toBe(120_000);
  expect(addressWait({ failures: 500, lastAt: 0 }, 0)).toBe(1_800_000);
});

test('waits never shrink with failures, and end', () => {
  fc.assert(
    fc.property(fc.nat(400), fc.nat(3_600_000), (failures, now) => {
      const wait = addressWait({ failures, lastAt: 0 }, now);
      expect(addressWait({ failures: failures + 1, lastAt: 0 }, now)).toBeGreaterThanOrEqual(wait);
      expect(addressWait({ failures, lastAt: 0 }, now + wait)).toBe(0);
    }),
  );
});
