import type { Recorder } from '@goldkey/kernel';
import {
  freedByEstates,
  heldByEstates,
  type PlaceHold,
  postponeHold,
  refusedByEstates,
} from '../../domain/place-hold/place-hold.js';
import type { PlaceHoldStore, Places } from '../parking-ports.js';

const MOST_AT_ONCE = 50;

/** Tells estates which order has which place, and which has it no more. Whatever ends it in between, the next round asks again. */
export class SendPlaceHolds {
  constructor(
    private readonly holds: PlaceHoldStore,
    private readonly places: Places,
    private readonly recorder: Recorder,
  ) {}

  async run(): Promise<void> {
    const { now } = this.recorder.recording(undefined);
    for (const hold of await this.holds.due(now, MOST_AT_ONCE)) {
      const frees = hold.state === 'freeing';
      const answer = await (frees ? this.places.free(hold) : this.places.hold(hold));
      const recording = this.recorder.recording(undefined);
      await this.holds.change({ id: hold.id }, (known: PlaceHold) => {
        if (answer === 'away') return postponeHold(known, recording);
        if (frees) return freedByEstates(known, recording);
        return answer.accepted
          ? heldByEstates(known, recording)
          : refusedByEstates(known, { ...recording, refusal: answer.refusal.code });
      });
      if (answer === 'away') return;
    }
  }
}
