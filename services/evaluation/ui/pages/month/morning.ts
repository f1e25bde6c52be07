import type { UpcomingDuty } from '../../api.js';

/** What is due before the deadline of the whole, on the same day: the morning's patrol. */
const NOON = 12;
export const isMorningOpen = ({ clause, deadline }: UpcomingDuty, clockHere: string, today: string): boolean =>
  clause === 'M-12' && deadline.slice(0, 10) === today && Number(clockHere.slice(0, 2)) < NOON;
