import { isZone } from '@goldkey/kernel';

/** Whether this names an IANA zone (`Asia/Shanghai`); a bare offset (`+08:00`) knows no summer time and is none. */
export const isTimeZone = (name: string): boolean => /^[A-Za-z]/.test(name) && isZone(name);

/** Spaces, hyphens and brackets group digits and say nothing. */
const GROUPING = /[\s\-()（）‐－]/g;
/** A desk's own line behind the number. */
const EXTENSION = /\s*(?:转|轉|ext\.?|x|#)\s*\d{1,6}$/i;
const OF_CHINA = [
  // Mobile.
  /^1[3-9]\d{9}$/,
  // With its area code, which begins with a zero.
  /^0(?:10|2\d)[2-8]\d{7}$/,
  /^0[3-9]\d{2}[2-8]\d{6,7}$/,
  // Of companies, for the whole country.
  /^[48]00\d{7}$/,
  /^9[56]\d{3,6}$/,
];

/**
 * Whether this is a telephone number that people of the property's town can dial: a landline with its area code, a mobile number, one
 * for the whole country (400, 800, 95…, 96…), each with or without +86 and an extension (转 801), or with the code of another country.
 */
export const isTelephone = (text: string): boolean => {
  const number = text.trim().replace(EXTENSION, '').replace(GROUPING, '');
  const inChina = number.replace(/^(?:\+|00)86/, '');
  if (OF_CHINA.some((form) => form.test(inChina))) return true;
  // Behind +86 the zero of an area code is left out.
  if (inChina !== number) return OF_CHINA.some((form) => form.test(`0${inChina}`));
  return /^\+(?!86)[1-9]\d{7,14}$/.test(number);
};
