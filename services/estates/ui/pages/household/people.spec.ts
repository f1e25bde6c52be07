import type { Person } from '../../api.js';
import { ownersBody, parted, todayOf } from './people.js';

const person = (personId: string, rest: Partial<Person>): Person => ({ personId, role: 'owner', ...rest });

test('who left before today is former, who leaves today or comes later is not', () => {
  const people = [
    person('tenant', { role: 'tenant', from: '2026-02-01', until: '2026-03-05' }),
    person('before', { until: '2026-01-31' }),
    person('long before', { until: '2020-01-31' }),
    person('now', { from: '2026-02-01' }),
    person('soon', { role: 'tenant', from: '2026-04-01' }),
  ];
  const { present, former } = parted(people, '2026-03-05');
  expect(present.map(({ personId }) => personId)).toEqual(['now', 'tenant', 'soon']);
  expect(former.map(({ personId }) => personId)).toEqual(['before', 'long before']);
});

test('today is the day of whoever looks', () => {
  expect(todayOf(new Date(2026, 2, 5, 0, 1).getTime())).toBe('2026-03-05');
});

test('what was left empty is not sent', () => {
  const owners = [{ name: ' 李娜 ', phone: '', share: ' 1/2 ' }];
  expect(ownersBody({ on: '2026-03-01', owners })).toEqual({
    on: '2026-03-01',
    owners: [{ name: '李娜', share: '1/2' }],
  });
});
