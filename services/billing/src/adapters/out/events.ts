import { formatInstant, type Instant } from '@goldkey/kernel';
import type { NewEvent } from '@goldkey/messaging';
import type { UtilityAdvanceEvent } from '../../domain/advance/advance.js';
import type { BankingEvent } from '../../domain/banking/banking.js';
import type { BudgetEvent } from '../../domain/budget/budget.js';
import type { FeeItemEvent } from '../../domain/fee-item/fee-item.js';
import type { PeriodEvent } from '../../domain/period/period.js';
import type { FeeReportEvent } from '../../domain/report/report.js';
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

/** A banking is news, and its withdrawal names the event that told of it. */
export const bankingMessages = ({ type, eventId, at, banking }: BankingEvent): NewEvent[] => {
  const { id: bankingId, propertyId, amount, day, countedBy, witness, toldEvent } = banking;
  const about = { eventId, at, subject: bankingId, propertyId };
  return type === 'CashBanked'
    ? [news('cash.banked', about, { bankingId, propertyId, amount, day, countedBy, witness })]
    : [news('cash.banked.withdrawn', about, { eventId: toldEvent })];
};

export const reportMessages = ({ eventId, at, report }: FeeReportEvent): NewEvent[] => {
  const { id, propertyId, kind, period, submittedAt } = report;
  const data = { propertyId, kind, period, submittedAt: text(submittedAt) };
  return [news('report.submitted', { eventId, at, subject: id, propertyId }, data)];
};

/** A budget is news when it is final; each spending on the way is nobody's. */
export const budgetMessages = ({ type, eventId, at, budget }: BudgetEvent): NewEvent[] => {
  const { id, propertyId, month, amount, spent } = budget;
  if (type !== 'BudgetClosed') return [];
  return [
    news('budget.closed', { eventId, at, subject: id, propertyId }, { propertyId, month, budget: amount, spent }),
  ];
};

/** What is taken back is named by the event that told of it. */
export const advanceMessages = ({
  type,
  eventId,
  at,
  advance,
  amount,
  withdrawnEvent,
}: UtilityAdvanceEvent): NewEvent[] => {
  const { id: advanceId, propertyId, utility, periodEnd } = advance;
  const about = { eventId, at, subject: advanceId, propertyId };
  switch (type) {
    case 'UtilityAdvancePaid':
      return [news('utility-advance.paid', about, { advanceId, propertyId, utility, amount, periodEnd })];
    case 'UtilityAdvanceRecovered':
      return [news('utility-advance.recovered', about, { advanceId, propertyId, amount, at: text(at) })];
    case 'UtilityAdvanceWithdrawn':
      return [news('utility-advance.paid.withdrawn', about, { eventId: withdrawnEvent })];
    case 'UtilityAdvanceRecoveryWithdrawn':
      return [news('utility-advance.recovered.withdrawn', about, { eventId: withdrawnEvent })];
  }
};
