import type { Day, Instant } from '@goldkey/kernel';
import { type Recorder } from '@goldkey/kernel';
import { setRosterDay } from '../domain/roster/decide.js';
import type { DayKind, RosterDay } from '../domain/roster/roster-day.js';
import type { EmployeeStore, Kept, PropertyDirectory, Reach, RosterStore } from './ports.js';
import { refuseGroupWide, refuseUnknownEmployee, refuseUnknownProperty } from './recording.js';

export interface SetRosterDayCommand {
  readonly employeeId: string;
  readonly date: Day;
  readonly kind: DayKind;
  readonly expectedVersion?: number;
  readonly at?: Instant;
}

/** Days of the roster are set: work, rest or leave. */
export class SetRosterDays {
  constructor(
    private readonly roster: RosterStore,
    private readonly employees: EmployeeStore,
    private readonly properties: PropertyDirectory,
    private readonly reach: Reach,
    private readonly recorder: Recorder,
  ) {}

  async run(commands: readonly SetRosterDayCommand[]): Promise<readonly Kept<RosterDay>[]> {
    const employees = await this.employees.find(commands.map(({ employeeId }) => employeeId));
    const homes = await this.properties.find(
      [...employees.values()].flatMap(({ homePropertyId }) => homePropertyId ?? []),
    );
    return this.roster.set(
      commands.map((command) => ({
        ...command,
        decide: (cell) => {
          const propertyId = employees.get(command.employeeId)?.homePropertyId;
          return (
            refuseUnknownEmployee(employees, command.employeeId) ??
            refuseGroupWide(this.reach, propertyId) ??
            // Who works here while the file is kept elsewhere has the roster there.
            (propertyId === undefined ? undefined : refuseUnknownProperty(homes, propertyId)) ??
            setRosterDay(cell, {
              ...command,
              ...this.recorder.recording(command.at),
              ...(propertyId && { propertyId }),
            })
          );
        },
      })),
    );
  }
}
