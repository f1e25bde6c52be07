import { localeOf } from './locale.js';
import { requestTexts, textOf } from './texts/texts.js';

test.each([
  [undefined, 'zh-CN'],
  ['', 'zh-CN'],
  ['fr-FR', 'zh-CN'],
  ['*', 'zh-CN'],
  ['zh', 'zh-CN'],
  ['zh-Hant-HK', 'zh-TW'],
  ['zh-HK, en;q=0.9', 'zh-TW'],
  ['fr, en-GB;q=0.5', 'en'],
  ['en;q=0.4, zh-TW;q=0.8', 'zh-TW'],
  ['en;q=0, zh-CN;q=0.1', 'zh-CN'],
  ['en;q=rubbish', 'en'],
])('Accept-Language %p is answered in %s', (header, locale) => {
  expect(localeOf(header)).toBe(locale);
});

test('facts are quoted where the text names them; what is unknown stays visible', () => {
  const texts = [{ 'zh-CN': { a: '「{name}」{n} {missing}' }, 'zh-TW': {}, en: {} }];
  expect(textOf(texts, 'zh-CN', 'a', { name: '王', n: 3 })).toBe('「王」3 {missing}');
  expect(textOf(texts, 'en', 'a')).toBe('a');
});

test('months and other periods are said in words; days, and codes that look like a month, as they are', () => {
  const said = '{month} 已关账，{span}，{code}';
  const texts = [{ 'zh-CN': { a: said }, 'zh-TW': { a: said }, en: { a: '{month} is closed, {span}, {code}' } }];
  const facts = { month: '2026-11', span: '2026-11-05', code: '2026-11' };
  expect(textOf(texts, 'zh-CN', 'a', facts)).toBe('2026 年 11 月已关账，2026-11-05，2026-11');
  expect(textOf(texts, 'en', 'a', facts)).toBe('November 2026 is closed, 2026-11-05, 2026-11');
  expect(textOf(texts, 'zh-TW', 'a', { ...facts, month: '2026-W48', span: '2026-Q4' })).toMatch(/第 48 週.*第 4 季/);
});

test('every sentence of the kit exists in every language with the same facts', () => {
  const facts = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
  const { 'zh-CN': first, ...others } = requestTexts;
  for (const texts of Object.values(others)) {
    expect(Object.keys(texts).sort()).toEqual(Object.keys(first).sort());
    for (const [code, text] of Object.entries(texts)) expect(facts(text)).toEqual(facts(first[code] ?? ''));
  }
});
