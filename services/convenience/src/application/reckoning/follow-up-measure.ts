import type { Recorder } from '@goldkey/kernel';
import { followUpMeasure, type Reckoning } from '../../domain/reckoning/reckoning.js';
import type { Kept, Self, Target } from '../ports.js';
import type { ReckoningStore } from '../reckoning-ports.js';

/** What became of a measure is written down. */
export class FollowUpMeasure {
  constructor(
    private readonly reckonings: ReckoningStore,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  run({
    improved,
    words,
    ...target
  }: Target & { readonly improved: boolean; readonly words: string }): Promise<Kept<Reckoning>> {
    const command = { ...this.recorder.recording(undefined), improved, words, byName: this.self.name() };
    return this.reckonings.change(target, (reckoning) => followUpMeasure(reckoning, command));
  }
}
