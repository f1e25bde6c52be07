import { accept, type Decision, type Recording, refuse } from '@goldkey/kernel';
import { refuseFuture } from '../recording.js';
import type { FeeItem, FeeItemEvent } from './fee-item.js';

export interface RegisterFeeItem extends Recording {
  readonly feeItem: FeeItem;
}

/** A fee item enters the register. `sameCode` is what carries the wished code in the property already. */
export const registerFeeItem = (sameCode: FeeItem | undefined, command: RegisterFeeItem): Decision<FeeItemEvent> => {
  const { feeItem, eventId, at } = command;
  if (sameCode !== undefined) return refuse('billing.code-taken', { code: feeItem.code, feeItemId: sameCode.id });
  return refuseFuture(command) ?? accept({ type: 'FeeItemRegistered', eventId, at, feeItem });
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
