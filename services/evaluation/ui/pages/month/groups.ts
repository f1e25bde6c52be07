import type { UpcomingDuty } from '../../api.js';

export type GroupName = 'soon' | 'today' | 'week' | 'later';

const SOON_MS = 2 * 3_600_000;
const DAY_MS = 24 * 3_600_000;

const groupOf = ({ deadline }: UpcomingDuty, now: number, todayOf: (instant: string) => string): GroupName => {
  const left = Date.parse(deadline) - now;
  if (left <= SOON_MS) return 'soon';
  if (deadline.slice(0, 10) === todayOf(deadline)) return 'today';
  return left <= 7 * DAY_MS ? 'week' : 'later';
};

const order: readonly GroupName[] = ['soon', 'today', 'week', 'later'];

/** Duties still to be done, by how near their deadline is, soonest first. `todayOf` gives the day where they are due. */
export const groupDuties = (
  duties: readonly UpcomingDuty[],
  now: number,
  todayOf: (instant: string) => string,
): readonly { readonly name: GroupName; readonly duties: readonly UpcomingDuty[] }[] => {
  const open = duties
    .filter(({ done, deadline }) => !done && Date.parse(deadline) >= now)
    .sort((a, b) => Date.parse(a.deadline) - Date.parse(b.deadline));
  return order
    .map((name) => ({ name, duties: open.filter((duty) => groupOf(duty, now, todayOf) === name) }))
    .filter((group) => group.duties.length > 0);
};

/** What missing all of them costs, exactly: yuan as decimal text, and points. */
export const priceOfAll = (duties: readonly UpcomingDuty[]): { readonly fine: string; readonly points: number } => {
  const cents = duties.reduce((sum, { fine }) => sum + BigInt(fine.replace('.', '')), 0n);
  const text = cents.toString().padStart(3, '0');
  return {
    fine: `${text.slice(0, -2)}.${text.slice(-2)}`,
    points: duties.reduce((sum, { points }) => sum + points, 0),
  };
};
