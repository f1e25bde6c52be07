import { dayOf, type Instant, instant, type Month, monthOf, type Outcome, refused } from '@goldkey/kernel';
import type { SurveyTopic } from '../../domain/survey/answer.js';
import type { PropertyDirectory } from '../ports.js';
import type { SurveyReader } from '../survey-ports.js';

/** What an employee has answered in the present month of a property. */
export interface OwnSurvey {
  readonly propertyId: string;
  readonly month: Month;
  readonly answered: readonly SurveyTopic[];
}

/** Which topics the employee has answered this month; everybody asks for themselves. */
export class ShowOwnSurvey {
  constructor(
    private readonly reader: SurveyReader,
    private readonly properties: PropertyDirectory,
    private readonly clock: { now(): Instant } = { now: () => instant(Date.now()) },
  ) {}

  async run(propertyId: string, employeeId: string): Promise<Outcome<OwnSurvey>> {
    const property = (await this.properties.find([propertyId])).get(propertyId);
    if (property === undefined) return refused('staffing.property-not-found', { propertyId });
    const month = monthOf(dayOf(this.clock.now(), property.zone));
    const answers = await this.reader.answers(propertyId, month);
    const answered = answers
      .filter((answer) => answer.source === 'own' && answer.respondentId === employeeId)
      .map(({ topic }) => topic);
    return { accepted: true, value: { propertyId, month, answered } };
  }
}
