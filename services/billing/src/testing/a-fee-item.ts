import { day } from '@goldkey/kernel';
import type { FeeItem } from '../domain/fee-item/fee-item.js';
import type { Tariff } from '../domain/tariff/tariff.js';

/** A tariff for tests: 2.35 yuan a unit since 2026, rounded half up to the fen. */
export const aTariff = (changes: Partial<Tariff> = {}): Tariff => ({
  from: day('2026-01-01'),
  tiers: [{ price: '2.35' }],
  factor: '1',
  rounding: { to: 'fen', way: 'half-up' },
  ...changes,
});

/** A fee item for tests; a test names only what it is about. */
export const aFeeItem = (changes: Partial<FeeItem> = {}): FeeItem => ({
  id: 'fee-item-1',
  propertyId: 'p-1',
  code: 'A-01',
  name: 'the first',
  basis: 'area',
  audience: 'every-household',
  unit: 'm²',
  tariffs: [aTariff()],
  ...changes,
});
