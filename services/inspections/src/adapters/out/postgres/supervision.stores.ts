import type { Database } from '@goldkey/postgres';
import { inBookSession, lockSubjects } from '@goldkey/service-kit';
import type { FullCoverageStore, LimitsStore, NightCheckStore } from '../../../application/supervision-ports.js';
import {
  evolveFullCoverage,
  type FullCoverage,
  type FullCoverageEvent,
} from '../../../domain/full-coverage/full-coverage.js';
import {
  evolveLimits,
  type LimitsEvent,
  type SupervisionLimits,
  standardLimits,
} from '../../../domain/limits/limits.js';
import { evolveNightCheck, type NightCheck, type NightCheckEvent } from '../../../domain/night-check/night-check.js';
import { fullCoverageMessages, nightCheckMessages } from '../supervision-events.js';
import { bookOf, momentOf, recordStore } from './record-stores.js';

const nightCheckBook = bookOf<NightCheck, NightCheckEvent>({
  recordKind: 'night-check',
  table: 'night_check',
  columns: {
    kind: 'text',
    inspector_id: 'text',
    planned_by: 'text',
    standing: 'text',
    planned_at: 'timestamptz',
    started_at: 'timestamptz',
  },
  row: (check) => ({
    kind: check.kind,
    inspector_id: check.inspectorId,
    planned_by: check.plannedBy ?? null,
    standing: check.state,
    planned_at: momentOf(check.plannedAt),
    started_at: momentOf(check.startedAt),
  }),
  evolve: evolveNightCheck,
  // The hour of a plan stays out of what others may read while it is ahead.
  remember: ({ check: { entries, signedAt, findings, why } }) => ({
    registers: entries.map(({ register }) => register),
    signed: signedAt !== undefined,
    findings: findings.length,
    ...(why !== undefined && { reason: why }),
  }),
  messages: nightCheckMessages,
});

const fullCoverageBook = bookOf<FullCoverage, FullCoverageEvent>({
  recordKind: 'full-coverage',
  table: 'full_coverage',
  columns: { month: 'text', standing: 'text', opened_at: 'timestamptz', completed_at: 'timestamptz' },
  row: ({ month, state, openedAt, completedAt }) => ({
    month,
    standing: state,
    opened_at: momentOf(openedAt),
    completed_at: momentOf(completedAt),
  }),
  evolve: evolveFullCoverage,
  remember: ({ inspection: { participants, posts, findings, why } }) => ({
    participants: participants.length,
    posts: posts.length,
    seen: posts.filter(({ result }) => result !== undefined).length,
    findings: findings.length,
    ...(why !== undefined && { reason: why }),
  }),
  messages: fullCoverageMessages,
});

const limitsBook = bookOf<SupervisionLimits, LimitsEvent>({
  recordKind: 'supervision-limits',
  table: 'supervision_limits',
  columns: {},
  row: () => ({}),
  evolve: evolveLimits,
  remember: ({ limits: { id: _id, propertyId: _property, ...limits } }) => limits,
  messages: () => [],
});

export const nightCheckStore = (database: Database): NightCheckStore => recordStore(database, nightCheckBook);

export const fullCoverageStore = (database: Database): FullCoverageStore => ({
  ...recordStore(database, fullCoverageBook),
  open: (propertyId, decide) =>
    inBookSession(database, fullCoverageBook, async (open, tx) => {
      await lockSubjects(tx, [`full-coverage ${propertyId}`]);
      await open.load("property_id = $1 AND standing = 'open'", [propertyId]);
      return open.settle(decide(open.states()[0]));
    }),
});

export const limitsStore = (database: Database): LimitsStore => ({
  of: (propertyId) =>
    inBookSession(database, limitsBook, async (open) => {
      await open.load('id = $1', [propertyId]);
      return open.get(propertyId)?.state ?? standardLimits(propertyId);
    }),
  set: ({ propertyId, expectedVersion }, decide) =>
    inBookSession(database, limitsBook, async (open, tx) => {
      await lockSubjects(tx, [`supervision-limits ${propertyId}`]);
      await open.load('id = $1', [propertyId]);
      const known = open.get(propertyId);
      if (known !== undefined) return open.change({ id: propertyId, expectedVersion }, decide);
      const standard = standardLimits(propertyId);
      const decision = decide(standard);
      if (decision.accepted && decision.events.length === 0)
        return { accepted: true, value: { state: standard, version: 0 } };
      return open.settle(decision);
    }),
});
