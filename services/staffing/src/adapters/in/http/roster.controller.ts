import { Requires } from '@goldkey/access';
import type { Month } from '@goldkey/kernel';
import { Answers, parseAs, settle, zodQuery } from '@goldkey/service-kit';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { z } from 'zod';
import { ShowRosterMonth } from '../../../application/queries/show-roster-month.js';
import { rosterMonth, rosterMonthQuery } from './roster.dto.js';
import { calendarMonth } from './shapes.dto.js';

const monthParam = z.strictObject({ month: calendarMonth });

/** The roster by the month, as people read it. */
@Controller('api/staffing/roster')
export class RosterController {
  constructor(private readonly showRosterMonth: ShowRosterMonth) {}

  @Requires('staffing:read')
  @Answers(rosterMonth)
  @Get('months/:month')
  async month(
    @Param('month') asked: string,
    @Query(zodQuery(rosterMonthQuery)) { propertyId }: z.output<typeof rosterMonthQuery>,
  ) {
    const { month } = parseAs(monthParam, { month: asked });
    return settle(await this.showRosterMonth.run(propertyId, month as Month));
  }
}
