import type { Booking } from '../../api.js';
import { bookedOn, daysFrom } from './calendar.js';

const booking = (fromAt: string, untilAt: string): Booking => ({
  id: 'b-1',
  propertyId: 'p-1',
  version: 1,
  venueId: 'v-1',
  venueName: '中心广场',
  fromAt: `2026-03-${fromAt}:00+08:00`,
  untilAt: `2026-03-${untilAt}:00+08:00`,
  purpose: '家电展',
  exhibitor: '苏宁',
  state: 'booked',
});

test('days go on over the end of a month', () => {
  expect(daysFrom('2026-02-27', 3)).toEqual(['2026-02-27', '2026-02-28', '2026-03-01']);
});

test('a booking stands on each day that it meets by the clock of the property, and not on the day at whose beginning it ends', () => {
  const one = booking('05T22:00', '07T00:00');
  const days = daysFrom('2026-03-04', 4).filter((day) => bookedOn([one], 'v-1', day).length > 0);
  expect(days).toEqual(['2026-03-05', '2026-03-06']);
  expect(bookedOn([one], 'v-2', '2026-03-05')).toEqual([]);
});
