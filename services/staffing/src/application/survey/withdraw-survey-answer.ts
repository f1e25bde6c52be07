import type { Recorder } from '@goldkey/kernel';
import type { SurveyAnswer } from '../../domain/survey/answer.js';
import { withdrawSurveyAnswer } from '../../domain/survey/decide.js';
import type { Kept, Target } from '../ports.js';
import type { SurveyStore } from '../survey-ports.js';

/** An answer was entered by mistake; whoever was told of it is told so. */
export class WithdrawSurveyAnswer {
  constructor(
    private readonly surveys: SurveyStore,
    private readonly recorder: Recorder,
  ) {}

  run(command: Target & { readonly why: string }): Promise<Kept<SurveyAnswer>> {
    return this.surveys.change(command, (answer) =>
      withdrawSurveyAnswer(answer, { ...this.recorder.recording(undefined), why: command.why }),
    );
  }
}
