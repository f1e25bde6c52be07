import type { NavEntry } from '@goldkey/ui';
import { sectionsOf } from './sections.js';

const way = (id: string, section?: string): NavEntry => ({
  ...{ id, area: 'fees', path: `/${id}`, icon: 'scale', order: 1 },
  title: { 'zh-CN': id, 'zh-TW': id, en: id },
  ...(section && { section: { 'zh-CN': section, 'zh-TW': section, en: section } }),
});

test('ways of one caption that follow each other stand under it once; those without stand as they were', () => {
  const ways = [way('desk', '收款'), way('receipts', '收款'), way('meters', '计费'), way('other'), way('late', '收款')];
  expect(sectionsOf(ways).map(({ title, entries }) => [title?.['zh-CN'], entries.map(({ id }) => id)])).toEqual([
    ['收款', ['desk', 'receipts']],
    ['计费', ['meters']],
    [undefined, ['other']],
    ['收款', ['late']],
  ]);
  expect(sectionsOf([])).toEqual([]);
});
