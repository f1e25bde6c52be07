import type { Instant, Recorder } from '@goldkey/kernel';
import { reviewPosition } from '../../domain/position/decide.js';
import type { Position, Signing } from '../../domain/position/position.js';
import type { Kept, Reach, Target } from '../ports.js';
import type { PositionStore } from '../position-ports.js';
import { refuseGroupWide } from '../recording.js';

export interface ReviewPositionCommand extends Target {
  readonly by: Signing;
  readonly at?: Instant;
}

/** The draft is found complete and right by another person than who wrote it. */
export class ReviewPosition {
  constructor(
    private readonly positions: PositionStore,
    private readonly reach: Reach,
    private readonly recorder: Recorder,
  ) {}

  async run(command: ReviewPositionCommand): Promise<Kept<Position>> {
    const recording = this.recorder.recording(command.at);
    const [kept] = await this.positions.change([
      {
        ...command,
        decide: (position) =>
          refuseGroupWide(this.reach, position.propertyId) ?? reviewPosition(position, { ...command, ...recording }),
      },
    ]);
    return kept as Kept<Position>;
  }
}
