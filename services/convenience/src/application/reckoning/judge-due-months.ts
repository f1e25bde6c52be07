import { addDays, dayOf, lastDayOf, monthOf, shiftMonth } from '@goldkey/kernel';
import type { Clock } from '../ports.js';
import type { Properties } from '../reckoning-ports.js';
import type { JudgeMonth } from './judge-month.js';

/** Days after a month in which its services are still brought in, before it is judged by itself. */
const GRACE_DAYS = 5;

/** Judges last month wherever nobody did; a property without a list has nothing to judge. */
export class JudgeDueMonths {
  constructor(
    private readonly properties: Properties,
    private readonly judgeMonth: JudgeMonth,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    for (const { propertyId, timeZone } of await this.properties.all()) {
      const today = dayOf(this.clock.now(), timeZone);
      const month = shiftMonth(monthOf(today), -1);
      if (today > addDays(lastDayOf(month), GRACE_DAYS)) await this.judgeMonth.run({ propertyId, month, costs: {} });
    }
  }
}
