import { currentCaller } from '@goldkey/access';
import type { Database } from '@goldkey/postgres';
import { inBookSession, lockSubjects, type RecordBook } from '@goldkey/service-kit';
import type { FeeItemStore, Reach } from '../../../application/ports.js';
import { evolveFeeItem, type FeeItem, type FeeItemEvent } from '../../../domain/fee-item/fee-item.js';
import { feeItemMessages } from '../events.js';

export const feeItemBook: RecordBook<FeeItem, FeeItemEvent> = {
  service: 'billing',
  recordKind: 'fee-item',
  table: 'fee_item',
  columns: { id: 'text', property_id: 'text', code: 'text', name: 'text', state: 'jsonb' },
  idOf: ({ id }) => id,
  propertyOf: ({ propertyId }) => propertyId,
  fromRow: (row) => row['state'] as FeeItem,
  toRow: (state) => ({ id: state.id, property_id: state.propertyId, code: state.code, name: state.name, state }),
  evolve: evolveFeeItem,
  remember: ({ feeItem: { id: _id, propertyId: _propertyId, ...known } }) => known,
  messages: feeItemMessages,
};

/** The properties of the caller's scope. */
export const callerReach: Reach = {
  includes: (propertyId) => {
    const { scope } = currentCaller();
    return scope.all || scope.properties.includes(propertyId);
  },
};

export const feeItemStore = (database: Database): FeeItemStore => ({
  register: ({ propertyId, code }, decide) =>
    inBookSession(database, feeItemBook, async (open, tx) => {
      await lockSubjects(tx, [`fee-item ${JSON.stringify([propertyId, code])}`]);
      await open.load('property_id = $1 AND code = $2', [propertyId, code]);
      return open.settle(decide(open.states()[0]));
    }),
  change: (target, decide) =>
    inBookSession(database, feeItemBook, async (open) => {
      await open.load('id = $1', [target.id]);
      return open.change(target, decide);
    }),
});
