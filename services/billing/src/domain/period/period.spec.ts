import { endOfDay, fenOf, instant, lastDayOf, month } from '@goldkey/kernel';
import { given } from '@goldkey/testing';
import { closePeriod, setTarget } from './period.js';

const march = month('2026-03');
const lastMoment = endOfDay(lastDayOf(march), 'Asia/Shanghai');
const command = (now = instant(lastMoment + 1)) => ({
  propertyId: 'p-1',
  month: march,
  timeZone: 'Asia/Shanghai',
  at: now,
  now,
  eventId: 'event-1',
});
const figures = {
  receivable: fenOf(100_00),
  collected: fenOf(94_99),
  target: '0.95',
  isClosed: false,
  isBilling: false,
};

test('a month is closed once its last day is over in the zone of the property, with what it came to', () => {
  given(figures).when(closePeriod, command(lastMoment)).refuses('billing.month-not-over');
  given(figures)
    .when(closePeriod, command())
    .then({
      type: 'PeriodClosed',
      eventId: 'event-1',
      at: instant(lastMoment + 1),
      period: {
        id: 'p-1:2026-03',
        propertyId: 'p-1',
        month: march,
        receivable: '100.00',
        collected: '94.99',
        target: '0.95',
        closedAt: instant(lastMoment + 1),
      },
    });
});

test('a closed month stays closed, and its target stays', () => {
  given({ ...figures, isClosed: true })
    .when(closePeriod, command())
    .refuses('billing.month-closed');
  given({ known: undefined, isClosed: true })
    .when(setTarget, { ...command(), target: '0.9', level: 'group' })
    .refuses('billing.month-closed');
});

test('who is measured by a target sets none once the month is over; a level above sets what is missing', () => {
  const late = { ...command(), target: '0.9' };
  given({ known: undefined, isClosed: false })
    .when(setTarget, { ...late, level: 'property' })
    .refuses('billing.measured-after.forbidden');
  expect(setTarget({ known: undefined, isClosed: false }, { ...late, level: 'region' })).toMatchObject({
    events: [{ collectionTarget: { target: '0.9' } }],
  });
});

test('without a target there is nothing to judge the collection by', () => {
  given({ ...figures, target: undefined })
    .when(closePeriod, command())
    .refuses('billing.target-missing');
});

test('a month waits for bills that are being issued or taken back', () => {
  given({ ...figures, isBilling: true })
    .when(closePeriod, command())
    .refuses('billing.run-under-way');
});
