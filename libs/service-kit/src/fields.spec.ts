import { runAs, runAsSystem } from '@goldkey/access';
import { LATE_RECORDING_HOURS } from '@goldkey/kernel';
import { aCaller } from '@goldkey/testing';
import { actDayField, actField, anyPeriodField, dayField, instantField, monthField } from './fields.js';
import { requestTexts } from './texts/texts.js';

const hoursAgo = (hours: number): string => new Date(Date.now() - hours * 3_600_000).toISOString();
const taken = (at: string) => actField.safeParse(at).success;

const person = { ...aCaller(), permissions: new Set<string>() };

test('what a person did is recorded within three days; older only by who may bring in history', () => {
  const late = hoursAgo(LATE_RECORDING_HOURS + 0.1);
  runAs(person, () => {
    expect(taken(hoursAgo(LATE_RECORDING_HOURS - 0.1))).toBe(true);
    expect(actField.safeParse(late).error?.issues).toEqual([
      expect.objectContaining({ message: 'request.too-long-ago' }),
    ]);
    expect(taken('yesterday')).toBe(false);
  });
  expect(runAs(aCaller(), () => taken(late))).toBe(true);
});

test('so is the day from which it was done, as long as it is that day anywhere', () => {
  const dayAgo = (hours: number): string => hoursAgo(hours).slice(0, 10);
  const takenOn = (on: string) => actDayField.safeParse(on).success;
  const late = dayAgo(LATE_RECORDING_HOURS + 60);
  runAs(person, () => {
    expect([dayAgo(-10_000), dayAgo(0), dayAgo(LATE_RECORDING_HOURS)].map(takenOn)).toEqual([true, true, true]);
    expect(actDayField.safeParse(late).error?.issues).toMatchObject([{ message: 'request.too-long-ago' }]);
    expect(actDayField.safeParse('2026-02-30').error?.issues).toMatchObject([{ message: 'request.not-a-day' }]);
  });
  expect(runAs(aCaller(), () => takenOn(late))).toBe(true);
});

test('a program that brings in another system, and the platform itself, record what happened when it did', () => {
  const late = hoursAgo(10_000);
  expect(runAs({ ...person, kind: 'client' as const }, () => taken(late))).toBe(true);
  expect(runAsSystem('timer', () => taken(late))).toBe(true);
});

test('the sentence names the hours that hold', () => {
  for (const texts of Object.values(requestTexts))
    expect(texts['request.too-long-ago']).toContain(` ${LATE_RECORDING_HOURS} `);
});

test('an instant lies where a database and a calendar of any zone know it', () => {
  const fits = (at: string) => instantField.safeParse(at).success;
  expect(['1900-01-01T00:00:00Z', '9999-12-30T23:59:59.999Z'].map(fits)).toEqual([true, true]);
  for (const at of [
    '0000-01-01T00:00:00Z',
    '0001-01-01T00:00:00+14:00',
    '1899-12-31T23:59:59.999Z',
    '9999-12-31T00:00:00Z',
  ])
    expect(instantField.safeParse(at).error?.issues).toMatchObject([{ message: 'request.not-an-instant' }]);
});

test('a day and a period lie in years that a database knows; a day without end is one', () => {
  const fits = (text: string) => dayField.safeParse(text).success;
  expect(['1900-01-01', '9999-12-31', '1899-12-31', '0001-01-01', '0000-01-01'].map(fits)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
  expect(['2026-03', '0001-01'].map((text) => monthField.safeParse(text).success)).toEqual([true, false]);
  expect(['2026', '0001'].map((text) => anyPeriodField.safeParse(text).success)).toEqual([true, false]);
});
