import type { RenovationLine } from './api.js';

/** Why a permit holds no more on a day; undefined while it does. */
export const voidOf = (
  { state, until }: Pick<RenovationLine, 'state' | 'until'>,
  today: string,
): 'withdrawn' | 'accepted' | 'over' | undefined => {
  if (state === 'withdrawn' || state === 'accepted') return state;
  return today > until ? 'over' : undefined;
};
