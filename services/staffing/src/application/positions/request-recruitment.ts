import { type Day, dayOf, GROUP_ZONE, type Instant, type Recorder, refuse } from '@goldkey/kernel';
import { refuseHolding } from '../../domain/position/holding.js';
import { requestRecruitment } from '../../domain/recruitment/decide.js';
import type { Recruitment } from '../../domain/recruitment/recruitment.js';
import type { Kept, PropertyDirectory, Reach, UnitStore } from '../ports.js';
import type { PositionStore, RecruitmentStore, UnitPaths } from '../position-ports.js';
import { refuseGroupWide } from '../recording.js';

export interface RequestRecruitmentCommand {
  readonly positionId: string;
  readonly unitId: string;
  readonly number: number;
  readonly reason: string;
  readonly neededBy: Day;
  readonly requestedBy: string;
  readonly requestedAs: readonly string[];
  readonly at?: Instant;
}

/** People are asked for, for a position in force in a unit. */
export class RequestRecruitment {
  constructor(
    private readonly recruitments: RecruitmentStore,
    private readonly positions: PositionStore,
    private readonly units: UnitStore,
    private readonly properties: PropertyDirectory,
    private readonly paths: UnitPaths,
    private readonly reach: Reach,
    private readonly recorder: Recorder,
  ) {}

  async run(command: RequestRecruitmentCommand): Promise<Kept<Recruitment>> {
    const { positionId, unitId } = command;
    const unit = (await this.units.find([unitId])).get(unitId);
    const position = (await this.positions.find([positionId])).get(positionId);
    const path = (await this.paths.find([unitId])).get(unitId) ?? [];
    const propertyId = unit?.propertyId;
    const property = propertyId === undefined ? undefined : (await this.properties.find([propertyId])).get(propertyId);
    const recording = this.recorder.recording(command.at);
    const today = dayOf(recording.at, property?.zone ?? GROUP_ZONE);
    return this.recruitments.request(() => {
      if (unit === undefined) return refuse('staffing.unit-not-found', { unitId });
      return (
        refuseGroupWide(this.reach, propertyId) ??
        refuseHolding(position, { positionId, path, from: today }) ??
        requestRecruitment({
          ...command,
          ...recording,
          ...(propertyId !== undefined && { propertyId }),
          recruitmentId: this.recorder.newId(),
          today,
        })
      );
    });
  }
}
