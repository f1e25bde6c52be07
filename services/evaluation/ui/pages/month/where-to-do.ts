import type { UpcomingDuty } from '../../api.js';

/** Where a duty is done: a page of the console with the word for its button, or the place in words. */
export type WhereToDo =
  | { readonly kind: 'page'; readonly verb: 'see' | 'report'; readonly path: string }
  | { readonly kind: 'place'; readonly place: PlaceName };

export type PlaceName = 'tasks' | 'plans' | 'forums' | 'talks' | 'points' | 'reports' | 'elsewhere';

const places: Readonly<Record<string, PlaceName>> = {
  'M-02': 'tasks',
  'M-03': 'plans',
  'M-04': 'plans',
  'M-05': 'plans',
  'M-06': 'plans',
  'M-24': 'forums',
  'M-27': 'reports',
  'M-32': 'talks',
  'M-35': 'points',
};

const OPEN_STATES = 'received,decided,assigned,reopened';

/** Where the person goes to do it. */
export const whereToDo = ({ clause, propertyId }: Pick<UpcomingDuty, 'clause' | 'propertyId'>): WhereToDo => {
  const id = encodeURIComponent(propertyId);
  if (clause === 'M-26') {
    return { kind: 'page', verb: 'see', path: `/complaints?property=${id}&state=${OPEN_STATES}` };
  }
  if (clause === 'M-25') return { kind: 'page', verb: 'report', path: `/complaints?property=${id}&awaitsReport=true` };
  return { kind: 'place', place: places[clause] ?? 'elsewhere' };
};
