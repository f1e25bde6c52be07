import { refuse } from '@goldkey/kernel';
import type { Database, Row } from '@goldkey/postgres';
import { inBookSession, lockSubjects } from '@goldkey/service-kit';
import type { RosterLimitsStore } from '../../../application/roster-ports.js';
import { evolveLimits, type RosterLimits, type RosterLimitsSet } from '../../../domain/roster/limits.js';
import { book } from './books.js';

/** There is one group, and its limits are one record. */
const GROUP = 'group';

const limitsBook = book<RosterLimits, RosterLimitsSet>({
  recordKind: 'roster-limits',
  table: 'roster_limits',
  columns: { rest_minutes: 'integer', rest_days: 'integer', week_minutes: 'integer' },
  idOf: () => GROUP,
  propertyOf: () => undefined,
  row: ({ restMinutes, restDays, weekMinutes }) => ({
    rest_minutes: restMinutes,
    rest_days: restDays,
    week_minutes: weekMinutes,
  }),
  evolve: evolveLimits,
  remember: ({ limits }) => ({ ...limits }),
  messages: () => [],
  groupWide: 'visible',
});

/** The group's limits of rosters: a record of no property, that everybody reads. */
export const rosterLimitsStore = (database: Database): RosterLimitsStore => ({
  standing: () =>
    database.transaction(
      async (tx) => {
        const [row] = await tx.query<Row & { state: RosterLimits; version: number }>(
          'SELECT state, version FROM roster_limits WHERE id = $1 AND property_id IS NULL',
          [GROUP],
        );
        return row;
      },
      { readOnly: true },
    ),
  set: (version, decide) =>
    inBookSession(database, limitsBook, async (open, tx) => {
      await lockSubjects(tx, ['roster limits']);
      await open.load('id = $1', [GROUP]);
      const known = open.get(GROUP);
      const current = { ...known?.state, version: known?.version ?? 0 };
      if (current.version !== version) return refuse('staffing.stale-version', { id: GROUP, current });
      return open.settle(decide(known?.state), known === undefined ? undefined : GROUP);
    }),
});
