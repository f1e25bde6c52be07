import i18next, { type i18n } from 'i18next';
import type { Locale } from './locale.js';

/** The names between braces in a text: `'{done} / {due}'` has `done` and `due`. */
export type Holes<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Holes<Rest> : never;

/** The same texts in another language: every key, and where its grammar asks for it a form for one (`key_one`). */
export type Words<Source> = { readonly [Key in keyof Source]: string } & {
  readonly [Key in keyof Source as Key extends string ? `${Key}_one` : never]?: string;
};

/** The texts of one service or part in all languages. Simplified Chinese decides which keys there are. */
export interface Texts<Source> {
  readonly namespace: string;
  readonly 'zh-CN': Source;
  readonly 'zh-TW': Words<Source>;
  readonly en: Words<Source>;
}

/** Gives the text of a key with its holes filled. A missing value, or an unknown key, does not compile. */
export type Translate<Source> = <Key extends keyof Source & string>(
  key: Key,
  ...values: [Holes<Source[Key]>] extends [never] ? [] : [values: Readonly<Record<Holes<Source[Key]>, string | number>>]
) => string;

const instance: i18n = i18next.createInstance();
void instance.init({
  lng: 'zh-CN',
  fallbackLng: 'zh-CN',
  resources: {},
  initAsync: false,
  showSupportNotice: false,
  keySeparator: false,
  nsSeparator: false,
  interpolation: { prefix: '{', suffix: '}', escapeValue: false },
} as Parameters<i18n['init']>[0]);

/**
 * Registers texts. Keys are flat (`'list.title'`); holes stand in braces. A text that counts has the hole `count` and
 * may have a form for one in English.
 */
export const defineTexts = <const Source extends Readonly<Record<string, string>>>(
  texts: Texts<Source>,
): Texts<Source> => {
  for (const locale of ['zh-CN', 'zh-TW', 'en'] as const) {
    instance.addResourceBundle(locale, texts.namespace, texts[locale], true, true);
  }
  return texts;
};

/** The translator of these texts for one language. */
export const translator = <Source>(texts: Texts<Source>, locale: Locale): Translate<Source> => {
  const fixed = instance.getFixedT(locale, texts.namespace);
  return (key, ...[values]) => fixed(key, values as Record<string, unknown>) as unknown as string;
};
