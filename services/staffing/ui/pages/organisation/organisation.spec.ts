import { kindsBelow, mayDefine, pathText } from './organisation.js';

test('below each kind stand smaller ones; properties are taken on elsewhere', () => {
  expect(kindsBelow('group')).toEqual(['region', 'department']);
  expect(kindsBelow('property')).toEqual(['department', 'team']);
  expect(kindsBelow('team')).toEqual([]);
});

test('units of no property are defined by who acts for the whole group', () => {
  expect(mayDefine({}, { permitted: true, wholeGroup: false })).toBe(false);
  expect(mayDefine({}, { permitted: true, wholeGroup: true })).toBe(true);
  expect(mayDefine({ propertyId: 'p' }, { permitted: true, wholeGroup: false })).toBe(true);
  expect(mayDefine({ propertyId: 'p' }, { permitted: false, wholeGroup: true })).toBe(false);
});

test('a path leaves the group out, unless it is all there is', () => {
  expect(pathText([{ name: '集团' }, { name: '华东' }, { name: '云栖苑' }])).toBe('华东 / 云栖苑');
  expect(pathText([{ name: '集团' }])).toBe('集团');
  expect(pathText([])).toBe('');
});
