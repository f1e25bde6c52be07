import { later } from './calendar.mjs';

/**
 * When a duty of this property is done, or undefined where it never is: in time as often as the property is punctual, else
 * some hours late or not at all.
 */
export const doneAt = (chance, { punctual }, { inTime, deadline }) => {
  if (chance.happens(punctual)) return inTime;
  return chance.happens(0.6) ? later(deadline, chance.between(1, 30)) : undefined;
};
