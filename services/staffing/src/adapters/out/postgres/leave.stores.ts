import type { Database } from '@goldkey/postgres';
import { inBookSession } from '@goldkey/service-kit';
import type { LeaveGrantStore, LeaveRulesStore } from '../../../application/leave-ports.js';
import { evolveLeaveGrant, type LeaveGrant, type LeaveGrantEvent } from '../../../domain/leave/grant.js';
import { evolveLeaveRules, type LeaveRules, type LeaveRulesSet } from '../../../domain/leave/rules.js';
import { leaveGrantMessages } from '../leave-events.js';
import { book } from './books.js';
import { groupRecordStore } from './group-record.store.js';
import { statesOf } from './roster.rows.js';

const grantBook = book<LeaveGrant, LeaveGrantEvent>({
  recordKind: 'leave-grant',
  table: 'leave_grant',
  columns: { employee_id: 'text', leave_kind: 'text', year: 'text', granted_at: 'timestamptz', standing: 'text' },
  idOf: ({ id }) => id,
  propertyOf: ({ propertyId }) => propertyId,
  row: ({ employeeId, leaveKind, year, granted, state }) => ({
    employee_id: employeeId,
    leave_kind: leaveKind,
    year,
    granted_at: new Date(granted.at),
    standing: state,
  }),
  evolve: evolveLeaveGrant,
  remember: (event) => {
    if (event.type === 'LeaveGrantWithdrawn') return { why: event.why };
    const { leaveKind, year, halves, origin, reason, grantedBy: by } = event.terms;
    return { leaveKind, year, halves, origin, reason, by };
  },
  messages: leaveGrantMessages,
});

export const leaveGrantStore = (database: Database): LeaveGrantStore => ({
  grant: (decide) => inBookSession(database, grantBook, async (open) => open.settle(decide())),
  change: (target, decide) =>
    inBookSession(database, grantBook, async (open) => {
      await open.load('id = $1', [target.id]);
      return open.change(target, decide);
    }),
  find: (id) => database.transaction(async (tx) => (await statesOf<LeaveGrant>(tx, 'leave_grant', 'id = $1', [id]))[0]),
});

/** The group's rules of leave. */
export const leaveRulesStore = (database: Database): LeaveRulesStore =>
  groupRecordStore<LeaveRules, LeaveRulesSet>(database, {
    recordKind: 'leave-rules',
    table: 'leave_rules',
    columns: {},
    row: () => ({}),
    evolve: evolveLeaveRules,
    remember: ({ rules }) => ({ ...rules }),
    current: (rules) => ({ rules }),
  });
