import { dayOf, monthOf, type Recorder, refused } from '@goldkey/kernel';
import { onceOf, type SurveyAnswer, type SurveyAnswerTerms, type SurveyTopic } from '../../domain/survey/answer.js';
import { answerSurvey } from '../../domain/survey/decide.js';
import type { Kept, PropertyDirectory } from '../ports.js';
import type { SurveyStore } from '../survey-ports.js';
import type { DepartmentReader } from '../training-ports.js';

export interface AnswerSurveyCommand {
  readonly employeeId: string;
  readonly propertyId: string;
  readonly topic: SurveyTopic;
  readonly score: number;
}

/** An employee says what they think of a topic: once a month, for the department where they work. */
export class AnswerSurvey {
  constructor(
    private readonly surveys: SurveyStore,
    private readonly properties: PropertyDirectory,
    private readonly departments: DepartmentReader,
    private readonly recorder: Recorder,
  ) {}

  async run({ employeeId, propertyId, topic, score }: AnswerSurveyCommand): Promise<Kept<SurveyAnswer>> {
    const property = (await this.properties.find([propertyId])).get(propertyId);
    if (property === undefined) return refused('staffing.property-not-found', { propertyId });
    const recording = this.recorder.recording(undefined);
    const { at } = recording;
    const today = dayOf(at, property.zone);
    const departmentId = (await this.departments.of(propertyId, [employeeId], today)).get(employeeId);
    if (departmentId === undefined) return refused('staffing.survey-without-department.forbidden', { employeeId });
    const terms: SurveyAnswerTerms = {
      id: this.recorder.newId(),
      propertyId,
      departmentId,
      topic,
      score,
      at,
      month: monthOf(today),
      source: 'own',
      respondentId: employeeId,
    };
    const once = onceOf(terms);
    const [kept] = await this.surveys.answer([
      {
        ...(once !== undefined && { once }),
        taken: refused('staffing.survey-already-answered', { topic, month: terms.month }),
        decide: (before) => answerSurvey(before, { ...recording, terms }),
      },
    ]);
    if (kept === undefined) throw new Error('an answer was neither kept nor refused');
    return kept;
  }
}
