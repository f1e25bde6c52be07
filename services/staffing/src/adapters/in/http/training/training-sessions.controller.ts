import { Requires } from '@goldkey/access';
import { Database } from '@goldkey/postgres';
import { Command, OptionalVersion, zodBody, zodQuery } from '@goldkey/service-kit';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { HoldTraining } from '../../../../application/training/hold-training.js';
import { JudgeTrainingEffect } from '../../../../application/training/judge-training-effect.js';
import { RecordTrainingSatisfaction } from '../../../../application/training/record-training-satisfaction.js';
import { WithdrawTraining } from '../../../../application/training/withdraw-training.js';
import { type Asked, listOf, queryOf, recordOf } from '../kept-lists.js';
import { actingEmployee, answerOne } from '../outcomes.js';
import { reasonBody } from '../shapes.dto.js';
import { effectBody, satisfactionBody, trainingSessionBody, trainingSessionSpec } from './training.dto.js';

/** Trainings that were held, what was thought of them, and what came of them. */
@Controller('api/staffing/training-sessions')
export class TrainingSessionsController {
  constructor(
    @Inject(Database) private readonly database: Database,
    private readonly holdTraining: HoldTraining,
    private readonly judgeTrainingEffect: JudgeTrainingEffect,
    private readonly recordTrainingSatisfaction: RecordTrainingSatisfaction,
    private readonly withdrawTraining: WithdrawTraining,
  ) {}

  @Requires('staffing:read')
  @Get()
  list(@Query(zodQuery(queryOf(trainingSessionSpec))) query: Asked) {
    return listOf(this.database, trainingSessionSpec, query);
  }

  @Requires('staffing:read')
  @Get(':id')
  record(@Param('id') id: string) {
    return recordOf(this.database, trainingSessionSpec, { recordKind: 'training-session', id });
  }

  @Requires('staffing:talk')
  @Command()
  @Post()
  async hold(
    @Body(zodBody(trainingSessionBody)) { heldAt, ...body }: z.output<typeof trainingSessionBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(
      reply,
      await this.holdTraining.run({ ...body, recordedBy: actingEmployee(undefined), at: heldAt }),
    );
  }

  @Requires('staffing:talk')
  @Command()
  @Put(':id/satisfaction')
  async rate(
    @Param('id') id: string,
    @OptionalVersion() expectedVersion: number | undefined,
    @Body(zodBody(satisfactionBody)) { satisfaction }: z.output<typeof satisfactionBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.recordTrainingSatisfaction.run({ id, expectedVersion, satisfaction }));
  }

  @Requires('staffing:employ')
  @Command()
  @Put(':id/effect')
  async judge(
    @Param('id') id: string,
    @OptionalVersion() expectedVersion: number | undefined,
    @Body(zodBody(effectBody)) { judgedAt, ...body }: z.output<typeof effectBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(
      reply,
      await this.judgeTrainingEffect.run({ ...body, id, expectedVersion, by: actingEmployee(undefined), at: judgedAt }),
    );
  }

  @Requires('staffing:talk')
  @Command()
  @HttpCode(200)
  @Post(':id/withdrawal')
  async withdraw(
    @Param('id') id: string,
    @OptionalVersion() expectedVersion: number | undefined,
    @Body(zodBody(reasonBody)) { reason: why }: z.output<typeof reasonBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.withdrawTraining.run({ id, expectedVersion, why }));
  }
}
