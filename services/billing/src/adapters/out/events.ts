import { formatInstant, type Instant } from '@goldkey/kernel';
import type { NewEvent } from '@goldkey/messaging';
import type { FeeItemEvent } from '../../domain/fee-item/fee-item.js';
import type { PeriodEvent } from '../../domain/period/period.js';

/** Domain events as the contract's messages: the only file that knows both. */

/** Instants travel with an offset; which one is the sender's choice. */
const text = (at: Instant): string => formatInstant(at, 'Asia/Shanghai');

interface About {
  readonly eventId: string;
  readonly at: Instant;
  readonly subject: string;
  readonly propertyId: string;
}

const news = (name: string, { eventId, at, subject, propertyId }: About, data: object): NewEvent => ({
  id: eventId,
  type: `goldkey.billing.${name}.v1`,
  subject,
  time: text(at),
  propertyId,
  data,
});

export const feeItemMessages = ({ eventId, at, feeItem }: FeeItemEvent): NewEvent[] => {
  const { id: feeItemId, propertyId, code, name } = feeItem;
  const about = { eventId, at, subject: feeItemId, propertyId };
  return [news('fee-item.registered', about, { feeItemId, propertyId, code, name })];
};

export const periodMessages = ({ eventId, at, period }: PeriodEvent): NewEvent[] => {
  const { id, propertyId, month, receivable, collected, target } = period;
  const data = { propertyId, month, receivable, collected, target };
  return [news('period.closed', { eventId, at, subject: id, propertyId }, data)];
};
