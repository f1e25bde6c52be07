import type { FeeItem } from '../domain/fee-item/fee-item.js';

/** A fee item for tests; a test names only what it is about. */
export const aFeeItem = (changes: Partial<FeeItem> = {}): FeeItem => ({
  id: 'fee-item-1',
  propertyId: 'p-1',
  code: 'A-01',
  name: 'the first',
  ...changes,
});
