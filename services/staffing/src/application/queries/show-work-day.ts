import { addDays, type Day, type Outcome, refused, startOfDay } from '@goldkey/kernel';
import type { WorkDayReader } from './readers.js';
import type { WorkDay } from './views.js';

/** What a person did on a day, from the day's own events: the daily report begins with it. */
export class ShowWorkDay {
  constructor(private readonly reader: WorkDayReader) {}

  async run(asked: {
    readonly propertyId: string;
    readonly employeeId: string;
    readonly date: Day;
  }): Promise<Outcome<WorkDay>> {
    const { propertyId, employeeId, date } = asked;
    const place = (await this.reader.places()).find((one) => one.propertyId === propertyId);
    if (place === undefined) return refused('staffing.property-not-found', { propertyId });
    const { timeZone } = place;
    const lines = await this.reader.linesOf(asked, startOfDay(date, timeZone), startOfDay(addDays(date, 1), timeZone));
    const report = await this.reader.reportOf(propertyId, employeeId, date);
    return { accepted: true, value: { ...asked, timeZone, lines, ...(report && { report }) } };
  }
}
