import { periodWords } from './period-words.js';
import { en } from './texts/en.js';
import { zhCN } from './texts/zh-CN.js';
import { zhTW } from './texts/zh-TW.js';

/** The languages people can choose; the first is what is spoken where nobody chose. */
export const LOCALES = ['zh-CN', 'zh-TW', 'en'] as const;
export type Locale = (typeof LOCALES)[number];
/** Texts by locale and code; `{fact}` stands for a fact of the refusal. */
export type Texts = Readonly<Record<Locale, Readonly<Record<string, string>>>>;

/** What every service may have to say about a request. */
export const requestTexts: Texts = { 'zh-CN': zhCN, 'zh-TW': zhTW, en };

const localeFor = (tag: string): Locale | undefined => {
  const lower = tag.toLowerCase();
  if (/^zh-(tw|hk|mo|hant)/.test(lower)) return 'zh-TW';
  if (lower.startsWith('zh') || lower === '*') return 'zh-CN';
  return lower.startsWith('en') ? 'en' : undefined;
};

/** The caller's language by `Accept-Language`, by weight and then order; simplified Chinese where none of ours is asked for. */
export const localeOf = (header: string | undefined): Locale => {
  const wished = (header ?? '')
    .split(',')
    .map((part, index) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const weight = Number(parameters.map((p) => /^\s*q=([\d.]+)/.exec(p)?.[1]).find(Boolean) ?? 1);
      return { locale: localeFor(tag.trim()), weight, index };
    })
    .filter((wish) => wish.locale !== undefined && wish.weight > 0)
    .sort((a, b) => b.weight - a.weight || a.index - b.index);
  return wished[0]?.locale ?? 'zh-CN';
};

/** The text of a code with its facts filled in; the code itself where no text is known. */
export const textOf = (
  texts: readonly Texts[],
  locale: Locale,
  code: string,
  facts: Readonly<Record<string, unknown>> = {},
): string => {
  const template = texts.map((known) => known[locale][code]).find((found) => found !== undefined) ?? code;
  return template.replace(/\{(\w+)\}( ?)/g, (whole, name: string, gap: string) => {
    const fact = facts[name];
    if (fact === undefined) return whole;
    if (typeof fact !== 'string') return `${JSON.stringify(fact)}${gap}`;
    const period = periodWords(name, fact, locale);
    // What stands apart from a figure needs no gap behind a Chinese word.
    return period === undefined ? `${fact}${gap}` : `${period}${locale === 'en' ? gap : ''}`;
  });
};
