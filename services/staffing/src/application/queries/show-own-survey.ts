import { dayOf, type Instant, instant, type Month, monthOf, type Outcome, refused } from '@goldkey/kernel';
import type { SurveyAnswer, SurveyTopic } from '../../domain/survey/answer.js';
import type { PropertyDirectory } from '../ports.js';
import type { SurveyReader } from '../survey-ports.js';

export interface OwnAnswer {
  readonly id: string;
  readonly topic: SurveyTopic;
  readonly score: number;
  readonly state: SurveyAnswer['state'];
  readonly why?: string;
  readonly withdrawnBy?: 'giver' | 'survey';
}

/** What an employee has answered in the present month of a property. */
export interface OwnSurvey {
  readonly propertyId: string;
  readonly month: Month;
  readonly answered: readonly SurveyTopic[];
  /** Which they were; one that was taken back by another person says why. */
  readonly answers: readonly OwnAnswer[];
}

const ownAnswer = (answer: SurveyAnswer): OwnAnswer => {
  const { id, topic, score, state } = answer;
  if (answer.state === 'standing') return { id, topic, score, state };
  const { why, withdrawnBy } = answer;
  return { id, topic, score, state, why, ...(withdrawnBy !== undefined && { withdrawnBy }) };
};

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
    const given = await this.reader.ownAnswers(propertyId, month, employeeId);
    const answered = given.filter(({ state }) => state === 'standing').map(({ topic }) => topic);
    return { accepted: true, value: { propertyId, month, answered, answers: given.map(ownAnswer) } };
  }
}
