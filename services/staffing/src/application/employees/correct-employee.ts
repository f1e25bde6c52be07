import type { Day, Instant, Recorder, Selves } from '@goldkey/kernel';
import { correctEmployee } from '../../domain/employee/decide.js';
import type { Employee } from '../../domain/employee/employee.js';
import type { EmployeeStore, Kept, Reach, Target } from '../ports.js';
import { refuseGroupWide } from '../recording.js';

export interface CorrectEmployeeCommand extends Target, Selves {
  readonly name?: string;
  readonly phone?: string | null;
  readonly workedSince?: Day | null;
  readonly at?: Instant;
}

/** A person's name, telephone or years of work are put right. */
export class CorrectEmployee {
  constructor(
    private readonly employees: EmployeeStore,
    private readonly reach: Reach,
    private readonly recorder: Recorder,
  ) {}

  async run(command: CorrectEmployeeCommand): Promise<Kept<Employee>> {
    const recording = this.recorder.recording(command.at);
    const [outcome] = await this.employees.change([
      {
        ...command,
        decide: (employee) =>
          refuseGroupWide(this.reach, employee.homePropertyId) ??
          correctEmployee(employee, { ...command, ...recording }),
      },
    ]);
    return outcome as Kept<Employee>;
  }
}
