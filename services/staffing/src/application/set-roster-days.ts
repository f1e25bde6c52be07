import type { Day, Instant } from '@goldkey/kernel';
import { setRosterDay } from '../domain/roster/decide.js';
import type { DayKind, RosterDay } from '../domain/roster/roster-day.js';
import type { EmployeeStore, Kept, Reach, RosterStore } from './ports.js';
import { type Recorder, refuseGroupWide, refuseUnknownEmployee } from './recording.js';

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
    private readonly reach: Reach,
    private readonly recorder: Recorder,
  ) {}

  async run(commands: readonly SetRosterDayCommand[]): Promise<readonly Kept<RosterDay>[]> {
    const employees = await this.employees.find(commands.map(({ employeeId }) => employeeId));
    return this.roster.set(
      commands.map((command) => ({
        ...command,
        decide: (cell) => {
          const propertyId = employees.get(command.employeeId)?.homePropertyId;
          return (
            refuseUnknownEmployee(employees, command.employeeId) ??
            refuseGroupWide(this.reach, propertyId) ??
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
