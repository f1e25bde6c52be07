import type { ReportKind } from '../../api.js';

const DAY_MS = 86_400_000;
const two = (number: number): string => String(number).padStart(2, '0');

/** The ISO week of a day: `2026-W10`; it belongs to the year of its Thursday. */
const weekOf = (day: number): string => {
  const weekday = (new Date(day).getUTCDay() + 6) % 7;
  const thursday = day + (3 - weekday) * DAY_MS;
  const year = new Date(thursday).getUTCFullYear();
  return `${year}-W${two(Math.floor((thursday - Date.UTC(year, 0, 1)) / (7 * DAY_MS)) + 1)}`;
};

const SHOWN = { weekly: 12, monthly: 24, 'shortfall-analysis': 24, quarterly: 8 } as const;

/** The periods that have begun by a day and a report of that kind may be of, the latest first. */
export const periodsUntil = (kind: ReportKind, today: string): readonly string[] => {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  return Array.from({ length: SHOWN[kind] }, (_, back) => {
    if (kind === 'weekly') return weekOf(Date.UTC(year, month - 1, day - 7 * back));
    const of = new Date(Date.UTC(year, month - 1 - back * (kind === 'quarterly' ? 3 : 1), 1));
    if (kind === 'quarterly') return `${of.getUTCFullYear()}-Q${Math.floor(of.getUTCMonth() / 3) + 1}`;
    return of.toISOString().slice(0, 7);
  });
};
