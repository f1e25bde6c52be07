import { formatInstant, type Instant } from '@goldkey/kernel';
import type { NewEvent } from '@goldkey/messaging';
import type { LoanEvent } from '../../domain/tool/loan.js';

/** Loans of tools as the contract's messages. */

/** Instants travel with an offset; which one is the sender's choice. */
const text = (at: Instant): string => formatInstant(at, 'Asia/Shanghai');

const news = (name: string, { eventId, at, loanId, propertyId }: LoanEvent, data: object): NewEvent => ({
  id: eventId,
  type: `goldkey.staffing.${name}.v1`,
  subject: loanId,
  time: text(at),
  propertyId,
  data,
});

/** What others are told of a loan; that a tool is lost they see by its not coming back. */
export const loanMessages = (event: LoanEvent): NewEvent[] => {
  const { loanId, propertyId } = event;
  switch (event.type) {
    case 'ToolLent': {
      const { employeeId, lentAt, dueAt } = event.terms;
      return [news('tool.lent', event, { loanId, propertyId, employeeId, lentAt: text(lentAt), dueAt: text(dueAt) })];
    }
    case 'ToolReturned':
      return [news('tool.returned', event, { loanId, propertyId, returnedAt: text(event.at) })];
    case 'ToolLost':
      return [];
    case 'ToolReturnWithdrawn':
      return [news('tool.returned.withdrawn', event, { eventId: event.withdrawnEvent })];
    case 'ToolLoanWithdrawn':
      return [news('tool.lent.withdrawn', event, { eventId: event.withdrawnEvent })];
  }
};
