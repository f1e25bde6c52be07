import {
  addDays,
  dayOf,
  endOfDay,
  type Instant,
  mondayOf,
  type Outcome,
  refused,
  startOfDay,
  weekOf,
} from '@goldkey/kernel';
import type { CareReader } from '../care-ports.js';
import type { PropertyDirectory } from '../ports.js';
import type { TalksDue } from './care-views.js';

/** Whom to talk with next at a property, and whether this week's talk has been held (rulebook M-32). */
export class ShowTalks {
  constructor(
    private readonly reader: CareReader,
    private readonly properties: PropertyDirectory,
    private readonly clock: { now(): Instant },
  ) {}

  async run(propertyId: string): Promise<Outcome<TalksDue>> {
    const property = (await this.properties.find([propertyId])).get(propertyId);
    if (property === undefined) return refused('staffing.property-not-found', { propertyId });
    const { zone: timeZone } = property;
    const today = dayOf(this.clock.now(), timeZone);
    const week = weekOf(today);
    const monday = mondayOf(week);
    const from = startOfDay(monday, timeZone);
    const sunday = addDays(monday, 6);
    const dueAt = endOfDay(sunday, timeZone);
    // The duty is theirs who is the manager when the week ends (rulebook 0).
    const until = (dueAt + 1) as Instant;
    const heldInWeek = await this.reader.talksBetween(propertyId, { from, until, on: sunday });
    const people = await this.reader.people(propertyId, today);
    return { accepted: true, value: { propertyId, timeZone, week, dueAt, heldInWeek, people } };
  }
}
