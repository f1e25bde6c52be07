import { boundByScope, currentCaller } from '@goldkey/access';
import { appendHistory, type Database } from '@goldkey/postgres';
import { inBookSession, type RecordBook } from '@goldkey/service-kit';
import type { KeptRequest, PrivacyRequests } from '../../../application/privacy-ports.js';
import {
  evolvePrivacyRequest,
  type PrivacyRequest,
  type PrivacyRequestEvent,
} from '../../../domain/privacy-request/privacy-request.js';

const book: RecordBook<PrivacyRequest, PrivacyRequestEvent> = {
  service: 'identity',
  recordKind: 'privacy-request',
  table: 'privacy_request',
  columns: {
    id: 'text',
    property_id: 'text',
    wish: 'text',
    standing: 'text',
    asked_on: 'date',
    due_on: 'date',
    decided_at: 'timestamptz',
    state: 'jsonb',
  },
  idOf: ({ id }) => id,
  propertyOf: ({ propertyId }) => propertyId,
  fromRow: (row) => row['state'] as PrivacyRequest,
  toRow: (state) => ({
    id: state.id,
    property_id: state.propertyId ?? null,
    wish: state.wish,
    standing: state.state,
    asked_on: state.askedOn,
    due_on: state.dueOn,
    decided_at: state.decision === undefined ? null : new Date(state.decision.at),
    state,
  }),
  evolve: evolvePrivacyRequest,
  remember: ({ facts }) => facts,
  messages: () => [],
};

/** Requests in the service's database, bound to the caller's scope; their history never says whom they are about. */
export const privacyRequestStore = (database: Database): PrivacyRequests => ({
  add: (decision) => inBookSession(database, book, async (open) => open.settle(decision)),
  change: (target, decide) =>
    inBookSession(database, book, async (open) => {
      await open.load('id = $1', [target.id]);
      return open.change(target, decide);
    }),
  find: (id) =>
    database.transaction(async (tx): Promise<KeptRequest | undefined> => {
      const parameters: unknown[] = [id];
      const scope = boundByScope(currentCaller().scope, 'property_id', parameters);
      const [row] = await tx.query<KeptRequest>(
        `SELECT state, version FROM privacy_request WHERE id = $1 AND ${scope}`,
        parameters,
      );
      return row;
    }),
  rememberFetched: ({ id, propertyId }) =>
    database.transaction((tx) =>
      appendHistory(tx, [
        {
          ...{ propertyId: propertyId ?? null, recordKind: 'privacy-request', recordId: id },
          ...{ happenedAt: Date.now(), change: 'privacy-exported' },
        },
      ]),
    ),
});
