import type { Locale } from '../locale.js';

/** Facts that name a span of the calendar; another one of such a shape is a code. */
const PERIOD_FACTS: ReadonlySet<string> = new Set(['month', 'period', 'span', 'week']);
/** `2026-11`, `2026-Q4`, `2026-H2`, `2026-W48`. */
const SHAPE = /^(\d{4})-([QHW]?)(\d{1,2})$/;

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

type Written = Readonly<Record<'' | 'Q' | 'H' | 'W', (year: number, number: number) => string>>;
const chinese = (quarterly: string, weekly: string): Written => ({
  '': (year, month) => `${year} 年 ${month} 月`,
  Q: (year, quarter) => `${year} 年第 ${quarter} ${quarterly}`,
  H: (year, half) => `${year} 年${half === 1 ? '上' : '下'}半年`,
  W: (year, week) => `${year} 年第 ${week} ${weekly}`,
});
const WRITTEN: Readonly<Record<Locale, Written>> = {
  'zh-CN': chinese('季度', '周'),
  'zh-TW': chinese('季', '週'),
  en: {
    '': (year, month) => `${MONTHS[month - 1]} ${year}`,
    Q: (year, quarter) => `Q${quarter} ${year}`,
    H: (year, half) => `H${half} ${year}`,
    W: (year, week) => `week ${week} of ${year}`,
  },
};

/** A month, quarter, half or week as people say it: `2026-11` is `2026 年 11 月`; undefined for what is none. */
export const periodWords = (fact: string, value: string, locale: Locale): string | undefined => {
  const [, year, kind, number] = (PERIOD_FACTS.has(fact) && SHAPE.exec(value)) || [];
  if (year === undefined || number === undefined) return undefined;
  return WRITTEN[locale][kind as keyof Written](Number(year), Number(number));
};
