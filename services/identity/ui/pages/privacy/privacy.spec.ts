import { inLanguage, isLate, type PrivacyLine } from './privacy.js';

const line = (changes: Partial<PrivacyLine>): PrivacyLine =>
  ({ state: 'asked', dueOn: '2026-12-20', waiting: [], ...changes }) as PrivacyLine;

test('a request is late when its day has passed and somebody still waits', () => {
  expect(isLate(line({}), '2026-12-20')).toBe(false);
  expect(isLate(line({}), '2026-12-21')).toBe(true);
  expect(isLate(line({ state: 'approved' }), '2026-12-21')).toBe(false);
  expect(isLate(line({ state: 'approved', waiting: ['billing'] }), '2026-12-21')).toBe(true);
  expect(isLate(line({ state: 'done' }), '2026-12-21')).toBe(false);
});

test('words of services are shown in the reader’s language', () => {
  expect(inLanguage(['车辆', '車輛', 'vehicles'], 'zh-TW')).toBe('車輛');
  expect(inLanguage(['车辆'], 'en')).toBe('车辆');
});
