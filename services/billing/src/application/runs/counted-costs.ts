import { type Outcome, refused } from '@goldkey/kernel';
import type { FeeItem } from '../../domain/fee-item/fee-item.js';
import { compareSupply } from '../../domain/main-meter/comparison.js';
import { supplyCosts } from '../../domain/main-meter/supply-costs.js';
import type { RunScope } from '../../domain/run/run.js';
import type { MainMeterStore } from '../main-meter-ports.js';

/** What is billed, with the costs that nobody says since main meters count them. */
export const withCountedCosts = async (
  scope: RunScope,
  feeItems: readonly FeeItem[],
  mainMeters: Pick<MainMeterStore, 'counted'>,
): Promise<Outcome<RunScope>> => {
  const { propertyId, month } = scope;
  const sharing = feeItems.filter(({ shares }) => shares !== undefined);
  if (sharing.length === 0) return { accepted: true, value: scope };
  const said = sharing.find(({ id }) => scope.sharedCosts.some(({ feeItemId }) => feeItemId === id));
  if (said !== undefined) return refused('billing.cost-is-counted-invalid', { code: said.code });
  const supply = (await mainMeters.counted(month, [propertyId])).map(compareSupply);
  const sharedCosts = [...scope.sharedCosts];
  for (const feeItem of sharing) {
    const costs = supplyCosts(feeItem, supply, scope);
    if (!costs.accepted) return costs;
    sharedCosts.push(...costs.value);
  }
  return { accepted: true, value: { ...scope, sharedCosts } };
};
