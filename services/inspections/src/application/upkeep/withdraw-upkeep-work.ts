import type { Recorder } from '@goldkey/kernel';
import { withdrawUpkeepWork } from '../../domain/upkeep-work/decide.js';
import type { UpkeepWork } from '../../domain/upkeep-work/upkeep-work.js';
import type { Kept, Target } from '../ports.js';
import type { UpkeepWorkStore } from '../upkeep-ports.js';

export interface WithdrawUpkeepWorkCommand extends Target {
  readonly reason: string;
}

/** Work was said to be done by mistake. */
export class WithdrawUpkeepWork {
  constructor(
    private readonly works: UpkeepWorkStore,
    private readonly recorder: Recorder,
  ) {}

  run({ id, expectedVersion, reason }: WithdrawUpkeepWorkCommand): Promise<Kept<UpkeepWork>> {
    const command = { ...this.recorder.recording(undefined), reason };
    return this.works.change({ id, expectedVersion }, (work) => withdrawUpkeepWork(work, command));
  }
}
