import { type Clocking, type ClockingEvent, evolveClocking } from '../../../domain/clocking/clocking.js';
import { evolveNotice, type Notice, type NoticeEvent } from '../../../domain/roster-publication/notice.js';
import {
  evolvePublication,
  type Publication,
  type PublicationEvent,
} from '../../../domain/roster-publication/publication.js';
import { evolveRequest, type RequestEvent, type RosterRequest } from '../../../domain/roster-request/request.js';
import {
  type DutyPost,
  type DutyPostEvent,
  evolveDutyPost,
  evolveShift,
  type Shift,
  type ShiftEvent,
} from '../../../domain/shift/shift.js';
import { book } from './books.js';

/** Other services are told of days alone (`roster.day-set`); what leads to them stays here, with its history. */
const silent = () => [];

export const dutyPostBook = book<DutyPost, DutyPostEvent>({
  recordKind: 'duty-post',
  table: 'duty_post',
  columns: { name: 'text', standing: 'text' },
  idOf: ({ id }) => id,
  propertyOf: ({ propertyId }) => propertyId,
  row: ({ name, state }) => ({ name, standing: state }),
  evolve: evolveDutyPost,
  remember: ({ post: { name, minimum, state } }) => ({ name, minimum, state }),
  messages: silent,
});

export const shiftBook = book<Shift, ShiftEvent>({
  recordKind: 'shift',
  table: 'shift',
  columns: { name: 'text', sign: 'text', standing: 'text' },
  idOf: ({ id }) => id,
  propertyOf: ({ propertyId }) => propertyId,
  row: ({ name, sign, state }) => ({ name, sign, standing: state }),
  evolve: evolveShift,
  remember: ({ shift: { id: _id, propertyId: _property, ...told } }) => told,
  messages: silent,
});

export const publicationBook = book<Publication, PublicationEvent>({
  recordKind: 'roster-publication',
  table: 'roster_publication',
  columns: { month: 'text', published_at: 'timestamptz' },
  idOf: ({ id }) => id,
  propertyOf: ({ propertyId }) => propertyId,
  row: ({ month, publishedAt }) => ({ month, published_at: new Date(publishedAt) }),
  evolve: evolvePublication,
  remember: ({ publication: { revision, publishedBy, passed } }) => ({ revision, publishedBy, passed }),
  messages: silent,
});

export const noticeBook = book<Notice, NoticeEvent>({
  recordKind: 'roster-notice',
  table: 'roster_notice',
  columns: { employee_id: 'text', month: 'text' },
  idOf: ({ id }) => id,
  propertyOf: ({ propertyId }) => propertyId,
  row: ({ employeeId, month }) => ({ employee_id: employeeId, month }),
  evolve: evolveNotice,
  remember: ({ notice: { seen } }) => ({ seen }),
  messages: silent,
});

const daysOf = ({ wish }: RosterRequest): readonly [string | null, string | null] => {
  if (wish.kind === 'leave') return [wish.from, wish.until];
  return wish.kind === 'swap' ? [wish.dates[0] ?? null, wish.dates[wish.dates.length - 1] ?? null] : [null, null];
};

export const requestBook = book<RosterRequest, RequestEvent>({
  recordKind: 'roster-request',
  table: 'roster_request',
  columns: {
    employee_id: 'text',
    with_id: 'text',
    kind: 'text',
    asked_at: 'timestamptz',
    from_day: 'date',
    until_day: 'date',
    standing: 'text',
  },
  idOf: ({ id }) => id,
  propertyOf: ({ propertyId }) => propertyId,
  row: (request) => {
    const [from, until] = daysOf(request);
    return {
      employee_id: request.employeeId,
      with_id: request.wish.kind === 'swap' ? request.wish.withId : null,
      kind: request.wish.kind,
      asked_at: new Date(request.askedAt),
      from_day: from,
      until_day: until,
      standing: request.state,
    };
  },
  evolve: evolveRequest,
  // Why somebody is away is between them and who decides: the history has what was decided.
  remember: (event) => ({
    ...('by' in event ? { by: event.by } : {}),
    ...('why' in event ? { why: event.why } : {}),
    ...('asked' in event ? { kind: event.asked.wish.kind } : {}),
  }),
  messages: silent,
});

export const clockingBook = book<Clocking, ClockingEvent>({
  recordKind: 'clocking',
  table: 'clocking',
  columns: { employee_id: 'text', direction: 'text', clocked_at: 'timestamptz' },
  idOf: ({ id }) => id,
  propertyOf: ({ propertyId }) => propertyId,
  row: ({ employeeId, direction, clockedAt }) => ({
    employee_id: employeeId,
    direction,
    clocked_at: new Date(clockedAt),
  }),
  evolve: evolveClocking,
  remember: ({ clocking: { correctionId } }) => (correctionId === undefined ? {} : { correctionId }),
  messages: silent,
});
