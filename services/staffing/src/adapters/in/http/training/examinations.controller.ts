import { Requires } from '@goldkey/access';
import { Database } from '@goldkey/postgres';
import { Command, OptionalVersion, zodBody, zodQuery } from '@goldkey/service-kit';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { AddExaminationResults } from '../../../../application/examinations/add-examination-results.js';
import { HoldExamination } from '../../../../application/examinations/hold-examination.js';
import { WithdrawExamination } from '../../../../application/examinations/withdraw-examination.js';
import { type Asked, listOf, queryOf, recordOf } from '../kept-lists.js';
import { actingEmployee, answerOne } from '../outcomes.js';
import { reasonBody } from '../shapes.dto.js';
import { examinationBody, examinationResultsBody, examinationSpec } from './training.dto.js';

/** Internal examinations with each person’s result. */
@Controller('api/staffing/examinations')
export class ExaminationsController {
  constructor(
    @Inject(Database) private readonly database: Database,
    private readonly addExaminationResults: AddExaminationResults,
    private readonly holdExamination: HoldExamination,
    private readonly withdrawExamination: WithdrawExamination,
  ) {}

  @Requires('staffing:read')
  @Get()
  list(@Query(zodQuery(queryOf(examinationSpec))) query: Asked) {
    return listOf(this.database, examinationSpec, query);
  }

  @Requires('staffing:read')
  @Get(':id')
  record(@Param('id') id: string) {
    return recordOf(this.database, examinationSpec, { recordKind: 'examination', id });
  }

  @Requires('staffing:employ')
  @Command()
  @Post()
  async hold(
    @Body(zodBody(examinationBody)) { takenAt, ...body }: z.output<typeof examinationBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(
      reply,
      await this.holdExamination.run({ ...body, recordedBy: actingEmployee(undefined), at: takenAt }),
    );
  }

  @Requires('staffing:employ')
  @Command()
  @HttpCode(200)
  @Post(':id/results')
  async add(
    @Param('id') id: string,
    @OptionalVersion() expectedVersion: number | undefined,
    @Body(zodBody(examinationResultsBody)) { results }: z.output<typeof examinationResultsBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.addExaminationResults.run({ id, expectedVersion, results }));
  }

  @Requires('staffing:employ')
  @Command()
  @HttpCode(200)
  @Post(':id/results/:employeeId/withdrawal')
  async withdrawResult(
    @Param('id') id: string,
    @Param('employeeId') employeeId: string,
    @OptionalVersion() expectedVersion: number | undefined,
    @Body(zodBody(reasonBody)) { reason: why }: z.output<typeof reasonBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.withdrawExamination.run({ id, expectedVersion, employeeId, why }));
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
    return answerOne(reply, await this.withdrawExamination.run({ id, expectedVersion, why }));
  }
}
