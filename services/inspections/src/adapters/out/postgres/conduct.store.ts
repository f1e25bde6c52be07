import type { Database } from '@goldkey/postgres';
import type { ConductStore } from '../../../application/conduct-ports.js';
import { type ConductCase, type ConductEvent, evolveConduct } from '../../../domain/conduct/conduct.js';
import { conductMessages } from '../conduct-events.js';
import { bookOf, momentOf, recordStore } from './record-stores.js';

const conductBook = bookOf<ConductCase, ConductEvent>({
  recordKind: 'conduct-case',
  table: 'conduct_case',
  columns: {
    employee_id: 'text',
    reported_by: 'text',
    article: 'integer',
    level: 'text',
    standing: 'text',
    occurred_on: 'date',
    reported_at: 'timestamptz',
    decided_at: 'timestamptz',
  },
  row: ({ employeeId, reportedBy, article, level, state, occurredOn, reportedAt, decision }) => ({
    employee_id: employeeId,
    reported_by: reportedBy,
    article,
    level,
    standing: state,
    occurred_on: occurredOn,
    reported_at: momentOf(reportedAt),
    decided_at: momentOf(decision?.decidedAt),
  }),
  evolve: evolveConduct,
  // What people said stays with the case.
  remember: ({ conduct: { article, level, decision, hearings } }) => ({
    article,
    level,
    hearings: hearings.length,
    ...(decision !== undefined && { circulated: decision.circulated }),
  }),
  messages: conductMessages,
});

export const conductStore = (database: Database): ConductStore => recordStore(database, conductBook);
