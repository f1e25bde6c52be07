import type { Day, Instant } from '@goldkey/kernel';
import { type Recorder } from '@goldkey/kernel';
import { hireEmployee } from '../../domain/employee/decide.js';
import type { Employee } from '../../domain/employee/employee.js';
import type { EmployeeStore, Kept, Property, PropertyDirectory, Reach } from '../ports.js';
import { refuseGroupWide, refuseUnknownProperty } from '../recording.js';

export interface HireEmployeeCommand {
  readonly number: string;
  readonly name: string;
  readonly phone?: string;
  readonly hiredOn: Day;
  readonly workedSince?: Day;
  /** Absent: staff of the group, whom only a caller for the whole group may hire. */
  readonly homePropertyId?: string;
  readonly at?: Instant;
}

/** People join the group. */
export class HireEmployees {
  constructor(
    private readonly employees: EmployeeStore,
    private readonly properties: PropertyDirectory,
    private readonly reach: Reach,
    private readonly recorder: Recorder,
  ) {}

  async run(commands: readonly HireEmployeeCommand[]): Promise<readonly Kept<Employee>[]> {
    const homes = await this.properties.find(commands.flatMap(({ homePropertyId }) => homePropertyId ?? []));
    return this.employees.hire(
      commands.map((command) => ({
        number: command.number,
        decide: (numberTaken) =>
          refuseGroupWide(this.reach, command.homePropertyId) ??
          refuseStrangeHome(homes, command) ??
          hireEmployee(numberTaken, {
            ...command,
            ...this.recorder.recording(command.at),
            employeeId: this.recorder.newId(),
          }),
      })),
    );
  }
}

const refuseStrangeHome = (homes: ReadonlyMap<string, Property>, { homePropertyId }: HireEmployeeCommand) =>
  homePropertyId === undefined ? undefined : refuseUnknownProperty(homes, homePropertyId);
