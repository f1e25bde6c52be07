import { compareRatios, type Day, type Refused, ratio, refuse } from '@goldkey/kernel';
import type { FeeItem } from '../fee-item/fee-item.js';

const ONE = ratio('1');

/**
 * Why a fee item that a property chose for orders of another service cannot bill them: there is none of this code, or a use of it
 * does not cost what it says. A use is so many yuan; so a unit costs one yuan, to the fen, without a minimum and for whatever use.
 */
export const refuseFeeItemOfOrders = (
  code: string,
  feeItem: Pick<FeeItem, 'basis' | 'tariffs'> | undefined,
  today: Day,
): Refused | undefined => {
  if (feeItem === undefined) return refuse('billing.order-fee-item-missing', { code });
  const tariff = feeItem.tariffs.find(({ from, until }) => from <= today && (until === undefined || today <= until));
  const [tier, ...more] = tariff?.tiers ?? [];
  const fits =
    feeItem.basis === 'per-use' &&
    tier !== undefined &&
    more.length === 0 &&
    compareRatios(ratio(tier.price), ONE) === 0 &&
    compareRatios(ratio(tariff?.factor ?? '0'), ONE) === 0 &&
    tariff?.minimum === undefined &&
    tariff?.byUse === undefined &&
    tariff?.rounding.to === 'fen';
  return fits ? undefined : refuse('billing.order-fee-item-unfit', { code });
};
