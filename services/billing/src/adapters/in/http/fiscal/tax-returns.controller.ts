import { Requires } from '@goldkey/access';
import { Database, type ListSpec } from '@goldkey/postgres';
import { answerKept, Command, ExpectedVersion, keptIn, listOf, settle, zodBody, zodQuery } from '@goldkey/service-kit';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { FileTaxReturn } from '../../../../application/fiscal/file-tax-return.js';
import { RegisterTaxDuty } from '../../../../application/fiscal/register-tax-duty.js';
import { ShowTaxCalendar } from '../../../../application/fiscal/show-tax-calendar.js';
import { recordOf } from '../kept-lists.js';
import { ofPropertyQuery, taxDutiesQuery, taxDutyBody, taxReturnBody } from './fiscal.dto.js';

const duties: ListSpec = {
  ...keptIn('tax_duty'),
  filters: { propertyId: { column: 't.property_id', kind: 'any' } },
  sorts: { tax: 't.tax' },
  neverNull: ['tax'],
  defaultSort: 'tax',
};

/** Taxes to be filed by a day, and their returns. */
@Controller('api/billing')
export class TaxReturnsController {
  constructor(
    private readonly registerTaxDuty: RegisterTaxDuty,
    private readonly fileTaxReturn: FileTaxReturn,
    private readonly showTaxCalendar: ShowTaxCalendar,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Requires('billing:report')
  @Command()
  @Post('tax-duties')
  async register(
    @Body(zodBody(taxDutyBody)) body: z.output<typeof taxDutyBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerKept(this.database, duties, reply, await this.registerTaxDuty.run(body));
  }

  @Requires('billing:report')
  @Command()
  @HttpCode(200)
  @Post('tax-duties/:id/returns')
  async file(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(taxReturnBody)) body: z.output<typeof taxReturnBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerKept(this.database, duties, reply, await this.fileTaxReturn.run({ ...body, id, expectedVersion }));
  }

  @Requires('billing:read')
  @Get('tax-duties')
  list(@Query(zodQuery(taxDutiesQuery)) query: z.output<typeof taxDutiesQuery>) {
    return listOf(this.database, duties, query);
  }

  @Requires('billing:read')
  @Get('tax-duties/:id')
  read(@Param('id') id: string) {
    return recordOf(this.database, duties, 'tax-duty', id);
  }

  /** What is due by when, late, or filed: what is open comes first. */
  @Requires('billing:read')
  @Get('tax-calendar')
  async calendar(@Query(zodQuery(ofPropertyQuery)) { propertyId }: z.output<typeof ofPropertyQuery>) {
    return { items: settle(await this.showTaxCalendar.run(propertyId)) };
  }
}
