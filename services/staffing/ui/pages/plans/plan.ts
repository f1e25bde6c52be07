import type { PlanKind, PlanLine } from '../../work/api.js';

const DAY_MS = 24 * 3_600_000;
const two = (part: number): string => String(part).padStart(2, '0');

/** The ISO week of a day: `2026-W10`; the week belongs to the year of its Thursday. */
export const weekOf = (day: string): string => {
  const at = Date.parse(`${day}T00:00:00Z`);
  const weekday = (new Date(at).getUTCDay() + 6) % 7;
  const thursday = new Date(at + (3 - weekday) * DAY_MS);
  const begin = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  return `${thursday.getUTCFullYear()}-W${two(Math.floor((thursday.getTime() - begin) / DAY_MS / 7) + 1)}`;
};

const dayLater = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** The month `n` months after that of a day. */
export const monthAfter = (day: string, n: number): string => {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + n;
  return `${Math.floor(months / 12)}-${two((months % 12) + 1)}`;
};

/** The periods that a plan may be made for on that day, the usual one first. */
export const periodChoices = (kind: PlanKind, today: string): readonly string[] => {
  const year = Number(today.slice(0, 4));
  switch (kind) {
    case 'month':
      return [monthAfter(today, 1), monthAfter(today, 0), monthAfter(today, 2)];
    case 'week':
      return [weekOf(today), weekOf(dayLater(today, 7))];
    case 'year':
      return [String(year + 1), String(year)];
    default:
      return [String(year), `${year}-H1`, `${year}-H2`, monthAfter(today, 0), monthAfter(today, 1), String(year + 1)];
  }
};

/** The Monday that a week begins with. */
const mondayOf = (week: string): string => {
  // The fourth of January lies in the first week always.
  const fourth = `${week.slice(0, 4)}-01-04`;
  const weekday = (new Date(`${fourth}T00:00:00Z`).getUTCDay() + 6) % 7;
  return dayLater(fourth, (Number(week.slice(6)) - 1) * 7 - weekday);
};

/** First and last day of a plan's period. */
const daysOf = (period: string): readonly [string, string] => {
  if (period.includes('W')) return [mondayOf(period), dayLater(mondayOf(period), 6)];
  const [year, part = ''] = [period.slice(0, 4), period.slice(5)];
  const months = { Q: 3, H: 6 }[part.charAt(0)] ?? (part === '' ? 12 : 1);
  const begin = part === '' ? 1 : months === 1 ? Number(part) : (Number(part.slice(1)) - 1) * months + 1;
  const first = `${year}-${two(begin)}-01`;
  return [first, dayLater(`${monthAfter(first, months)}-01`, -1)];
};

/** The weeks of which progress can be told today: this one and the one before, or a plan's last two, as far as they lie in it. */
export const weeksToReport = (period: string, today: string): readonly string[] => {
  const [first, last] = daysOf(period);
  const latest = today < last ? today : last;
  return [latest, dayLater(latest, -7)].map(weekOf).filter((week) => dayLater(mondayOf(week), 6) >= first);
};

/** The plan above that a plan breaks down: year → month → week. `thursday` of the week decides of which month it is. */
export const planAbove = (
  kind: PlanKind,
  period: string | undefined,
): { readonly planKind: PlanKind; readonly period: string } | undefined => {
  if (period === undefined) return undefined;
  if (kind === 'month') return { planKind: 'year', period: period.slice(0, 4) };
  if (kind !== 'week' || !/^\d{4}-W\d{2}$/.test(period)) return undefined;
  return { planKind: 'month', period: dayLater(mondayOf(period), 3).slice(0, 7) };
};

export type PlanAct = 'submit' | 'revise' | 'progress' | 'settle' | 'evaluate' | 'unreport' | 'reopen' | 'withdraw';

/** What can be done with a plan as it stands today, the next act first: once its time is over, to say what came of it. */
export const planActs = (
  { state, planKind, period, reportedWeeks = [] }: Pick<PlanLine, 'state' | 'planKind' | 'period' | 'reportedWeeks'>,
  today: string,
): readonly PlanAct[] => {
  if (state === 'draft') return ['submit', 'revise', 'withdraw'];
  if (state === 'submitted') {
    const report = planKind === 'month' || planKind === 'company' ? (['progress'] as const) : [];
    const unreport = reportedWeeks.length > 0 ? (['unreport'] as const) : [];
    const [, last] = daysOf(period);
    const acts =
      today > last ? (['evaluate', 'settle', ...report] as const) : ([...report, 'settle', 'evaluate'] as const);
    return [...acts, ...unreport, 'withdraw'];
  }
  return state === 'self-evaluated' ? ['reopen', 'withdraw'] : [];
};

/** How many items are done, of how many. */
export const doneOf = ({ items }: Pick<PlanLine, 'items'>): { readonly done: number; readonly planned: number } => ({
  done: items.filter(({ done }) => done !== undefined).length,
  planned: items.length,
});
