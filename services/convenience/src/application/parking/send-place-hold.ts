import { operationOf, type Recorder, type Reply, refusalIn } from '@goldkey/kernel';
import { HOLD_ASKED_IN } from '../../domain/place-hold/machine.js';
import { answeredByEstates, type PlaceHold, postponeHold } from '../../domain/place-hold/place-hold.js';
import type { PlaceHoldStore, Places } from '../parking-ports.js';

/** Tells estates which order has a place, or has it no more, and keeps what it says. */
export class SendPlaceHold {
  constructor(
    private readonly holds: PlaceHoldStore,
    private readonly places: Places,
    private readonly recorder: Recorder,
  ) {}

  async run(hold: PlaceHold): Promise<Reply> {
    const asked = operationOf(HOLD_ASKED_IN, hold);
    const reply = await this.places.ask(hold, asked);
    const recording = this.recorder.recording(undefined);
    await this.holds.change({ id: hold.id }, (known) =>
      reply === 'away'
        ? postponeHold(known, recording)
        : answeredByEstates(known, { ...recording, asked, ...refusalIn(reply) }),
    );
    return reply;
  }
}
