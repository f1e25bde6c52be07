import { Requires } from '@goldkey/access';
import { idsOf } from '@goldkey/kernel';
import { Database } from '@goldkey/postgres';
import { Command, OptionalVersion, zodBody, zodQuery } from '@goldkey/service-kit';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { ApproveFestival } from '../../../../application/festivals/approve-festival.js';
import { CompleteFestival } from '../../../../application/festivals/complete-festival.js';
import { ReviseFestival } from '../../../../application/festivals/revise-festival.js';
import { ScheduleFestival } from '../../../../application/festivals/schedule-festival.js';
import { WithdrawFestival } from '../../../../application/festivals/withdraw-festival.js';
import { tellFestival } from '../caller-may.js';
import { type Asked, listOf, queryOf, recordOf } from '../kept-lists.js';
import { acting, answerOne } from '../outcomes.js';
import { reasonBody } from '../shapes.dto.js';
import {
  festivalApprovalBody,
  festivalBody,
  festivalCompletionBody,
  festivalPlanBody,
  festivalSpec,
} from './festivals.dto.js';
import { callerSigns } from './signing.js';

/** Festivals with their plans. */
@Controller('api/staffing/festivals')
export class FestivalsController {
  constructor(
    @Inject(Database) private readonly database: Database,
    private readonly scheduleFestival: ScheduleFestival,
    private readonly reviseFestival: ReviseFestival,
    private readonly approveFestival: ApproveFestival,
    private readonly completeFestival: CompleteFestival,
    private readonly withdrawFestival: WithdrawFestival,
  ) {}

  @Requires('staffing:read')
  @Get()
  list(@Query(zodQuery(queryOf(festivalSpec))) query: Asked) {
    return listOf(this.database, festivalSpec, query, tellFestival);
  }

  @Requires('staffing:read')
  @Get(':id')
  record(@Param('id') id: string) {
    return recordOf(this.database, festivalSpec, { recordKind: 'festival', id, shown: tellFestival });
  }

  @Requires('staffing:plan')
  @Command()
  @Post()
  async schedule(
    @Body(zodBody(festivalBody)) { scheduledAt, ...body }: z.output<typeof festivalBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const who = acting();
    const command = { ...body, scheduledBy: who.by, scheduledAs: idsOf(who), at: scheduledAt };
    return answerOne(reply, await this.scheduleFestival.run(command));
  }

  @Requires('staffing:plan')
  @Command()
  @Put(':id/plan')
  async revise(
    @Param('id') id: string,
    @OptionalVersion() expectedVersion: number | undefined,
    @Body(zodBody(festivalPlanBody)) body: z.output<typeof festivalPlanBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { id: by, selves } = callerSigns();
    return answerOne(reply, await this.reviseFestival.run({ ...body, id, expectedVersion, as: idsOf({ by, selves }) }));
  }

  @Requires('staffing:plan')
  @Command()
  @HttpCode(200)
  @Post(':id/approval')
  async approve(
    @Param('id') id: string,
    @OptionalVersion() expectedVersion: number | undefined,
    @Body(zodBody(festivalApprovalBody)) { approvedAt }: z.output<typeof festivalApprovalBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const command = { id, expectedVersion, ...acting(), at: approvedAt };
    return answerOne(reply, await this.approveFestival.run(command));
  }

  @Requires('staffing:plan')
  @Command()
  @HttpCode(200)
  @Post(':id/completion')
  async complete(
    @Param('id') id: string,
    @OptionalVersion() expectedVersion: number | undefined,
    @Body(zodBody(festivalCompletionBody)) { result, completedAt }: z.output<typeof festivalCompletionBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.completeFestival.run({ id, expectedVersion, result, at: completedAt }));
  }

  @Requires('staffing:plan')
  @Command()
  @HttpCode(200)
  @Post(':id/withdrawal')
  async withdraw(
    @Param('id') id: string,
    @OptionalVersion() expectedVersion: number | undefined,
    @Body(zodBody(reasonBody)) { reason: why }: z.output<typeof reasonBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.withdrawFestival.run({ id, expectedVersion, why }));
  }
}
