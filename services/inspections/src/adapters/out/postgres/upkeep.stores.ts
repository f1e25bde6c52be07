import type { Database } from '@goldkey/postgres';
import { inBookSession, lockSubjects, type RecordBook } from '@goldkey/service-kit';
import type { UpkeepProgrammeStore, UpkeepWorkStore } from '../../../application/upkeep-ports.js';
import {
  evolveUpkeepProgramme,
  type UpkeepProgramme,
  type UpkeepProgrammeEvent,
} from '../../../domain/upkeep-programme/upkeep-programme.js';
import {
  evolveUpkeepWork,
  type UpkeepWork,
  type UpkeepWorkEvent,
  upkeepWorkId,
} from '../../../domain/upkeep-work/upkeep-work.js';
import { recordStore } from './record-stores.js';
import { askWithin } from './supervision.reader.js';

const keyed = { id: 'text', property_id: 'text', state: 'jsonb' } as const;

const programmeBook: RecordBook<UpkeepProgramme, UpkeepProgrammeEvent> = {
  service: 'inspections',
  recordKind: 'upkeep-programme',
  table: 'upkeep_programme',
  columns: { ...keyed, kind: 'text', name: 'text', area: 'text', until_day: 'date' },
  idOf: ({ id }) => id,
  propertyOf: ({ propertyId }) => propertyId,
  toRow: (state) => ({
    ...{ id: state.id, property_id: state.propertyId, state },
    ...{ kind: state.kind, name: state.name, area: state.area, until_day: state.until ?? null },
  }),
  fromRow: (row) => row['state'] as UpkeepProgramme,
  evolve: evolveUpkeepProgramme,
  remember: ({ facts }) => facts,
  // The contract has no news of upkeep.
  messages: () => [],
};

const workBook: RecordBook<UpkeepWork, UpkeepWorkEvent> = {
  service: 'inspections',
  recordKind: 'upkeep-work',
  table: 'upkeep_work',
  columns: { ...keyed, programme_id: 'text', day: 'date', standing: 'text' },
  idOf: ({ id }) => id,
  propertyOf: ({ propertyId }) => propertyId,
  toRow: (state) => ({
    ...{ id: state.id, property_id: state.propertyId, state },
    ...{ programme_id: state.programmeId, day: state.day, standing: state.state },
  }),
  fromRow: (row) => row['state'] as UpkeepWork,
  evolve: evolveUpkeepWork,
  remember: ({ facts }) => facts,
  messages: () => [],
};

/** One of the table by its id, within the caller's scope. */
const findIn =
  <State>(database: Database, table: 'upkeep_programme' | 'upkeep_work') =>
  async (id: string): Promise<State | undefined> => {
    const sql = `SELECT state FROM ${table} WHERE id = $1 AND <scope>`;
    const [row] = await askWithin(database)<{ state: State }>(sql, [id]);
    return row?.state;
  };

export const upkeepProgrammeStore = (database: Database): UpkeepProgrammeStore => ({
  ...recordStore(database, programmeBook),
  find: findIn(database, 'upkeep_programme'),
  ofProperty: async (propertyId) => {
    const sql = 'SELECT state FROM upkeep_programme WHERE property_id = $1 AND <scope> ORDER BY kind, name, id';
    return (await askWithin(database)<{ state: UpkeepProgramme }>(sql, [propertyId])).map(({ state }) => state);
  },
});

export const upkeepWorkStore = (database: Database): UpkeepWorkStore => ({
  ...recordStore(database, workBook),
  find: findIn(database, 'upkeep_work'),
  take: ({ programmeId, day }, decide) =>
    inBookSession(database, workBook, async (open, tx) => {
      const id = upkeepWorkId(programmeId, day);
      await lockSubjects(tx, [`upkeep work ${id}`]);
      await open.load('id = $1', [id]);
      return open.settle(decide(open.get(id)?.state), id);
    }),
  ofDays: async (propertyId, first, last) => {
    const sql = `SELECT state FROM upkeep_work WHERE property_id = $1 AND day BETWEEN $2::date AND $3::date AND <scope>
      ORDER BY day, id`;
    return (await askWithin(database)<{ state: UpkeepWork }>(sql, [propertyId, first, last])).map(({ state }) => state);
  },
});
