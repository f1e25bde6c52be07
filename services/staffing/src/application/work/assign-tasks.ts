import type { Instant } from '@goldkey/kernel';
import { type Recorder } from '@goldkey/kernel';
import { assignTask } from '../../domain/task/decide.js';
import type { Task } from '../../domain/task/task.js';
import type { EmployeeStore, Kept, PropertyDirectory, TaskStore } from '../ports.js';
import { refuseUnknownEmployee, refuseUnknownProperty } from '../recording.js';

export interface AssignTaskCommand {
  readonly propertyId: string;
  readonly employeeId: string;
  readonly assignedBy: string;
  readonly title: string;
  readonly details?: string;
  readonly at?: Instant;
}

/** Tasks are added from above (rulebook M-02). */
export class AssignTasks {
  constructor(
    private readonly tasks: TaskStore,
    private readonly properties: PropertyDirectory,
    private readonly employees: EmployeeStore,
    private readonly recorder: Recorder,
  ) {}

  async run(commands: readonly AssignTaskCommand[]): Promise<readonly Kept<Task>[]> {
    const properties = await this.properties.find(commands.map(({ propertyId }) => propertyId));
    const people = await this.employees.find(commands.flatMap((command) => [command.employeeId, command.assignedBy]));
    return this.tasks.assign(
      commands.map(
        (command) => () =>
          refuseUnknownProperty(properties, command.propertyId) ??
          refuseUnknownEmployee(people, command.employeeId, command.assignedBy) ??
          assignTask({
            ...command,
            ...this.recorder.recording(command.at),
            taskId: this.recorder.newId(),
          }),
      ),
    );
  }
}
