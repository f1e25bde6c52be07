import { type Recorder, refused } from '@goldkey/kernel';
import { withdrawMark } from '../../domain/upkeep-work/decide.js';
import type { UpkeepWork } from '../../domain/upkeep-work/upkeep-work.js';
import type { Kept, Self, Target } from '../ports.js';
import type { UpkeepProgrammeStore, UpkeepWorkStore } from '../upkeep-ports.js';

export interface WithdrawMarkCommand extends Target {
  readonly reason: string;
}

/** Work got a mark by mistake: another person than who gave it, and than who did the work, takes the last one back. */
export class WithdrawMark {
  constructor(
    private readonly programmes: Pick<UpkeepProgrammeStore, 'find'>,
    private readonly works: UpkeepWorkStore,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  async run({ id, expectedVersion, reason }: WithdrawMarkCommand): Promise<Kept<UpkeepWork>> {
    const by = this.self.employeeId();
    if (by === undefined) return refused('inspections.not-an-employee.forbidden');
    const work = await this.works.find(id);
    const programme = work && (await this.programmes.find(work.programmeId));
    const doer = programme && 'employeeId' in programme.doer ? { doerId: programme.doer.employeeId } : {};
    const { selves } = this.self.acting();
    const command = { reason, ...doer, ...this.recorder.recording(undefined), by, selves };
    return this.works.change({ id, expectedVersion }, (known) => withdrawMark(known, command));
  }
}
