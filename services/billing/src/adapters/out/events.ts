import { formatInstant, type Instant } from '@goldkey/kernel';
import type { NewEvent } from '@goldkey/messaging';
import type { FeeItemEvent } from '../../domain/fee-item/fee-item.js';

/** Domain events as the contract's messages: the only file that knows both. */

/** Instants travel with an offset; which one is the sender's choice. */
const text = (at: Instant): string => formatInstant(at, 'Asia/Shanghai');

export const feeItemMessages = ({ eventId, at, feeItem }: FeeItemEvent): NewEvent[] => {
  const { id: feeItemId, propertyId, code, name } = feeItem;
  return [
    {
      id: eventId,
      type: 'goldkey.billing.fee-item.registered.v1',
      subject: feeItemId,
      time: text(at),
      propertyId,
      data: { feeItemId, propertyId, code, name },
    },
  ];
};
