import { day, instant, type Month, month, type Period } from '@goldkey/kernel';
import { given } from '@goldkey/testing';
import fc from 'fast-check';
import { calendarOf, dueOn, fileTaxReturn, registerTaxDuty, type TaxDuty } from './tax-return.js';

const said = { at: instant(0), now: instant(0), eventId: 'event-1' };
const vat: TaxDuty = {
  ...{ id: 'd-1', propertyId: 'p-1', tax: 'vat', cadence: 'month', monthsAfter: 1, dueDay: 15 },
  ...{ from: month('2026-01'), returns: [] },
};
const filing = (period: string, filedOn: string) => ({
  ...{ ...said, today: day('2026-05-20') },
  filed: { period, filedOn: day(filedOn), reference: 'SB-1', amount: '1200', filedBy: 'account-1' },
});

test('a return is due on its day of the month after, or on the next working day', () => {
  expect(dueOn(vat, '2026-03' as Period)).toBe('2026-04-15');
  expect(dueOn(vat, '2026-01' as Period)).toBe('2026-02-24'); // the 15th begins the Spring Festival
  expect(dueOn({ monthsAfter: 5, dueDay: 31 }, '2025' as Period)).toBe('2026-06-01'); // the 31st of May is a Sunday
  expect(dueOn({ monthsAfter: 1, dueDay: 31 }, '2026-01' as Period)).toBe('2026-02-28'); // February has 28, a Saturday that is worked
});

test('the calendar tells what is filed, late, due and ahead, the latest first', () => {
  const decision = fileTaxReturn(vat, filing('2026-02', '2026-03-17'));
  expect(decision).toMatchObject({ events: [{ filed: { period: '2026-02', late: true, amount: '1200.00' } }] });
  const filed = decision.accepted ? (decision.events[0]?.taxDuty as TaxDuty) : vat;
  expect(calendarOf(filed, day('2026-04-10')).map(({ period, state }) => `${period} ${state}`)).toEqual([
    '2026-04 ahead',
    '2026-03 due',
    '2026-02 filed',
    '2026-01 late',
  ]);
  const quarterly: TaxDuty = { ...vat, cadence: 'quarter' };
  expect(calendarOf(quarterly, day('2026-05-20')).map(({ period }) => period)).toEqual(['2026-Q2', '2026-Q1']);
});

test('a return is filed once, for a period of the duty that is over', () => {
  const decision = fileTaxReturn(vat, filing('2026-02', '2026-03-10'));
  expect(decision).toMatchObject({ events: [{ filed: { late: false } }] });
  const filed = decision.accepted ? (decision.events[0]?.taxDuty as TaxDuty) : vat;
  given(filed).when(fileTaxReturn, filing('2026-02', '2026-03-11')).refuses('billing.return-filed-already');
  for (const period of ['2026-Q1', '2025-12', '2026-06'])
    given(vat).when(fileTaxReturn, filing(period, '2026-05-20')).refuses('billing.period-does-not-fit-invalid');
  given(vat).when(fileTaxReturn, filing('2026-03', '2026-03-31')).refuses('billing.filed-before-end-invalid');
  given(vat)
    .when(registerTaxDuty, { ...said, duty: vat })
    .refuses('billing.tax-duty-registered');
});

test('whatever the cadence, every month since the first lies in one period of the calendar', () => {
  const months = fc.integer({ min: 0, max: 40 });
  const cadence = fc.constantFrom('month' as const, 'quarter' as const, 'year' as const);
  fc.assert(
    fc.property(months, cadence, (count, each) => {
      const last = `${2026 + Math.floor(count / 12)}-${String(1 + (count % 12)).padStart(2, '0')}`;
      const lines = calendarOf({ ...vat, cadence: each }, day(`${last}-15`));
      expect(new Set(lines.map(({ period }) => period)).size).toBe(lines.length);
      expect(lines.length).toBe(
        { month: count + 1, quarter: Math.floor(count / 3) + 1, year: Math.floor(count / 12) + 1 }[each],
      );
      expect((last as Month) >= vat.from).toBe(true);
    }),
  );
});
