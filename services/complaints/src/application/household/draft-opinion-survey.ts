import { type Outcome, type Recorder, refused, type Year } from '@goldkey/kernel';
import {
  draftOpinionSurvey,
  type OpinionQuestion,
  type OpinionSurvey,
} from '../../domain/opinion-survey/opinion-survey.js';
import type { OpinionSurveyStore } from '../household-ports.js';
import type { Directory, Stored } from '../ports.js';
import { refuseForeignDepartments } from './refuse-foreign-departments.js';

/** Drafts the year's survey of the owners' opinions (D-06). */
export class DraftOpinionSurvey {
  constructor(
    private readonly surveys: OpinionSurveyStore,
    private readonly directory: Directory,
    private readonly recorder: Recorder,
  ) {}

  async run(command: {
    readonly propertyId: string;
    readonly year: Year;
    readonly questions: readonly Omit<OpinionQuestion, 'id'>[];
  }): Promise<Outcome<Stored<OpinionSurvey>>> {
    const { propertyId, year } = command;
    if (!(await this.directory.properties([propertyId])).has(propertyId))
      return refused('complaints.property-not-found', { propertyId });
    const foreign = await refuseForeignDepartments(this.directory, propertyId, command.questions);
    if (foreign !== undefined) return foreign;
    const questions = command.questions.map((question) => ({ ...question, id: this.recorder.newId() }));
    const drafting = { ...this.recorder.recording(undefined), id: this.recorder.newId(), propertyId, year, questions };
    return this.surveys.draft({ propertyId, year }, (known) => draftOpinionSurvey(known, drafting));
  }
}
