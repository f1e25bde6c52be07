import { currentCaller } from '@goldkey/access';
import { refuse } from '@goldkey/kernel';
import type { Database } from '@goldkey/postgres';
import { inBookSession, type RecordBook } from '@goldkey/service-kit';
import type { VersionRecord, VersionStore } from '../../../application/ports.js';
import { evolveVersion, type Version, type VersionEvent } from '../../../domain/version/version.js';
import { versionMessages } from '../version-events.js';

const versionBook: RecordBook<Version, VersionEvent> = {
  service: 'evaluation',
  recordKind: 'version',
  table: 'rulebook_version',
  columns: { id: 'text', property_id: 'text', from_day: 'date', standing: 'text', state: 'jsonb' },
  idOf: ({ id }) => id,
  propertyOf: () => undefined,
  toRow: (state) => ({ id: state.id, property_id: null, from_day: state.from, standing: state.standing, state }),
  fromRow: (row) => row['state'] as Version,
  evolve: evolveVersion,
  remember: (event) => {
    switch (event.type) {
      case 'VersionDrafted':
        return { from: event.version.from, overrides: event.version.overrides };
      case 'VersionChanged':
        return { from: event.from, overrides: event.overrides };
      case 'VersionReturned':
        return { reason: event.reason };
      default:
        return {};
    }
  },
  messages: versionMessages,
  groupWide: 'visible',
};

const LOCK = `SELECT pg_advisory_xact_lock(hashtextextended('rulebook versions', 7046))`;

/** The rulebook judges everybody: who acts for a part of the group reads it and changes nothing. */
const refuseOfPart = () =>
  currentCaller().scope.all ? undefined : refuse('evaluation.version-of-group-not-permitted');

/** The group's own versions in PostgreSQL; one change at a time, for a decision looks at all of them. */
export const versionStore = (database: Database): VersionStore => {
  const records = (condition: string, parameters: readonly unknown[]): Promise<VersionRecord[]> =>
    database.transaction((tx) =>
      tx.query<VersionRecord>(
        `SELECT state, version FROM rulebook_version WHERE ${condition} ORDER BY from_day DESC, id`,
        parameters,
      ),
    );
  return {
    list: () => records('true', []),

    find: async (id) => (await records('id = $1', [id]))[0],

    approved: async () =>
      (await records(`standing = 'approved'`, [])).map(({ state: { id, from, overrides } }) => ({
        id,
        from,
        overrides,
      })),

    add: async (decide) =>
      refuseOfPart() ??
      inBookSession(database, versionBook, async (open, tx) => {
        await tx.query(LOCK);
        await open.loadAll('true', []);
        return open.settle(decide(open.states()));
      }),

    change: async (id, expected, decide) =>
      refuseOfPart() ??
      inBookSession(database, versionBook, async (open, tx) => {
        await tx.query(LOCK);
        await open.loadAll('true', []);
        const others = open.states();
        return open.change({ id, ...(expected === undefined ? {} : { expectedVersion: expected }) }, (version) =>
          decide(version, others),
        );
      }),
  };
};
