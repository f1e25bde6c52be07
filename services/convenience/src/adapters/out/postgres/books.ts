import type { Database } from '@goldkey/postgres';
import { type BookedEvent, inBookSession, type RecordBook } from '@goldkey/service-kit';
import type { ChangeStore } from '../../../application/ports.js';
import type { Happened } from '../../../domain/recording.js';

/** How the records of convenience are kept: rows, what their history remembers, and the news they cause. */

interface Kept {
  readonly id: string;
  readonly propertyId: string;
}

type Book<State, Event extends BookedEvent> = RecordBook<State, Event>;

/** What all books here share: the whole record stands in `state`, and columns of its own are for looking it up. */
export const bookOf = <State extends Kept, Event extends Happened<string, State>>({
  columns,
  row,
  ...book
}: Pick<Book<State, Event>, 'recordKind' | 'table' | 'remember' | 'messages'> & {
  readonly columns: Book<State, Event>['columns'];
  readonly row: Book<State, Event>['toRow'];
}): Book<State, Event> => ({
  ...book,
  service: 'convenience',
  columns: { id: 'text', property_id: 'text', ...columns, state: 'jsonb' },
  idOf: ({ id }) => id,
  propertyOf: ({ propertyId }) => propertyId,
  fromRow: (stored) => stored['state'] as State,
  toRow: (state) => ({ id: state.id, property_id: state.propertyId, ...row(state), state }),
  evolve: (_before, { record }) => record,
});

/** An instant as a column of type timestamptz takes it. */
export const stamp = (at: number | undefined): string | null => (at === undefined ? null : new Date(at).toISOString());

/** Commands on one record of a book. */
export const changeIn = <State, Event extends BookedEvent>(
  database: Database,
  book: Book<State, Event>,
): ChangeStore<State, Event> => ({
  change: (target, decide) =>
    inBookSession(database, book, async (open) => {
      await open.load('id = $1', [target.id]);
      return open.change(target, decide);
    }),
});
