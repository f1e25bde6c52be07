import { type Day, instant } from '@goldkey/kernel';
import { appendEvents } from '@goldkey/messaging';
import type { Database, Transaction } from '@goldkey/postgres';
import { dueSet, inBookSession, lockSubjects, type RecordBook } from '@goldkey/service-kit';
import type { Kept } from '../../../application/ports.js';
import type { UpkeepProgrammeStore, UpkeepWorkStore } from '../../../application/upkeep-ports.js';
import { nextWork } from '../../../domain/upkeep-programme/next-work.js';
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
  // What is due next follows from its work too, and is told with either (`tellNext`).
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

const SO_FAR = `
  SELECT max(day) FILTER (WHERE standing IN ('done', 'marked'))::text AS "doneThrough",
    min(day) FILTER (WHERE standing = 'returned')::text AS returned
  FROM upkeep_work WHERE programme_id = $1`;

const without = <Fields extends object>(fields: Fields) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as {
    readonly [Name in keyof Fields]?: NonNullable<Fields[Name]>;
  };

/**
 * Tells for which day the work of the programme is to be done next, and who does it; of a firm's work the property's manager hears. One
 * telling of a programme waits for the other: the later one knows what the earlier one does. Both hold the programme's key by the work that
 * they wrote down, so that a lock of the whole row would wait in a circle.
 */
const tellNext = async (tx: Transaction, programmeId: string): Promise<void> => {
  const [known] = await tx.query<{ state: UpkeepProgramme }>(
    'SELECT state FROM upkeep_programme WHERE id = $1 FOR NO KEY UPDATE',
    [programmeId],
  );
  const [soFar = {}] = await tx.query<{ doneThrough: Day | null; returned: Day | null }>(SO_FAR, [programmeId]);
  if (known === undefined) return;
  const { propertyId, doer } = known.state;
  const due = nextWork(known.state, without(soFar));
  const named = { service: 'inspections', entryId: programmeId, propertyId, register: 'upkeep-programmes' };
  const who = 'employeeId' in doer ? { responsibleId: doer.employeeId } : {};
  await appendEvents(tx, 'inspections', [
    dueSet({ ...named, at: instant(Date.now()), ...(due && { ...due, ...who }) }),
  ]);
};

/** A change, and in the same transaction what it makes due next. */
const andTell = <State>(
  database: Database,
  change: () => Promise<Kept<State>>,
  programmeOf: (state: State) => string | undefined,
): Promise<Kept<State>> =>
  database.transaction(async (tx) => {
    const kept = await change();
    const programmeId = kept.accepted ? programmeOf(kept.value.state) : undefined;
    if (programmeId !== undefined) await tellNext(tx, programmeId);
    return kept;
  });

const programmeStore = (database: Database): Pick<UpkeepProgrammeStore, 'add' | 'change'> => {
  const records = recordStore(database, programmeBook);
  const idOf = ({ id }: UpkeepProgramme) => id;
  return {
    add: (decision) => andTell(database, () => records.add(decision), idOf),
    change: (target, decide) => andTell(database, () => records.change(target, decide), idOf),
  };
};

/** Of work that got its mark nothing is due that was not before. */
const dueAnew = ({ state, programmeId }: UpkeepWork) => (state === 'marked' ? undefined : programmeId);

export const upkeepProgrammeStore = (database: Database): UpkeepProgrammeStore => ({
  ...programmeStore(database),
  find: findIn(database, 'upkeep_programme'),
  ofProperty: async (propertyId) => {
    const sql = 'SELECT state FROM upkeep_programme WHERE property_id = $1 AND <scope> ORDER BY kind, name, id';
    return (await askWithin(database)<{ state: UpkeepProgramme }>(sql, [propertyId])).map(({ state }) => state);
  },
});

export const upkeepWorkStore = (database: Database): UpkeepWorkStore => ({
  add: recordStore(database, workBook).add,
  change: (target, decide) => andTell(database, () => recordStore(database, workBook).change(target, decide), dueAnew),
  find: findIn(database, 'upkeep_work'),
  take: ({ programmeId, day }, decide) =>
    andTell(
      database,
      () =>
        inBookSession(database, workBook, async (open, tx) => {
          const id = upkeepWorkId(programmeId, day);
          await lockSubjects(tx, [`upkeep work ${id}`]);
          await open.load('id = $1', [id]);
          return open.settle(decide(open.get(id)?.state), id);
        }),
      dueAnew,
    ),
  ofDays: async (propertyId, first, last) => {
    const sql = `SELECT state FROM upkeep_work WHERE property_id = $1 AND day BETWEEN $2::date AND $3::date AND <scope>
      ORDER BY day, id`;
    return (await askWithin(database)<{ state: UpkeepWork }>(sql, [propertyId, first, last])).map(({ state }) => state);
  },
});
