import { readListState } from '@goldkey/ui/list-state';
import type { ArchiveLine } from '../../api.js';
import { archivesList, archivesQuery, whereIs } from './archives-list.js';

const query = (search: string) => archivesQuery(readListState(new URLSearchParams(search), archivesList));
const archive: ArchiveLine = {
  id: 'a-1',
  version: 1,
  propertyId: 'p-1',
  kind: 'quality',
  number: 'Q-1',
  title: '记录',
  shelf: '2-3',
  loans: [],
};
const loan = { loanId: 'l', borrower: '王', purpose: '核', issuedOn: '2026-03-01', dueOn: '2026-03-04' };

test('what stands in the address is asked of the service', () => {
  expect(query('')).toMatchObject({ sort: 'number', out: undefined });
  expect(query('property=p-1&kind=owner&out=true&q=3&sort=-keepUntil')).toMatchObject({
    propertyId: 'p-1',
    kind: 'owner',
    out: 'true',
    q: '3',
    sort: '-keepUntil',
  });
});

test('a file is due the whole of its last day', () => {
  expect(whereIs(archive, '2026-03-04')).toBe('there');
  expect(whereIs({ ...archive, loans: [loan] }, '2026-03-04')).toBe('out');
  expect(whereIs({ ...archive, loans: [loan] }, '2026-03-05')).toBe('overdue');
  expect(whereIs({ ...archive, loans: [{ ...loan, returnedOn: '2026-03-09' }] }, '2026-03-10')).toBe('there');
  expect(whereIs({ ...archive, destruction: { listId: 'd', on: '2026-03-01' } }, '2026-03-05')).toBe('destroyed');
});
