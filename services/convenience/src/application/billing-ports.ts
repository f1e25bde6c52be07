import type { Decision, DeliveryQueue, Reply } from '@goldkey/kernel';
import type { BillingCommand, BillingCommandEvent, Booked } from '../domain/billing-command/billing-command.js';
import type { ChangeStore, Kept } from './ports.js';

/**
 * Money that is taken goes first: an order's charges and returns wait until what staff hold of it lies with the cashier and all that
 * was taken is booked, and for each other in turn.
 */
export interface BillingCommandStore
  extends ChangeStore<BillingCommand, BillingCommandEvent>,
    DeliveryQueue<BillingCommand> {
  give(decision: Decision<BillingCommandEvent>): Promise<Kept<BillingCommand>>;
  /** Yuan that were charged for the services of the order, or for the one, and below zero what was taken back; what was given up does not count. */
  charged(of: { readonly orderId: string; readonly serviceId?: string }): Promise<readonly string[]>;
  /** What was asked for the service and not given up. */
  ofService(serviceId: string): Promise<readonly BillingCommand[]>;
  /** Yuan of the order's prepayment that went back, or are to; what was given up does not count. */
  givenBack(orderId: string): Promise<readonly string[]>;
}

/** billing, as it is asked. */
export interface Billing {
  /** Books it under its id, once. Billing that does not answer is away. */
  book(command: BillingCommand): Promise<Reply<Booked>>;
}
