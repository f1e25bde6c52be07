import { type FindRecords, formatMoney } from '@goldkey/ui';
import { BASE, METERS, type MeterLine, PAYMENTS } from './api.js';
import type { InvoiceRow } from './api-books.js';
import type { PaymentLine } from './api-receipts.js';
import { homeName } from './home.js';

interface Answer<Line> {
  readonly items: readonly Line[];
}

const MOST = 4;
/** A number: letters, digits and what stands between them, a digit at least. What is shorter is none that a paper bears. */
const NUMBER = /^(?=.*\d)[\p{L}\d/_.#-]{3,40}$/u;

const WORDS = {
  'zh-CN': { receipt: '收据', invoice: '发票', meter: '表计' },
  'zh-TW': { receipt: '收據', invoice: '發票', meter: '表計' },
  en: { receipt: 'Receipt', invoice: 'Invoice', meter: 'Meter' },
} as const;

const noted = (...parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join('  ');

/** Whatever the letters are written like: as they were typed, great and small. */
const spellings = (number: string): string =>
  [...new Set([number, number.toUpperCase(), number.toLowerCase()])].join(',');

/** Receipts, invoices and meters by their whole number; each opens beside the list of those found. */
export const findRecords: FindRecords = async ({ client, words, locale, signal }) => {
  const number = words.trim();
  if (!NUMBER.test(number)) return [];
  const asked = spellings(number);
  const [receipts, invoices, meters] = await Promise.all([
    client.get<Answer<PaymentLine>>(PAYMENTS, { receipt: asked, pageSize: MOST }, signal),
    client.get<Answer<InvoiceRow>>(`${BASE}/invoices`, { number: asked, pageSize: MOST }, signal),
    client.get<Answer<MeterLine>>(METERS, { code: asked, pageSize: MOST }, signal),
  ]);
  const titles = WORDS[locale];
  const placed = (path: string, q: string, id: string, more = '') =>
    `${path}?q=${encodeURIComponent(q)}${more}&open=${encodeURIComponent(id)}`;
  return [
    ...receipts.items.map((line) => {
      const day = line.takenAt.slice(0, 10);
      return {
        id: line.id,
        path: placed('/receipts', line.receipt, line.id, `&from=${day}&until=${day}`),
        title: `${titles.receipt} ${line.receipt}`,
        note: noted(line.propertyName, homeName(line), formatMoney(line.amount)),
      };
    }),
    ...invoices.items.map((line) => ({
      id: line.id,
      path: placed('/invoices', line.number, line.id),
      title: `${titles.invoice} ${line.number}`,
      note: noted(line.propertyName, homeName(line), formatMoney(line.amount)),
    })),
    ...meters.items.map((line) => ({
      id: line.id,
      path: placed('/meters', line.code, line.id),
      title: `${titles.meter} ${line.code}`,
      note: noted(line.propertyName, homeName(line)),
    })),
  ];
};
