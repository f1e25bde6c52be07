import { type Day, dayOf, daysOf, type Instant, type Month, type Outcome, refused } from '@goldkey/kernel';
import type { PointsSummary } from '../../domain/points/summary.js';
import type { PointsPerson, PointsReader } from '../points-ports.js';
import type { PropertyDirectory } from '../ports.js';

/** A property's staff points of a month, person by person and day by day. */
export interface PointsMonth {
  readonly propertyId: string;
  readonly timeZone: string;
  readonly month: Month;
  readonly first: Day;
  readonly last: Day;
  /** The present day there. */
  readonly today: Day;
  readonly people: readonly PointsPerson[];
  /** Where the month has been summed up. */
  readonly summary?: PointsSummary & { readonly version: number };
}

/** The points of a property's people in a month. */
export class ShowPointsMonth {
  constructor(
    private readonly reader: PointsReader,
    private readonly properties: PropertyDirectory,
    private readonly clock: { now(): Instant },
  ) {}

  async run(propertyId: string, month: Month): Promise<Outcome<PointsMonth>> {
    const property = (await this.properties.find([propertyId])).get(propertyId);
    if (property === undefined) return refused('staffing.property-not-found', { propertyId });
    const { first, last } = daysOf(month);
    const people = await this.reader.sheet(propertyId, first, last);
    const summary = await this.reader.summaryOf(propertyId, month);
    const { zone: timeZone } = property;
    const value = { propertyId, timeZone, month, first, last, today: dayOf(this.clock.now(), timeZone), people };
    return { accepted: true, value: { ...value, ...(summary && { summary }) } };
  }
}
