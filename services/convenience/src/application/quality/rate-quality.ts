import type { HalfYear, Recorder } from '@goldkey/kernel';
import { type QualityRating, rateQuality } from '../../domain/quality/quality.js';
import type { Kept, Self } from '../ports.js';
import type { QualityStore } from '../quality-ports.js';
import type { ViewQuality } from './view-quality.js';

export interface RateQualityCommand {
  readonly itemId: string;
  readonly halfYear: HalfYear;
  readonly score: number;
  readonly words: string;
}

/** The general manager rates an item's quality, with everything in view (C-09). */
export class RateQuality {
  constructor(
    private readonly quality: QualityStore,
    private readonly viewQuality: ViewQuality,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  async run({ itemId, halfYear, score, words }: RateQualityCommand): Promise<Kept<QualityRating>> {
    const view = await this.viewQuality.run(itemId, halfYear);
    if (!view.accepted) return view;
    const said = { halfYear, score, words, raterName: this.self.name() };
    const command = { ...this.recorder.recording(undefined), ...view.value, ...said };
    return this.quality.rate({ itemId, halfYear }, (known) => rateQuality(known, command));
  }
}
