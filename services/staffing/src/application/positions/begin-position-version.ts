import type { Instant, Recorder } from '@goldkey/kernel';
import { beginPositionVersion } from '../../domain/position/decide.js';
import type { Position, Signing } from '../../domain/position/position.js';
import type { Kept, Reach, Target } from '../ports.js';
import type { PositionStore } from '../position-ports.js';
import { refuseGroupWide } from '../recording.js';

export interface BeginPositionVersionCommand extends Target {
  readonly by: Signing;
  readonly at?: Instant;
}

/** A new version of an approved position is begun; until it is approved the old one is in force. */
export class BeginPositionVersion {
  constructor(
    private readonly positions: PositionStore,
    private readonly reach: Reach,
    private readonly recorder: Recorder,
  ) {}

  async run(command: BeginPositionVersionCommand): Promise<Kept<Position>> {
    const recording = this.recorder.recording(command.at);
    const [kept] = await this.positions.change([
      {
        ...command,
        decide: (position) =>
          refuseGroupWide(this.reach, position.propertyId) ??
          beginPositionVersion(position, { ...command, ...recording }),
      },
    ]);
    return kept as Kept<Position>;
  }
}
