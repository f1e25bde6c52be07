import { askOrAway, type GrpcClient } from '@goldkey/service-kit';
import type { Billing } from '../../../application/billing-ports.js';
import type { AskedOfBilling, BillingCommand, Booked } from '../../../domain/billing-command/billing-command.js';

interface OrderBooked {
  readonly receipt?: string;
  readonly fromHeld?: string;
  readonly onAccount?: string;
}

const requestOf = (asked: AskedOfBilling): readonly [method: string, request: object] => {
  switch (asked.act) {
    case 'take': {
      const { kind, amount, means, reference } = asked;
      return ['TakeOrderMoney', { kind, amount, means, reference }];
    }
    case 'charge':
      return ['ChargeService', { serviceId: asked.serviceId, amount: asked.amount }];
    case 'take-back':
      return ['TakeBackCharge', { serviceId: asked.serviceId, amount: asked.amount }];
    case 'return': {
      const { kind, amount, kept, reason } = asked;
      return ['ReturnOrderMoney', { kind, amount, kept, reason }];
    }
  }
};

const some = (name: keyof Booked, said: string | undefined): Booked =>
  said === undefined || said === '' ? {} : { [name]: said };

/** Asks billing as this service; a billing that does not answer, or not in time, is away and asked again. */
export const billing = (client: GrpcClient): Billing => ({
  async book({ id, orderId, orderNumber, itemName, propertyId, householdId, asked, by, byName }: BillingCommand) {
    const [method, request] = requestOf(asked);
    const order = { orderId, orderNumber, itemName, propertyId, householdId };
    const about = { idempotencyKey: id, order, by: { accountId: by, name: byName } };
    const answer = await askOrAway<OrderBooked>(client, method, { ...about, ...request });
    if (answer === 'away' || !answer.accepted) return answer;
    const { receipt, fromHeld, onAccount } = answer.value;
    const value = { ...some('receipt', receipt), ...some('fromHeld', fromHeld), ...some('onAccount', onAccount) };
    return { accepted: true, value };
  },
});
