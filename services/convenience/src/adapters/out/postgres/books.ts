import type { Database } from '@goldkey/postgres';
import { type BookedEvent, inBookSession, type RecordBook, type StateBook, stateBooksOf } from '@goldkey/service-kit';
import type { ChangeStore } from '../../../application/ports.js';
import type { Happened } from '../../../domain/recording.js';

/** How the records of convenience are kept: rows, what their history remembers, and the news they cause. */

type Book<State, Event extends BookedEvent> = RecordBook<State, Event>;
const stateBook = stateBooksOf('convenience');

/** Every event here carries the whole record as it is after it. */
export const bookOf = <
  State extends { readonly id: string; readonly propertyId: string },
  Event extends Happened<string, State>,
>(
  book: Omit<StateBook<State, Event>, 'evolve'>,
): Book<State, Event> => stateBook<State, Event>({ ...book, evolve: (_before, { record }) => record });

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
