import { addDays, compareRatios, type Day, day } from '@goldkey/kernel';
import fc from 'fast-check';
import { changeOwners } from './decide-people.js';
import type { Household, Person } from './household.js';
import { isThere, overlap, ownAll, ownersOn, peopleOf, readShare, withPeople } from './people.js';

const start = day('2020-01-01');
const days = fc.nat({ max: 2000 }).map((n) => addDays(start, n));
const person = fc
  .record({ from: fc.option(days, { nil: undefined }), length: fc.option(fc.nat({ max: 400 }), { nil: undefined }) })
  .map(
    ({ from, length }): Person => ({
      personId: 'x',
      role: 'tenant',
      ...(from && { from }),
      ...(length !== undefined && { until: addDays(from ?? start, length) }),
    }),
  );
const bare: Household = { id: 'h-1', propertyId: 'p-1', building: '3', room: '1', areaSquareMetres: '80' };

test.each([
  [['1/2', '50%'], true],
  [['1/3', '1/3', '1/3'], true],
  [[undefined, undefined], true],
  [['33.33%', '33.33%', '33.33%'], false],
  [['1/2', undefined], false],
  [['1/2', '1/2', '0'], false],
  [['1/0'], false],
  [['-1', '2'], false],
])('%j own all of it: %p', (shares, all) => {
  expect(ownAll(shares)).toBe(all);
});

test('a home cut into any whole parts is owned whole, and with one part less it is not', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 999 }), { minLength: 2, maxLength: 12 }), (parts) => {
      const total = parts.reduce((sum, part) => sum + part, 0);
      const shares = parts.map((part) => `${part}/${total}`);
      expect(ownAll(shares)).toBe(true);
      expect(ownAll(shares.slice(1))).toBe(false);
    }),
  );
});

test('a share is above nothing', () => {
  expect(['0', '0/5', '0.0%', '', 'half', '1/2/3'].map(readShare)).toEqual(Array(6).fill(undefined));
  const [half, fifty] = ['1/2', '50%'].map(readShare);
  expect(half && fifty && compareRatios(half, fifty)).toBe(0);
});

test('two stays overlap where a day is in both of them', () => {
  fc.assert(
    fc.property(person, person, (a, b) => {
      const probes = [a.from, a.until, b.from, b.until].filter((one): one is Day => one !== undefined);
      const common = [...probes, start].some((on) => isThere(a, on) && isThere(b, on));
      expect(overlap(a, b)).toBe(common);
    }),
  );
});

test('whatever is tried in whatever order, every day has the owners of one change, and all of the home is owned', () => {
  const change = fc.record({ on: days, heads: fc.integer({ min: 1, max: 4 }), stated: fc.boolean() });
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), fc.boolean(), (tries, named) => {
      let household: Household = named ? { ...bare, ownerName: '张伟' } : bare;
      let id = 0;
      const accepted: Day[] = [];
      for (const { on, heads, stated } of tries) {
        const owners = Array.from({ length: heads }, () => {
          id += 1;
          return { personId: `o-${id}`, name: `业主${id}`, ...(stated && { share: `1/${heads}` }) };
        });
        const today = day('2030-01-01');
        const said = { eventId: 'e', at: 0 as never, now: 0 as never };
        const decision = changeOwners(household, { on, today, owners, ...said });
        if (!decision.accepted) continue;
        accepted.push(on);
        household = decision.events[0]?.household ?? household;
      }
      expect(accepted).toEqual([...new Set(accepted)].sort());
      for (const on of accepted.flatMap((one) => [addDays(one, -1), one, addDays(one, 1)])) {
        const owners = ownersOn(peopleOf(household), on);
        expect(new Set(owners.map(({ from }) => from)).size).toBeLessThanOrEqual(1);
        expect(ownAll(owners.map(({ share }) => share))).toBe(true);
        if (named || on >= (accepted[0] as Day)) expect(owners.length).toBeGreaterThan(0);
      }
    }),
  );
});

test('whom to reach is the first owner of now', () => {
  const gone: Person = { personId: 'a', role: 'owner', name: '张伟', phone: '13800000001', until: day('2026-01-31') };
  const here: Person = { personId: 'b', role: 'owner', name: '李娜', from: day('2026-02-01') };
  expect(withPeople({ ...bare, ownerName: '张伟', ownerPhone: '13800000001' }, [gone, here])).toEqual({
    ...bare,
    people: [gone, here],
    ownerName: '李娜',
  });
});
