import type { Tone } from '@goldkey/ui';
import type { MyDay } from '../../shifts/api.js';

/** What came of a day, each as a note of its own; `count` in minutes. */
export type DayNote =
  | { readonly kind: 'late' | 'early'; readonly count: number; readonly tone: Tone }
  | { readonly kind: 'missing.in' | 'missing.out' | 'absent'; readonly tone: Tone };

type Judged = Pick<MyDay, 'state' | 'lateMinutes' | 'earlyMinutes' | 'missing'>;

/** What is to be said of a day on the clock; nothing where all is in order. */
export const notesOf = ({ state, lateMinutes, earlyMinutes, missing }: Judged): readonly DayNote[] => {
  if (state === 'absent') return [{ kind: 'absent', tone: 'late' }];
  return [
    ...(lateMinutes > 0 ? [{ kind: 'late' as const, count: lateMinutes, tone: 'late' as const }] : []),
    ...(earlyMinutes > 0 ? [{ kind: 'early' as const, count: earlyMinutes, tone: 'soon' as const }] : []),
    ...missing.map((direction): DayNote => ({ kind: `missing.${direction}`, tone: 'soon' })),
  ];
};

/** The days that were changed since they were published and not noticed yet, with the versions to take note of. */
export const unseenOf = (days: readonly MyDay[]): readonly { readonly date: string; readonly version: number }[] =>
  days.flatMap(({ date, unseenVersion }) => (unseenVersion === undefined ? [] : [{ date, version: unseenVersion }]));
