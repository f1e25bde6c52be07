import { Public } from '@goldkey/access';
import { refuse } from '@goldkey/kernel';
import { type Database, Fault } from '@goldkey/postgres';
import { RefusedError } from '@goldkey/service-kit';
import { standIn } from '@goldkey/service-kit/testing';
import { Controller } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';

interface Asked {
  readonly method: 'ChargeService' | 'TakeBackCharge';
  readonly idempotencyKey: string;
  readonly order: { readonly orderId: string; readonly orderNumber: string; readonly householdId: string };
  readonly serviceId: string;
  readonly amount: string;
  readonly feeItemCode: string;
  readonly by: { readonly accountId: string; readonly name: string };
}

/** What billing was asked, in order, what it booked by its keys, and what it does next. One a process, for Nest makes the controller. */
const asked: Asked[] = [];
const booked = new Map<string, Asked>();
const desk = { does: 'book' as 'book' | 'lose the answer' | { readonly refuse: string } };

const answer = (method: Asked['method'], request: Omit<Asked, 'method'>) => {
  const one = { ...request, method };
  asked.push(one);
  if (typeof desk.does === 'object') throw new RefusedError(refuse(desk.does.refuse, {}).refusal);
  booked.set(request.idempotencyKey, booked.get(request.idempotencyKey) ?? one);
  if (desk.does === 'lose the answer') throw new Fault('billing', 'the answer is lost');
  return { bookingId: request.idempotencyKey, onAccount: request.amount };
};

@Public()
@Controller()
class BillingController {
  @GrpcMethod('Billing', 'ChargeService')
  charge(request: Omit<Asked, 'method'>) {
    return answer('ChargeService', request);
  }

  @GrpcMethod('Billing', 'TakeBackCharge')
  takeBack(request: Omit<Asked, 'method'>) {
    return answer('TakeBackCharge', request);
  }
}

/** billing on a real port, that books each key once. */
export const standInForBilling = async (database: Database) => {
  const service = await standIn(database, ['billing'], [BillingController]);
  return { ...service, asked, booked, desk };
};
export type StandInForBilling = Awaited<ReturnType<typeof standInForBilling>>;
