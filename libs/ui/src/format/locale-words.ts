import type { Locale } from '../language/locale.js';

/** The few words that numbers and days need. */
export interface FormatWords {
  readonly weekdays: readonly string[];
  readonly today: string;
  readonly yesterday: string;
  readonly tomorrow: string;
  readonly underMinute: string;
  readonly minutes: (n: number) => string;
  readonly hours: (n: number) => string;
  readonly days: (n: number) => string;
  readonly month: (year: number, month: number) => string;
  readonly shortMonth: (month: number) => string;
  readonly quarter: (year: number, quarter: number) => string;
  readonly year: (year: number) => string;
  readonly half: (year: number, half: number) => string;
  readonly week: (year: number, week: number) => string;
  readonly points: string;
  readonly listJoin: string;
}

const enMonths = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September'].concat([
  'October',
  'November',
  'December',
]);

export const formatWords: Readonly<Record<Locale, FormatWords>> = {
  'zh-CN': {
    weekdays: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
    today: '今日',
    yesterday: '昨日',
    tomorrow: '明日',
    underMinute: '不到 1 分',
    minutes: (n) => `${n} 分`,
    hours: (n) => `${n} 小时`,
    days: (n) => `${n} 天`,
    month: (year, month) => `${year} 年 ${month} 月`,
    shortMonth: (month) => `${month}月`,
    quarter: (year, quarter) => `${year} 年第 ${quarter} 季度`,
    year: (year) => `${year} 年`,
    half: (year, half) => `${year} 年${half === 1 ? '上' : '下'}半年`,
    week: (year, week) => `${year} 年第 ${week} 周`,
    points: '分',
    listJoin: '、',
  },
  'zh-TW': {
    weekdays: ['週日', '週一', '週二', '週三', '週四', '週五', '週六'],
    today: '今日',
    yesterday: '昨日',
    tomorrow: '明日',
    underMinute: '不到 1 分',
    minutes: (n) => `${n} 分`,
    hours: (n) => `${n} 小時`,
    days: (n) => `${n} 天`,
    month: (year, month) => `${year} 年 ${month} 月`,
    shortMonth: (month) => `${month}月`,
    quarter: (year, quarter) => `${year} 年第 ${quarter} 季`,
    year: (year) => `${year} 年`,
    half: (year, half) => `${year} 年${half === 1 ? '上' : '下'}半年`,
    week: (year, week) => `${year} 年第 ${week} 週`,
    points: '分',
    listJoin: '、',
  },
  en: {
    weekdays: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
    today: 'today',
    yesterday: 'yesterday',
    tomorrow: 'tomorrow',
    underMinute: 'under 1 min',
    minutes: (n) => `${n} min`,
    hours: (n) => `${n} h`,
    days: (n) => (n === 1 ? '1 day' : `${n} days`),
    month: (year, month) => `${enMonths[month - 1]} ${year}`,
    shortMonth: (month) => (enMonths[month - 1] ?? '').slice(0, 3),
    quarter: (year, quarter) => `Q${quarter} ${year}`,
    year: String,
    half: (year, half) => `H${half} ${year}`,
    week: (year, week) => `Week ${week}, ${year}`,
    points: 'pt',
    listJoin: ', ',
  },
};
