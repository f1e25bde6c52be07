import { readListState } from '@goldkey/ui/list-state';
import { buildingsOf, lastReading, mainMetersList, mainMetersQuery } from './main-meters-list.js';

test('what stands in the address is asked of the service', () => {
  const state = readListState(new URLSearchParams('property=p-1&kind=common&q=ZB'), mainMetersList);
  expect(mainMetersQuery(state)).toMatchObject({ propertyId: 'p-1', kind: 'common', q: 'ZB', sort: 'code', page: 1 });
});

test('buildings are typed with commas of any kind', () => {
  expect(buildingsOf(' 1, 2，3、 5 ;')).toEqual(['1', '2', '3', '5']);
  expect(buildingsOf(' ')).toEqual([]);
});

test('the last reading is the last that was not taken back', () => {
  const reading = { id: 'r-1', day: '2026-03-31', value: '1', month: '2026-03', consumption: '1', rolledOver: false };
  const withdrawn = { at: '2026-04-01T00:00:00+08:00', byName: '王', reason: '看错' };
  expect(lastReading({ readings: [reading, { ...reading, id: 'r-2', withdrawn }] })?.id).toBe('r-1');
  expect(lastReading({ readings: [] })).toBeUndefined();
});
