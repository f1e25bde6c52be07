import { type AttachmentRegister, NamedAttachments } from '@goldkey/files/named';
import { type Instant, type Outcome, type Recorder, refused } from '@goldkey/kernel';
import { returnOfDeposit } from '../../domain/billing-command/billing-command.js';
import {
  appointOrder,
  endOrder,
  returnDeposit,
  type SignOrder,
  scanOrder,
  signOrder,
  withdrawOrder,
} from '../../domain/order/decide.js';
import type { Order } from '../../domain/order/order.js';
import type { GiveBillingCommand } from '../billing/give-billing-command.js';
import type { OrderStore, Transactions } from '../order-ports.js';
import type { Directory, Kept, Self, Target } from '../ports.js';
import type { CancelBookingsOfOrder } from '../venues/cancel-bookings-of-order.js';
import type { FinishOrder } from './finish-order.js';

export type AdvanceOrderCommand = Target & { readonly at?: Instant | undefined } & (
    | ({ readonly act: 'sign' } & Pick<SignOrder, 'signature'>)
    | {
        readonly act: 'appoint';
        readonly plannedAt: Instant;
        readonly employeeId: string;
        readonly reason?: string | undefined;
      }
    | { readonly act: 'scan'; readonly pages: readonly string[] }
    | { readonly act: 'end' | 'withdraw'; readonly reason: string }
    | { readonly act: 'return-deposit'; readonly amount: string; readonly withheldReason?: string | undefined }
  );

/** What becomes of an order apart from its performance: signed, appointed or put off, ended with its reason (C-10). */
export class AdvanceOrder {
  constructor(
    private readonly orders: OrderStore,
    private readonly attachments: AttachmentRegister,
    private readonly giveBillingCommand: GiveBillingCommand,
    private readonly finishOrder: FinishOrder,
    private readonly cancelBookings: CancelBookingsOfOrder,
    private readonly transactions: Transactions,
    private readonly directory: Directory,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  async run(command: AdvanceOrderCommand): Promise<Kept<Order>> {
    const { employeeId } = command.act === 'appoint' ? command : { employeeId: undefined };
    const employee = employeeId === undefined ? undefined : await this.directory.employee(employeeId);
    if (employeeId !== undefined && employee === undefined)
      return refused('convenience.employee-not-found', { employeeId });
    return this.transactions.run(async () => {
      const outcome = await this.#change(command, employee?.name);
      if (!outcome.accepted) return outcome;
      const followed = await this.#follow(command, outcome.value.state);
      return followed.accepted ? outcome : followed;
    });
  }

  /** What an act brings with it: the end of an order, and a deposit that goes back out of billing's ledger. */
  async #follow(command: AdvanceOrderCommand, order: Order): Promise<Outcome<unknown>> {
    const { act } = command;
    if (act === 'end' || act === 'withdraw') {
      const freed = await this.cancelBookings.run(order, command.reason);
      return freed.accepted ? this.finishOrder.run(order) : freed;
    }
    const back = act === 'return-deposit' ? returnOfDeposit(order) : undefined;
    return back === undefined ? { accepted: true, value: undefined } : this.giveBillingCommand.run(order, back);
  }

  async #change(command: AdvanceOrderCommand, employeeName: string | undefined): Promise<Kept<Order>> {
    const recording = this.recorder.recording(command.at);
    const named = await NamedAttachments.of(this.attachments, command.act === 'scan' ? command.pages : []);
    return this.orders.change(command, (order) => {
      switch (command.act) {
        case 'sign':
          return signOrder(order, { ...recording, signature: command.signature, by: this.self.id() });
        case 'scan': {
          const scan = { pages: command.pages, by: this.self.id(), byName: this.self.name() };
          return named.refuseMissing(order.propertyId) ?? scanOrder(order, { ...recording, scan });
        }
        case 'appoint': {
          const { plannedAt, employeeId: id, reason } = command;
          const appointment = { at: plannedAt, employeeId: id, employeeName: employeeName ?? id };
          return appointOrder(order, { ...recording, appointment, reason });
        }
        case 'end':
          return endOrder(order, { ...recording, reason: command.reason });
        case 'withdraw':
          return withdrawOrder(order, { ...recording, reason: command.reason });
        case 'return-deposit':
          return returnDeposit(order, { ...recording, amount: command.amount, withheldReason: command.withheldReason });
      }
    });
  }
}
