import type { Recorder } from '@goldkey/kernel';
import {
  type AskedOfBilling,
  type BillingCommand,
  type GiveBillingCommand as Giving,
  giveBillingCommand,
} from '../../domain/billing-command/billing-command.js';
import type { BillingCommandStore } from '../billing-ports.js';
import type { Kept, Self } from '../ports.js';

/** Money of an order is to be booked by billing; part of the transaction in which it comes about. */
export class GiveBillingCommand {
  constructor(
    private readonly commands: BillingCommandStore,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  /** `id` where the order knows of it already. */
  run(order: Giving['order'], asked: AskedOfBilling, id = this.recorder.newId()): Promise<Kept<BillingCommand>> {
    const who = { by: this.self.id(), byName: this.self.name() };
    const recording = this.recorder.recording(undefined);
    return this.commands.give(giveBillingCommand({ ...recording, ...who, id, order, asked }));
  }
}
