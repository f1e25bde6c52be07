import type { Recorder } from '@goldkey/kernel';
import { withdrawOpinionClose } from '../../domain/opinion/decide.js';
import type { Opinion } from '../../domain/opinion/opinion.js';
import type { Kept, OpinionStore, Target } from '../ports.js';

/** The answer to an opinion was given by mistake: the promise stands again. */
export class ReopenOpinion {
  constructor(
    private readonly opinions: OpinionStore,
    private readonly recorder: Recorder,
  ) {}

  async run({ why, ...target }: Target & { readonly why: string }): Promise<Kept<Opinion>> {
    const command = { ...this.recorder.recording(undefined), why };
    const [kept] = await this.opinions.change([
      { ...target, decide: (opinion) => withdrawOpinionClose(opinion, command) },
    ]);
    return kept as Kept<Opinion>;
  }
}
