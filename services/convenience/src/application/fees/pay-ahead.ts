import { type Instant, idsOf, type Recorder, refused } from '@goldkey/kernel';
import type { Means } from '../../domain/billing-command/billing-command.js';
import { receiveFee } from '../../domain/fee/fee.js';
import { payAhead } from '../../domain/order/decide.js';
import type { AdvanceKind, Order } from '../../domain/order/order.js';
import type { GiveBillingCommand } from '../billing/give-billing-command.js';
import type { FeeStore } from '../fee-ports.js';
import type { OrderStore, Transactions } from '../order-ports.js';
import type { Directory, Kept, Self, Target } from '../ports.js';

export interface PayAheadCommand extends Target {
  readonly kind: AdvanceKind;
  readonly amount: string;
  /** The caller is the cashier and takes it so: billing books it and gives the receipt. */
  readonly means?: Means | undefined;
  /** Whether the caller takes money for the till. */
  readonly isCashier: boolean;
  /** Of the card terminal, the bank or the wallet; with `means`. */
  readonly reference?: string | undefined;
  /** Number of a receipt that lies elsewhere, as a cashier notes it; where neither is told the caller took the money and hands it over. */
  readonly receipt?: string | undefined;
  readonly at?: Instant | undefined;
}

/** Prepayment or deposit: booked by billing, noted by a receipt, or taken by staff, whose fee it is then (C-04, C-06). */
export class PayAhead {
  constructor(
    private readonly orders: OrderStore,
    private readonly fees: FeeStore,
    private readonly giveBillingCommand: GiveBillingCommand,
    private readonly transactions: Transactions,
    private readonly directory: Directory,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  async run({ isCashier, ...command }: PayAheadCommand): Promise<Kept<Order>> {
    const { kind, amount, means, reference, receipt, at, ...target } = command;
    if (means !== undefined && !isCashier) return refused('convenience.means-of-cashier.forbidden', {});
    if (receipt !== undefined && !isCashier) return refused('convenience.receipt-of-cashier.forbidden', {});
    const known = await this.orders.one(target.id);
    if (known === undefined) return refused('convenience.order-not-found', { id: target.id });
    const property = await this.directory.property(known.propertyId);
    if (property === undefined) return refused('convenience.property-not-found', { propertyId: known.propertyId });
    const employeeId = this.self.employeeId();
    const byStaff = receipt === undefined && means === undefined;
    if (byStaff && employeeId === undefined) return refused('convenience.employee-not-found', {});
    const recording = this.recorder.recording(at);
    const id = this.recorder.newId();
    const ways = {
      ...(byStaff && { feeId: id }),
      ...(means !== undefined && { commandId: id, waiting: true as const }),
      ...(receipt !== undefined && { receipt }),
    };
    return this.transactions.run(async () => {
      const advance = { kind, amount, ...ways };
      const outcome = await this.orders.change(target, (order) => payAhead(order, { ...recording, advance }));
      if (!outcome.accepted) return outcome;
      if (means !== undefined) {
        const asked = { act: 'take', kind, amount, means, ...(reference !== undefined && { reference }) } as const;
        const given = await this.giveBillingCommand.run(outcome.value.state, asked, id);
        return given.accepted ? outcome : given;
      }
      if (!byStaff || employeeId === undefined) return outcome;
      const receivedAs = idsOf(this.self.acting());
      const fee = { id, kind, amount, employeeId, receivedAs, employeeName: this.self.name() };
      const own = { ...recording, eventId: this.recorder.newId() };
      const { timeZone } = property;
      const received = await this.fees.receive(
        receiveFee({ ...own, fee, order: outcome.value.state, open: undefined, timeZone }),
      );
      return received.accepted ? outcome : received;
    });
  }
}
