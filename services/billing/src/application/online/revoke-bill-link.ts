import type { Recorder } from '@goldkey/kernel';
import { type BillLink, revokeBillLink } from '../../domain/bill-link/bill-link.js';
import type { BillLinkStore } from '../online-ports.js';
import type { Kept } from '../ports.js';

/** Takes a link away that went to the wrong person. */
export class RevokeBillLink {
  constructor(
    private readonly links: BillLinkStore,
    private readonly recorder: Recorder,
  ) {}

  run(id: string): Promise<Kept<BillLink>> {
    const recording = this.recorder.recording(undefined);
    return this.links.change({ id }, (link) => revokeBillLink(link, recording));
  }
}
