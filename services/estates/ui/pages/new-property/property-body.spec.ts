import { parentsFor, propertyBody } from './property-body.js';

const values = {
  parentUnitId: 'u-1',
  code: ' XH01 ',
  name: '星河湾',
  timeZone: 'Asia/Shanghai',
  serviceStart: '2026-01-01',
  households: 500,
};

test('an end that is not known is not sent', () => {
  expect(propertyBody({ ...values, serviceEnd: '' })).toEqual({ ...values, code: 'XH01' });
  expect(propertyBody({ ...values, serviceEnd: '2027-12-31' })).toMatchObject({ serviceEnd: '2027-12-31' });
});

test('what is known of how to reach it is sent, and nothing that was left empty', () => {
  expect(propertyBody({ ...values, telephone: ' 021-68881234 ', openingHours: ' ' })).toEqual({
    ...{ ...values, code: 'XH01' },
    telephone: '021-68881234',
  });
});

test('a property stands below the group or a region, told with what is above', () => {
  const units = [
    { id: 'g', kind: 'group', name: '集团' },
    { id: 'r', kind: 'region', name: '华东', parentId: 'g' },
    { id: 'p', kind: 'property', name: '星河湾', parentId: 'r' },
  ];
  expect(parentsFor(units)).toEqual([
    { value: 'g', label: '集团' },
    { value: 'r', label: '集团 / 华东' },
  ]);
});

test('a tree that bites its tail is still told', () => {
  const units = [
    { id: 'a', kind: 'region', name: '甲', parentId: 'b' },
    { id: 'b', kind: 'region', name: '乙', parentId: 'a' },
  ];
  expect(parentsFor(units)).toHaveLength(2);
});
