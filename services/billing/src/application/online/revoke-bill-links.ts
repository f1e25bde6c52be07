import type { Instant, Recorder } from '@goldkey/kernel';
import { revokeOfEarlierOwners } from '../../domain/bill-link/bill-link.js';
import type { BillLinkStore } from '../online-ports.js';

/** Ends the links of a home that changed hands: who owned it before sees no bill of the next. */
export class RevokeBillLinks {
  constructor(
    private readonly links: BillLinkStore,
    private readonly recorder: Recorder,
  ) {}

  /** `toldAt`: when the change was recorded; a link that was issued afterwards is the new owners'. */
  run({ householdId, toldAt }: { householdId: string; toldAt: Instant }): Promise<void> {
    const recording = this.recorder.recording(undefined);
    return this.links.changeOf(householdId, (link) =>
      revokeOfEarlierOwners(link, { ...recording, eventId: this.recorder.newId(), toldAt }),
    );
  }
}
