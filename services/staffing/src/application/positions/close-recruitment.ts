import type { Instant, Recorder } from '@goldkey/kernel';
import { closeRecruitment } from '../../domain/recruitment/decide.js';
import type { Recruitment } from '../../domain/recruitment/recruitment.js';
import type { Kept, Target } from '../ports.js';
import type { RecruitmentStore } from '../position-ports.js';

export interface CloseRecruitmentCommand extends Target {
  /** How many came of it. */
  readonly hired: number;
  readonly at?: Instant;
}

/** The search for people is over. */
export class CloseRecruitment {
  constructor(
    private readonly recruitments: RecruitmentStore,
    private readonly recorder: Recorder,
  ) {}

  async run(command: CloseRecruitmentCommand): Promise<Kept<Recruitment>> {
    const recording = this.recorder.recording(command.at);
    const [kept] = await this.recruitments.change([
      { ...command, decide: (recruitment) => closeRecruitment(recruitment, { ...command, ...recording }) },
    ]);
    return kept as Kept<Recruitment>;
  }
}
