import { type Day, dayOf, type Recorder, refused } from '@goldkey/kernel';
import { finishHandoverItem } from '../../domain/handover/decide.js';
import type { HandoverItem } from '../../domain/handover/handover.js';
import type { HandoverStore, RecordZones } from '../people-ports.js';
import type { Kept, Reach, Target } from '../ports.js';
import { refuseGroupWide } from '../recording.js';

export interface FinishHandoverItemCommand extends Target {
  /** Absent: today. */
  readonly doneOn?: Day;
}

/** A thing has been handed over. */
export class FinishHandoverItem {
  constructor(
    private readonly handovers: HandoverStore,
    private readonly zones: RecordZones,
    private readonly reach: Reach,
    private readonly recorder: Recorder,
  ) {}

  async run({ doneOn, ...target }: FinishHandoverItemCommand): Promise<Kept<HandoverItem>> {
    const zone = await this.zones.of('handover-item', target.id);
    if (zone === undefined) return refused('staffing.handover-item-not-found', { id: target.id });
    const recording = this.recorder.recording(undefined);
    const today = dayOf(recording.now, zone);
    const [kept] = await this.handovers.change([
      {
        ...target,
        decide: (item) =>
          refuseGroupWide(this.reach, item.propertyId) ??
          finishHandoverItem(item, { ...recording, today, doneOn: doneOn ?? today }),
      },
    ]);
    return kept as Kept<HandoverItem>;
  }
}
