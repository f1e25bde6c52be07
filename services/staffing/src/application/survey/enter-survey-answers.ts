import { dayOf, type Instant, monthOf, type Recorder, refuse } from '@goldkey/kernel';
import type { SurveyAnswer, SurveyTopic } from '../../domain/survey/answer.js';
import { answerSurvey } from '../../domain/survey/decide.js';
import type { Unit } from '../../domain/unit/unit.js';
import type { Kept, Property, PropertyDirectory, UnitStore } from '../ports.js';
import type { SurveyStore } from '../survey-ports.js';

export interface EnterSurveyAnswer {
  readonly propertyId: string;
  readonly departmentId: string;
  readonly topic: SurveyTopic;
  readonly score: number;
  readonly enteredBy: string;
  readonly at?: Instant;
}

/** Answers of sheets that name nobody are entered, many at once; each is judged for itself. */
export class EnterSurveyAnswers {
  constructor(
    private readonly surveys: SurveyStore,
    private readonly properties: PropertyDirectory,
    private readonly units: UnitStore,
    private readonly recorder: Recorder,
  ) {}

  async run(entries: readonly EnterSurveyAnswer[]): Promise<readonly Kept<SurveyAnswer>[]> {
    const properties = await this.properties.find(entries.map(({ propertyId }) => propertyId));
    const units = await this.units.find(entries.map(({ departmentId }) => departmentId));
    return this.surveys.answer(
      entries.map((entry) => ({ decide: () => this.#judge(entry, properties.get(entry.propertyId), units) })),
    );
  }

  #judge({ at, ...entry }: EnterSurveyAnswer, property: Property | undefined, units: ReadonlyMap<string, Unit>) {
    const { propertyId, departmentId } = entry;
    if (property === undefined) return refuse('staffing.property-not-found', { propertyId });
    const unit = units.get(departmentId);
    if (unit?.kind !== 'department' || unit.propertyId !== propertyId) {
      return refuse('staffing.department-not-found', { departmentId });
    }
    const recording = this.recorder.recording(at);
    const month = monthOf(dayOf(recording.at, property.zone));
    const terms = { id: this.recorder.newId(), ...entry, at: recording.at, month, source: 'entered' as const };
    return answerSurvey(undefined, { ...recording, terms });
  }
}
