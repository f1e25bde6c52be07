import { currentCaller, Requires } from '@goldkey/access';
import type { Month, Year } from '@goldkey/kernel';
import { settle, zodQuery } from '@goldkey/service-kit';
import { Controller, Get, Param, Query } from '@nestjs/common';
import type { z } from 'zod';
import { ShowClause } from '../../../application/queries/show-clause.js';
import { ShowPersonYear } from '../../../application/queries/show-person-year.js';
import { ShowScorecards } from '../../../application/queries/show-scorecards.js';
import { ShowStipends } from '../../../application/queries/show-stipends.js';
import { clauseQuery } from './clauses.dto.js';
import { scorecardsQuery, stipendsQuery } from './merits.dto.js';
import { viewer } from './viewer.js';
import { yearQuery } from './year-reviews.dto.js';

/** What people and departments come to over a period, and the clauses by which they do. */
@Requires('evaluation:read')
@Controller('api/evaluation')
export class MeritsController {
  constructor(
    private readonly showStipends: ShowStipends,
    private readonly showScorecards: ShowScorecards,
    private readonly showPersonYear: ShowPersonYear,
    private readonly showClause: ShowClause,
  ) {}

  @Get('stipends')
  async stipends(@Query(zodQuery(stipendsQuery)) { property, period }: z.output<typeof stipendsQuery>) {
    return settle(await this.showStipends.run(property, period, viewer()));
  }

  @Get('scorecards')
  async scorecards(@Query(zodQuery(scorecardsQuery)) { property, period }: z.output<typeof scorecardsQuery>) {
    return settle(await this.showScorecards.run(property, period, viewer()));
  }

  @Get('me/year')
  async mine(@Query(zodQuery(yearQuery)) { year }: z.output<typeof yearQuery>) {
    return settle(await this.showPersonYear.run(currentCaller().employeeId, year as Year | undefined, viewer()));
  }

  @Get('people/:id/year')
  async person(@Param('id') id: string, @Query(zodQuery(yearQuery)) { year }: z.output<typeof yearQuery>) {
    return settle(await this.showPersonYear.run(id, year as Year | undefined, viewer()));
  }

  @Get('clauses')
  clauses() {
    return { items: this.showClause.list(viewer()) };
  }

  @Get('clauses/:id')
  async clause(@Param('id') id: string, @Query(zodQuery(clauseQuery)) { month }: z.output<typeof clauseQuery>) {
    return settle(await this.showClause.run(id, month as Month | undefined, viewer()));
  }
}
