import type { AppointmentLine } from '../../people/api.js';

/** Days of a newcomer's period, the first included (rulebook M-23). */
const NEWCOMER_DAYS = 30;
const DAY_MS = 86_400_000;

/** The last day of the newcomer's period; undefined where there is none. */
export const newcomerUntil = ({
  newcomer,
  from,
  state,
}: Pick<AppointmentLine, 'newcomer' | 'from' | 'state'>): string | undefined =>
  newcomer && state !== 'withdrawn'
    ? new Date(Date.parse(`${from}T00:00Z`) + (NEWCOMER_DAYS - 1) * DAY_MS).toISOString().slice(0, 10)
    : undefined;

/** Whether a post is held on the day, was, will be, or never was. */
export const standingOf = (
  { state, from, until }: Pick<AppointmentLine, 'state' | 'from' | 'until'>,
  today: string,
): 'held' | 'coming' | 'over' | 'withdrawn' => {
  if (state === 'withdrawn') return 'withdrawn';
  if (from > today) return 'coming';
  return until !== undefined && until < today ? 'over' : 'held';
};

export type AppointmentAct = 'transfer' | 'promotion' | 'end' | 'handover' | 'correct' | 'withdraw' | 'withdrawEnd';

/** What can be done with an appointment as it stands. */
export const actsOn = ({ state }: Pick<AppointmentLine, 'state'>): readonly AppointmentAct[] => {
  switch (state) {
    case 'open':
      return ['transfer', 'promotion', 'end', 'handover', 'correct', 'withdraw'];
    case 'ended':
      return ['handover', 'correct', 'withdrawEnd', 'withdraw'];
    case 'withdrawn':
      return [];
  }
};

/** The post that acts are about where none is named: the latest that is open. */
export const mainPost = (appointments: readonly AppointmentLine[]): AppointmentLine | undefined =>
  appointments.find(({ state }) => state === 'open');
