import type { Recorder } from '@goldkey/kernel';
import { releaseHold } from '../../domain/place-hold/place-hold.js';
import type { PlaceHoldStore } from '../parking-ports.js';

/** The end of an order gives its parking place back; part of the transaction in which it ends. */
export class ReleaseParkingPlace {
  constructor(
    private readonly holds: PlaceHoldStore,
    private readonly recorder: Recorder,
  ) {}

  async run(orderId: string): Promise<void> {
    const last = await this.holds.lastOf(orderId);
    if (last === undefined) return;
    const recording = this.recorder.recording(undefined);
    await this.holds.change({ id: last.id }, (hold) => releaseHold(hold, recording));
  }
}
