import {
  type Day,
  dayOf,
  daysOf,
  endOfDay,
  type Instant,
  type Outcome,
  type Period,
  refused,
  startOfDay,
} from '@goldkey/kernel';
import {
  countFigure,
  drillFigure,
  MEASURES,
  type Measure,
  type MeasuredFigure,
  ORDER_KINDS,
} from '../../domain/measure/measure.js';
import type { MeasureReader } from '../measure-ports.js';
import type { Directory } from '../ports.js';

export interface MeasuresAsked {
  readonly propertyId: string;
  readonly period: Period;
  /** Words that are not known here are left out. */
  readonly measures: readonly string[];
}

/** What the records of a property come to over a period, as far as it is over. */
export class GetMeasures {
  constructor(
    private readonly reader: MeasureReader,
    private readonly directory: Pick<Directory, 'property'>,
    private readonly clock: { now(): Instant },
  ) {}

  async run({ propertyId, period, measures }: MeasuresAsked): Promise<Outcome<readonly MeasuredFigure[]>> {
    const property = await this.directory.property(propertyId);
    if (property === undefined) return refused('inspections.property-not-found', { propertyId });
    const { first, last } = daysOf(period);
    const today = dayOf(this.clock.now(), property.timeZone);
    const days = { propertyId, first, last: today < last ? today : last, zone: property.timeZone };
    const figures: MeasuredFigure[] = [];
    for (const measure of MEASURES.filter((known) => measures.includes(known)))
      figures.push(await this.#figureOf(measure, days));
    return { accepted: true, value: figures };
  }

  async #figureOf(
    measure: Measure,
    { propertyId, first, last, zone }: { propertyId: string; first: Day; last: Day; zone: string },
  ): Promise<MeasuredFigure> {
    const stretch = { from: startOfDay(first, zone), until: endOfDay(last, zone) };
    switch (measure) {
      case 'public-order':
        return countFigure(measure, await this.reader.incidents(propertyId, ORDER_KINDS, stretch), zone);
      case 'emergency-drills':
        return drillFigure(await this.reader.drills(propertyId, first, last), last, zone);
      case 'car-park-accidents':
        return countFigure(measure, await this.reader.accidents(propertyId, stretch), zone);
    }
  }
}
