import { clockTime, dayOf, isWorkingDay } from '@goldkey/kernel';
import type { Clock } from '../ports.js';
import type { SurveyReader } from '../survey-ports.js';
import type { DrawCalls } from './draw-calls.js';

const EIGHT_O_CLOCK_MS = 8 * 3_600_000;

/** Draws for every property whose working day has begun, by its own clock, and that has no draw yet. */
export class DrawDueCalls {
  constructor(
    private readonly reader: SurveyReader,
    private readonly drawCalls: DrawCalls,
    private readonly clock: Clock,
  ) {}

  /** How many draws were made. */
  async run(): Promise<number> {
    const now = this.clock.now();
    const waiting = await this.reader.withoutDraw(now);
    let made = 0;
    for (const { propertyId, timeZone } of waiting) {
      if (clockTime(now, timeZone) < EIGHT_O_CLOCK_MS || !isWorkingDay(dayOf(now, timeZone))) continue;
      if ((await this.drawCalls.run(propertyId)).accepted) made += 1;
    }
    return made;
  }
}
