import type { Recorder } from '@goldkey/kernel';
import type { SurveyAnswer } from '../../domain/survey/answer.js';
import { withdrawSurveyAnswer } from '../../domain/survey/decide.js';
import type { Withdrawing } from '../../domain/survey/rules.js';
import type { Kept, Target } from '../ports.js';
import type { SurveyStore } from '../survey-ports.js';

/** An answer is taken back by who gave it or who runs the survey; whoever was told of it is told so. */
export class WithdrawSurveyAnswer {
  constructor(
    private readonly surveys: SurveyStore,
    private readonly recorder: Recorder,
  ) {}

  run({ id, expectedVersion, ...said }: Target & Withdrawing & { readonly why: string }): Promise<Kept<SurveyAnswer>> {
    return this.surveys.change({ id, expectedVersion }, (answer) =>
      withdrawSurveyAnswer(answer, { ...this.recorder.recording(undefined), ...said }),
    );
  }
}
