import { currentCaller, Requires } from '@goldkey/access';
import { settle, zodQuery } from '@goldkey/service-kit';
import { Controller, Get, Query } from '@nestjs/common';
import { z } from 'zod';
import { ReadRegister, type ReadRegisterQuestion } from '../../../../application/registers/read-register.js';
import { ReportRevenue } from '../../../../application/registers/report-revenue.js';
import { REGISTERS } from '../../../../domain/register/registers.js';
import { day, id, month } from '../shapes.dto.js';

/** GET /api/convenience/registers */
const registerQuery = z.strictObject({ register: z.enum(REGISTERS), propertyId: id, from: day, until: day });
/** GET /api/convenience/revenue */
const revenueQuery = z.strictObject({ propertyId: id, month });

/** The eleven registers of document 004, and the month's revenue. */
@Controller('api/convenience')
export class RegistersController {
  constructor(
    private readonly readRegister: ReadRegister,
    private readonly reportRevenue: ReportRevenue,
  ) {}

  @Requires('convenience:read')
  @Get('registers')
  async register(@Query(zodQuery(registerQuery)) query: z.output<typeof registerQuery>) {
    const question: ReadRegisterQuestion = { ...query, reveals: currentCaller().permissions.has('convenience:order') };
    return settle(await this.readRegister.run(question));
  }

  @Requires('convenience:read')
  @Get('revenue')
  async revenue(@Query(zodQuery(revenueQuery)) query: z.output<typeof revenueQuery>) {
    return settle(await this.reportRevenue.run(query.propertyId, query.month));
  }
}
