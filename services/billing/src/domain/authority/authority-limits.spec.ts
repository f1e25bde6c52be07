import { day, fen, fenOf, formatFen, instant } from '@goldkey/kernel';
import { given } from '@goldkey/testing';
import fc from 'fast-check';
import {
  type Authority,
  type AuthorityLimits,
  type Bounds,
  beyondAuthority,
  LEVELS,
  levelFor,
  limitsOn,
  setAuthorityLimits,
} from './authority-limits.js';

const unbounded = { concession: {}, refund: {}, 'write-off': {} };
const at = instant(Date.UTC(2026, 2, 5));
const said = {
  authorityLimits: { id: 'l-1', from: day('2026-03-05'), limits: unbounded, setBy: 'account-1' },
  ...{ seen: 0, today: day('2026-03-05'), at, now: at, eventId: 'event-1' },
};
const bounds: Bounds = { property: '500.00', region: '5000.00' };

test('each level decides up to its limit, and what is above it the next one', () => {
  expect(levelFor(bounds, fen('500.00'))).toBe('property');
  expect(levelFor(bounds, fen('500.01'))).toBe('region');
  expect(levelFor(bounds, fen('5000.00'))).toBe('region');
  expect(levelFor(bounds, fen('5000.01'))).toBe('group');
  expect(beyondAuthority({ level: 'property', bounds }, fen('500.01'))).toMatchObject({
    refusal: { code: 'billing.beyond-authority', facts: { limit: '500.00', level: 'region' } },
  });
  expect(beyondAuthority({ level: 'region', bounds }, fen('5000.01'))).toMatchObject({
    refusal: { code: 'billing.beyond-authority-of-region', facts: { limit: '5000.00', level: 'group' } },
  });
  expect(beyondAuthority({ level: 'property', bounds: { property: '0' } }, fen('0.01'))).toMatchObject({
    refusal: { facts: { level: 'region' } },
  });
});

test('an amount that nobody can tell is within no limit', () => {
  expect(levelFor(bounds, undefined)).toBe('group');
  expect(levelFor({ property: '500.00' }, undefined)).toBe('region');
  expect(levelFor({}, undefined)).toBe('property');
});

test('limits begin today or later, a region’s are not below its properties’, and nobody overwrites what they have not seen', () => {
  given<readonly AuthorityLimits[]>([])
    .when(setAuthorityLimits, {
      ...said,
      authorityLimits: { ...said.authorityLimits, from: day('2026-03-04') },
    })
    .refuses('billing.authority-set-back-invalid', { today: '2026-03-05' });
  for (const refund of [{ region: '5000.00' }, { property: '5000.01', region: '5000.00' }])
    given<readonly AuthorityLimits[]>([])
      .when(setAuthorityLimits, {
        ...said,
        authorityLimits: { ...said.authorityLimits, limits: { ...unbounded, refund } },
      })
      .refuses('billing.authority-falls-invalid');
  given<readonly AuthorityLimits[]>([{ ...said.authorityLimits, no: 1 }])
    .when(setAuthorityLimits, said)
    .refuses('billing.stale-version');
  expect(setAuthorityLimits([{ ...said.authorityLimits, no: 1 }], { ...said, seen: 1 })).toMatchObject({
    events: [{ type: 'AuthorityLimitsSet', authorityLimits: { no: 2 } }],
  });
});

test('a version holds until the next begins; of two from one day the one that was set last', () => {
  const versions = [
    { ...said.authorityLimits, no: 1, from: day('2026-03-05') },
    { ...said.authorityLimits, no: 2, from: day('2027-01-01') },
    { ...said.authorityLimits, no: 3, from: day('2026-03-05') },
  ];
  expect(limitsOn(versions, day('2026-03-04'))).toBeUndefined();
  expect(limitsOn(versions, day('2026-03-05'))?.no).toBe(3);
  expect(limitsOn(versions, day('2026-12-31'))?.no).toBe(3);
  expect(limitsOn(versions, day('2027-01-01'))?.no).toBe(2);
});

const someFen = fc.bigInt({ min: 0n, max: 10_000_000n }).map(fenOf);
const anyBounds: fc.Arbitrary<Bounds> = fc.oneof(
  fc.constant({}),
  someFen.map((property) => ({ property: formatFen(property) })),
  fc.tuple(someFen, someFen).map(([property, more]) => ({
    property: formatFen(property),
    region: formatFen(fenOf(property + more)),
  })),
);
const maySettle = (authority: Authority, amount: Parameters<typeof beyondAuthority>[1]): boolean =>
  beyondAuthority(authority, amount) === undefined;

test('more money never needs a lower level, and who may decide an amount may decide a smaller one', () => {
  fc.assert(
    fc.property(anyBounds, someFen, someFen, fc.constantFrom(...LEVELS), (some, less, more, level) => {
      const larger = fenOf(less + more);
      expect(LEVELS.indexOf(levelFor(some, less))).toBeLessThanOrEqual(LEVELS.indexOf(levelFor(some, larger)));
      if (maySettle({ level, bounds: some }, larger)) expect(maySettle({ level, bounds: some }, less)).toBe(true);
    }),
  );
});

test('a level may decide exactly from the one that is named upwards, and the group may always', () => {
  fc.assert(
    fc.property(anyBounds, fc.option(someFen, { nil: undefined }), (some, amount) => {
      const needed = LEVELS.indexOf(levelFor(some, amount));
      for (const [rank, level] of LEVELS.entries())
        expect(maySettle({ level, bounds: some }, amount)).toBe(rank >= needed);
      expect(maySettle({ level: 'group', bounds: some }, amount)).toBe(true);
      expect(maySettle({ level: 'property', bounds: {} }, amount)).toBe(true);
    }),
  );
});
