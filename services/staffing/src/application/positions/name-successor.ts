import { dayOf, GROUP_ZONE, type Instant, type Recorder, refuse } from '@goldkey/kernel';
import { refuseHolding } from '../../domain/position/holding.js';
import { versionInForce } from '../../domain/position/position.js';
import { nameSuccessor } from '../../domain/successor/decide.js';
import type { Readiness, Successor } from '../../domain/successor/successor.js';
import type { EmployeeStore, Kept, PropertyDirectory, Reach } from '../ports.js';
import type { PositionStore, SuccessorStore, UnitPaths } from '../position-ports.js';
import { refuseGroupWide, refuseUnknownEmployee } from '../recording.js';

export interface NameSuccessorCommand {
  readonly positionId: string;
  readonly employeeId: string;
  /** Where it would be taken over; left out for positions above properties. */
  readonly propertyId?: string;
  readonly readiness: Readiness;
  readonly note: string;
  readonly at?: Instant;
}

/** Somebody is named to follow on a key position, at a property or for the group. */
export class NameSuccessor {
  constructor(
    private readonly successors: SuccessorStore,
    private readonly positions: PositionStore,
    private readonly properties: PropertyDirectory,
    private readonly paths: UnitPaths,
    private readonly employees: EmployeeStore,
    private readonly reach: Reach,
    private readonly recorder: Recorder,
  ) {}

  async run(command: NameSuccessorCommand): Promise<Kept<Successor>> {
    const { positionId, employeeId, propertyId } = command;
    const position = (await this.positions.find([positionId])).get(positionId);
    const property = propertyId === undefined ? undefined : (await this.properties.find([propertyId])).get(propertyId);
    const employees = await this.employees.find([employeeId]);
    const recording = this.recorder.recording(command.at);
    const from = dayOf(recording.at, property?.zone ?? GROUP_ZONE);
    // The position may be described in a department of the property: then it is taken over in that one.
    const unitId = position?.propertyId === propertyId ? position?.unitId : property?.unitId;
    const path = unitId === undefined ? [] : ((await this.paths.find([unitId])).get(unitId) ?? []);
    return this.successors.name(command, (named) => {
      if (propertyId !== undefined && property === undefined)
        return refuse('staffing.property-not-found', { propertyId });
      const keyPosition = position !== undefined && versionInForce(position, from)?.description.keyPosition === true;
      return (
        refuseGroupWide(this.reach, propertyId) ??
        refuseHolding(position, { positionId, path, from }) ??
        refuseUnknownEmployee(employees, employeeId) ??
        nameSuccessor(named, { ...command, ...recording, successorId: this.recorder.newId(), keyPosition })
      );
    });
  }
}
