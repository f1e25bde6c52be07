import type { Instant, Recorder, Selves } from '@goldkey/kernel';
import { bringInClocking, type ClockDirection, type Clocking } from '../../domain/clocking/clocking.js';
import { homeOf } from '../employees/home-of.js';
import type { EmployeeStore, Kept, PropertyDirectory } from '../ports.js';
import { refuseUnknownProperty } from '../recording.js';
import type { ClockingStore } from '../roster-ports.js';

export interface ToldClocking {
  readonly employeeId: string;
  readonly direction: ClockDirection;
  readonly clockedAt: Instant;
  readonly postCode?: string;
}

/** What the time clocks of a property have on record is brought in; the same record again adds nothing. */
export class BringInClockings {
  constructor(
    private readonly clockings: ClockingStore,
    private readonly employees: EmployeeStore,
    private readonly properties: PropertyDirectory,
    private readonly recorder: Recorder,
  ) {}

  async run(told: readonly ToldClocking[], by: Selves): Promise<readonly Kept<Clocking>[]> {
    const people = await this.employees.find(told.map(({ employeeId }) => employeeId));
    const homes = [...people.values()].flatMap(({ homePropertyId }) => homePropertyId ?? []);
    const properties = await this.properties.find(homes);
    return this.clockings.bringIn(
      told.map(({ employeeId, direction, clockedAt, postCode }) => ({
        employeeId,
        direction,
        clockedAt,
        decide: (known) => {
          const home = homeOf(people, employeeId);
          if (!home.accepted) return home;
          const clocking = {
            id: this.recorder.newId(),
            propertyId: home.value,
            employeeId,
            direction,
            clockedAt,
            ...(postCode && { postCode }),
          };
          return (
            refuseUnknownProperty(properties, home.value) ??
            bringInClocking(known, { ...this.recorder.recording(undefined), ...by, clocking })
          );
        },
      })),
    );
  }
}
