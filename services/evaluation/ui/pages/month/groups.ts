import type { UpcomingDuty } from '../../api.js';

export type GroupName = 'soon' | 'today' | 'week';

const SOON_MS = 2 * 3_600_000;
const DAY_MS = 24 * 3_600_000;

const isNear = ({ deadline }: UpcomingDuty, now: number): boolean => Date.parse(deadline) - now <= 7 * DAY_MS;

const groupOf = ({ deadline }: UpcomingDuty, now: number, todayOf: (instant: string) => string): GroupName => {
  if (Date.parse(deadline) - now <= SOON_MS) return 'soon';
  return deadline.slice(0, 10) === todayOf(deadline) ? 'today' : 'week';
};

const order: readonly GroupName[] = ['soon', 'today', 'week'];

/** Duties still to be done, soonest first: those of the next seven days, and those of the month that come later. */
export const openDuties = (
  duties: readonly UpcomingDuty[],
  month: string,
  now: number,
): { readonly near: readonly UpcomingDuty[]; readonly later: readonly UpcomingDuty[] } => {
  const open = duties
    .filter(({ done, deadline }) => !done && Date.parse(deadline) >= now)
    .sort((a, b) => Date.parse(a.deadline) - Date.parse(b.deadline));
  return {
    near: open.filter((duty) => isNear(duty, now)),
    later: open.filter((duty) => !isNear(duty, now) && duty.deadline.startsWith(month)),
  };
};

/** Duties of the next days by how near their deadline is. `todayOf` gives the day where they are due. */
export const groupDuties = (
  near: readonly UpcomingDuty[],
  now: number,
  todayOf: (instant: string) => string,
): readonly { readonly name: GroupName; readonly duties: readonly UpcomingDuty[] }[] =>
  order
    .map((name) => ({ name, duties: near.filter((duty) => groupOf(duty, now, todayOf) === name) }))
    .filter((group) => group.duties.length > 0);

/** Duties that come again, each once: the soonest of them, and how many there are. */
export const repeated = (
  duties: readonly UpcomingDuty[],
): readonly { readonly duty: UpcomingDuty; readonly count: number }[] => {
  const kinds = new Map<string, { readonly duty: UpcomingDuty; readonly count: number }>();
  for (const duty of duties) {
    const kind = [duty.clause, duty.part, duty.propertyId].join(' ');
    const known = kinds.get(kind);
    kinds.set(kind, { duty: known?.duty ?? duty, count: (known?.count ?? 0) + 1 });
  }
  return [...kinds.values()];
};

const UUID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/i;

/** What a duty is about, in words; an id says nothing to people. */
export const aboutInWords = (about: string | undefined): string | undefined =>
  about === undefined || about === '' || UUID.test(about) ? undefined : about;

/** What missing all of them costs, exactly: yuan as decimal text, and points. */
export const priceOfAll = (duties: readonly UpcomingDuty[]): { readonly fine: string; readonly points: number } => {
  const cents = duties.reduce((sum, { fine }) => sum + BigInt(fine.replace('.', '')), 0n);
  const text = cents.toString().padStart(3, '0');
  return {
    fine: `${text.slice(0, -2)}.${text.slice(-2)}`,
    points: duties.reduce((sum, { points }) => sum + points, 0),
  };
};
