import { isDay, isZone, periodKind, readInstant } from '@goldkey/kernel';
import type { Form } from './event-schema-types.js';

const DECIMAL = /^-?\d{1,15}(\.\d{1,15})?$/;
const MONEY = /^-?\d{1,15}(\.\d{1,2})?$/;

const isPeriodOf =
  (kind: ReturnType<typeof periodKind>) =>
  (text: string): boolean =>
    periodKind(text) === kind;

/** For each form of text: whether a text has it, and how a person would be told what is expected. */
export const forms: Readonly<Record<Exclude<Form, 'article'>, { fits(text: string): boolean; expected: string }>> = {
  instant: { fits: (text) => readInstant(text) !== undefined, expected: 'an RFC 3339 instant with offset' },
  day: { fits: isDay, expected: 'a calendar day YYYY-MM-DD' },
  month: { fits: isPeriodOf('month'), expected: 'a month YYYY-MM' },
  week: { fits: isPeriodOf('week'), expected: 'a week YYYY-Www' },
  quarter: { fits: isPeriodOf('quarter'), expected: 'a quarter YYYY-Qn' },
  'half-year': { fits: isPeriodOf('half-year'), expected: 'a half-year YYYY-Hn' },
  year: { fits: isPeriodOf('year'), expected: 'a year YYYY' },
  period: {
    fits: (text) => periodKind(text) !== undefined,
    expected: 'a week, month, quarter, half-year or year',
  },
  money: { fits: (text) => MONEY.test(text), expected: 'decimal yuan with at most two places, as a string' },
  decimal: { fits: (text) => DECIMAL.test(text), expected: 'a decimal number, as a string' },
  zone: { fits: isZone, expected: 'an IANA time zone' },
};
