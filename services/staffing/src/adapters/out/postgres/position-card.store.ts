import type { Database } from '@goldkey/postgres';
import { inBookSession, lockSubjects } from '@goldkey/service-kit';
import type { PositionCardStore } from '../../../application/position-card-ports.js';
import { evolvePositionCard, type PositionCard, type PositionCardEvent } from '../../../domain/position-card/card.js';
import { positionCardMessages } from '../position-card-events.js';
import { book } from './books.js';

const cardBook = book<PositionCard, PositionCardEvent>({
  recordKind: 'position-card',
  table: 'position_card',
  columns: {
    employee_id: 'text',
    appointment_id: 'text',
    position_id: 'text',
    period: 'text',
    drafted_at: 'timestamptz',
    standing: 'text',
  },
  idOf: ({ id }) => id,
  propertyOf: ({ propertyId }) => propertyId,
  row: ({ employeeId, appointmentId, positionId, period, drafted, state }) => ({
    employee_id: employeeId,
    appointment_id: appointmentId,
    position_id: positionId,
    period,
    drafted_at: new Date(drafted.at),
    standing: state,
  }),
  evolve: evolvePositionCard,
  // Words about a person stay in the card: its history tells how many lines were said, and who took which step.
  remember: (event) => ({
    ...('stated' in event ? { stated: event.stated.length } : {}),
    ...('reviewed' in event ? { by: event.reviewed.by } : {}),
    ...('approved' in event ? { by: event.approved.by } : {}),
    ...('withdrawn' in event ? { by: event.withdrawn.by, why: event.why } : {}),
  }),
  messages: positionCardMessages,
});

export const positionCardStore = (database: Database): PositionCardStore => ({
  draft: ({ appointmentId, period }, decide) =>
    inBookSession(database, cardBook, async (open, tx) => {
      await lockSubjects(tx, [`position card ${appointmentId}/${period}`]);
      await open.load("appointment_id = $1 AND period = $2 AND standing <> 'withdrawn'", [appointmentId, period]);
      return open.settle(decide(open.states()[0]));
    }),
  change: (target, decide) =>
    inBookSession(database, cardBook, async (open) => {
      await open.load('id = $1', [target.id]);
      return open.change(target, decide);
    }),
});
