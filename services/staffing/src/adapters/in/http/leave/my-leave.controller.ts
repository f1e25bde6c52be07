import { settle, zodQuery } from '@goldkey/service-kit';
import { Controller, Get, Query } from '@nestjs/common';
import type { z } from 'zod';
import { QuoteLeave } from '../../../../application/queries/quote-leave.js';
import { ShowPersonsLeave } from '../../../../application/queries/show-persons-leave.js';
import { actingEmployee, doneFor } from '../outcomes.js';
import { leaveCostQuery, yearQuery } from './leave.dto.js';
import { tellLeave } from './tell-leave.js';

/** What everybody sees of their own leave: these doors ask for no permission, only for who it is. */
@Controller('api/staffing')
export class MyLeaveController {
  constructor(
    private readonly showPersonsLeave: ShowPersonsLeave,
    private readonly quoteLeave: QuoteLeave,
  ) {}

  @Get('my-leave')
  async mine(@Query(zodQuery(yearQuery)) { year }: z.output<typeof yearQuery>) {
    return tellLeave(settle(await this.showPersonsLeave.run(actingEmployee(undefined), year)));
  }

  /** What leave would cost, and what is left for it, before it is asked for. */
  @Get('leave-costs')
  async cost(@Query(zodQuery(leaveCostQuery)) { employeeId: named, ...wish }: z.output<typeof leaveCostQuery>) {
    return settle(await doneFor(named, 'staffing:roster', (employeeId) => this.quoteLeave.run(employeeId, wish)));
  }
}
