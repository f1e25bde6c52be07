import { accept, fen, type Instant, type Recorder, refuse, refused } from '@goldkey/kernel';
import { type Fee, type FeeEvent, handOverFee, sumOf } from '../../domain/fee/fee.js';
import type { FeeStore } from '../fee-ports.js';
import type { Kept, Self } from '../ports.js';

export interface HandOverFeesCommand {
  readonly feeIds: readonly string[];
  /** Yuan that the cashier counted. */
  readonly counted: string;
  readonly at?: Instant | undefined;
}

/** The cashier counts what staff bring, and takes all of it or nothing (C-06). */
export class HandOverFees {
  constructor(
    private readonly fees: FeeStore,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  async run({ feeIds, counted, at }: HandOverFeesCommand): Promise<Kept<readonly Fee[]>> {
    const cashierId = this.self.employeeId();
    if (cashierId === undefined) return refused('convenience.employee-not-found', {});
    const taking = { handoverId: this.recorder.newId(), cashierId, cashierName: this.self.name() };
    const recording = this.recorder.recording(at);
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
