import { useRead } from '@goldkey/ui';
import { COMPLAINTS, type ComplaintLine, type ComplaintState, type ListPage } from '../../api.js';
import { type ComplaintsState, complaintsQuery } from '../list/list-spec.js';

const RENEW_MS = 30_000;
/** Of a lane; the rest is in the list. */
const MOST_CARDS = 40;
const MOST_CLOSED = 15;

const useLane = (lane: ComplaintState, state: ComplaintsState, zone: string) =>
  useRead<ListPage<ComplaintLine>>(
    COMPLAINTS,
    {
      ...complaintsQuery(state, zone),
      state: lane,
      // Open ones by deadline, the closed ones the newest first: those are the ones that are still talked about.
      sort: lane === 'closed' ? '-closedAt' : 'dueAt',
      page: 1,
      pageSize: lane === 'closed' ? MOST_CLOSED : MOST_CARDS,
    },
    { keep: true, every: RENEW_MS },
  );

/** The five lanes as the service has them; each is asked for by itself, so that each knows how many there are. */
export const useLanes = (state: ComplaintsState, zone: string) => {
  const received = useLane('received', state, zone);
  const decided = useLane('decided', state, zone);
  const reopened = useLane('reopened', state, zone);
  const assigned = useLane('assigned', state, zone);
  const closed = useLane('closed', state, zone);
  return { received, decided, reopened, assigned, closed };
};
