import fc from 'fast-check';
import type { Caller, Grant, Scope } from './caller.js';
import { allowsAt, atDoor, grantClaims, grantsIn } from './grants.js';

const at = (...properties: string[]): Scope => ({ all: false, properties });
const given = (scope: Scope, ...permissions: string[]): Grant => ({ permissions: new Set(permissions), scope });
const caller = (scope: Scope, ...grants: Grant[]): Caller => ({
  kind: 'person',
  subject: 's',
  name: 'n',
  roles: [],
  permissions: new Set(grants.flatMap(({ permissions }) => [...permissions])),
  scope,
  grants,
});

test('a door shows what its permission is held for, and lets do there what is held for all of it', () => {
  const manager = given(at('p-1'), 'bills:read', 'bills:approve', 'people:read');
  const clerk = given(at('p-2'), 'bills:read', 'people:read', 'cash:take');
  const both = caller(at('p-1', 'p-2'), manager, clerk);
  expect(atDoor(both, 'bills:approve')).toMatchObject({ scope: at('p-1') });
  const reading = atDoor(both, 'bills:read');
  expect(reading.scope).toEqual(at('p-1', 'p-2'));
  expect([...reading.permissions]).toEqual(['bills:read', 'people:read']);
  expect([...atDoor(both, 'cash:take').permissions]).toEqual(['bills:read', 'people:read', 'cash:take']);
});

test('who holds something for the whole group holds it everywhere; who has one post is as the token says', () => {
  const all: Scope = { all: true };
  const both = caller(all, given(all, 'people:reveal'), given(at('p-1'), 'cash:take'));
  expect(atDoor(both, 'people:reveal').scope).toEqual(all);
  expect([...atDoor(both, 'cash:take').permissions]).toEqual(['people:reveal', 'cash:take']);
  expect([...atDoor(both, 'people:reveal').permissions]).toEqual(['people:reveal']);
  const { grants: _grants, ...one } = caller(at('p-1'), given(at('p-1'), 'cash:take'));
  expect(atDoor(one, 'cash:take')).toBe(one);
  expect(atDoor(both, 'cash:take')).toBe(atDoor(both, 'cash:take'));
});

const property = fc.constantFrom('a', 'b', 'c', 'd');
const permission = fc.constantFrom('x', 'y', 'z');
const scope: fc.Arbitrary<Scope> = fc.oneof(
  fc.constant<Scope>({ all: true }),
  fc.uniqueArray(property).map((properties): Scope => ({ all: false, properties: properties.sort() })),
);
const grant = fc.record({ permissions: fc.uniqueArray(permission).map((all) => new Set(all)), scope });
const holds = (grants: readonly Grant[], wanted: string, place: string): boolean =>
  grants.some(({ permissions, scope: own }) => permissions.has(wanted) && (own.all || own.properties.includes(place)));
const PLACES = ['a', 'b', 'c', 'd'];

test('behind a door nobody has a power at a place for which no post of theirs gives it, and sees all that it is held for', () => {
  fc.assert(
    fc.property(fc.array(grant, { maxLength: 4 }), permission, (grants, door) => {
      const { scope: seen, permissions } = atDoor(caller({ all: true }, ...grants), door);
      for (const place of PLACES) {
        const isSeen = seen.all || seen.properties.includes(place);
        expect(isSeen).toBe(holds(grants, door, place));
        for (const other of permissions) if (isSeen) expect(holds(grants, other, place)).toBe(true);
      }
    }),
  );
});

test('a permission is held at a place where a post gives it there, before and behind a door; of the group by who has it for all', () => {
  fc.assert(
    fc.property(fc.array(grant, { maxLength: 4 }), permission, permission, (grants, door, wanted) => {
      const summed = caller({ all: true }, ...grants);
      for (const one of [summed, atDoor(summed, door)]) {
        for (const place of PLACES) expect(allowsAt(one, wanted, place)).toBe(holds(grants, wanted, place));
        const isOfGroup = grants.some(({ permissions, scope: own }) => permissions.has(wanted) && own.all);
        expect(allowsAt(one, wanted, null)).toBe(isOfGroup);
      }
    }),
  );
});

test('who has one post holds what it gives in their scope; the platform itself everything', () => {
  const { grants: _grants, ...one } = caller(at('p-1'), given(at('p-1'), 'cash:take'));
  const places = ['p-1', 'p-2', null];
  expect(places.map((place) => allowsAt(one, 'cash:take', place))).toEqual([true, false, false]);
  expect(places.map((place) => allowsAt(one, 'bills:read', place))).toEqual([false, false, false]);
  expect(allowsAt({ ...one, kind: 'system', permissions: new Set() }, 'cash:take', 'p-2')).toBe(true);
});

test('a token carries them through, whatever its scope', () => {
  fc.assert(
    fc.property(scope, fc.array(grant), (whole, grants) => {
      expect(grantsIn(JSON.parse(JSON.stringify(grantClaims(grants, whole))), whole)).toEqual(grants);
    }),
  );
});

test('a place that the token does not have is none', () => {
  expect(() => grantsIn([{ perms: [], scope: [7] }], at('p-1'))).toThrow(TypeError);
});
