import type { Instant } from '@goldkey/kernel';
import { type Recorder } from '@goldkey/kernel';
import { fileTask } from '../../domain/task/decide.js';
import type { Task } from '../../domain/task/task.js';
import type { Kept, Target, TaskStore } from '../ports.js';

export interface FileTaskCommand extends Target {
  readonly at?: Instant;
}

/** Tasks are put on file with administration. */
export class FileTasks {
  constructor(
    private readonly tasks: TaskStore,
    private readonly recorder: Recorder,
  ) {}

  run(commands: readonly FileTaskCommand[]): Promise<readonly Kept<Task>[]> {
    return this.tasks.change(
      commands.map((command) => ({
        ...command,
        decide: (task) => fileTask(task, this.recorder.recording(command.at)),
      })),
    );
  }
}
