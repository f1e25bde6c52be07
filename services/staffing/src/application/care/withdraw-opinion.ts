import { type Recorder } from '@goldkey/kernel';
import { withdrawOpinion } from '../../domain/opinion/decide.js';
import type { Opinion } from '../../domain/opinion/opinion.js';
import type { Kept, OpinionStore, Target } from '../ports.js';

export interface WithdrawOpinionCommand extends Target {
  readonly why: string;
}

/** An opinion was recorded by mistake and is taken back, its answer with it. */
export class WithdrawOpinion {
  constructor(
    private readonly opinions: OpinionStore,
    private readonly recorder: Recorder,
  ) {}

  async run(command: WithdrawOpinionCommand): Promise<Kept<Opinion>> {
    const recording = this.recorder.recording(undefined);
    const [outcome] = await this.opinions.change([
      {
        ...command,
        decide: (opinion) =>
          withdrawOpinion(opinion, { ...recording, why: command.why, closeEventId: this.recorder.newId() }),
      },
    ]);
    return outcome as Kept<Opinion>;
  }
}
