import { firstLocale } from './locale.js';
import { defineTexts, translator } from './texts.js';

const texts = defineTexts({
  namespace: 'texts-spec',
  'zh-CN': { greeting: '你好，{name}', 'due.count': '{count} 件到期', plain: '保存' },
  'zh-TW': { greeting: '你好，{name}', 'due.count': '{count} 件到期', plain: '儲存' },
  en: { greeting: 'Hello {name}', 'due.count': '{count} are due', 'due.count_one': '{count} is due', plain: 'Save' },
});

test('texts come in the language asked for, holes filled as they are', () => {
  expect(translator(texts, 'zh-TW')('plain')).toBe('儲存');
  expect(translator(texts, 'en')('greeting', { name: '<Li & Sons>' })).toBe('Hello <Li & Sons>');
});

test('English has a form for one, Chinese does not need it', () => {
  expect(translator(texts, 'en')('due.count', { count: 1 })).toBe('1 is due');
  expect(translator(texts, 'en')('due.count', { count: 9 })).toBe('9 are due');
  expect(translator(texts, 'zh-CN')('due.count', { count: 1 })).toBe('1 件到期');
});

test('the remembered language counts, then a Chinese script of the browser, else simplified Chinese', () => {
  expect(firstLocale({ getItem: () => 'en' }, ['zh-TW'])).toBe('en');
  expect(firstLocale(undefined, ['en-US', 'zh-HK'])).toBe('zh-TW');
  expect(firstLocale(undefined, ['en-US'])).toBe('zh-CN');
  expect(firstLocale({ getItem: () => 'fr' })).toBe('zh-CN');
});
