import { daysOf, endOfDay, type Instant, type Month, type Outcome, refused, startOfDay } from '@goldkey/kernel';
import { COMMUNITY_KINDS } from '../../domain/community/community-deed.js';
import type { CareReader } from '../care-ports.js';
import type { PropertyDirectory } from '../ports.js';
import type { CareMonth } from './care-views.js';

/** What every month asks for: four kinds of activity (rulebook M-33), one with the residents, a changed notice board. */
const MONTHLY = ['99+1', 'staff-activity', 'professional-training', 'character-training', ...COMMUNITY_KINDS] as const;

/** How a month stands in what is done for the staff and the community. */
export class ShowCareMonth {
  constructor(
    private readonly reader: CareReader,
    private readonly properties: PropertyDirectory,
  ) {}

  async run(propertyId: string, month: Month): Promise<Outcome<CareMonth>> {
    const property = (await this.properties.find([propertyId])).get(propertyId);
    if (property === undefined) return refused('staffing.property-not-found', { propertyId });
    const { first, last } = daysOf(month);
    const from = startOfDay(first, property.zone);
    const until = (endOfDay(last, property.zone) + 1) as Instant;
    const counts = await this.reader.doneIn(propertyId, { first, last, from, until });
    const done = MONTHLY.map((kind) => ({ kind, count: counts.get(kind) ?? 0 }));
    return { accepted: true, value: { propertyId, month, first, last, done } };
  }
}
