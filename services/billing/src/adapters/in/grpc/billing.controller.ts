import { Requires } from '@goldkey/access';
import { InvalidRequest, settle } from '@goldkey/service-kit';
import { Controller } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import { BookOrderMoney } from '../../../application/order-bookings/book-order-money.js';
import { MEANS } from '../../../domain/ledger/ledger.js';
import {
  ORDER_MONEY_KINDS,
  type OrderAct,
  type OrderBooking,
  type OrderReference,
} from '../../../domain/order-booking/order-booking.js';

interface ActingPerson {
  readonly accountId: string;
  readonly name: string;
}

interface OrderCommand {
  readonly idempotencyKey: string;
  readonly order?: OrderReference;
  readonly by?: ActingPerson;
}

interface ChargeCommand extends OrderCommand {
  readonly serviceId: string;
  readonly amount: string;
  readonly feeItemCode?: string;
}

const YUAN = /^\d{1,9}(\.\d{1,2})?$/;
const LONGEST_KEY = 200;

/** What was sent is wrong: 400, as at a door of HTTP. */
const wrong = (field: string): never => {
  throw new InvalidRequest([{ field, reason: 'invalid' }]);
};
const oneOf = <Value extends string>(field: string, values: readonly Value[], said: string): Value =>
  values.find((value) => value === said) ?? wrong(field);
const yuan = (field: string, said: string): string => (YUAN.test(said) ? said : wrong(field));
/** An optional field of proto3 that was not set comes as nothing, or as empty text. */
const unlessEmpty = <Name extends string>(name: Name, said: string | undefined) =>
  said === undefined || said === '' ? {} : ({ [name]: said } as Record<Name, string>);

const chargeIn = ({ serviceId, amount, feeItemCode }: ChargeCommand) => ({
  serviceId: serviceId === '' ? wrong('serviceId') : serviceId,
  amount: yuan('amount', amount),
  ...unlessEmpty('feeItemCode', feeItemCode),
});

/** Commands of the services that keep orders (billing.proto). */
@Controller()
export class BillingGrpcController {
  constructor(private readonly bookOrderMoney: BookOrderMoney) {}

  @Requires('billing:settle-orders')
  @GrpcMethod('Billing', 'TakeOrderMoney')
  take(said: OrderCommand & { kind: string; amount: string; means: string; reference?: string }) {
    return this.#book(said, {
      act: 'take',
      kind: oneOf('kind', ORDER_MONEY_KINDS, said.kind),
      amount: yuan('amount', said.amount),
      means: oneOf('means', MEANS, said.means),
      ...unlessEmpty('reference', said.reference),
    });
  }

  @Requires('billing:settle-orders')
  @GrpcMethod('Billing', 'ChargeService')
  charge(said: ChargeCommand) {
    return this.#book(said, { act: 'charge', ...chargeIn(said) });
  }

  @Requires('billing:settle-orders')
  @GrpcMethod('Billing', 'TakeBackCharge')
  takeBack(said: ChargeCommand) {
    return this.#book(said, { act: 'take-back', ...chargeIn(said) });
  }

  @Requires('billing:settle-orders')
  @GrpcMethod('Billing', 'ReturnOrderMoney')
  giveBack(said: OrderCommand & { kind: string; amount: string; kept?: string; reason?: string }) {
    return this.#book(said, {
      act: 'return',
      kind: oneOf('kind', ['prepayment', 'deposit'], said.kind),
      amount: yuan('amount', said.amount),
      ...(said.kept === undefined || said.kept === '' ? {} : { kept: yuan('kept', said.kept) }),
      ...unlessEmpty('reason', said.reason),
    });
  }

  async #book({ idempotencyKey: key, order, by }: OrderCommand, asked: OrderAct) {
    if (key === '' || key.length > LONGEST_KEY) wrong('idempotencyKey');
    if (order === undefined) return wrong('order');
    if (by === undefined || by.accountId === '') return wrong('by');
    const { orderId, orderNumber, itemName, propertyId, householdId } = order;
    const reference = { orderId, orderNumber, itemName, propertyId, householdId };
    const command = { key, order: reference, asked, by: by.accountId, byName: by.name };
    return answer(settle(await this.bookOrderMoney.run(command)));
  }
}

const answer = ({ id, receipt, fromHeld, onAccount, held }: OrderBooking) => ({
  bookingId: id,
  ...{ receipt, fromHeld, onAccount, held },
});
