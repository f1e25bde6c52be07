import { Requires } from '@goldkey/access';
import { idsOf } from '@goldkey/kernel';
import { Database } from '@goldkey/postgres';
import { Command, OptionalVersion, zodBody, zodQuery } from '@goldkey/service-kit';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { ApproveTrainingPlan } from '../../../../application/training/approve-training-plan.js';
import { DrawUpTrainingPlan } from '../../../../application/training/draw-up-training-plan.js';
import { ReviseTrainingPlan } from '../../../../application/training/revise-training-plan.js';
import { WithdrawTrainingPlan } from '../../../../application/training/withdraw-training-plan.js';
import { tellTrainingPlan } from '../caller-may.js';
import { type Asked, listOf, queryOf, recordOf } from '../kept-lists.js';
import { acting, answerOne } from '../outcomes.js';
import { reasonBody } from '../shapes.dto.js';
import { trainingApprovalBody, trainingPlanBody, trainingPlanContents, trainingPlanSpec } from './training.dto.js';

/** What each year trains, with its budget. */
@Controller('api/staffing/training-plans')
export class TrainingPlansController {
  constructor(
    @Inject(Database) private readonly database: Database,
    private readonly approveTrainingPlan: ApproveTrainingPlan,
    private readonly drawUpTrainingPlan: DrawUpTrainingPlan,
    private readonly reviseTrainingPlan: ReviseTrainingPlan,
    private readonly withdrawTrainingPlan: WithdrawTrainingPlan,
  ) {}

  @Requires('staffing:read')
  @Get()
  list(@Query(zodQuery(queryOf(trainingPlanSpec))) query: Asked) {
    return listOf(this.database, trainingPlanSpec, query, tellTrainingPlan);
  }

  @Requires('staffing:read')
  @Get(':id')
  record(@Param('id') id: string) {
    return recordOf(this.database, trainingPlanSpec, { recordKind: 'training-plan', id, shown: tellTrainingPlan });
  }

  @Requires('staffing:employ')
  @Command()
  @Post()
  async drawUp(
    @Body(zodBody(trainingPlanBody)) body: z.output<typeof trainingPlanBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const who = acting();
    const drawnUp = { drawnUpBy: who.by, drawnUpAs: idsOf(who) };
    return answerOne(reply, await this.drawUpTrainingPlan.run({ ...body, ...drawnUp }));
  }

  @Requires('staffing:employ')
  @Command()
  @Put(':id/contents')
  async revise(
    @Param('id') id: string,
    @OptionalVersion() expectedVersion: number | undefined,
    @Body(zodBody(trainingPlanContents)) body: z.output<typeof trainingPlanContents>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.reviseTrainingPlan.run({ ...body, id, expectedVersion, ...acting() }));
  }

  @Requires('staffing:employ')
  @Command()
  @HttpCode(200)
  @Post(':id/approval')
  async approve(
    @Param('id') id: string,
    @OptionalVersion() expectedVersion: number | undefined,
    @Body(zodBody(trainingApprovalBody)) { approvedAt }: z.output<typeof trainingApprovalBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.approveTrainingPlan.run({ id, expectedVersion, ...acting(), at: approvedAt }));
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
    return answerOne(reply, await this.withdrawTrainingPlan.run({ id, expectedVersion, why }));
  }
}
