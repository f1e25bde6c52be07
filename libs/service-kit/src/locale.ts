/** The languages people can choose; the first is what is spoken where nobody chose. */
export const LOCALES = ['zh-CN', 'zh-TW', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

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
