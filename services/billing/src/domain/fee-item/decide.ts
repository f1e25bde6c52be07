import { accept, addDays, compareRatios, type Decision, type Recording, ratio, refuse } from '@goldkey/kernel';
import { refuseFuture } from '../recording.js';
import type { Tariff, Tier } from '../tariff/tariff.js';
import { type FeeItem, type FeeItemEvent, isShared } from './fee-item.js';

export interface RegisterFeeItem extends Recording {
  readonly feeItem: FeeItem;
}

/** A fee item enters the register. `sameCode` is what carries the wished code in the property already. */
export const registerFeeItem = (sameCode: FeeItem | undefined, command: RegisterFeeItem): Decision<FeeItemEvent> => {
  const { feeItem, eventId, at } = command;
  if (sameCode !== undefined) return refuse('billing.code-taken', { code: feeItem.code, feeItemId: sameCode.id });
  if (feeItem.basis === 'parking' && feeItem.audience !== 'subscribed')
    return refuse('billing.parking-needs-subscription-invalid', {});
  if (feeItem.basis === 'shared-use' && feeItem.shares === undefined)
    return refuse('billing.shares-missing-invalid', {});
  if (feeItem.shares !== undefined && !isShared(feeItem.basis)) return refuse('billing.shares-of-priced-invalid', {});
  const wrong = feeItem.tariffs.map((tariff) => refuseTariff(feeItem, tariff)).find((each) => each !== undefined);
  return wrong ?? refuseFuture(command) ?? accept({ type: 'FeeItemRegistered', eventId, at, feeItem });
};

export interface CorrectFeeItem extends Recording {
  readonly name?: string;
}

/** What is known of a fee item is put right. Nothing happens where nothing differs. */
export const correctFeeItem = (feeItem: FeeItem, command: CorrectFeeItem): Decision<FeeItemEvent> => {
  const { name = feeItem.name, eventId, at } = command;
  if (name === feeItem.name) return accept();
  return refuseFuture(command) ?? accept({ type: 'FeeItemCorrected', eventId, at, feeItem: { ...feeItem, name } });
};

const refuseTiers = (tiers: readonly Tier[]): Decision<never> | undefined => {
  if (tiers.length === 0) return refuse('billing.price-missing-invalid', {});
  const bounds = tiers.map(({ upTo }) => upTo);
  const rises = bounds
    .slice(0, -1)
    .every((bound, index) => bound !== undefined && compareRatios(ratio(bound), ratio(bounds[index - 1] ?? '0')) > 0);
  return rises && bounds.at(-1) === undefined ? undefined : refuse('billing.tiers-do-not-rise-invalid', {});
};

/**
 * Why a tariff cannot be: shared costs have no price, what is counted and shared has one for all, others have one, for each use too; tiers
 * rise, and the last has no end.
 */
export const refuseTariff = (
  { basis, shares }: Pick<FeeItem, 'basis' | 'shares'>,
  { tiers, minimum, from, until, byUse = {} }: Tariff,
): Decision<never> | undefined => {
  if (until !== undefined && until < from) return refuse('billing.span-reversed-invalid', {});
  const prices = [tiers, ...Object.values(byUse).map((price) => price.tiers)];
  if (isShared(basis) && shares === undefined)
    return prices.some((price) => price.length > 0) || prices.length > 1
      ? refuse('billing.shared-has-no-price-invalid', {})
      : undefined;
  if (shares !== undefined && (tiers.length > 1 || prices.length > 1 || minimum !== undefined))
    return refuse('billing.shares-one-price-invalid', {});
  return prices.map(refuseTiers).find((wrong) => wrong !== undefined);
};

export interface SetTariff extends Recording {
  readonly tariff: Tariff;
}

/** A new price from a day on; the one before ends the day before. What was billed by it stays as it was. */
export const setTariff = (feeItem: FeeItem, { tariff, eventId, at }: SetTariff): Decision<FeeItemEvent> => {
  const wrong = refuseTariff(feeItem, tariff);
  if (wrong !== undefined) return wrong;
  const last = feeItem.tariffs.at(-1);
  if (last !== undefined && tariff.from <= last.from) return refuse('billing.tariff-not-later', { from: last.from });
  const ends = addDays(tariff.from, -1);
  const before = feeItem.tariffs.map((each, index) =>
    index === feeItem.tariffs.length - 1 && (each.until === undefined || each.until > ends)
      ? { ...each, until: ends }
      : each,
  );
  return accept({ type: 'TariffSet', eventId, at, feeItem: { ...feeItem, tariffs: [...before, tariff] } });
};
