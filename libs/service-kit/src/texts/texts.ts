import type { Locale } from '../locale.js';
import { en } from './en.js';
import { periodWords } from './period-words.js';
import { zhCN } from './zh-CN.js';
import { zhTW } from './zh-TW.js';

/** Texts by locale and code; `{fact}` stands for a fact of the refusal. */
export type Texts = Readonly<Record<Locale, Readonly<Record<string, string>>>>;

/** What every service may have to say about a request. */
export const requestTexts: Texts = { 'zh-CN': zhCN, 'zh-TW': zhTW, en };

/** What a fact says to who reads: one that is words in every language gives those of theirs. */
const said = (fact: unknown, locale: Locale): unknown =>
  typeof fact === 'object' && fact !== null && locale in fact ? (fact as Record<Locale, unknown>)[locale] : fact;

/** The text of a code with its facts filled in; the code itself where no text is known. */
export const textOf = (
  texts: readonly Texts[],
  locale: Locale,
  code: string,
  facts: Readonly<Record<string, unknown>> = {},
): string => {
  const template = texts.map((known) => known[locale][code]).find((found) => found !== undefined) ?? code;
  return template.replace(/\{(\w+)\}( ?)/g, (whole, name: string, gap: string) => {
    const fact = said(facts[name], locale);
    if (fact === undefined) return whole;
    if (typeof fact !== 'string') return `${JSON.stringify(fact)}${gap}`;
    const period = periodWords(name, fact, locale);
    // What stands apart from a figure needs no gap behind a Chinese word.
    return period === undefined ? `${fact}${gap}` : `${period}${locale === 'en' ? gap : ''}`;
  });
};
