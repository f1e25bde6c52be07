import type { Database } from '@goldkey/postgres';
import type { RosterLimitsStore } from '../../../application/roster-ports.js';
import { evolveLimits, type RosterLimits, type RosterLimitsSet } from '../../../domain/roster/limits.js';
import { groupRecordStore } from './group-record.store.js';

/** The group's limits of rosters. */
export const rosterLimitsStore = (database: Database): RosterLimitsStore =>
  groupRecordStore<RosterLimits, RosterLimitsSet>(database, {
    recordKind: 'roster-limits',
    table: 'roster_limits',
    columns: { rest_minutes: 'integer', rest_days: 'integer', week_minutes: 'integer' },
    row: ({ restMinutes, restDays, weekMinutes }) => ({
      rest_minutes: restMinutes,
      rest_days: restDays,
      week_minutes: weekMinutes,
    }),
    evolve: evolveLimits,
    remember: ({ limits }) => ({ ...limits }),
    current: (limits) => ({ ...limits }),
  });
