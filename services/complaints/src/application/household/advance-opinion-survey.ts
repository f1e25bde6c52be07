import type { Outcome, Recorder, Refused } from '@goldkey/kernel';
import {
  cancelOpinionSurvey,
  completeOpinionSurvey,
  type OpinionAnswer,
  type OpinionQuestion,
  type OpinionSurvey,
  reviseOpinionSurvey,
  startOpinionSurvey,
  takeOpinions,
} from '../../domain/opinion-survey/opinion-survey.js';
import type { Homes, OpinionSurveyStore } from '../household-ports.js';
import type { Target } from '../order-ports.js';
import type { Directory, Stored } from '../ports.js';
import { refuseForeignDepartments } from './refuse-foreign-departments.js';
import { refuseStrangers } from './refuse-strangers.js';

export type OpinionStep =
  | { readonly act: 'revise'; readonly questions: readonly Omit<OpinionQuestion, 'id'>[] }
  | { readonly act: 'start' }
  | { readonly act: 'answer'; readonly answers: readonly Omit<OpinionAnswer, 'at'>[] }
  | { readonly act: 'complete'; readonly summary: string }
  | { readonly act: 'cancel'; readonly reason: string };

/** Brings a survey on: its questions, the answers of the property's homes, its end. */
export class AdvanceOpinionSurvey {
  constructor(
    private readonly surveys: OpinionSurveyStore,
    private readonly directory: Homes & Pick<Directory, 'departments'>,
    private readonly recorder: Recorder,
  ) {}

  async run(target: Target, step: OpinionStep): Promise<Outcome<Stored<OpinionSurvey>>> {
    const refused = await this.refusedPlaces(target.id, step);
    if (refused !== undefined) return refused;
    const recording = this.recorder.recording(undefined);
    return this.surveys.change(target, (survey) => {
      switch (step.act) {
        case 'revise': {
          const questions = step.questions.map((question) => ({ ...question, id: this.recorder.newId() }));
          return reviseOpinionSurvey(survey, { ...recording, questions });
        }
        case 'start':
          return startOpinionSurvey(survey, recording);
        case 'answer':
          return takeOpinions(survey, { ...recording, answers: step.answers });
        case 'complete':
          return completeOpinionSurvey(survey, { ...recording, summary: step.summary });
        case 'cancel':
          return cancelOpinionSurvey(survey, { ...recording, reason: step.reason });
      }
    });
  }

  /** What is asked and answered is of the property. */
  private async refusedPlaces(id: string, step: OpinionStep): Promise<Refused | undefined> {
    if (step.act !== 'revise' && step.act !== 'answer') return undefined;
    const survey = await this.surveys.find(id);
    // A survey that is not there is refused as such by whoever changes it.
    if (survey === undefined) return undefined;
    const { propertyId } = survey;
    if (step.act === 'revise') return refuseForeignDepartments(this.directory, propertyId, step.questions);
    const named = step.answers.flatMap(({ householdId }, index) =>
      householdId === undefined ? [] : [{ field: `answers.${index}.householdId`, householdId }],
    );
    return refuseStrangers(this.directory, propertyId, named);
  }
}
