import {
  dayOf,
  daysOf,
  endOfDay,
  type Instant,
  instant,
  monthOf,
  type Outcome,
  refused,
  startOfDay,
  type Year,
} from '@goldkey/kernel';
import type { TrainingPlan } from '../../domain/training/plan.js';
import { type TrainingYear, trainingYear } from '../../domain/training/year.js';
import type { PropertyDirectory } from '../ports.js';
import type { TrainingReader } from '../training-ports.js';

/** A year's training of a property: its plan, where one stands, and what was made of it. */
export interface TrainingYearView extends TrainingYear {
  readonly propertyId: string;
  readonly year: Year;
  readonly plan?: TrainingPlan & { readonly version: number };
}

/** How a year's training stands against its plan and budget. */
export class ShowTrainingYear {
  constructor(
    private readonly reader: TrainingReader,
    private readonly properties: PropertyDirectory,
    private readonly clock: { now(): Instant } = { now: () => instant(Date.now()) },
  ) {}

  async run(propertyId: string, year: Year): Promise<Outcome<TrainingYearView>> {
    const property = (await this.properties.find([propertyId])).get(propertyId);
    if (property === undefined) return refused('staffing.property-not-found', { propertyId });
    const { first, last } = daysOf(year);
    const from = startOfDay(first, property.zone);
    const until = instant(endOfDay(last, property.zone) + 1);
    const kept = await this.reader.plan(propertyId, year);
    const sessions = await this.reader.sessions(propertyId, from, until);
    const thisMonth = monthOf(dayOf(this.clock.now(), property.zone));
    const standing = trainingYear(kept?.plan, sessions, thisMonth);
    const plan = kept && { plan: { ...kept.plan, version: kept.version } };
    return { accepted: true, value: { propertyId, year, ...plan, ...standing } };
  }
}
