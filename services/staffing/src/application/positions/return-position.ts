import type { Instant, Recorder } from '@goldkey/kernel';
import { returnPosition } from '../../domain/position/decide.js';
import type { Position, Signing } from '../../domain/position/position.js';
import type { Kept, Reach, Target } from '../ports.js';
import type { PositionStore } from '../position-ports.js';
import { refuseGroupWide } from '../recording.js';

export interface ReturnPositionCommand extends Target {
  readonly by: Signing;
  readonly why: string;
  readonly at?: Instant;
}

/** The draft goes back to who wrote it, with the reason. */
export class ReturnPosition {
  constructor(
    private readonly positions: PositionStore,
    private readonly reach: Reach,
    private readonly recorder: Recorder,
  ) {}

  async run(command: ReturnPositionCommand): Promise<Kept<Position>> {
    const recording = this.recorder.recording(command.at);
    const [kept] = await this.positions.change([
      {
        ...command,
        decide: (position) =>
          refuseGroupWide(this.reach, position.propertyId) ?? returnPosition(position, { ...command, ...recording }),
      },
    ]);
    return kept as Kept<Position>;
  }
}
