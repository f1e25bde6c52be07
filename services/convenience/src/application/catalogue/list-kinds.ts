import { fieldsOf, ITEM_KINDS, isCharged } from '../../domain/item/kinds.js';

/** What kinds of services there are, whether owners pay for them, and what an order for one must say. */
export class ListKinds {
  run() {
    return ITEM_KINDS.map((kind) => ({ kind, charged: isCharged(kind), fields: fieldsOf(kind) }));
  }
}
