import { type Day, dayOf, GROUP_ZONE, type Recorder } from '@goldkey/kernel';
import { type CorrectMeans as Correction, correctMeans } from '../../domain/payment/correct-means.js';
import type { Payment } from '../../domain/payment/payment.js';
import type { PaymentStore } from '../payment-ports.js';
import type { Directory, Kept, Self, Target } from '../ports.js';

export type CorrectMeansCommand = Target & Pick<Correction, 'means' | 'reference' | 'reason'>;

/** A payment that was recorded by the wrong means is put right, on its own day: the day's takings and its till follow. */
export class CorrectMeans {
  constructor(
    private readonly payments: PaymentStore,
    private readonly directory: Directory,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  run({ id, expectedVersion, ...said }: CorrectMeansCommand): Promise<Kept<Payment>> {
    const command = { ...this.recorder.recording(undefined), ...this.self.acting(), ...said, byName: this.self.name() };
    const dayIn = async ({ propertyId, takenAt }: Payment): Promise<Day> =>
      dayOf(takenAt, (await this.directory.property(propertyId))?.timeZone ?? GROUP_ZONE);
    const booking = { entryId: this.recorder.newId(), by: command.by, means: said.means, dayIn };
    return this.payments.correctMeans({ id, expectedVersion }, booking, (standing) => correctMeans(standing, command));
  }
}
