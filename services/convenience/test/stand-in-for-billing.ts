import { Public } from '@goldkey/access';
import { refuse } from '@goldkey/kernel';
import type { Database } from '@goldkey/postgres';
import { Fault } from '@goldkey/postgres';
import { RefusedError } from '@goldkey/service-kit';
import { standIn } from '@goldkey/service-kit/testing';
import { Controller } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';

/** What billing was asked, in order; and what it does next. One a process, for Nest makes the controller. */
interface Asked {
  readonly method: string;
  readonly idempotencyKey: string;
  readonly kind?: string;
  readonly amount: string;
  readonly kept?: string;
  readonly means?: string;
  readonly by: { readonly accountId: string };
}
const asked: Asked[] = [];
const desk = {
  /** It books and its answer is lost; it refuses with a code; it books. */
  does: 'book' as 'lose the answer' | 'book' | { readonly refuse: string },
};
const receipts = new Map<string, string>();

const answer = (method: string, request: Omit<Asked, 'method'>) => {
  asked.push({ ...request, method });
  if (typeof desk.does === 'object') throw new RefusedError(refuse(desk.does.refuse, {}).refusal);
  const known = receipts.get(request.idempotencyKey);
  const receipt = known ?? `2026-${String(receipts.size + 1).padStart(6, '0')}`;
  receipts.set(request.idempotencyKey, receipt);
  if (desk.does === 'lose the answer') throw new Fault('billing', 'the answer is lost');
  return { bookingId: request.idempotencyKey, ...(method === 'TakeOrderMoney' && { receipt }) };
};

@Public()
@Controller()
class BillingController {
  @GrpcMethod('Billing', 'TakeOrderMoney')
  take(request: Asked) {
    return answer('TakeOrderMoney', request);
  }

  @GrpcMethod('Billing', 'ChargeService')
  charge(request: Asked) {
    return { ...answer('ChargeService', request), fromHeld: request.amount, onAccount: '0.00' };
  }

  @GrpcMethod('Billing', 'TakeBackCharge')
  takeBack(request: Asked) {
    return { ...answer('TakeBackCharge', request), fromHeld: `-${request.amount}`, onAccount: '0.00' };
  }

  @GrpcMethod('Billing', 'ReturnOrderMoney')
  giveBack(request: Asked) {
    return answer('ReturnOrderMoney', request);
  }
}

/** billing on a real port, that books each key once. */
export const standInForBilling = async (database: Database) => {
  const service = await standIn(database, ['billing'], [BillingController]);
  return { ...service, asked, desk, receipts };
};
export type StandInForBilling = Awaited<ReturnType<typeof standInForBilling>>;
