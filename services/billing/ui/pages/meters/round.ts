import type { MeterLine } from '../../api.js';
import { homeName } from '../../home.js';

/** What a cell of the round means: a number as the meter shows it, `''` for none, undefined where the words are none. */
export const meantReading = (words: string): string | undefined => {
  const plain = words
    .normalize('NFKC')
    .replace(/[\s,]/g, '')
    .replace(/^0+(?=\d)/, '');
  return plain === '' || /^\d{1,12}(\.\d{1,4})?$/.test(plain) ? plain : undefined;
};

const natural = new Intl.Collator('en', { numeric: true });

/** As somebody walks: building by building, room by room, then by what is on the plate. */
export const asWalked = (meters: readonly MeterLine[]): readonly MeterLine[] =>
  [...meters].sort(
    (one, other) =>
      natural.compare(one.building ?? '', other.building ?? '') ||
      natural.compare(one.room ?? '', other.room ?? '') ||
      natural.compare(one.code, other.code),
  );

/** Whether the plate or the place has the words. */
export const isMeant = (meter: MeterLine, words: string | undefined): boolean => {
  const wanted = words?.trim().toLowerCase() ?? '';
  return `${meter.code} ${homeName(meter)}`.toLowerCase().includes(wanted);
};

const TEN_THOUSANDTHS = 10_000;

/** By how much the meter went on; undefined where it shows less than before, which a person looks at. */
export const wentOn = (before: string, after: string): string | undefined => {
  if (after === '') return undefined;
  const difference = Math.round((Number(after) - Number(before)) * TEN_THOUSANDTHS) / TEN_THOUSANDTHS;
  return difference < 0 ? undefined : String(difference);
};
