import { readListState } from '@goldkey/ui/list-state';
import { complaintsList, complaintsQuery } from './list-spec.js';

const query = (search: string, zone = 'Asia/Shanghai') =>
  complaintsQuery(readListState(new URLSearchParams(search), complaintsList), zone);

test('days of the filter are whole days where the property is', () => {
  expect(query('from=2026-08-01&until=2026-08-07', 'America/New_York')).toMatchObject({
    receivedFrom: '2026-08-01T00:00:00-04:00',
    receivedUntil: '2026-08-07T23:59:59-04:00',
  });
});

test('names of the address become those of the service, flags are sent only when set', () => {
  expect(query('property=p-1&department=d-1&overdue=true&awaitsReport=true')).toMatchObject({
    propertyId: 'p-1',
    departmentId: 'd-1',
    overdue: true,
    awaitsMajorReport: true,
    major: undefined,
    sort: '-receivedAt',
    page: 1,
    pageSize: 50,
  });
});
