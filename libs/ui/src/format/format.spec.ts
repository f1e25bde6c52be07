import {
  clockAt,
  dayOfInstant,
  formatAmount,
  formatBriefInstant,
  formatClock,
  formatCount,
  formatDay,
  formatGap,
  formatInstant,
  formatMoney,
  formatMonth,
  formatPeriod,
  formatQuarter,
  formatRate,
  formatSpan,
  formatTarget,
  formatZone,
  isZeroAmount,
  todayAt,
} from './format.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const now = Date.parse('2026-03-12T10:40:00+08:00');

test.each([
  ['1284.6', '¥1,284.60'],
  ['2', '¥2.00'],
  ['0.05', '¥0.05'],
  ['-1000000.00', '−¥1,000,000.00'],
])('money %s is shown as %s', (yuan, shown) => {
  expect(formatMoney(yuan)).toBe(shown);
});

test('in a column the sign stands in the head', () => {
  expect(formatAmount('12345678.90')).toBe('12,345,678.90');
  expect(isZeroAmount('0.00')).toBe(true);
  expect(isZeroAmount('0.01')).toBe(false);
});

test('counts mark thousands and keep their decimals', () => {
  expect(formatCount(2080)).toBe('2,080');
  expect(formatCount('258.6')).toBe('258.6');
  expect(formatCount(-3)).toBe('−3');
});

test('a rate has one place, rounded half up from its four', () => {
  expect(formatRate('0.6429')).toBe('64.3'); // 64.29
  expect(formatRate('0.6425')).toBe('64.3'); // 64.25 is half
  expect(formatRate('0.6424')).toBe('64.2');
  expect(formatRate('1.0000')).toBe('100.0');
  expect(formatRate('0')).toBe('0.0');
});

test('the gap is the difference of the figures shown, and there is none at the target', () => {
  expect(formatGap('0.6429', '0.7000')).toBe('5.7'); // 70.0 − 64.3
  expect(formatGap('0.7000', '0.7000')).toBeUndefined();
  expect(formatGap('0.6996', '0.7000')).toBeUndefined(); // both show 70.0
  expect(formatGap('0.6994', '0.7000')).toBe('0.1');
  expect(formatTarget('0.7000')).toBe('70');
});

test.each([
  ['2026', '2026 年', '2026'],
  ['2026-03', '2026 年 3 月', 'March 2026'],
  ['2026-Q3', '2026 年第 3 季度', 'Q3 2026'],
  ['2026-H1', '2026 年上半年', 'H1 2026'],
  ['2026-H2', '2026 年下半年', 'H2 2026'],
  ['2026-W05', '2026 年第 5 周', 'Week 5, 2026'],
  ['2026-03-05', '03-05 周四', '03-05 Thu'],
  ['2025-12-31', '2025-12-31 周三', '2025-12-31 Wed'],
  ['第 3 期', '第 3 期', '第 3 期'],
])('the period %s is told in words', (period, chinese, english) => {
  expect(formatPeriod(period, 'zh-CN', '2026-03-12')).toBe(chinese);
  expect(formatPeriod(period, 'en', '2026-03-12')).toBe(english);
});

test('days carry their weekday, and their year only where it is another', () => {
  expect(formatDay('2026-03-05', 'zh-CN')).toBe('03-05 周四');
  expect(formatDay('2026-03-05', 'zh-TW')).toBe('03-05 週四');
  expect(formatDay('2026-03-05', 'en')).toBe('03-05 Thu');
  expect(formatDay('2025-12-31', 'zh-CN', '2026-03-12')).toBe('2025-12-31 周三');
  expect(formatMonth('2026-03', 'zh-CN')).toBe('2026 年 3 月');
  expect(formatMonth('2026-03', 'en')).toBe('March 2026');
  expect(formatQuarter('2026-Q1', 'zh-CN')).toBe('2026 年第 1 季度');
  expect(formatQuarter('2026-Q4', 'en')).toBe('Q4 2026');
  expect(formatZone('Asia/Shanghai', 'zh-CN')).toBe('中国标准时间');
});

test('instants are read in the property’s own zone', () => {
  expect(formatInstant('2026-03-05T10:15:00+08:00', 'zh-CN', now)).toBe('03-05 周四 10:15');
  expect(formatInstant('2026-03-12T09:26:00+08:00', 'zh-CN', now)).toBe('今日 09:26');
  // 10:40 in Shanghai is 22:40 of the day before in New York.
  expect(formatInstant('2026-03-11T22:00:00-04:00', 'zh-CN', now)).toBe('今日 22:00');
  expect(formatBriefInstant('2026-03-10T22:00:00-04:00', 'en', now)).toBe('yesterday 22:00');
  expect(formatBriefInstant('2025-03-10T22:00:00+08:00', 'zh-CN', now)).toBe('2025-03-10 22:00');
  expect(todayAt('2026-03-01T00:00:00-04:00', now)).toBe('2026-03-11');
  expect(dayOfInstant('2026-03-01T00:00:00.000-04:00')).toBe('2026-03-01');
});

test('the clock now stands where the property is', () => {
  expect(clockAt('2026-03-01T00:00:00-04:00', now)).toBe('22:40');
  expect(clockAt('2026-03-01T00:00:00+00:00', now)).toBe('02:40');
});

test('the last moment of a day is 24:00', () => {
  expect(formatClock('2026-03-28T23:59:59.999+08:00')).toBe('24:00');
  expect(formatClock('2026-03-28T23:59:00+08:00')).toBe('23:59');
});

test.each([
  [30_000, '不到 1 分'],
  [75 * MINUTE, '1 小时 15 分'],
  [2 * HOUR, '2 小时'],
  [DAY + 16 * HOUR + 5 * MINUTE, '1 天 16 小时'],
  [2 * DAY, '2 天'],
  [7 * DAY - 1, '6 天 23 小时'],
  [9 * DAY + 5 * HOUR, '9 天'],
])('%d milliseconds are %s', (span, words) => {
  expect(formatSpan(span, 'zh-CN')).toBe(words);
  expect(formatSpan(-span, 'zh-CN')).toBe(words);
});

test('spans in English', () => {
  expect(formatSpan(80 * MINUTE, 'en')).toBe('1 h 20 min');
  expect(formatSpan(DAY, 'en')).toBe('1 day');
});

test('an instant that names no place is told by the viewer’s clock', () => {
  const at = '2026-03-05T02:15:00Z';
  const [day, clock] = new Date(at).toLocaleString('sv-SE').split(' ');
  expect(dayOfInstant(at)).toBe(day);
  expect(formatClock(at)).toBe(clock?.slice(0, 5));
});
