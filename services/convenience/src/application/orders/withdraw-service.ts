import { accept, fen, type Outcome, type Recorder, refused } from '@goldkey/kernel';
import { chargedBy } from '../../domain/billing-command/billing-command.js';
import { revokeLink } from '../../domain/link/link.js';
import { isOver } from '../../domain/order/machine.js';
import { withdrawOccasion } from '../../domain/order/occasion.js';
import type { Order } from '../../domain/order/order.js';
import { earliestOf } from '../../domain/order/recurrence.js';
import { withdrawServiceOfOrder } from '../../domain/order/withdraw-service.js';
import type { ServiceLink } from '../../domain/service/link.js';
import { type Service, withdrawService } from '../../domain/service/service.js';
import type { GiveBillingCommand } from '../billing/give-billing-command.js';
import type { BillingCommandStore } from '../billing-ports.js';
import type { FeeStore } from '../fee-ports.js';
import type { LinkStore, OccasionStore, OrderStore, ServiceStore, Transactions } from '../order-ports.js';
import type { Kept, Self, Target } from '../ports.js';
import type { FinishOrder } from './finish-order.js';

/** What came of a service besides the order. */
export interface Consequences {
  readonly links: LinkStore<ServiceLink>;
  readonly fees: FeeStore;
  readonly commands: BillingCommandStore;
  /** What was delivered out of a stock is there again. */
  takeBack(service: Service): Promise<Kept<unknown>>;
}

/**
 * A service that was logged by mistake was never done: its day is due again, what was delivered is in the store, what was charged is
 * taken back, and its owner is asked no more. What was paid in cash is settled before.
 */
export class WithdrawService {
  constructor(
    private readonly services: ServiceStore,
    private readonly orders: OrderStore,
    private readonly occasions: OccasionStore,
    private readonly consequences: Consequences,
    private readonly giveBillingCommand: GiveBillingCommand,
    private readonly finishOrder: FinishOrder,
    private readonly transactions: Transactions,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  run({ reason, ...target }: Target & { readonly reason: string }): Promise<Kept<Service>> {
    const who = { ...this.self.acting(), byName: this.self.name() };
    return this.transactions.run(async () => {
      const known = await this.services.one(target.id);
      if (known === undefined) return refused('convenience.service-not-found', { id: target.id });
      // The order first, as everywhere: its money is decided one after the other.
      const held = await this.orders.change({ id: known.orderId }, () => accept());
      if (!held.accepted) return held;
      const withdrawn = await this.services.change(target, (service) =>
        withdrawService(service, { ...this.recorder.recording(undefined), ...who, reason }),
      );
      if (!withdrawn.accepted) return withdrawn;
      const service = withdrawn.value.state;
      const charged = await this.#charged(service);
      if (!charged.accepted) return charged;
      const order = await this.#leaveOrder(held.value.state, service);
      if (!order.accepted) return order;
      const followed = await this.#follow(order.value, service, charged.value);
      return followed.accepted ? withdrawn : followed;
    });
  }

  /** Yuan that billing has of it; refused where money changed hands, or is on its way. */
  async #charged({ id }: Service): Promise<Outcome<string>> {
    const paid = await this.consequences.fees.receivedFor(id);
    if (fen(paid) > 0n) return refused('convenience.service-paid', { amount: paid });
    const commands = await this.consequences.commands.ofService(id);
    if (commands.some(({ state }) => state !== 'booked')) return refused('convenience.charge-on-its-way', {});
    return { accepted: true, value: chargedBy(commands) };
  }

  async #leaveOrder({ id: orderId, recurrence }: Order, service: Service): Promise<Outcome<Order>> {
    const occasion = await this.occasions.ofService(service);
    if (occasion !== undefined) {
      const { id } = occasion;
      const opened = await this.occasions.change({ id }, (known) =>
        withdrawOccasion(known, this.recorder.recording(undefined)),
      );
      if (!opened.accepted) return opened;
    }
    const opens = occasion && {
      on: occasion.dueOn,
      settled: await this.occasions.settledOf(orderId, earliestOf(recurrence, occasion.dueOn)),
    };
    const left = await this.orders.change({ id: orderId }, (order) =>
      withdrawServiceOfOrder(order, { ...this.recorder.recording(undefined), opens }),
    );
    return left.accepted ? { accepted: true, value: left.value.state } : left;
  }

  async #follow(order: Order, service: Service, charged: string): Promise<Outcome<unknown>> {
    const { links } = this.consequences;
    for (const link of await links.standing(service.id))
      await links.change(link, (open) => revokeLink(open, this.recorder.recording(undefined)));
    const stored = await this.consequences.takeBack(service);
    if (!stored.accepted || fen(charged) === 0n) return stored;
    const asked = { act: 'take-back', serviceId: service.id, amount: charged } as const;
    const given = await this.giveBillingCommand.run(order, asked);
    return given.accepted && isOver(order.state) ? this.finishOrder.giveRestBack(order) : given;
  }
}
