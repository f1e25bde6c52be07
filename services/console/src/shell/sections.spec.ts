import type { Caption, NavEntry } from '@goldkey/ui';
import { sectionsOf } from './sections.js';

const named = (word: string) => ({ 'zh-CN': word, 'zh-TW': word, en: word });

const way = (id: string, order: number): NavEntry => ({
  ...{ id, area: 'fees', path: `/${id}`, icon: 'scale', order },
  title: named(id),
});

const caption = (area: Caption['area'], from: number, word: string): Caption => ({ area, from, title: named(word) });

const CAPTIONS = [caption('fees', 60, '账务'), caption('fees', 10, '收款'), caption('work', 20, '巡查')];

const shown = (ways: readonly NavEntry[]) =>
  sectionsOf(ways, CAPTIONS).map(({ title, entries }) => [title?.['zh-CN'], entries.map(({ id }) => id)]);

test('many ways stand under the captions of their area, each once, from its order on', () => {
  const ways = [
    ...[way('first', 5), way('desk', 10), way('receipts', 20), way('arrears', 30), way('refunds', 59)],
    ...[way('books', 60), way('late', 90)],
  ];
  expect(shown(ways)).toEqual([
    [undefined, ['first']],
    ['收款', ['desk', 'receipts', 'arrears', 'refunds']],
    ['账务', ['books', 'late']],
  ]);
});

test('a caption whose ways somebody has not stands nowhere', () => {
  expect(shown([11, 12, 13, 14, 15, 16, 17].map((order) => way(`w${order}`, order))).map(([title]) => title)).toEqual([
    '收款',
  ]);
});

test('few ways are seen at a glance and need no captions', () => {
  expect(shown([way('desk', 10), way('books', 60)])).toEqual([[undefined, ['desk', 'books']]]);
  expect(shown([])).toEqual([]);
});
