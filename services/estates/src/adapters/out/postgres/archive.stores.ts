import { actingAs, boundByScope, currentCaller } from '@goldkey/access';
import { addDays, instant, refuse } from '@goldkey/kernel';
import type { Database } from '@goldkey/postgres';
import { dueSet, inBookSession, lockSubjects, type RecordBook } from '@goldkey/service-kit';
import type { ArchiveStore, DestructionListStore, Self, Zones } from '../../../application/archive-ports.js';
import { type Archive, type ArchiveEvent, evolveArchive, openLoan } from '../../../domain/archive/archive.js';
import {
  type DestructionList,
  type DestructionListEvent,
  evolveDestructionList,
} from '../../../domain/archive/destruction-list.js';

const archiveBook: RecordBook<Archive, ArchiveEvent> = {
  service: 'estates',
  recordKind: 'archive',
  table: 'archive',
  columns: {
    id: 'text',
    property_id: 'text',
    number: 'text',
    kind: 'text',
    keep_until: 'date',
    due_on: 'date',
    destroyed_on: 'date',
    state: 'jsonb',
  },
  idOf: ({ id }) => id,
  propertyOf: ({ propertyId }) => propertyId,
  fromRow: (row) => row['state'] as Archive,
  toRow: (state) => ({
    id: state.id,
    property_id: state.propertyId,
    number: state.number,
    kind: state.kind,
    keep_until: state.keepUntil ?? null,
    due_on: openLoan(state)?.dueOn ?? null,
    destroyed_on: state.destruction?.on ?? null,
    state,
  }),
  evolve: evolveArchive,
  remember: ({ facts }) => facts,
  messages: ({ type, archive }) => {
    if (type === 'ArchiveFiled' || type === 'ArchiveCorrected') return [];
    const dueOn = openLoan(archive)?.dueOn;
    // By when it is told, not by when the loan was: of two tellings the later one holds.
    const at = instant(Date.now());
    const named = { service: 'estates', at, entryId: archive.id, propertyId: archive.propertyId, register: 'archives' };
    return [dueSet({ ...named, ...(dueOn && { dueOn, remindOn: addDays(dueOn, -1) }) })];
  },
};

const destructionListBook: RecordBook<DestructionList, DestructionListEvent> = {
  service: 'estates',
  recordKind: 'destruction-list',
  table: 'destruction_list',
  columns: { id: 'text', property_id: 'text', status: 'text', state: 'jsonb' },
  idOf: ({ id }) => id,
  propertyOf: ({ propertyId }) => propertyId,
  fromRow: (row) => row['state'] as DestructionList,
  toRow: (state) => ({ id: state.id, property_id: state.propertyId, status: state.state, state }),
  evolve: evolveDestructionList,
  remember: ({ list: { archiveIds } }) => ({ archives: archiveIds.length }),
  messages: () => [],
};

export const archiveStore = (database: Database): ArchiveStore => ({
  file: ({ propertyId, number }, decide) =>
    inBookSession(database, archiveBook, async (open, tx) => {
      await lockSubjects(tx, [`archive ${propertyId} ${number}`]);
      await open.load('property_id = $1 AND number = $2', [propertyId, number]);
      return open.settle(decide(open.states()[0]));
    }),
  change: (target, decide) =>
    inBookSession(database, archiveBook, async (open) => {
      await open.load('id = $1', [target.id]);
      return open.change(target, decide);
    }),
  correct: (target, number, decide) =>
    inBookSession(database, archiveBook, async (open, tx) => {
      const parameters: unknown[] = [target.id];
      const scope = boundByScope(currentCaller().scope, 'property_id', parameters);
      const sql = `SELECT property_id AS "propertyId" FROM archive WHERE id = $1 AND ${scope}`;
      const [{ propertyId } = { propertyId: '' }] = await tx.query<{ propertyId: string }>(sql, parameters);
      // Whoever decides about a number has it before its rows.
      if (number !== undefined) await lockSubjects(tx, [`archive ${propertyId} ${number}`]);
      await open.load('(id = $1 OR (property_id = $2 AND number = $3))', [target.id, propertyId, number ?? null]);
      const another = open.states().find(({ id }) => id !== target.id);
      return open.change(target, (archive) => decide(archive, another));
    }),
  changeAll: (propertyId, ids, decide) =>
    inBookSession(database, archiveBook, async (open) => {
      await open.load('property_id = $1 AND id = ANY ($2::text[])', [propertyId, ids]);
      const decisions = ids.map((id) => {
        const archive = open.get(id)?.state;
        return { id, decision: archive ? decide(archive) : refuse('estates.archive-not-found', { id }) };
      });
      for (const { decision } of decisions) if (!decision.accepted) return decision;
      for (const { id, decision } of decisions) open.settle(decision, id);
      return { accepted: true, value: ids.length };
    }),
});

export const destructionListStore = (database: Database): DestructionListStore => ({
  propose: (decision) => inBookSession(database, destructionListBook, async (open) => open.settle(decision)),
  change: (target, decide, follow) =>
    inBookSession(database, destructionListBook, async (open) => {
      await open.load('id = $1', [target.id]);
      const known = open.get(target.id);
      const isSeen = target.expectedVersion === undefined || known?.version === target.expectedVersion;
      if (known === undefined || !isSeen || !decide(known.state).accepted) return open.change(target, decide);
      const followed = await follow(known.state);
      return followed.accepted ? open.change(target, decide) : followed;
    }),
});

const TABLES = {
  property: 'property',
  archive: 'archive',
  'destruction-list': 'destruction_list',
  'parking-place': 'parking_place',
} as const;

export const zones = (database: Database): Zones => ({
  of: (kind, id) =>
    database.transaction(async (tx) => {
      const parameters: unknown[] = [id];
      const scope = boundByScope(currentCaller().scope, 'r.property_id', parameters);
      const [row] = await tx.query<{ zone: string }>(
        `SELECT p.state ->> 'timeZone' AS zone FROM ${TABLES[kind]} r JOIN property p ON p.id = r.property_id
         WHERE r.id = $1 AND ${scope}`,
        parameters,
      );
      return row?.zone;
    }),
});

/** The account that acts. */
export const callerSelf: Self = {
  id: () => currentCaller().subject,
  acting: () => actingAs(currentCaller().subject),
};
