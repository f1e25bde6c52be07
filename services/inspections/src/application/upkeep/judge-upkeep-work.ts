import { type Instant, type Recorder, refused } from '@goldkey/kernel';
import { judgeUpkeepWork } from '../../domain/upkeep-work/decide.js';
import type { QualityMark, UpkeepWork } from '../../domain/upkeep-work/upkeep-work.js';
import type { Kept, Self, Target } from '../ports.js';
import type { UpkeepProgrammeStore, UpkeepWorkStore } from '../upkeep-ports.js';

export interface JudgeUpkeepWorkCommand extends Target {
  readonly mark: QualityMark;
  readonly remark?: string;
  readonly at?: Instant;
}

/** Another person looks at work that is done and gives it a mark; poor work is sent back. */
export class JudgeUpkeepWork {
  constructor(
    private readonly programmes: Pick<UpkeepProgrammeStore, 'find'>,
    private readonly works: UpkeepWorkStore,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  async run({ id, expectedVersion, at, ...said }: JudgeUpkeepWorkCommand): Promise<Kept<UpkeepWork>> {
    const by = this.self.employeeId();
    if (by === undefined) return refused('inspections.not-an-employee.forbidden');
    const work = await this.works.find(id);
    const programme = work && (await this.programmes.find(work.programmeId));
    const doer = programme && 'employeeId' in programme.doer ? { doerId: programme.doer.employeeId } : {};
    const command = { ...said, ...doer, ...this.recorder.recording(at), by, selves: this.self.acting().selves };
    return this.works.change({ id, expectedVersion }, (work) => judgeUpkeepWork(work, command));
  }
}
