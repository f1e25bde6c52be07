import type { Instant, Recorder } from '@goldkey/kernel';
import { withdrawRecruitment } from '../../domain/recruitment/decide.js';
import type { Recruitment } from '../../domain/recruitment/recruitment.js';
import type { Kept, Target } from '../ports.js';
import type { RecruitmentStore } from '../position-ports.js';

export interface WithdrawRecruitmentCommand extends Target {
  readonly why: string;
  readonly at?: Instant;
}

/** People are not needed after all. */
export class WithdrawRecruitment {
  constructor(
    private readonly recruitments: RecruitmentStore,
    private readonly recorder: Recorder,
  ) {}

  async run(command: WithdrawRecruitmentCommand): Promise<Kept<Recruitment>> {
    const recording = this.recorder.recording(command.at);
    const [kept] = await this.recruitments.change([
      { ...command, decide: (recruitment) => withdrawRecruitment(recruitment, { ...command, ...recording }) },
    ]);
    return kept as Kept<Recruitment>;
  }
}
