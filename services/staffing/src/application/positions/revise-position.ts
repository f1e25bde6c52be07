import type { Instant, Recorder } from '@goldkey/kernel';
import { revisePosition } from '../../domain/position/decide.js';
import type { PositionDescription } from '../../domain/position/description.js';
import type { Position, Signing } from '../../domain/position/position.js';
import type { Kept, Reach, Target } from '../ports.js';
import type { PositionStore } from '../position-ports.js';
import { refuseGroupWide } from '../recording.js';

export interface RevisePositionCommand extends Target {
  readonly description: PositionDescription;
  readonly by: Signing;
  readonly at?: Instant;
}

/** The draft of a position is written anew. */
export class RevisePosition {
  constructor(
    private readonly positions: PositionStore,
    private readonly reach: Reach,
    private readonly recorder: Recorder,
  ) {}

  async run(command: RevisePositionCommand): Promise<Kept<Position>> {
    const recording = this.recorder.recording(command.at);
    const [kept] = await this.positions.change([
      {
        ...command,
        decide: (position) =>
          refuseGroupWide(this.reach, position.propertyId) ?? revisePosition(position, { ...command, ...recording }),
      },
    ]);
    return kept as Kept<Position>;
  }
}
