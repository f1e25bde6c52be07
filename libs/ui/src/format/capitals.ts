import type { Locale } from '../language/locale.js';

interface Signs {
  readonly digits: string;
  /** Tens, hundreds, thousands. */
  readonly places: readonly string[];
  /** Of each four digits. */
  readonly myriads: readonly string[];
}

const simplified: Signs = {
  digits: '零壹贰叁肆伍陆柒捌玖',
  places: ['', '拾', '佰', '仟'],
  myriads: ['', '万', '亿', '兆'],
};
const signs: Readonly<Record<Locale, Signs | undefined>> = {
  'zh-CN': simplified,
  'zh-TW': { digits: '零壹貳參肆伍陸柒捌玖', places: simplified.places, myriads: ['', '萬', '億', '兆'] },
  en: undefined,
};

/** Four digits: `0305` → 零叁佰零伍; a run of zeros is one, those at the end are none. */
const myriad = (digits: string, { digits: names, places }: Signs): string =>
  [...digits]
    .map((digit, index) => (digit === '0' ? names[0] : `${names[Number(digit)]}${places[3 - index]}`))
    .join('')
    .replace(/零+/g, '零')
    .replace(/零$/, '');

const wholeYuan = (whole: string, from: Signs): string => {
  const width = Math.ceil(whole.length / 4) * 4;
  const groups = whole.padStart(width, '0').match(/.{4}/g) ?? [];
  const parts = groups.map((digits, index) => {
    const words = myriad(digits, from);
    // A whole group of nothing leaves one zero before what follows.
    return words === '' ? '零' : `${words}${from.myriads[groups.length - 1 - index]}`;
  });
  return parts
    .join('')
    .replace(/零+/g, '零')
    .replace(/^零|零$/g, '');
};

/**
 * An amount as papers of money write it in Chinese, so that no stroke can be added: `1284.60` → 壹仟贰佰捌拾肆元陆角整. Undefined
 * in a language that has no such way, for what is no amount, and for what is too large to be one.
 */
export const capitalAmount = (yuan: string, locale: Locale): string | undefined => {
  const from = signs[locale];
  const [, minus, whole = '', fraction = ''] = /^(-?)(?=\d)0*(\d{0,16})(?:\.(\d{1,2}))?$/.exec(yuan) ?? [];
  if (from === undefined || minus === undefined) return undefined;
  const name = (digit: string) => from.digits[Number(digit)] ?? '';
  const [jiao = '0', fen = '0'] = fraction.padEnd(2, '0');
  const head = whole === '' ? '' : `${wholeYuan(whole, from)}元`;
  const isNothing = head === '' && jiao === '0' && fen === '0';
  const tail = [
    jiao === '0' ? (fen !== '0' && head !== '' ? '零' : '') : `${name(jiao)}角`,
    fen === '0' ? '整' : `${name(fen)}分`,
  ];
  return isNothing ? '零元整' : `${minus === '' ? '' : '负'}${head}${tail.join('')}`;
};
