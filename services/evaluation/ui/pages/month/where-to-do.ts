import type { UpcomingDuty } from '../../api.js';

/** Where a duty is done: a page of the console with the word for its button, or the place in words. */
export type WhereToDo =
  | { readonly kind: 'page'; readonly verb: 'see' | 'report'; readonly path: string }
  | { readonly kind: 'place'; readonly place: PlaceName };

export type PlaceName = 'forums' | 'talks' | 'points' | 'reports' | 'elsewhere';

const places: Readonly<Record<string, PlaceName>> = {
  'M-24': 'forums',
  'M-27': 'reports',
  'M-32': 'talks',
  'M-35': 'points',
};

type PageWay = Omit<Extract<WhereToDo, { readonly kind: 'page' }>, 'kind'>;

/** Pages of staffing; `id` is the property's, as an address has it. */
const staffPages: Readonly<Record<string, (id: string) => PageWay>> = {
  'M-01': (id) => ({ verb: 'report', path: `/daily-report?property=${id}` }),
  'M-02': (id) => ({ verb: 'see', path: `/tasks?property=${id}&state=open` }),
  'M-03': (id) => ({ verb: 'see', path: `/plans?property=${id}&kind=company&state=submitted` }),
  'M-04': (id) => ({ verb: 'see', path: `/plans?property=${id}&kind=month&state=submitted` }),
  'M-05': () => ({ verb: 'report', path: '/plans/new?kind=month' }),
  'M-06': (id) => ({ verb: 'see', path: `/plans?property=${id}&kind=month&state=submitted` }),
  'M-07': () => ({ verb: 'report', path: '/meetings/new?kind=monthly-review' }),
  'M-08': (id) => ({ verb: 'see', path: `/requisitions?property=${id}` }),
  'M-09': () => ({ verb: 'report', path: '/meetings/new?kind=half-year-debriefing' }),
  'M-10': () => ({ verb: 'report', path: '/meetings/new?kind=daily-wrap-up' }),
  'M-11': () => ({ verb: 'report', path: '/meetings/new?kind=all-staff' }),
};

const OPEN_STATES = 'received,decided,assigned,reopened';

/** Where the person goes to do it. */
export const whereToDo = ({ clause, propertyId }: Pick<UpcomingDuty, 'clause' | 'propertyId'>): WhereToDo => {
  const id = encodeURIComponent(propertyId);
  if (clause === 'M-26') {
    return { kind: 'page', verb: 'see', path: `/complaints?property=${id}&state=${OPEN_STATES}` };
  }
  if (clause === 'M-25') return { kind: 'page', verb: 'report', path: `/complaints?property=${id}&awaitsReport=true` };
  const staffWork = staffPages[clause];
  if (staffWork !== undefined) return { kind: 'page', ...staffWork(id) };
  return { kind: 'place', place: places[clause] ?? 'elsewhere' };
};
