import { type Day, type Instant, type Recorder, refused, type Selves } from '@goldkey/kernel';
import { correctEmployee } from '../../domain/employee/decide.js';
import type { Employee } from '../../domain/employee/employee.js';
import type { EmployeeStore, Kept, PropertyDirectory, Reach, RosterStore, Target } from '../ports.js';
import { refuseGroupWide } from '../recording.js';

export interface CorrectEmployeeCommand extends Target, Selves {
  readonly number?: string;
  readonly name?: string;
  readonly phone?: string | null;
  readonly hiredOn?: Day;
  readonly workedSince?: Day | null;
  /** The property that keeps the file from now on: of staff of the group, by who acts for it. */
  readonly homePropertyId?: string;
  readonly at?: Instant;
}

/** What was written wrongly in a file is put right. */
export class CorrectEmployee {
  constructor(
    private readonly employees: EmployeeStore,
    private readonly roster: Pick<RosterStore, 'follow'>,
    private readonly properties: PropertyDirectory,
    private readonly reach: Reach,
    private readonly recorder: Recorder,
  ) {}

  async run(command: CorrectEmployeeCommand): Promise<Kept<Employee>> {
    const recording = this.recorder.recording(command.at);
    const { id, number, homePropertyId: propertyId } = command;
    if (propertyId !== undefined && !(await this.properties.find([propertyId])).has(propertyId))
      return refused('staffing.property-not-found', { propertyId });
    const taken = number === undefined ? undefined : await this.employees.taken([number]);
    const [outcome] = await this.employees.change([
      {
        ...command,
        decide: (employee) =>
          refuseGroupWide(this.reach, employee.homePropertyId) ??
          correctEmployee(employee, {
            ...command,
            ...recording,
            numberTaken: number !== undefined && taken?.has(number),
          }),
      },
    ]);
    if (propertyId !== undefined && outcome?.accepted) await this.roster.follow([{ employeeId: id, propertyId }]);
    return outcome as Kept<Employee>;
  }
}
