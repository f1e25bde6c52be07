import type { Recorder } from '@goldkey/kernel';
import { withdrawExamination, withdrawExaminationResult } from '../../domain/examination/decide.js';
import type { Examination } from '../../domain/examination/examination.js';
import type { Kept, Target } from '../ports.js';
import type { ExaminationStore } from '../training-ports.js';

export interface WithdrawExaminationCommand extends Target {
  /** Whose result; left out: the whole examination. */
  readonly employeeId?: string;
  readonly why: string;
}

/** An examination, or one person's result, was recorded by mistake; whoever was told of it is told so. */
export class WithdrawExamination {
  constructor(
    private readonly examinations: ExaminationStore,
    private readonly recorder: Recorder,
  ) {}

  run(command: WithdrawExaminationCommand): Promise<Kept<Examination>> {
    const { employeeId, why } = command;
    return this.examinations.change(command, (examination) => {
      const recording = { ...this.recorder.recording(undefined), why };
      return employeeId === undefined
        ? withdrawExamination(examination, { ...recording, newId: () => this.recorder.newId() })
        : withdrawExaminationResult(examination, { ...recording, employeeId });
    });
  }
}
