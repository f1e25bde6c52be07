import { type Recorder } from '@goldkey/kernel';
import { withdrawTask, withdrawTaskFiling } from '../../domain/task/decide.js';
import type { Task } from '../../domain/task/task.js';
import type { Kept, Target, TaskStore } from '../ports.js';

export interface WithdrawTaskCommand extends Target {
  /** `task`: it never was. `filing`: it is open again. */
  readonly what: 'task' | 'filing';
  readonly why: string;
}

/** A task, or its filing alone, was recorded by mistake and is taken back. */
export class WithdrawTask {
  constructor(
    private readonly tasks: TaskStore,
    private readonly recorder: Recorder,
  ) {}

  async run(command: WithdrawTaskCommand): Promise<Kept<Task>> {
    const withdrawal = { ...this.recorder.recording(undefined), why: command.why };
    const [outcome] = await this.tasks.change([
      {
        ...command,
        decide: (task) =>
          command.what === 'filing'
            ? withdrawTaskFiling(task, withdrawal)
            : withdrawTask(task, { ...withdrawal, filingEventId: this.recorder.newId() }),
      },
    ]);
    return outcome as Kept<Task>;
  }
}
