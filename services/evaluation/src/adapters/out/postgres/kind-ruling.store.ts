import type { Database } from '@goldkey/postgres';
import { inBookSession, lockSubjects, type RecordBook } from '@goldkey/service-kit';
import type { KindRulingStore } from '../../../application/kind-ports.js';
import { evolveKindRuling, type KindRuling, type KindRulingEvent } from '../../../domain/finding-kind/ruling.js';
import { kindRulingMessages } from '../finding-kind-events.js';
import { boundQuery, rowsOf } from './bound-query.js';

const rulingBook: RecordBook<KindRuling, KindRulingEvent> = {
  service: 'evaluation',
  recordKind: 'kind-ruling',
  table: 'finding_kind_ruling',
  columns: {
    id: 'text',
    property_id: 'text',
    month: 'text',
    ruled_at: 'timestamptz',
    reversed_at: 'timestamptz',
    state: 'jsonb',
  },
  idOf: ({ rulingId }) => rulingId,
  propertyOf: ({ propertyId }) => propertyId,
  toRow: (state) => ({
    id: state.rulingId,
    property_id: state.propertyId,
    month: state.month,
    ruled_at: new Date(state.ruledAt),
    reversed_at: state.reversed ? new Date(state.reversed.at) : null,
    state,
  }),
  fromRow: (row) => row['state'] as KindRuling,
  evolve: evolveKindRuling,
  remember: (event) => {
    if (event.type === 'FindingKindRulingReversed') return { reason: event.reason };
    const { act, month, kind, kinds, findingIds, reason } = event.ruling;
    return { act, month, kind, kinds, findingIds, reason };
  },
  messages: kindRulingMessages,
};

/** Rulings on kinds of findings in PostgreSQL, within the caller's scope; each change with its history and its news. */
export const kindRulingStore = (database: Database): KindRulingStore => {
  const states = async (condition: (place: (value: unknown) => string) => string): Promise<KindRuling[]> => {
    const { parameters, within, place } = boundQuery('property_id');
    const rows = await rowsOf<{ state: KindRuling }>(
      database,
      `SELECT state FROM finding_kind_ruling WHERE ${within} AND ${condition(place)} ORDER BY ruled_at, id`,
      parameters,
    );
    return rows.map(({ state }) => state);
  };
  return {
    list: (propertyId, month) => states((place) => `property_id = ${place(propertyId)} AND month = ${place(month)}`),

    find: async (rulingId) => (await states((place) => `id = ${place(rulingId)}`))[0],

    add: ({ propertyId, month }, decide) =>
      inBookSession(database, rulingBook, async (open, tx) => {
        await lockSubjects(tx, [`kinds of findings ${propertyId} ${month}`]);
        await open.load('property_id = $1 AND month = $2', [propertyId, month]);
        return open.settle(
          decide(open.states().sort((a, b) => a.ruledAt - b.ruledAt || (a.eventId < b.eventId ? -1 : 1))),
        );
      }),

    change: (rulingId, decide) =>
      inBookSession(database, rulingBook, async (open) => {
        await open.load('id = $1', [rulingId]);
        return open.change({ id: rulingId }, decide);
      }),
  };
};
