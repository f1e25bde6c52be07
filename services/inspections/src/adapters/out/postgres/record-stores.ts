import type { Instant } from '@goldkey/kernel';
import type { Database } from '@goldkey/postgres';
import { type BookedEvent, inBookSession, type RecordBook, stateBooksOf } from '@goldkey/service-kit';
import type { RecordStore } from '../../../application/supervision-ports.js';

/** An instant as a row holds it. */
export const momentOf = (at: Instant | undefined): string | null =>
  at === undefined ? null : new Date(at).toISOString();

export const bookOf = stateBooksOf('inspections');

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
