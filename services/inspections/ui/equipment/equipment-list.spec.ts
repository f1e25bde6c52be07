import { readListState } from '@goldkey/ui/list-state';
import { equipmentList, equipmentQuery } from './equipment-list.js';

const NOW = Date.parse('2026-08-03T01:00:00Z');
const query = (search: string) => equipmentQuery(readListState(new URLSearchParams(search), equipmentList), NOW);

test('what is out of use is asked for by itself, and soon is a week', () => {
  expect(query('')).toMatchObject({ retired: 'false', dueUntil: undefined, sort: 'dueOn' });
  expect(query('due=soon&property=p-1')).toMatchObject({ dueUntil: '2026-08-10', propertyId: 'p-1' });
  expect(query('retired=true&sort=code')).toMatchObject({ retired: 'true', sort: 'code' });
});
