import { Requires } from '@goldkey/access';
import type { Month } from '@goldkey/kernel';
import { Database } from '@goldkey/postgres';
import { Command, parseAs, settle, zodBody, zodQuery } from '@goldkey/service-kit';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { ShowSurveyMonth } from '../../../../application/queries/show-survey-month.js';
import { EnterSurveyAnswers } from '../../../../application/survey/enter-survey-answers.js';
import { WithdrawSurveyAnswer } from '../../../../application/survey/withdraw-survey-answer.js';
import type { SurveyAnswer } from '../../../../domain/survey/answer.js';
import { asWithdrawing, tellSurveyAnswer } from '../caller-may.js';
import { type Asked, listOf, queryOf } from '../kept-lists.js';
import { actingEmployee, answerMany, answerOne } from '../outcomes.js';
import { monthParam } from '../people/points.dto.js';
import { reasonBody } from '../shapes.dto.js';
import { enteredAnswersBody, surveyQuery, surveySpec, withoutRespondent } from './survey.dto.js';

/** An answer as it is shown: with what the caller may do, without who gave it. */
const shown = (answer: SurveyAnswer) => withoutRespondent(tellSurveyAnswer(answer));

/** The staff survey as who runs it sees it: answers that name nobody, and their means. */
@Controller('api/staffing')
export class SurveyController {
  constructor(
    @Inject(Database) private readonly database: Database,
    private readonly showSurveyMonth: ShowSurveyMonth,
    private readonly enterAnswers: EnterSurveyAnswers,
    private readonly withdrawAnswer: WithdrawSurveyAnswer,
  ) {}

  @Requires('staffing:read')
  @Get('staff-survey-answers')
  list(@Query(zodQuery(queryOf(surveySpec))) query: Asked) {
    return listOf(this.database, surveySpec, query, shown);
  }

  @Requires('staffing:read')
  @Get('staff-survey-months/:month')
  async month(
    @Param('month') asked: string,
    @Query(zodQuery(surveyQuery)) { propertyId }: z.output<typeof surveyQuery>,
  ) {
    const { month } = parseAs(monthParam, { month: asked });
    return settle(await this.showSurveyMonth.run(propertyId, month as Month));
  }

  @Requires('staffing:employ')
  @Command()
  @HttpCode(200)
  @Post('staff-survey-answers/bulk')
  async enter(@Body(zodBody(enteredAnswersBody)) { items }: z.output<typeof enteredAnswersBody>) {
    const enteredBy = actingEmployee(undefined);
    const entries = items.map(({ answeredAt, ...item }) => ({
      ...item,
      enteredBy,
      ...(answeredAt !== undefined && { at: answeredAt }),
    }));
    return answerMany(await this.enterAnswers.run(entries));
  }

  /** What one entered; any answer, for who runs the survey of the whole group. */
  @Requires('staffing:employ')
  @Command()
  @HttpCode(200)
  @Post('staff-survey-answers/:id/withdrawal')
  async withdraw(
    @Param('id') id: string,
    @Body(zodBody(reasonBody)) { reason: why }: z.output<typeof reasonBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return withoutRespondent(answerOne(reply, await this.withdrawAnswer.run({ id, why, ...asWithdrawing() })));
  }
}
