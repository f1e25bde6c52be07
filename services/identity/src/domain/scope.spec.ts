import fc from 'fast-check';
import { permissionsOf } from './roles.js';
import { reachOf, type Unit } from './scope.js';

const units: Unit[] = [
  { unitId: 'g', kind: 'group' },
  { unitId: 'r1', kind: 'region', parentId: 'g' },
  { unitId: 'r2', kind: 'region', parentId: 'g' },
  { unitId: 'u1', kind: 'property', parentId: 'r1', propertyId: 'p1' },
  { unitId: 'u2', kind: 'property', parentId: 'r1', propertyId: 'p2' },
  { unitId: 'u3', kind: 'property', parentId: 'r2', propertyId: 'p3' },
  { unitId: 'd1', kind: 'department', parentId: 'u1', propertyId: 'p1' },
];
const properties = [{ propertyId: 'p4', unitId: 'r2' }];
const reach = (...unitIds: string[]) =>
  reachOf(
    unitIds.map((unitId) => ({ unitId, role: 'supervisor' })),
    units,
    properties,
  );

test('a region sees its properties, a department its own, several appointments the union', () => {
  expect(reach('r1')).toEqual({ all: false, properties: ['p1', 'p2'] });
  expect(reach('d1')).toEqual({ all: false, properties: ['p1'] });
  expect(reach('d1', 'r2')).toEqual({ all: false, properties: ['p1', 'p3', 'p4'] });
  expect(reach('g')).toEqual({ all: true });
  expect(reach()).toEqual({ all: false, properties: [] });
});

test('nobody sees a property outside the subtrees of their units, whatever the tree', () => {
  const tree = fc.array(fc.nat({ max: 30 }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(tree, fc.nat({ max: 29 }), (parents, picked) => {
      const nodes = parents.map((parent, i) => ({
        unitId: `n${i}`,
        kind: 'region',
        parentId: i === 0 ? undefined : `n${parent % i}`,
        propertyId: `p${i}`,
      }));
      const at = picked % nodes.length;
      const isBelow = (i: number): boolean => i === at || (i > 0 && isBelow((parents[i] ?? 0) % i));
      const seen = reachOf([{ unitId: `n${at}`, role: 'supervisor' }], nodes, []);
      const expected = nodes
        .map((_, i) => i)
        .filter(isBelow)
        .map((i) => `p${i}`)
        .sort();
      expect(seen).toEqual({ all: false, properties: expected });
    }),
  );
});

test('window staff take complaints in and do not decide them; unknown roles give nothing', () => {
  expect(permissionsOf(['window-staff'])).toContain('complaints:receive');
  expect(permissionsOf(['window-staff'])).not.toContain('complaints:decide');
  expect(permissionsOf(['cleaner', 'no-such-role'])).toEqual(permissionsOf(['cleaner']));
  expect(permissionsOf(['no-such-role'])).toEqual([]);
  expect(permissionsOf(['property-manager'])).not.toContain('identity:administer');
});
