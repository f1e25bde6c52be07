import type { Database } from '@goldkey/postgres';
import { inBookSession, lockSubjects } from '@goldkey/service-kit';
import type { FestivalStore } from '../../../application/festival-ports.js';
import { evolveFestival, type Festival, type FestivalEvent } from '../../../domain/festival/festival.js';
import { festivalMessages } from '../festival-events.js';
import { book } from './books.js';

const festivalBook = book<Festival, FestivalEvent>({
  recordKind: 'festival',
  table: 'festival',
  columns: { name: 'text', date: 'date', standing: 'text' },
  idOf: ({ id }) => id,
  propertyOf: ({ propertyId }) => propertyId,
  row: ({ name, date, state }) => ({ name, date, standing: state }),
  evolve: evolveFestival,
  remember: (event) => ({
    ...('why' in event ? { why: event.why } : {}),
    ...('by' in event ? { by: event.by } : {}),
    ...('plan' in event ? { plan: event.plan } : {}),
    ...('result' in event ? { result: event.result } : {}),
  }),
  messages: festivalMessages,
});

export const festivalStore = (database: Database): FestivalStore => ({
  schedule: ({ propertyId, date }, decide) =>
    inBookSession(database, festivalBook, async (open, tx) => {
      await lockSubjects(tx, [`festival ${propertyId}/${date}`]);
      await open.load('property_id = $1 AND date = $2', [propertyId, date]);
      return open.settle(decide(open.states()));
    }),
  change: (target, decide) =>
    inBookSession(database, festivalBook, async (open) => {
      await open.load('id = $1', [target.id]);
      return open.change(target, decide);
    }),
});
