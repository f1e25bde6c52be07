import { type Month, type Outcome, refused } from '@goldkey/kernel';
import { type SurveyMean, surveyMeans } from '../../domain/survey/means.js';
import type { PropertyDirectory, UnitStore } from '../ports.js';
import type { SurveyReader } from '../survey-ports.js';

/** A month's means by department and topic. */
export interface SurveyMonth {
  readonly propertyId: string;
  readonly month: Month;
  readonly means: readonly (SurveyMean & { readonly departmentName: string })[];
}

/** What a property's staff think of workplace, training and superior in a month (rulebook J-06, J-07, J-09). */
export class ShowSurveyMonth {
  constructor(
    private readonly reader: SurveyReader,
    private readonly properties: PropertyDirectory,
    private readonly units: UnitStore,
  ) {}

  async run(propertyId: string, month: Month): Promise<Outcome<SurveyMonth>> {
    if (!(await this.properties.find([propertyId])).has(propertyId)) {
      return refused('staffing.property-not-found', { propertyId });
    }
    const found = surveyMeans(await this.reader.answers(propertyId, month));
    const units = await this.units.find([...new Set(found.map(({ departmentId }) => departmentId))]);
    const means = found.map((mean) => ({ ...mean, departmentName: units.get(mean.departmentId)?.name ?? '' }));
    return { accepted: true, value: { propertyId, month, means } };
  }
}
