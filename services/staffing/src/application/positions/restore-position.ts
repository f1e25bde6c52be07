import type { Recorder } from '@goldkey/kernel';
import { restorePosition } from '../../domain/position/decide.js';
import type { Position } from '../../domain/position/position.js';
import type { Kept, Reach, Target } from '../ports.js';
import type { PositionStore } from '../position-ports.js';
import { refuseGroupWide } from '../recording.js';

export interface RestorePositionCommand extends Target {
  readonly why: string;
}

/** A position was abolished by mistake: it is there again. */
export class RestorePosition {
  constructor(
    private readonly positions: PositionStore,
    private readonly reach: Reach,
    private readonly recorder: Recorder,
  ) {}

  async run({ why, ...target }: RestorePositionCommand): Promise<Kept<Position>> {
    const recording = this.recorder.recording(undefined);
    const [kept] = await this.positions.change([
      {
        ...target,
        decide: (position) =>
          refuseGroupWide(this.reach, position.propertyId) ?? restorePosition(position, { ...recording, why }),
      },
    ]);
    return kept as Kept<Position>;
  }
}
