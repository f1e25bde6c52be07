import type { Instant } from '@goldkey/kernel';
import { type Recorder } from '@goldkey/kernel';
import { closeOpinion } from '../../domain/opinion/decide.js';
import type { Opinion } from '../../domain/opinion/opinion.js';
import type { Kept, OpinionStore, Target } from '../ports.js';

export interface CloseOpinionCommand extends Target {
  readonly reply: string;
  readonly at?: Instant;
}

/** The promised answer is given. */
export class CloseOpinion {
  constructor(
    private readonly opinions: OpinionStore,
    private readonly recorder: Recorder,
  ) {}

  async run(command: CloseOpinionCommand): Promise<Kept<Opinion>> {
    const recording = this.recorder.recording(command.at);
    const [outcome] = await this.opinions.change([
      { ...command, decide: (opinion) => closeOpinion(opinion, { ...recording, reply: command.reply }) },
    ]);
    return outcome as Kept<Opinion>;
  }
}
