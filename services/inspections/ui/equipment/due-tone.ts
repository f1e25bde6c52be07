import type { Tone } from '@goldkey/ui';
import type { CheckDue } from './api.js';

const DAY_MS = 86_400_000;

/** Late, today or soon, or some time. */
export const toneOf = ({ dueOn, unitsLeft }: CheckDue, now: number): Tone => {
  const left = dueOn === undefined ? undefined : Date.parse(`${dueOn}T23:59:59Z`) - now;
  if ((left !== undefined && left < 0) || (unitsLeft !== undefined && unitsLeft <= 0)) return 'late';
  return left !== undefined && left < 7 * DAY_MS ? 'soon' : 'plain';
};
