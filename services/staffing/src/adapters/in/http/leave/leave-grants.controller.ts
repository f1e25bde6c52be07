import { Requires } from '@goldkey/access';
import { Database } from '@goldkey/postgres';
import { Command, OptionalVersion, zodBody, zodQuery } from '@goldkey/service-kit';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { GrantLeave } from '../../../../application/leave/grant-leave.js';
import { WithdrawLeaveGrant } from '../../../../application/leave/withdraw-leave-grant.js';
import { type Asked, listOf, queryOf, recordOf } from '../kept-lists.js';
import { acting, answerOne } from '../outcomes.js';
import { reasonBody } from '../shapes.dto.js';
import { tellingFields } from '../wrong-fields.js';
import { grantBody, grantSpec } from './leave.dto.js';

/** Days of leave that are granted on top of what the law gives. */
@Controller('api/staffing/leave-grants')
export class LeaveGrantsController {
  constructor(
    @Inject(Database) private readonly database: Database,
    private readonly grantLeave: GrantLeave,
    private readonly withdrawGrant: WithdrawLeaveGrant,
  ) {}

  @Requires('staffing:roster')
  @Get()
  list(@Query(zodQuery(queryOf(grantSpec))) query: Asked) {
    return listOf(this.database, grantSpec, query);
  }

  @Requires('staffing:roster')
  @Get(':id')
  record(@Param('id') id: string) {
    return recordOf(this.database, grantSpec, { recordKind: 'leave-grant', id });
  }

  @Requires('staffing:employ')
  @Command()
  @Post()
  async grant(
    @Body(zodBody(grantBody)) body: z.output<typeof grantBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, tellingFields(await this.grantLeave.run({ ...body, ...acting() })));
  }

  @Requires('staffing:employ')
  @Command()
  @HttpCode(200)
  @Post(':id/withdrawal')
  async withdraw(
    @Param('id') id: string,
    @OptionalVersion() expectedVersion: number | undefined,
    @Body(zodBody(reasonBody)) { reason: why }: z.output<typeof reasonBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.withdrawGrant.run({ id, expectedVersion, why, ...acting() }));
  }
}
