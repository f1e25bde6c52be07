import { dayOf, type Month, monthOf, type Recorder } from '@goldkey/kernel';
import { type BillingRun, reverseLine, reverseRun } from '../../domain/run/run.js';
import type { Directory, Kept, Self, Target } from '../ports.js';
import type { RunStore } from '../run-ports.js';

export interface ReverseRunCommand extends Target {
  readonly reason: string;
  /** Absent: all that the run billed. */
  readonly lineId?: string;
}

/** Bills are taken back, all of a run or one; what was paid of them becomes credit. Booked in the month of now. */
export class ReverseRun {
  constructor(
    private readonly runs: RunStore,
    private readonly directory: Directory,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  run({ reason, lineId, ...target }: ReverseRunCommand): Promise<Kept<BillingRun>> {
    const recording = this.recorder.recording(undefined);
    const by = this.self.id();
    const month = async (propertyId: string): Promise<Month> => {
      const property = await this.directory.property(propertyId);
      return monthOf(dayOf(recording.at, property?.timeZone ?? 'Asia/Shanghai'));
    };
    return this.runs.reverse(
      target,
      { entryId: this.recorder.newId(), month, at: recording.at, by },
      (run, standing) => {
        const command = { ...recording, ...standing, by, reason };
        return lineId === undefined ? reverseRun(run, command) : reverseLine(run, { ...command, lineId });
      },
      lineId,
    );
  }
}
