import type { Instant } from '@goldkey/kernel';
import type { Database } from '@goldkey/postgres';
import { type BookedEvent, inBookSession, type RecordBook } from '@goldkey/service-kit';
import type { RecordStore } from '../../../application/supervision-ports.js';

/** An instant as a row holds it. */
export const momentOf = (at: Instant | undefined): string | null =>
  at === undefined ? null : new Date(at).toISOString();

interface Kept {
  readonly id: string;
  readonly propertyId: string;
}

type Named<State, Event extends BookedEvent> = Pick<
  RecordBook<State, Event>,
  'recordKind' | 'table' | 'columns' | 'evolve' | 'remember' | 'messages'
> & {
  /** What the columns besides `id`, `property_id` and `state` hold. */
  readonly row: (state: State) => Record<string, unknown>;
};

/** A book of records that have an id and a property and stand whole in `state`; columns are what is sought and sorted by. */
export const bookOf = <State extends Kept, Event extends BookedEvent>({
  row,
  columns,
  ...named
}: Named<State, Event>): RecordBook<State, Event> => ({
  service: 'inspections',
  ...named,
  columns: { id: 'text', property_id: 'text', ...columns, state: 'jsonb' },
  idOf: ({ id }) => id,
  propertyOf: ({ propertyId }) => propertyId,
  fromRow: (read) => read['state'] as State,
  toRow: (state) => ({ id: state.id, property_id: state.propertyId, ...row(state), state }),
});

/** Where the records of a book are added and changed, each command in one transaction. */
export const recordStore = <State, Event extends BookedEvent>(
  database: Database,
  book: RecordBook<State, Event>,
): RecordStore<State, Event> => ({
  add: (decision) => inBookSession(database, book, async (open) => open.settle(decision)),
  change: (target, decide) =>
    inBookSession(database, book, async (open) => {
      await open.load('id = $1', [target.id]);
      return open.change(target, decide);
    }),
});
