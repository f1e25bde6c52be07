import type { BookedEvent, RecordBook } from './record-book.js';

/** What is particular to the records of one kind that stand whole in their column `state`. */
export type StateBook<State, Event extends BookedEvent> = Pick<
  RecordBook<State, Event>,
  'recordKind' | 'table' | 'columns' | 'evolve' | 'remember' | 'messages' | 'constrained'
> & {
  /** What the columns besides `id`, `property_id` and `state` hold: what is sought and sorted by. */
  readonly row: RecordBook<State, Event>['toRow'];
};

/** How a service keeps records that have an id and a property and stand whole in `state`. */
export const stateBooksOf =
  (service: string) =>
  <State extends { readonly id: string; readonly propertyId: string }, Event extends BookedEvent>({
    columns,
    row,
    ...named
  }: StateBook<State, Event>): RecordBook<State, Event> => ({
    ...named,
    service,
    columns: { id: 'text', property_id: 'text', ...columns, state: 'jsonb' },
    idOf: ({ id }) => id,
    propertyOf: ({ propertyId }) => propertyId,
    fromRow: (stored) => stored['state'] as State,
    toRow: (state) => ({ id: state.id, property_id: state.propertyId, ...row(state), state }),
  });
