import type { Decision, DeliveryQueue, Outcome, Reply } from '@goldkey/kernel';
import type { RepairCharge, RepairChargeEvent } from '../domain/repair-charge/repair-charge.js';
import type { Stored } from './ports.js';

/** Charges of repairs, within the caller's scope; state and history in the transaction that runs, or in one. */
export interface RepairChargeStore extends DeliveryQueue<RepairCharge> {
  /** The charge of an id, or that there is none; two at once are decided one after the other. Nothing where nothing is decided. */
  give(
    id: string,
    decide: (known: RepairCharge | undefined) => Decision<RepairChargeEvent>,
  ): Promise<Outcome<Stored<RepairCharge> | undefined>>;
  change(
    target: { readonly id: string; readonly expectedVersion?: number },
    decide: (charge: RepairCharge) => Decision<RepairChargeEvent>,
  ): Promise<Outcome<Stored<RepairCharge>>>;
  /** That of the last round that was charged. */
  lastOf(orderId: string): Promise<Stored<RepairCharge> | undefined>;
  /** Of all rounds, those in which billing refused what it was asked. */
  refusedOf(orderId: string): Promise<readonly RepairCharge[]>;
}

/** The account that confirms, or the owner's link: on whose behalf it is charged. And the account that withdraws. */
export interface ChargingAccount {
  id(): string;
  name(): string;
}

/** billing, as it is asked. */
export interface RepairBilling {
  /** Charges, or takes back, under the charge's own key, once. Billing that does not answer is away. */
  ask(charge: RepairCharge, what: 'charge' | 'take-back'): Promise<Reply>;
}
