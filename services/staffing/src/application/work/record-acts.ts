import { type Instant, type Recorder, refuse } from '@goldkey/kernel';
import type { Act, Deed } from '../../domain/act/act.js';
import { recordAct } from '../../domain/act/decide.js';
import { departmentsIn, peopleIn, uniqueness } from '../../domain/act/rules.js';
import type { ActStore, EmployeeStore, Kept, PropertyDirectory, UnitStore } from '../ports.js';
import { refuseUnknownDepartment, refuseUnknownEmployee } from '../recording.js';

export interface RecordActCommand {
  /** The act's id where whoever causes it must know it; otherwise a new one. */
  readonly actId?: string;
  readonly propertyId: string;
  readonly deed: Deed;
  readonly at?: Instant;
}

/**
 * Acts of duty are put on record: plans submitted, progress reported, plans self-evaluated, daily reports, meetings,
 * talks, activities, requisitions, points summed up and published.
 */
export class RecordActs {
  constructor(
    private readonly acts: ActStore,
    private readonly properties: PropertyDirectory,
    private readonly employees: EmployeeStore,
    private readonly units: UnitStore,
    private readonly recorder: Recorder,
  ) {}

  async run(commands: readonly RecordActCommand[]): Promise<readonly Kept<Act>[]> {
    const properties = await this.properties.find(commands.map(({ propertyId }) => propertyId));
    const people = await this.employees.find(commands.flatMap(({ deed }) => peopleIn(deed)));
    const units = await this.#units(commands);
    return this.acts.record(
      commands.map(({ propertyId, deed, at, ...named }) => ({
        propertyId,
        unique: uniqueness(deed),
        decide: (standing) => {
          const property = properties.get(propertyId);
          if (property === undefined) return refuse('staffing.property-not-found', { propertyId });
          const actId = named.actId ?? this.recorder.newId();
          const recording = this.recorder.recording(at);
          return (
            refuseUnknownEmployee(people, ...peopleIn(deed)) ??
            refuseUnknownDepartment(units, propertyId, ...departmentsIn(deed)) ??
            recordAct(standing, { ...recording, actId, propertyId, zone: property.zone, deed })
          );
        },
      })),
    );
  }

  /** Few acts name a department: for the others nothing is asked. */
  async #units(commands: readonly RecordActCommand[]): Promise<Awaited<ReturnType<UnitStore['find']>>> {
    const named = commands.flatMap(({ deed }) => departmentsIn(deed));
    return named.length === 0 ? new Map() : this.units.find([...new Set(named)]);
  }
}
