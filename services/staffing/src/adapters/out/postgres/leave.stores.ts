import { refuse } from '@goldkey/kernel';
import type { Database, Row } from '@goldkey/postgres';
import { inBookSession, lockSubjects } from '@goldkey/service-kit';
import type { LeaveGrantStore, LeaveRulesStore } from '../../../application/leave-ports.js';
import { evolveLeaveGrant, type LeaveGrant, type LeaveGrantEvent } from '../../../domain/leave/grant.js';
import { evolveLeaveRules, type LeaveRules, type LeaveRulesSet } from '../../../domain/leave/rules.js';
import { leaveGrantMessages } from '../leave-events.js';
import { book } from './books.js';
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

/** There is one group, and its rules are one record. */
const GROUP = 'group';

const rulesBook = book<LeaveRules, LeaveRulesSet>({
  recordKind: 'leave-rules',
  table: 'leave_rules',
  columns: {},
  idOf: () => GROUP,
  propertyOf: () => undefined,
  row: () => ({}),
  evolve: evolveLeaveRules,
  remember: ({ rules }) => ({ ...rules }),
  messages: () => [],
  groupWide: 'visible',
});

/** The group's rules of leave: a record of no property, that everybody reads. */
export const leaveRulesStore = (database: Database): LeaveRulesStore => ({
  standing: () =>
    database.transaction(
      async (tx) => {
        const [row] = await tx.query<Row & { state: LeaveRules; version: number }>(
          'SELECT state, version FROM leave_rules WHERE id = $1 AND property_id IS NULL',
          [GROUP],
        );
        return row;
      },
      { readOnly: true },
    ),
  set: (version, decide) =>
    inBookSession(database, rulesBook, async (open, tx) => {
      await lockSubjects(tx, ['leave rules']);
      await open.load('id = $1', [GROUP]);
      const known = open.get(GROUP);
      const current = { rules: known?.state, version: known?.version ?? 0 };
      if (current.version !== version) return refuse('staffing.stale-version', { id: GROUP, current });
      return open.settle(decide(known?.state), known === undefined ? undefined : GROUP);
    }),
});
