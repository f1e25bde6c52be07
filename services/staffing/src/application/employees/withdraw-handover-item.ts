import type { Recorder } from '@goldkey/kernel';
import { withdrawHandoverItem } from '../../domain/handover/decide.js';
import type { HandoverItem } from '../../domain/handover/handover.js';
import type { HandoverStore } from '../people-ports.js';
import type { Kept, Reach, Target } from '../ports.js';
import { refuseGroupWide } from '../recording.js';

/** A thing is taken off the list of what is handed over. */
export class WithdrawHandoverItem {
  constructor(
    private readonly handovers: HandoverStore,
    private readonly reach: Reach,
    private readonly recorder: Recorder,
  ) {}

  async run({ why, ...target }: Target & { readonly why: string }): Promise<Kept<HandoverItem>> {
    const recording = this.recorder.recording(undefined);
    const [kept] = await this.handovers.change([
      {
        ...target,
        decide: (item) =>
          refuseGroupWide(this.reach, item.propertyId) ?? withdrawHandoverItem(item, { ...recording, why }),
      },
    ]);
    return kept as Kept<HandoverItem>;
  }
}
