import { lineText, partKey } from './line-text.js';

const word = (key: string): string => `<${key}>`;

test('each part of a description has its words', () => {
  expect(['summary', 'conditions.hours', 'keyPosition', 'headCount', 'duties'].map(partKey)).toEqual([
    'part.summary',
    'conditions.hours',
    'position.key',
    'position.headCount',
    'part.duties',
  ]);
});

test('lines read as they stand in the form', () => {
  expect(lineText({ duty: '日常', tasks: ['督促', '检查'] }, word)).toBe('日常；督促；检查');
  expect(lineText({ indicator: '满意度', weight: 40 }, word)).toBe('满意度 40 %');
  expect(
    lineText(
      { kind: 'expense', what: '申购', powers: ['decide'], matter: 'material-requisition', limit: '5000.00' },
      word,
    ),
  ).toBe('申购（<power.decide> · ¥5,000.00 · <matter.material-requisition>）');
  expect(lineText(['甲', '乙'], word)).toBe('甲、乙');
  expect(lineText(true, word)).toBe('<yes>');
  expect(lineText(undefined, word)).toBe('');
});
