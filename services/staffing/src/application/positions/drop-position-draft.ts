import type { Instant, Recorder } from '@goldkey/kernel';
import { dropPositionDraft } from '../../domain/position/decide.js';
import type { Position } from '../../domain/position/position.js';
import type { Kept, Reach, Target } from '../ports.js';
import type { PositionStore } from '../position-ports.js';
import { refuseGroupWide } from '../recording.js';

export interface DropPositionDraftCommand extends Target {
  readonly why: string;
  readonly at?: Instant;
}

/** The version that is worked at is given up. */
export class DropPositionDraft {
  constructor(
    private readonly positions: PositionStore,
    private readonly reach: Reach,
    private readonly recorder: Recorder,
  ) {}

  async run(command: DropPositionDraftCommand): Promise<Kept<Position>> {
    const recording = this.recorder.recording(command.at);
    const [kept] = await this.positions.change([
      {
        ...command,
        decide: (position) =>
          refuseGroupWide(this.reach, position.propertyId) ?? dropPositionDraft(position, { ...command, ...recording }),
      },
    ]);
    return kept as Kept<Position>;
  }
}
