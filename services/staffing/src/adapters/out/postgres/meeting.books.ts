import { evolveProblem, type Problem, type ProblemEvent } from '../../../domain/problem/problem.js';
import { evolveRequisition, type Requisition, type RequisitionEvent } from '../../../domain/requisition/requisition.js';
import { book } from './books.js';

const why = (event: object) => ('why' in event ? { why: event.why } : {});

export const problemBook = book<Problem, ProblemEvent>({
  recordKind: 'problem',
  table: 'problem',
  columns: {
    meeting_kind: 'text',
    meeting_id: 'text',
    raised_at: 'timestamptz',
    due_on: 'date',
    standing: 'text',
  },
  idOf: ({ id }) => id,
  propertyOf: ({ propertyId }) => propertyId,
  row: (problem) => ({
    meeting_kind: problem.meetingKind,
    meeting_id: problem.meetingId,
    raised_at: new Date(problem.raisedAt),
    due_on: problem.remedy?.dueOn ?? null,
    standing: problem.state,
  }),
  evolve: evolveProblem,
  remember: (event) => ({ ...why(event), ...('outcome' in event ? { outcome: event.outcome } : {}) }),
  // What the contract tells of problems are the counts of the meeting.
  messages: () => [],
});

export const requisitionBook = book<Requisition, RequisitionEvent>({
  recordKind: 'requisition',
  table: 'requisition',
  columns: { month: 'text', requested_by: 'text', unique_name: 'text', standing: 'text' },
  idOf: ({ id }) => id,
  propertyOf: ({ propertyId }) => propertyId,
  row: ({ month, requestedBy, state }) => ({
    month,
    requested_by: requestedBy,
    unique_name: state === 'withdrawn' ? null : month,
    standing: state,
  }),
  evolve: evolveRequisition,
  remember: (event) => ({ ...why(event), ...('by' in event ? { by: event.by } : {}) }),
  // Its approval is an act of duty, recorded with it.
  messages: () => [],
});
