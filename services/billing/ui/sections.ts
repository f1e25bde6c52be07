import type { Named, NavEntry } from '@goldkey/ui';

const named = (cn: string, tw: string, en: string): Named => ({ 'zh-CN': cn, 'zh-TW': tw, en });

/** Captions of the fees, each from the order of its first way on: the counter's work, what makes bills, the books, what is set up once. */
const SECTIONS: readonly (readonly [number, Named])[] = [
  [65, named('税票设置', '稅票設定', 'Taxes and set-up')],
  [61, named('账务', '帳務', 'Books')],
  [58, named('计费', '計費', 'Billing')],
  [0, named('收款', '收款', 'Taking money')],
];

/** The ways of billing, each under the caption of its place. */
export const inSections = (nav: readonly NavEntry[]): readonly NavEntry[] =>
  nav.map((entry) => {
    const section = SECTIONS.find(([from]) => entry.order >= from)?.[1];
    return { ...entry, ...(section && { section }) };
  });
