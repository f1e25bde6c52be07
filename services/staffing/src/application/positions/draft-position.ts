import { type Instant, type Recorder, refuse } from '@goldkey/kernel';
import { draftPosition } from '../../domain/position/decide.js';
import type { PositionDescription } from '../../domain/position/description.js';
import type { Position, Signing } from '../../domain/position/position.js';
import type { Kept, Reach, UnitStore } from '../ports.js';
import type { PositionStore } from '../position-ports.js';
import { refuseGroupWide } from '../recording.js';

export interface DraftPositionCommand {
  readonly unitId: string;
  readonly code: string;
  readonly description: PositionDescription;
  readonly by: Signing;
  readonly at?: Instant;
}

/** A position is described for the first time. Above properties only who acts for the whole group may do so. */
export class DraftPosition {
  constructor(
    private readonly positions: PositionStore,
    private readonly units: UnitStore,
    private readonly reach: Reach,
    private readonly recorder: Recorder,
  ) {}

  async run(command: DraftPositionCommand): Promise<Kept<Position>> {
    const unit = (await this.units.find([command.unitId])).get(command.unitId);
    return this.positions.draft(command.unitId, (codes) => {
      if (unit === undefined) return refuse('staffing.unit-not-found', { unitId: command.unitId });
      return (
        refuseGroupWide(this.reach, unit.propertyId) ??
        draftPosition(codes, {
          ...command,
          ...this.recorder.recording(command.at),
          positionId: this.recorder.newId(),
          unit,
        })
      );
    });
  }
}
