import type { Acting, Instant, Recorder } from '@goldkey/kernel';
import { decideRecruitment } from '../../domain/recruitment/decide.js';
import type { Recruitment } from '../../domain/recruitment/recruitment.js';
import type { Kept, Target } from '../ports.js';
import type { RecruitmentStore } from '../position-ports.js';

export interface DecideRecruitmentCommand extends Target, Acting {
  /** Undefined: it is approved. */
  readonly declinedBecause?: string;
  readonly at?: Instant;
}

/** People may be hired, or not; another person than who asked decides. */
export class DecideRecruitment {
  constructor(
    private readonly recruitments: RecruitmentStore,
    private readonly recorder: Recorder,
  ) {}

  async run(command: DecideRecruitmentCommand): Promise<Kept<Recruitment>> {
    const recording = this.recorder.recording(command.at);
    const [kept] = await this.recruitments.change([
      { ...command, decide: (recruitment) => decideRecruitment(recruitment, { ...command, ...recording }) },
    ]);
    return kept as Kept<Recruitment>;
  }
}
