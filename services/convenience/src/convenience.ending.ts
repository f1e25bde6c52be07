import { callerSelf } from './adapters/out/postgres/caller.js';
import { GiveBillingCommand } from './application/billing/give-billing-command.js';
import { SpendAdvance } from './application/billing/spend-advance.js';
import { EndOrderOfLetting } from './application/orders/end-order-of-letting.js';
import { FinishOrder } from './application/orders/finish-order.js';
import { ReleaseParkingPlace } from './application/parking/release-parking-place.js';
import { type Ports, recorder } from './convenience.wiring.js';

/** What several subjects do to orders and their money, within the transaction that runs. */

/** How money of an order is brought on its way. */
export const givingOf = ({ commands }: Ports): GiveBillingCommand =>
  new GiveBillingCommand(commands, callerSelf, recorder);

const releasing = ({ holds }: Ports) => new ReleaseParkingPlace(holds, recorder);

/** What follows when an order is over. */
export const finishingOf = (ports: Ports): FinishOrder =>
  new FinishOrder(ports.commands, givingOf(ports), releasing(ports));

/** How what was paid ahead pays for a service. */
export const spendingOf = (ports: Ports): SpendAdvance =>
  new SpendAdvance(ports.services, ports.commands, givingOf(ports), finishingOf(ports));

/** How an order ends whose parking place was left. */
export const endingOf = (ports: Ports): EndOrderOfLetting =>
  new EndOrderOfLetting(ports.orders, finishingOf(ports), releasing(ports), recorder);
