import { Requires } from '@goldkey/access';
import { parseAs, settle, zodQuery } from '@goldkey/service-kit';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { z } from 'zod';
import type { WorkDayReader } from '../../../../application/queries/readers.js';
import { ShowWorkDay } from '../../../../application/queries/show-work-day.js';
import { actingEmployee } from '../outcomes.js';
import { calendarDay, id } from '../shapes.dto.js';

export const WORK_DAY_READER = Symbol('work day reader');

const dayParam = z.strictObject({ date: calendarDay });
const dayQuery = z.strictObject({ propertyId: id, employeeId: id.optional() });

/** What forms and the daily report begin with. */
@Requires('staffing:read')
@Controller('api/staffing')
export class WorkDaysController {
  constructor(
    @Inject(ShowWorkDay) private readonly showWorkDay: ShowWorkDay,
    @Inject(WORK_DAY_READER) private readonly reader: WorkDayReader,
  ) {}

  /** The properties of the caller, each with its zone. */
  @Get('places')
  async places() {
    return { items: await this.reader.places() };
  }

  /** A person's day from its own events; without `employeeId` the caller's. */
  @Get('work-days/:date')
  async day(
    @Param('date') asked: string,
    @Query(zodQuery(dayQuery)) { propertyId, employeeId }: z.output<typeof dayQuery>,
  ) {
    const { date } = parseAs(dayParam, { date: asked });
    return settle(await this.showWorkDay.run({ propertyId, employeeId: actingEmployee(employeeId), date }));
  }
}
