import { formatInstant, type Instant } from '@goldkey/kernel';
import type { NewEvent } from '@goldkey/messaging';
import type { FeeItemEvent } from '../../domain/fee-item/fee-item.js';
import type { PeriodEvent } from '../../domain/period/period.js';
import type { CashierShiftEvent } from '../../domain/shift/shift.js';

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

/** Only the hand-over is news; what a cashier counts stays in the house. */
export const shiftMessages = ({ type, eventId, at, cashierShift }: CashierShiftEvent): NewEvent[] => {
  const { propertyId, handover, employeeId, cashier } = cashierShift;
  if (type !== 'CashierShiftHandedOver' || handover === undefined) return [];
  const { handoverId, to, supervisedBy, amount } = handover;
  const data = { handoverId, propertyId, from: employeeId ?? cashier, to, supervisedBy, amount, at: text(at) };
  return [news('cash.handed-over', { eventId, at, subject: handoverId, propertyId }, data)];
};
