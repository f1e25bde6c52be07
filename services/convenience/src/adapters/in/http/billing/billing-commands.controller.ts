import { Requires } from '@goldkey/access';
import { Database, type ListSpec } from '@goldkey/postgres';
import {
  answerKept,
  Command,
  ExpectedVersion,
  keptIn,
  listOf,
  listQuerySchema,
  zodBody,
  zodQuery,
} from '@goldkey/service-kit';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { ChargeService } from '../../../../application/billing/charge-service.js';
import { SettleBillingCommand } from '../../../../application/billing/settle-billing-command.js';
import { recordOf } from '../kept-lists.js';
import { list } from '../shapes.dto.js';

const nothing = z.strictObject({});
const commandsQuery = listQuerySchema({
  filters: { propertyId: list, state: list, act: list, orderId: list },
  sorts: ['askedAt'],
});

const spec: ListSpec = {
  ...keptIn('billing_command'),
  filters: {
    propertyId: { column: 't.property_id', kind: 'any' },
    state: { column: 't.standing', kind: 'any' },
    act: { column: 't.act', kind: 'any' },
    orderId: { column: 't.order_id', kind: 'any' },
  },
  sorts: { askedAt: 't.asked_at' },
  neverNull: ['askedAt'],
  defaultSort: '-askedAt',
  search: ["(t.state ->> 'orderNumber')", "(t.state ->> 'address')", "(t.state ->> 'itemName')"],
};

/** Money of orders on its way into billing's ledger. */
@Controller('api/convenience')
export class BillingCommandsController {
  constructor(
    private readonly chargeService: ChargeService,
    private readonly settleRefused: SettleBillingCommand,
    @Inject(Database) private readonly database: Database,
  ) {}

  /** What is open of a service goes with the household's bill of the month. */
  @Requires('convenience:order')
  @Command()
  @Post('services/:id/charge')
  async charge(
    @Param('id') serviceId: string,
    @Body(zodBody(nothing)) _body: z.output<typeof nothing>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerKept(this.database, spec, reply, await this.chargeService.run(serviceId));
  }

  @Requires('convenience:cash')
  @Command()
  @HttpCode(200)
  @Post('billing-commands/:id/repeat')
  async repeat(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerKept(this.database, spec, reply, await this.settleRefused.run({ act: 'repeat', id, expectedVersion }));
  }

  @Requires('convenience:cash')
  @Command()
  @HttpCode(200)
  @Post('billing-commands/:id/drop')
  async drop(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerKept(this.database, spec, reply, await this.settleRefused.run({ act: 'drop', id, expectedVersion }));
  }

  @Requires('convenience:read')
  @Get('billing-commands')
  list(@Query(zodQuery(commandsQuery)) query: z.output<typeof commandsQuery>) {
    return listOf(this.database, spec, query);
  }

  @Requires('convenience:read')
  @Get('billing-commands/:id')
  read(@Param('id') id: string) {
    return recordOf(this.database, spec, 'billing-command', id);
  }
}
