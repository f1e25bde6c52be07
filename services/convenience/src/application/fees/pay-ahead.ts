import { type Instant, type Recorder, refused } from '@goldkey/kernel';
import { receiveFee } from '../../domain/fee/fee.js';
import { payAhead } from '../../domain/order/decide.js';
import type { AdvanceKind, Order } from '../../domain/order/order.js';
import type { FeeStore } from '../fee-ports.js';
import type { OrderStore, Transactions } from '../order-ports.js';
import type { Directory, Kept, Self, Target } from '../ports.js';

export interface PayAheadCommand extends Target {
  readonly kind: AdvanceKind;
  readonly amount: string;
  /** Number of the cashier's receipt; left out: the caller took the money and hands it over. */
  readonly receipt?: string | undefined;
  readonly at?: Instant | undefined;
}

/** Prepayment or deposit: paid at the cashier's, or taken by staff, whose fee it is then (C-04, C-06). */
export class PayAhead {
  constructor(
    private readonly orders: OrderStore,
    private readonly fees: FeeStore,
    private readonly transactions: Transactions,
    private readonly directory: Directory,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  async run({ kind, amount, receipt, at, ...target }: PayAheadCommand): Promise<Kept<Order>> {
    const known = await this.orders.one(target.id);
    if (known === undefined) return refused('convenience.order-not-found', { id: target.id });
    const property = await this.directory.property(known.propertyId);
    if (property === undefined) return refused('convenience.property-not-found', { propertyId: known.propertyId });
    const employeeId = this.self.employeeId();
    if (receipt === undefined && employeeId === undefined) return refused('convenience.employee-not-found', {});
    const recording = this.recorder.recording(at);
    const feeId = this.recorder.newId();
    return this.transactions.run(async () => {
      const advance = { kind, amount, ...(receipt === undefined ? { feeId } : { receipt }) };
      const outcome = await this.orders.change(target, (order) => payAhead(order, { ...recording, advance }));
      if (!outcome.accepted || receipt !== undefined || employeeId === undefined) return outcome;
      const fee = { id: feeId, kind, amount, employeeId, employeeName: this.self.name() };
      const own = { ...recording, eventId: this.recorder.newId() };
      const { timeZone } = property;
      const received = await this.fees.receive(
        receiveFee({ ...own, fee, order: outcome.value.state, open: undefined, timeZone }),
      );
      return received.accepted ? outcome : received;
    });
  }
}
