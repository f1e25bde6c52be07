import type { Translate } from '@goldkey/ui';
import type { Conflict, DayPlan, RequestLine, RosterLeave, Shift, Wish } from './api.js';
import type { zhCN } from './text/zh-CN.js';

type Say = Translate<typeof zhCN>;
const MINUTE_MS = 60_000;

interface Formats {
  readonly span: (milliseconds: number) => string;
  readonly day: (day: string) => string;
  readonly list: (words: readonly string[]) => string;
}

/** Halves of days as days: 3 → `1.5`. */
export const daysOfHalves = (halves: number): string =>
  halves % 2 === 0 ? String(halves / 2) : `${Math.floor(halves / 2)}.5`;

/** How many halves of days a leave takes. */
export const halvesOf = ({ from, fromHalf, until, untilHalf }: Wish & { kind: 'leave' }): number =>
  Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000) * 2 +
  (untilHalf === 'afternoon' ? 2 : 1) -
  (fromHalf === 'afternoon' ? 1 : 0);

/** What is wrong, in a sentence. */
export const conflictWords = (t: Say, { rule, facts }: Conflict, { span }: Pick<Formats, 'span'>): string => {
  const hours = (name: string) => Math.round(Number(facts[name] ?? 0) / 6) / 10;
  const minutes = (name: string) => span(Number(facts[name] ?? 0) * MINUTE_MS);
  switch (rule) {
    case 'shifts-overlap':
      return t('conflict.shifts-overlap', { span: minutes('minutes') });
    case 'short-rest':
      return t('conflict.short-rest', { span: minutes('minutes'), needed: minutes('needed') });
    case 'long-week':
      return t('conflict.long-week', { hours: hours('minutes'), allowed: hours('allowed') });
    case 'no-weekly-rest':
      return t('conflict.no-weekly-rest', { free: facts['free'] ?? 0, needed: facts['needed'] ?? 1 });
    case 'certificate-missing':
      return t('conflict.certificate-missing', { craft: facts['craft'] ?? '' });
    case 'leave-approved':
      return t('conflict.leave-approved');
    case 'understaffed':
      return t('conflict.understaffed', {
        post: facts['post'] ?? '',
        count: facts['count'] ?? 0,
        minimum: facts['minimum'] ?? 0,
      });
  }
};

/** What a planner should know of leave on a day; undefined: the day shows it itself. */
export const leaveNote = (t: Say, { state, part }: RosterLeave): string | undefined =>
  state === 'asked' ? t('leave.asked') : part === 'whole' ? undefined : t('leave.half', { half: t(`half.${part}`) });

/** The hours of a shift; `次日` where it ends on the day after. */
export const hoursWords = (t: Say, { start, end }: Pick<Shift, 'start' | 'end'>): string =>
  end <= start ? t('hours.overnight', { start, end }) : t('hours', { start, end });

/** A day's plan: the shift with its hours, else work, rest or leave. */
export const planWords = (t: Say, { kind, shift }: DayPlan, shifts: readonly Pick<Shift, 'id' | 'name'>[]): string => {
  if (shift === undefined) return t(`kind.${kind}`);
  const name = shifts.find(({ id }) => id === shift.shiftId)?.name ?? t('kind.work');
  return `${name} ${hoursWords(t, shift)}`;
};

/** A leave with its days; how many of them were free anyway is said, for they often cost nothing. */
const leaveWords = (t: Say, wish: Wish & { kind: 'leave' }, day: Formats['day']): string => {
  const half = (which: 'morning' | 'afternoon', whole: 'morning' | 'afternoon') =>
    which === whole ? '' : t(`half.${which}`);
  const [begins, ends] = [half(wish.fromHalf, 'morning'), half(wish.untilHalf, 'afternoon')];
  const days = daysOfHalves(halvesOf(wish));
  const kind = t(`leave.${wish.leaveKind}`);
  const leave =
    wish.from === wish.until
      ? t('wish.leave.day', { kind, day: `${day(wish.from)}${begins}${ends}`, days })
      : t('wish.leave', { kind, from: `${day(wish.from)}${begins}`, until: `${day(wish.until)}${ends}`, days });
  const free = wish.free?.length ?? 0;
  return free === 0 ? leave : t('wish.leave.rest', { leave, free });
};

/** What is asked for, in a line. `clock` tells an instant in the property's zone. */
export const wishWords = (
  t: Say,
  { wish, withName }: Pick<RequestLine, 'wish' | 'withName'>,
  { day, list }: Formats,
  clock: (at: string) => string,
): string => {
  switch (wish.kind) {
    case 'leave':
      return leaveWords(t, wish, day);
    case 'swap':
      return t('wish.swap', { name: withName ?? '', days: list(wish.dates.map(day)) });
    case 'correction':
      return t('wish.correction', { direction: t(`direction.${wish.direction}`), at: clock(wish.clockedAt) });
  }
};
