import { Command, settle, zodBody, zodQuery } from '@goldkey/service-kit';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { ShowOwnSurvey } from '../../../../application/queries/show-own-survey.js';
import { AnswerSurvey } from '../../../../application/survey/answer-survey.js';
import { WithdrawSurveyAnswer } from '../../../../application/survey/withdraw-survey-answer.js';
import { acting, actingEmployee, answerOne } from '../outcomes.js';
import { reasonBody } from '../shapes.dto.js';
import { ownAnswerBody, surveyQuery, withoutRespondent } from './survey.dto.js';

/** What every employee answers of the staff survey: these doors ask for no permission, only for who it is. */
@Controller('api/staffing/my-survey-answers')
export class OwnSurveyController {
  constructor(
    private readonly showOwnSurvey: ShowOwnSurvey,
    private readonly answerSurvey: AnswerSurvey,
    private readonly withdrawAnswer: WithdrawSurveyAnswer,
  ) {}

  @Get()
  async mine(@Query(zodQuery(surveyQuery)) { propertyId }: z.output<typeof surveyQuery>) {
    return settle(await this.showOwnSurvey.run(propertyId, actingEmployee(undefined)));
  }

  @Command()
  @Post()
  async answer(
    @Body(zodBody(ownAnswerBody)) body: z.output<typeof ownAnswerBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.answerSurvey.run({ ...body, employeeId: actingEmployee(undefined) }));
  }

  /** One's own answer is taken back, and the topic can be answered again. */
  @Command()
  @HttpCode(200)
  @Post(':id/withdrawal')
  async withdraw(
    @Param('id') id: string,
    @Body(zodBody(reasonBody)) { reason: why }: z.output<typeof reasonBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const kept = await this.withdrawAnswer.run({ id, why, ...acting(), runsSurvey: false });
    return withoutRespondent(answerOne(reply, kept));
  }
}
