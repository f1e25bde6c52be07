import { Requires } from '@goldkey/access';
import { Database, type ListSpec, listQuery } from '@goldkey/postgres';
import { answerKept, Command, ExpectedVersion, keptIn, listOf, settle, zodBody, zodQuery } from '@goldkey/service-kit';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { IssueRun } from '../../../../application/runs/issue-run.js';
import { PreviewRun } from '../../../../application/runs/preview-run.js';
import { ReverseRun } from '../../../../application/runs/reverse-run.js';
import { recordOf } from '../kept-lists.js';
import { type BillLineRow, linesSpec, toldLine } from './bill-lines.js';
import { linesQuery, previewBody, reversalBody, runBody, runsQuery } from './runs.dto.js';

const spec: ListSpec = {
  ...keptIn('billing_run'),
  filters: {
    propertyId: { column: 't.property_id', kind: 'any' },
    month: { column: 't.month', kind: 'any' },
    state: { column: 't.standing', kind: 'any' },
  },
  sorts: { issuedAt: 't.issued_at', month: 't.month' },
  neverNull: ['issuedAt', 'month'],
  defaultSort: '-issuedAt',
};

/** Bills: previewed, issued, taken back. */
@Controller('api/billing')
export class RunsController {
  constructor(
    private readonly previewRun: PreviewRun,
    private readonly issueRun: IssueRun,
    private readonly reverseRun: ReverseRun,
    @Inject(Database) private readonly database: Database,
  ) {}

  /** A question that asks for more than an address holds: nothing is kept. */
  @Requires('billing:bill')
  @HttpCode(200)
  @Post('runs/preview')
  async preview(@Body(zodBody(previewBody)) body: z.output<typeof previewBody>) {
    return settle(await this.previewRun.run(body));
  }

  @Requires('billing:bill')
  @Command()
  @Post('runs')
  async issue(@Body(zodBody(runBody)) body: z.output<typeof runBody>, @Res({ passthrough: true }) reply: FastifyReply) {
    return answerKept(this.database, spec, reply, await this.issueRun.run(body));
  }

  @Requires('billing:bill')
  @Command()
  @HttpCode(200)
  @Post('runs/:id/reversal')
  async reverse(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(reversalBody)) body: z.output<typeof reversalBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerKept(this.database, spec, reply, await this.reverseRun.run({ ...body, id, expectedVersion }));
  }

  @Requires('billing:read')
  @Get('runs')
  list(@Query(zodQuery(runsQuery)) query: z.output<typeof runsQuery>) {
    return listOf(this.database, spec, query);
  }

  @Requires('billing:read')
  @Get('runs/:id')
  read(@Param('id') id: string) {
    return recordOf(this.database, spec, 'billing-run', id);
  }

  @Requires('billing:read')
  @Get('bill-lines')
  async lines(@Query(zodQuery(linesQuery)) query: z.output<typeof linesQuery>) {
    const page = await this.database.transaction((tx) => listQuery<BillLineRow>(tx, linesSpec, query), {
      readOnly: true,
    });
    return { ...page, items: page.items.map(toldLine) };
  }
}
