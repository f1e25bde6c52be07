/** The languages of the console, the first one written first. */
export const locales = ['zh-CN', 'zh-TW', 'en'] as const;
export type Locale = (typeof locales)[number];

/** Each language in its own words, for the switch. */
export const localeNames: Readonly<Record<Locale, string>> = {
  'zh-CN': '简体中文',
  'zh-TW': '繁體中文',
  en: 'English',
};

export const LOCALE_KEY = 'goldkey.locale';

const isLocale = (text: unknown): text is Locale => locales.includes(text as Locale);

const nearest = (tag: string): Locale | undefined => {
  if (/^zh-(TW|HK|MO|Hant)/i.test(tag)) return 'zh-TW';
  if (/^zh/i.test(tag)) return 'zh-CN';
  return /^en/i.test(tag) ? 'en' : undefined;
};

/**
 * The language to begin with: the remembered one, else simplified Chinese, which the product speaks first. The
 * browser's own language counts only where it is a Chinese of another script.
 */
export const firstLocale = (
  storage: Pick<Storage, 'getItem'> | undefined,
  preferred: readonly string[] = [],
): Locale => {
  const kept = storage?.getItem(LOCALE_KEY);
  if (isLocale(kept)) return kept;
  return preferred.map(nearest).find((locale) => locale !== undefined && locale !== 'en') ?? 'zh-CN';
};
