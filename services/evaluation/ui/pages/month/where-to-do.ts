import type { UpcomingDuty } from '../../api.js';

/** Where a duty is done: a page of the console with the word for its button, or the words for elsewhere. */
export type WhereToDo =
  | { readonly kind: 'page'; readonly verb: 'see' | 'report'; readonly path: string }
  | { readonly kind: 'place'; readonly place: 'elsewhere' };

type PageWay = Omit<Extract<WhereToDo, { readonly kind: 'page' }>, 'kind'>;

type Asked = Pick<UpcomingDuty, 'clause' | 'propertyId' | 'part' | 'about'> & {
  /** Whether the person may read what is kept about the staff; who may not has their own file. */
  readonly mayRead?: boolean;
};

/** Pages by clause; `id` is the property's, as an address has it. */
const pages: Readonly<Record<string, (id: string, duty: Asked) => PageWay>> = {
  'M-01': (id) => ({ verb: 'report', path: `/daily-report?property=${id}` }),
  'M-02': (id) => ({ verb: 'see', path: `/tasks?property=${id}&state=open` }),
  'M-03': (id) => ({ verb: 'see', path: `/plans?property=${id}&kind=company` }),
  'M-04': (id) => ({ verb: 'see', path: `/plans?property=${id}&kind=month&state=submitted` }),
  'M-05': () => ({ verb: 'report', path: '/plans/new?kind=month' }),
  'M-06': (id) => ({ verb: 'see', path: `/plans?property=${id}&kind=month&state=submitted` }),
  'M-07': () => ({ verb: 'report', path: '/meetings/new?kind=monthly-review' }),
  'M-08': (id) => ({ verb: 'see', path: `/requisitions?property=${id}` }),
  'M-09': () => ({ verb: 'report', path: '/meetings/new?kind=half-year-debriefing' }),
  'M-10': () => ({ verb: 'report', path: '/meetings/new?kind=daily-wrap-up' }),
  'M-11': () => ({ verb: 'report', path: '/meetings/new?kind=all-staff' }),
  'M-12': (id) => ({ verb: 'see', path: `/patrol?property=${id}` }),
  'M-13': (id) => ({ verb: 'see', path: `/findings?property=${id}` }),
  'M-14': (id) => ({ verb: 'see', path: `/supervision?property=${id}` }),
  'M-16': (id) => ({ verb: 'see', path: `/night-checks?property=${id}` }),
  'M-17': (id) => ({ verb: 'see', path: `/night-checks?property=${id}` }),
  'M-22': (id) => ({ verb: 'see', path: `/incidents?property=${id}` }),
  'M-24': (id) => ({ verb: 'report', path: `/complaints/forums?property=${id}` }),
  'M-27': (id) => ({ verb: 'see', path: `/fee-reports?property=${id}` }),
  'M-29': (id) => ({ verb: 'see', path: `/utility-advances?property=${id}` }),
  'M-31': (id) => ({ verb: 'see', path: `/festivals?property=${id}` }),
  'M-32': (id) => ({ verb: 'see', path: `/care?property=${id}` }),
  'M-33': (id) => ({ verb: 'see', path: `/care?property=${id}` }),
  'M-34': (id) => ({ verb: 'see', path: `/care/opinions?property=${id}&state=open` }),
  'M-35': (id, { part, about }) => ({
    verb: 'see',
    path: part === 'quarter' ? `/points/publications?property=${id}` : `/points?property=${id}&month=${about ?? ''}`,
  }),
  'M-36': (id) => ({ verb: 'see', path: `/care?property=${id}` }),
  'D-01': (id) => ({ verb: 'see', path: `/patrol?property=${id}` }),
  'D-02': (id) => ({ verb: 'see', path: `/patrol?property=${id}` }),
  'D-03': (id) => ({ verb: 'see', path: `/complaints/callbacks?property=${id}` }),
  'D-04': () => ({ verb: 'report', path: '/meetings/new?kind=department' }),
  'D-05': (id, { part }) =>
    part === 'plan'
      ? { verb: 'report', path: '/plans/new?kind=year' }
      : { verb: 'see', path: `/plans?property=${id}&kind=year&state=submitted` },
  'D-06': (id, { part }) => ({
    verb: 'see',
    path: part === 'survey' ? `/complaints/opinion?property=${id}` : '/year-reviews',
  }),
  'D-07': (id) => ({ verb: 'see', path: `/renovations?property=${id}` }),
  'D-09': (id, { mayRead }) => ({ verb: 'see', path: mayRead ? `/tools?property=${id}&state=out` : '/my-file' }),
  'D-10': (id, { mayRead }) => ({ verb: 'see', path: mayRead ? `/certificates?property=${id}` : '/my-file' }),
  'C-01': (id) => ({ verb: 'see', path: `/convenience?property=${id}` }),
  'C-05': (id) => ({ verb: 'see', path: `/convenience/services?property=${id}` }),
  'C-06': (id) => ({ verb: 'see', path: `/convenience/fees?property=${id}` }),
  'C-07': (id) => ({ verb: 'see', path: `/convenience/break-even?property=${id}` }),
  'S-01': (id) => ({ verb: 'see', path: `/complaints/calls?property=${id}` }),
  'S-02': (id) => ({ verb: 'see', path: `/complaints/calls?property=${id}` }),
  'S-03': (id) => ({ verb: 'see', path: `/complaints/answers?property=${id}` }),
};

const OPEN_STATES = 'received,decided,assigned,reopened';

/** Pages of the one record that a duty is about, by clause. */
const records: Readonly<Record<string, (about: string) => PageWay>> = {
  'M-13': (about) => ({ verb: 'see', path: `/findings/${about}` }),
  'S-08': (about) => ({ verb: 'see', path: `/findings/${about}` }),
  'M-25': (about) => ({ verb: 'report', path: `/complaints/${about}` }),
  'D-07': (about) => ({ verb: 'see', path: `/renovations/${about}` }),
  'D-08': (about) => ({ verb: 'see', path: `/findings/${about}` }),
};

/** Where the person goes to do it: to the record where it is about one, else to the list that it is done from. */
export const whereToDo = (duty: Asked): WhereToDo => {
  const { clause, propertyId, about = '' } = duty;
  const id = encodeURIComponent(propertyId);
  const record = about === '' ? undefined : records[clause]?.(encodeURIComponent(about));
  if (record !== undefined) return { kind: 'page', ...record };
  if (clause === 'M-26') {
    return { kind: 'page', verb: 'see', path: `/complaints?property=${id}&state=${OPEN_STATES}` };
  }
  const page = pages[clause];
  if (page !== undefined) return { kind: 'page', ...page(id, duty) };
  return { kind: 'place', place: 'elsewhere' };
};
