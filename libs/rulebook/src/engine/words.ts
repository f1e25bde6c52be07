import { type Day, multiplyRatios, ratio, ratioToDecimal, weekday } from '@goldkey/kernel';
import { fill, type Language, say } from './texts.js';

/** What a detail is told in: the reader's language, and the year of which it need not be said. */
export interface Telling {
  readonly language: Language;
  readonly year: string;
}

const WEEKDAYS = {
  'zh-CN': ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  'zh-TW': ['週一', '週二', '週三', '週四', '週五', '週六', '週日'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
} as const;
const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

const SPAN = {
  month: say('{month} 月', '{month} 月', '{name}'),
  monthOfYear: say('{year} 年 {month} 月', '{year} 年 {month} 月', '{name} {year}'),
  week: say('第 {number} 周', '第 {number} 週', 'week {number}'),
  weekOfYear: say('{year} 年第 {number} 周', '{year} 年第 {number} 週', 'week {number} of {year}'),
  quarter: say('第 {number} 季度', '第 {number} 季度', 'quarter {number}'),
  quarterOfYear: say('{year} 年第 {number} 季度', '{year} 年第 {number} 季度', 'quarter {number} of {year}'),
  firstHalf: say('上半年', '上半年', 'the first half'),
  firstHalfOfYear: say('{year} 年上半年', '{year} 年上半年', 'the first half of {year}'),
  secondHalf: say('下半年', '下半年', 'the second half'),
  secondHalfOfYear: say('{year} 年下半年', '{year} 年下半年', 'the second half of {year}'),
} as const;

const SPANS: Readonly<Record<string, 'week' | 'quarter'>> = { W: 'week', Q: 'quarter' };

const DAY = /^(\d{4})-(\d\d-\d\d)( \d\d:\d\d.*)?$/;
const MONTH = /^(\d{4})-(\d\d)$/;
const PERIOD = /^(\d{4})-([WQH])(\d\d?)$/;

const dayText = ([text, year, short, clock]: readonly (string | undefined)[], telling: Telling): string => {
  const shown = year === telling.year ? short : `${year}-${short}`;
  if (clock !== undefined) return `${shown}${clock}`;
  return `${shown} ${WEEKDAYS[telling.language][weekday(text as Day) - 1]}`;
};

const spanText = (
  name: 'month' | 'week' | 'quarter' | 'firstHalf' | 'secondHalf',
  number: string,
  year: string,
  { language, year: known }: Telling,
): string => {
  const text = year === known ? SPAN[name] : SPAN[`${name}OfYear`];
  const month = String(Number(number));
  return fill(text[language], { year, number: month, month, name: MONTHS[Number(number) - 1] ?? number });
};

/** A day, month, week, quarter or half-year as people say it; any other text as it is. */
export const inWords = (text: string, telling: Telling): string => {
  const day = DAY.exec(text);
  if (day) return dayText(day, telling);
  const month = MONTH.exec(text);
  if (month) return spanText('month', month[2] ?? '', month[1] ?? '', telling);
  const [, year = '', letter = '', number = ''] = PERIOD.exec(text) ?? [];
  if (letter === 'H') return spanText(number === '1' ? 'firstHalf' : 'secondHalf', number, year, telling);
  const name = SPANS[letter];
  return name === undefined ? text : spanText(name, number, year, telling);
};

/** `0.7` as `70 %`, `0.5316` as `53.16 %`; what is no number stays as it is. */
export const percentText = (text: string): string => {
  if (!/^\d+(\.\d+)?$/.test(text)) return text;
  const [whole = '', places = ''] = ratioToDecimal(multiplyRatios(ratio(text), ratio('100')), 2).split('.');
  const kept = places.replace(/0+$/, '');
  return `${kept === '' ? whole : `${whole}.${kept}`} %`;
};

/** A filled sentence without the gaps that a day or span leaves before and after Chinese words. */
export const closedUp = (text: string): string =>
  text
    .replace(/((?:[周週][一二三四五六日])|[月周週度年]) (?=\p{Script=Han})/gu, '$1')
    .replace(/(?<=\p{Script=Han}) (?=第|上半年|下半年)/gu, '');
