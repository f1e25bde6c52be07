import type { Translate } from '@goldkey/ui';
import type { zhCN } from '../../text/zh-CN.js';
import { changesOf } from './correction-changes.js';

const t = ((key: string) => key) as Translate<typeof zhCN>;
const departments = [
  { departmentId: 'u-1', propertyId: 'p-1', name: '客服部' },
  { departmentId: 'u-2', propertyId: 'p-1', name: '工程部' },
];

test('a department is called by its name, a yes by its word, and what was not named says so', () => {
  const before = { departmentId: 'u-1', major: false, room: null };
  const changes = { departmentId: 'u-2', major: true, room: '3-1201', householdId: 'h-1' };
  expect(changesOf(t, departments, before, changes)).toEqual([
    { name: 'correction.departmentId', from: '客服部', to: '工程部' },
    { name: 'correction.room', from: 'difference.none', to: '3-1201' },
    { name: 'correction.major', from: 'no', to: 'yes' },
  ]);
});

test('a household that changes while its words stand is a line of its own', () => {
  expect(changesOf(t, departments, { householdId: 'h-1' }, { householdId: null })).toEqual([
    { name: 'correction.household', from: 'yes', to: 'no' },
  ]);
});
