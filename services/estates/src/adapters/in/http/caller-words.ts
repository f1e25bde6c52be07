/**
 * Whom the words may mean, as keys of `household_of_caller` (migration 409). What lists show of a number, its last four digits, is
 * looked for by everybody; a whole number and a whole name by who may ask for them. Anything between is not looked for at all: by
 * one digit more at a time a masked number would be learned without a reason in the history.
 */

const LAST_FOUR = /^\d{4}$/;
const SHORTEST = 5;
const LONGEST = 20;
const LONGEST_NAME = 40;
/** What people write between the digits of a number. */
const BETWEEN = /[\s().·-]+/g;
/** A city's code before a number, and the nought before a mobile number of another city. */
const CITY = /^0(?:10|2\d|[3-9]\d{2})(?=\d{7,8}$)/;
const FAR = /^0(?=1[3-9]\d{9}$)/;
const COUNTRY = /^(?:\+86|0086|86(?=1[3-9]\d{9}$))/;

const unique = (keys: readonly string[]): readonly string[] => [...new Set(keys)];

export const callerKeys = (words: string | undefined, { whole }: { readonly whole: boolean }): readonly string[] => {
  const typed = (words ?? '').trim();
  const number = typed.replace(BETWEEN, '').replace(COUNTRY, '');
  if (LAST_FOUR.test(number)) return [number];
  if (!whole) return [];
  if (/^\+?\d+$/.test(number)) {
    const digits = number.replace(/^\+/, '');
    if (digits.length < SHORTEST || digits.length > LONGEST) return [];
    return unique([digits, digits.replace(FAR, ''), digits.replace(CITY, '')]);
  }
  return typed.length >= 2 && typed.length <= LONGEST_NAME && !/\d/.test(typed) ? [typed] : [];
};
