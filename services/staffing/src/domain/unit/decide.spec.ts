import { instant } from '@goldkey/kernel';
import { given } from '@goldkey/testing';
import { correctUnit, type DefineUnit, defineUnit, type Place } from './decide.js';
import { evolveUnit, type Unit, type UnitKind } from './unit.js';

const now = instant(Date.UTC(2026, 2, 5, 2));
const said = { at: now, now, eventId: 'event-1' };
const unit = (kind: UnitKind, changes: Partial<Unit> = {}): Unit => ({
  id: `u-${kind}`,
  kind,
  name: kind,
  key: false,
  ...changes,
});
const property = unit('property', { propertyId: 'p-1', parentId: 'u-region' });
const below = (parent?: Unit, ...siblingNames: string[]): Place => ({ ...(parent && { parent }), siblingNames });
const wish = (kind: UnitKind, parent?: Unit, changes: Partial<DefineUnit> = {}): DefineUnit => ({
  ...said,
  unitId: 'u-new',
  kind,
  name: '新部门',
  key: false,
  ...(parent && { parentId: parent.id }),
  ...(kind === 'property' && { propertyId: 'p-2' }),
  ...changes,
});
const defined = (state: Unit) => ({ type: 'UnitDefined', eventId: 'event-1', at: now, unit: state }) as const;

describe('a place in the tree', () => {
  const fits: readonly (readonly [UnitKind, UnitKind | undefined])[] = [
    ['group', undefined],
    ['region', 'group'],
    ['region', 'region'],
    ['property', 'group'],
    ['property', 'region'],
    ['department', 'group'],
    ['department', 'property'],
    ['team', 'department'],
    ['team', 'team'],
  ];
  test.each(fits)('a %s may stand below: %s', (kind, parentKind) => {
    const parent = parentKind && unit(parentKind);
    expect(defineUnit(below(parent), wish(kind, parent)).accepted).toBe(true);
  });

  const strange: readonly (readonly [UnitKind, UnitKind | undefined])[] = [
    ['region', undefined],
    ['property', undefined],
    ['team', undefined],
    ['group', 'group'],
    ['group', 'team'],
    ['region', 'property'],
    ['property', 'property'],
    ['property', 'department'],
    ['department', 'department'],
    ['department', 'team'],
  ];
  test.each(strange)('a %s may not stand below: %s', (kind, parentKind) => {
    const parent = parentKind && unit(parentKind);
    given(below(parent))
      .when(defineUnit, wish(kind, parent))
      .refuses('staffing.unit-place-invalid', { kind, parentKind: parentKind ?? '' });
  });

  test('below a unit that is not there is none', () => {
    given(below())
      .when(defineUnit, wish('team', undefined, { parentId: 'u-gone' }))
      .refuses('staffing.unit-not-found', { unitId: 'u-gone' });
  });
});

describe('a new unit', () => {
  test('lies in the property of its parent, whatever it says itself', () => {
    given(below(property))
      .when(defineUnit, wish('department', property, { propertyId: 'p-9', key: true }))
      .then(
        defined({
          id: 'u-new',
          kind: 'department',
          name: '新部门',
          key: true,
          parentId: property.id,
          propertyId: 'p-1',
        }),
      );
  });

  test('above properties lies in none', () => {
    const group = unit('group');
    given(below(group))
      .when(defineUnit, wish('region', group))
      .then(defined({ id: 'u-new', kind: 'region', name: '新部门', key: false, parentId: group.id }));
  });

  test('of kind property names its property', () => {
    const region = unit('region');
    given(below(region))
      .when(defineUnit, wish('property', region))
      .then(
        defined({ id: 'u-new', kind: 'property', name: '新部门', key: false, parentId: region.id, propertyId: 'p-2' }),
      );
    given(below(region))
      .when(defineUnit, wish('property', region, { propertyId: undefined }))
      .refuses('staffing.property-unit-without-property-invalid');
  });

  test('has a name that no sister has', () => {
    given(below(property, '客服部', '新部门'))
      .when(defineUnit, wish('department', property))
      .refuses('staffing.unit-name-taken', { name: '新部门' });
  });

  test('is not defined in the future', () => {
    given(below(property))
      .when(defineUnit, wish('department', property, { at: instant(now + 300_001) }))
      .refuses('staffing.future-instant-invalid');
  });
});

describe('a correction', () => {
  const department = unit('department', { propertyId: 'p-1', parentId: property.id });
  const correct = (siblings: readonly string[]) => (state: Unit, command: Parameters<typeof correctUnit>[2]) =>
    correctUnit(state, siblings, command);

  test('tells the whole definition as it stands then', () => {
    given(department)
      .when(correct([]), { ...said, name: '客户服务部', key: true })
      .then({
        type: 'UnitCorrected',
        eventId: 'event-1',
        at: now,
        unit: { ...department, name: '客户服务部', key: true },
      });
  });

  test('of the name alone leaves a key department one', () => {
    given({ ...department, key: true })
      .when(correct([]), { ...said, name: '客户服务部' })
      .then({
        type: 'UnitCorrected',
        eventId: 'event-1',
        at: now,
        unit: { ...department, name: '客户服务部', key: true },
      });
  });

  test('of nothing changes nothing', () => {
    given(department).when(correct([]), said).then();
    given(department)
      .when(correct([]), { ...said, name: department.name, key: false })
      .then();
  });

  test('to the name of a sister is refused', () => {
    given(department)
      .when(correct(['客服部']), { ...said, name: '客服部' })
      .refuses('staffing.unit-name-taken', { name: '客服部' });
  });

  test('from the future is refused', () => {
    given(department)
      .when(correct([]), { ...said, key: true, at: instant(now + 300_001) })
      .refuses('staffing.future-instant-invalid');
  });
});

test('a unit is what its last event tells', () => {
  expect(evolveUnit(property, defined(unit('team')))).toEqual(unit('team'));
});
