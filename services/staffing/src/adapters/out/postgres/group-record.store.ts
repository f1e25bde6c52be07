import { refuse } from '@goldkey/kernel';
import type { Database, Row } from '@goldkey/postgres';
import { type BookedEvent, inBookSession, lockSubjects } from '@goldkey/service-kit';
import type { GroupRecordStore, Versioned } from '../../../application/ports.js';
import { book } from './books.js';

/** There is one group, and what it sets once for all is one record. */
const GROUP = 'group';

type Booked<State, Event extends BookedEvent> = Parameters<typeof book<State, Event>>[0];

interface GroupRecord<State, Event extends BookedEvent>
  extends Pick<Booked<State, Event>, 'recordKind' | 'table' | 'columns' | 'row' | 'evolve' | 'remember'> {
  /** What is shown to who came with an older version. */
  current(state: State | undefined): object;
}

/** A record of no property, which everybody reads; it is nobody's news. */
export const groupRecordStore = <State, Event extends BookedEvent>(
  database: Database,
  { current, ...record }: GroupRecord<State, Event>,
): GroupRecordStore<State, Event> => {
  const kept = book<State, Event>({
    ...record,
    idOf: () => GROUP,
    propertyOf: () => undefined,
    messages: () => [],
    groupWide: 'visible',
  });
  return {
    standing: () =>
      database.transaction(
        async (tx) => {
          const [row] = await tx.query<Row & Versioned<State>>(
            `SELECT state, version FROM ${record.table} WHERE id = $1 AND property_id IS NULL`,
            [GROUP],
          );
          return row;
        },
        { readOnly: true },
      ),
    set: (seen, decide) =>
      inBookSession(database, kept, async (open, tx) => {
        await lockSubjects(tx, [record.recordKind]);
        await open.load('id = $1', [GROUP]);
        const known = open.get(GROUP);
        const version = known?.version ?? 0;
        if (version !== seen)
          return refuse('staffing.stale-version', { id: GROUP, current: { ...current(known?.state), version } });
        return open.settle(decide(known?.state), known === undefined ? undefined : GROUP);
      }),
  };
};
