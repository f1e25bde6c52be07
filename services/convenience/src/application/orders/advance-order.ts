import { type AttachmentRegister, NamedAttachments } from '@goldkey/files/named';
import { type Instant, type Recorder, refused } from '@goldkey/kernel';
import { returnOfDeposit, returnOfPrepayment } from '../../domain/billing-command/billing-command.js';
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
import type { BillingCommandStore } from '../billing-ports.js';
import type { OrderStore, Transactions } from '../order-ports.js';
import type { ReleaseParkingPlace } from '../parking/release-parking-place.js';
import type { Directory, Kept, Self, Target } from '../ports.js';

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
    private readonly commands: BillingCommandStore,
    private readonly attachments: AttachmentRegister,
    private readonly giveBillingCommand: GiveBillingCommand,
    private readonly releaseParkingPlace: ReleaseParkingPlace,
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
      if (command.act === 'end' || command.act === 'withdraw') await this.releaseParkingPlace.run(command.id);
      const back = await this.#goesBack(command, outcome.value.state);
      if (back === undefined) return outcome;
      const given = await this.giveBillingCommand.run(outcome.value.state, back);
      return given.accepted ? outcome : given;
    });
  }

  /** What billing's ledger gives back: the deposit, and what is left of the prepayment of an order that is over. */
  async #goesBack({ act }: AdvanceOrderCommand, order: Order) {
    if (act === 'return-deposit') return returnOfDeposit(order);
    if (act !== 'end' && act !== 'withdraw') return undefined;
    return returnOfPrepayment(order, await this.commands.charged({ orderId: order.id }));
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
