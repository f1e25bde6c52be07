import { daysOf, eachDay, isWorkingDay, type Month, type Outcome } from '@goldkey/kernel';
import type { RosterReader } from './readers.js';
import type { RosterMonth } from './views.js';

/** The roster of a property for one month: its people, what is set for them, and the public calendar below. */
export class ShowRosterMonth {
  constructor(private readonly reader: RosterReader) {}

  async run(propertyId: string, month: Month): Promise<Outcome<RosterMonth>> {
    const { first, last } = daysOf(month);
    const people = await this.reader.people(propertyId, first, last);
    if (people === undefined) {
      return { accepted: false, refusal: { code: 'staffing.property-not-found', facts: { propertyId } } };
    }
    const days = eachDay(first, last).map((date) => ({
      date,
      kind: isWorkingDay(date) ? ('work' as const) : ('rest' as const),
    }));
    return { accepted: true, value: { propertyId, month, days, people } };
  }
}
