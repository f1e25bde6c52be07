import { type Instant, type Recorder, refused } from '@goldkey/kernel';
import { planNightCheck } from '../../domain/night-check/decide.js';
import type { NightCheck, NightCheckKind } from '../../domain/night-check/night-check.js';
import type { Directory, Kept, Self } from '../ports.js';
import type { LimitsStore, NightCheckStore } from '../supervision-ports.js';

export interface PlanNightCheckCommand {
  readonly propertyId: string;
  readonly kind: NightCheckKind;
  readonly inspectorId: string;
  readonly plannedAt: Instant;
}

/** Somebody is to check at a certain hour of a night, which those who are checked are not told. */
export class PlanNightCheck {
  constructor(
    private readonly checks: NightCheckStore,
    private readonly limits: LimitsStore,
    private readonly directory: Directory,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  async run({ plannedAt, ...said }: PlanNightCheckCommand): Promise<Kept<NightCheck>> {
    const { propertyId, inspectorId } = said;
    const property = await this.directory.property(propertyId);
    if (property === undefined) return refused('inspections.property-not-found', { propertyId });
    const inspectorName = await this.directory.nameOf(inspectorId);
    if (inspectorName === undefined) return refused('inspections.employee-not-found', { id: inspectorId });
    const { night } = await this.limits.of(propertyId);
    return this.checks.add(
      planNightCheck(undefined, {
        ...this.recorder.recording(undefined),
        check: { ...said, inspectorName, id: this.recorder.newId() },
        by: this.self.id(),
        plannedAt,
        night,
        zone: property.timeZone,
      }),
    );
  }
}
