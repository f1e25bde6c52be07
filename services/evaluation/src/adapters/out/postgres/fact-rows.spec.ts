import { factRow, periodRows } from './fact-rows.js';

test.each([[undefined], [null], [['x']], ['x']])('an unknown type is kept whatever its data: %p', (data) => {
  const event = {
    specversion: '1.0',
    id: 'e-1',
    source: '/elsewhere',
    type: 'goldkey.staffing.picnic.held.v1',
    time: '2026-03-05T10:00:00+08:00',
    propertyid: 'p-1',
    data,
  } as const;
  expect(factRow({ event } as never)).toMatchObject({ id: 'e-1', kind: 'staffing.picnic.held', property_id: 'p-1' });
  expect(periodRows({ event } as never)).toEqual([]);
});
