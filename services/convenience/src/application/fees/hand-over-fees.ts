import { accept, fen, type Instant, type Recorder, type Recording, refuse, refused } from '@goldkey/kernel';
import type { AskedOfBilling, GiveBillingCommand as Giving } from '../../domain/billing-command/billing-command.js';
import { type Fee, type FeeEvent, type HandOverFee, handOverFee, sumOf } from '../../domain/fee/fee.js';
import type { GiveBillingCommand } from '../billing/give-billing-command.js';
import type { FeeStore } from '../fee-ports.js';
import type { Transactions } from '../order-ports.js';
import type { Kept, Self } from '../ports.js';

export interface HandOverFeesCommand {
  readonly feeIds: readonly string[];
  /** Yuan that the cashier counted. */
  readonly counted: string;
  readonly at?: Instant | undefined;
}

/** Fees are brought in cash. */
const takeOf = ({ id, kind, amount }: Fee): AskedOfBilling => ({ act: 'take', kind, amount, means: 'cash', feeId: id });

const orderOf = (fee: Fee): Giving['order'] => {
  const { orderId: id, orderNumber: number, propertyId, itemName, householdId, address } = fee;
  return { id, number, propertyId, itemName, householdId, address };
};

/** The cashier counts what staff bring, and takes all of it or nothing (C-06); it goes into the cashier's till of billing. */
export class HandOverFees {
  constructor(
    private readonly fees: FeeStore,
    private readonly giveBillingCommand: GiveBillingCommand,
    private readonly transactions: Transactions,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  async run({ feeIds, counted, at }: HandOverFeesCommand): Promise<Kept<readonly Fee[]>> {
    const cashierId = this.self.employeeId();
    if (cashierId === undefined) return refused('convenience.employee-not-found', {});
    const { selves } = this.self.acting();
    const taking = { handoverId: this.recorder.newId(), cashierId, selves, cashierName: this.self.name() };
    const recording = this.recorder.recording(at);
    return this.transactions.run(async () => {
      const outcome = await this.#handOver(feeIds, counted, recording, taking);
      if (!outcome.accepted) return outcome;
      for (const fee of outcome.value.state) {
        const given = await this.giveBillingCommand.run(orderOf(fee), takeOf(fee));
        if (!given.accepted) return given;
      }
      return outcome;
    });
  }

  #handOver(
    feeIds: readonly string[],
    counted: string,
    recording: Recording,
    taking: Pick<HandOverFee, 'handoverId' | 'cashierId' | 'selves' | 'cashierName'>,
  ): Promise<Kept<readonly Fee[]>> {
    return this.fees.handOver(feeIds, (fees) => {
      const sum = sumOf(fees);
      if (fen(sum) !== fen(counted)) return refuse('convenience.counted-otherwise-invalid', { sum });
      const events: FeeEvent[] = [];
      for (const fee of fees) {
        const decision = handOverFee(fee, { ...recording, eventId: this.recorder.newId(), ...taking });
        if (!decision.accepted) return decision;
        events.push(...decision.events);
      }
      return accept(...events);
    });
  }
}
