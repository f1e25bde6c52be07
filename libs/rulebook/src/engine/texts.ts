/** The languages of clauses. */
export const LANGUAGES = ['zh-CN', 'zh-TW', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
/** A text in every language; `{name}` stands for a detail. */
export type Localised = Readonly<Record<Language, string>>;

/** Simplified, traditional, English. */
export const say = (zhCN: string, zhTW: string, en: string): Localised => ({ 'zh-CN': zhCN, 'zh-TW': zhTW, en });

/** The text with its details filled in; a detail that is missing stays visible as its name. */
export const fill = (template: string, details: Readonly<Record<string, string>>): string =>
  template.replace(/\{(\w+)\}/g, (whole, name: string) => details[name] ?? whole);
