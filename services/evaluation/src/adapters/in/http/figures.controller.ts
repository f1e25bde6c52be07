import { currentCaller, Requires } from '@goldkey/access';
import type { Month } from '@goldkey/kernel';
import { settle, zodQuery } from '@goldkey/service-kit';
import { Controller, Get, Param, Query } from '@nestjs/common';
import type { z } from 'zod';
import { ShowEntry } from '../../../application/queries/show-entry.js';
import { ShowOverview } from '../../../application/queries/show-overview.js';
import { ShowPersonMonth } from '../../../application/queries/show-person-month.js';
import { ShowPropertyMonth } from '../../../application/queries/show-property-month.js';
import { VerifyEntry } from '../../../application/queries/verify-entry.js';
import { monthQuery } from './months.dto.js';
import { overviewQuery } from './overview.dto.js';
import { viewer } from './viewer.js';

type MonthQuery = z.output<typeof monthQuery>;

/** What the pages of the evaluation show. */
@Requires('evaluation:read')
@Controller('api/evaluation')
export class FiguresController {
  constructor(
    private readonly showOverview: ShowOverview,
    private readonly showPropertyMonth: ShowPropertyMonth,
    private readonly showPersonMonth: ShowPersonMonth,
    private readonly showEntry: ShowEntry,
    private readonly verifyEntry: VerifyEntry,
  ) {}

  @Get('overview')
  overview(@Query(zodQuery(overviewQuery)) { month, ...query }: z.output<typeof overviewQuery>) {
    return this.showOverview.run({ ...query, month: month as Month | undefined });
  }

  @Get('properties/:id/month')
  async property(@Param('id') id: string, @Query(zodQuery(monthQuery)) { month }: MonthQuery) {
    return settle(await this.showPropertyMonth.run(id, month as Month | undefined, viewer()));
  }

  @Get('me/month')
  async mine(@Query(zodQuery(monthQuery)) { month }: MonthQuery) {
    return settle(await this.showPersonMonth.run(currentCaller().employeeId, month as Month | undefined, viewer()));
  }

  @Get('people/:id/month')
  async person(@Param('id') id: string, @Query(zodQuery(monthQuery)) { month }: MonthQuery) {
    return settle(await this.showPersonMonth.run(id, month as Month | undefined, viewer()));
  }

  @Get('entries/:id')
  async entry(@Param('id') id: string) {
    return settle(await this.showEntry.run(id, viewer()));
  }

  /** The line that the code on a printed explanation leads back to. */
  @Get('verification/:code')
  async verification(@Param('code') code: string) {
    return settle(await this.verifyEntry.run(code, viewer()));
  }
}
