import { Requires } from '@goldkey/access';
import { Database, type ListSpec } from '@goldkey/postgres';
import { answerKept, Command, keptIn, listOf, settle, zodBody, zodQuery } from '@goldkey/service-kit';
import { Body, Controller, Get, Inject, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { ShowReport } from '../../../../application/reports/show-report.js';
import { SubmitReport } from '../../../../application/reports/submit-report.js';
import { recordOf } from '../kept-lists.js';
import { figuresQuery, reportBody, reportsQuery } from './reports.dto.js';

const spec: ListSpec = {
  ...keptIn('report'),
  filters: {
    propertyId: { column: 't.property_id', kind: 'any' },
    kind: { column: 't.kind', kind: 'any' },
    period: { column: 't.period', kind: 'any' },
  },
  sorts: { submittedAt: 't.submitted_at', period: 't.period' },
  neverNull: ['submittedAt', 'period'],
  defaultSort: '-submittedAt',
};

/** Fee reports: the figures of a period, and what was submitted of them. */
@Controller('api/billing/reports')
export class ReportsController {
  constructor(
    private readonly submitReport: SubmitReport,
    private readonly showReport: ShowReport,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Requires('billing:report')
  @Command()
  @Post()
  async submit(
    @Body(zodBody(reportBody)) body: z.output<typeof reportBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerKept(this.database, spec, reply, await this.submitReport.run(body));
  }

  /** What a report on the period would say. */
  @Requires('billing:read')
  @Get('figures')
  async figures(@Query(zodQuery(figuresQuery)) { propertyId, period }: z.output<typeof figuresQuery>) {
    return { propertyId, period, ...settle(await this.showReport.run(propertyId, period)) };
  }

  @Requires('billing:read')
  @Get()
  list(@Query(zodQuery(reportsQuery)) query: z.output<typeof reportsQuery>) {
    return listOf(this.database, spec, query);
  }

  @Requires('billing:read')
  @Get(':id')
  read(@Param('id') id: string) {
    return recordOf(this.database, spec, 'report', id);
  }
}
