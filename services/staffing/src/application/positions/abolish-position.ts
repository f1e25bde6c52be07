import type { Day, Instant, Recorder } from '@goldkey/kernel';
import { abolishPosition } from '../../domain/position/decide.js';
import type { Position } from '../../domain/position/position.js';
import type { Kept, Reach, Target } from '../ports.js';
import type { PositionStore } from '../position-ports.js';
import { refuseGroupWide } from '../recording.js';

export interface AbolishPositionCommand extends Target {
  readonly lastDay: Day;
  readonly why: string;
  readonly at?: Instant;
}

/** There is no such position after a day; whoever holds it ends before. */
export class AbolishPosition {
  constructor(
    private readonly positions: PositionStore,
    private readonly reach: Reach,
    private readonly recorder: Recorder,
  ) {}

  run(command: AbolishPositionCommand): Promise<Kept<Position>> {
    const recording = this.recorder.recording(command.at);
    return this.positions.abolish(
      command,
      (position, heldAfter) =>
        refuseGroupWide(this.reach, position.propertyId) ??
        abolishPosition(position, heldAfter, { ...command, ...recording }),
    );
  }
}
