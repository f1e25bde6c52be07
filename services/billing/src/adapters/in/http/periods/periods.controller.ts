import { Requires } from '@goldkey/access';
import { refused } from '@goldkey/kernel';
import { Database, type ListSpec } from '@goldkey/postgres';
import { answerKept, Command, keptIn, listOf, listQuerySchema, settle, zodBody, zodQuery } from '@goldkey/service-kit';
import { Body, Controller, Get, Inject, Post, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { ClosePeriod } from '../../../../application/periods/close-period.js';
import { SetTarget } from '../../../../application/periods/set-target.js';
import { id, list, month, share } from '../shapes.dto.js';
import { monthStanding } from './month-standing.js';

const filters = {
  propertyId: { column: 't.property_id', kind: 'any' as const },
  month: { column: 't.month', kind: 'any' as const },
};
const specOf = (table: string): ListSpec => ({
  ...keptIn(table),
  filters,
  sorts: { month: 't.month' },
  defaultSort: '-month',
});
const periods = specOf('period');
const targets = specOf('collection_target');

/** PUT /api/billing/targets */
const targetBody = z.strictObject({
  propertyId: id,
  month,
  target: share.meta({ description: 'share of the month’s charges to collect, 0 to 1' }),
});
/** POST /api/billing/periods */
const closeBody = z.strictObject({ propertyId: id, month });
/** GET /api/billing/periods/standing */
const standingQuery = z.strictObject({ propertyId: id, month });
const periodsQuery = listQuerySchema({ filters: { propertyId: list, month: list }, sorts: ['month'] });

/** Months that are closed, and what is to be collected of those that are not. */
@Controller('api/billing')
export class PeriodsController {
  constructor(
    private readonly setTarget: SetTarget,
    private readonly closePeriod: ClosePeriod,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Requires('billing:report')
  @Command()
  @Put('targets')
  async target(
    @Body(zodBody(targetBody)) body: z.output<typeof targetBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerKept(this.database, targets, reply, await this.setTarget.run(body));
  }

  @Requires('billing:report')
  @Command()
  @Post('periods')
  async close(
    @Body(zodBody(closeBody)) body: z.output<typeof closeBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerKept(this.database, periods, reply, await this.closePeriod.run(body));
  }

  @Requires('billing:read')
  @Get('periods')
  periods(@Query(zodQuery(periodsQuery)) query: z.output<typeof periodsQuery>) {
    return listOf(this.database, periods, query);
  }

  @Requires('billing:read')
  @Get('targets')
  targets(@Query(zodQuery(periodsQuery)) query: z.output<typeof periodsQuery>) {
    return listOf(this.database, targets, query);
  }

  /** How a month stands before it is closed, or what it was closed with. */
  @Requires('billing:read')
  @Get('periods/standing')
  async standing(@Query(zodQuery(standingQuery)) asked: z.output<typeof standingQuery>) {
    const standing = await monthStanding(this.database, asked);
    return standing ?? settle(refused('billing.property-not-found', { propertyId: asked.propertyId }));
  }
}
