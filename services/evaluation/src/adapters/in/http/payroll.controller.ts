import { randomUUID } from 'node:crypto';
import { Requires } from '@goldkey/access';
import { Command, settle, zodBody } from '@goldkey/service-kit';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import type { z } from 'zod';
import { MakePayrollFile } from '../../../application/make-payroll-file.js';
import { ShowPayroll } from '../../../application/queries/show-payroll.js';
import { actor } from './acting.js';
import { makePayrollFileBody } from './payroll.dto.js';
import { viewer } from './viewer.js';

/** What payroll is told of stipends and fines. */
@Requires('evaluation:payroll')
@Controller('api/evaluation/payroll-files')
export class PayrollController {
  constructor(
    private readonly showPayroll: ShowPayroll,
    private readonly makePayrollFile: MakePayrollFile,
  ) {}

  @Get()
  async list() {
    return { items: await this.showPayroll.list() };
  }

  @Get(':id')
  async one(@Param('id') id: string) {
    return settle(await this.showPayroll.one(id, viewer()));
  }

  @Command()
  @Post()
  async make(@Body(zodBody(makePayrollFileBody)) { propertyId }: z.output<typeof makePayrollFileBody>) {
    const { fileId } = settle(
      await this.makePayrollFile.run({
        fileId: randomUUID(),
        propertyId: propertyId === 'group' ? null : propertyId,
        by: actor(),
      }),
    );
    return this.one(fileId);
  }
}
