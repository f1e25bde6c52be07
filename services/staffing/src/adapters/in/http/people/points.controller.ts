import { Requires } from '@goldkey/access';
import type { Month } from '@goldkey/kernel';
import { Command, OptionalVersion, parseAs, settle, zodBody, zodQuery } from '@goldkey/service-kit';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { AnswerObjection } from '../../../../application/points/answer-objection.js';
import { CounterPoints } from '../../../../application/points/counter-points.js';
import { EnterPoints } from '../../../../application/points/enter-points.js';
import { PublishPoints } from '../../../../application/points/publish-points.js';
import { RaiseObjection } from '../../../../application/points/raise-objection.js';
import { RetirePointsRule } from '../../../../application/points/retire-points-rule.js';
import { SetPointsRule } from '../../../../application/points/set-points-rule.js';
import { SummarisePoints } from '../../../../application/points/summarise-points.js';
import { WithdrawPointsSummary } from '../../../../application/points/withdraw-points-summary.js';
import { WithdrawPublication } from '../../../../application/points/withdraw-publication.js';
import { ShowPersonsPoints } from '../../../../application/queries/show-persons-points.js';
import { ShowPointsMonth } from '../../../../application/queries/show-points-month.js';
import { acting, actingEmployee, answerMany, answerOne, callerSelves } from '../outcomes.js';
import { reasonBody } from '../shapes.dto.js';
import {
  answerBody,
  entriesBody,
  entryBody,
  monthParam,
  monthSummaryBody,
  objectionBody,
  periodQuery,
  propertyQuery,
  quarterBody,
  ruleBody,
} from './points.dto.js';

/** Staff points: rules, daily entries, the month's summary, the quarter's publication (rulebook M-35). */
@Controller('api/staffing')
export class PointsController {
  constructor(
    private readonly setRule: SetPointsRule,
    private readonly retireRule: RetirePointsRule,
    private readonly enterPoints: EnterPoints,
    private readonly counterPoints: CounterPoints,
    private readonly summarisePoints: SummarisePoints,
    private readonly withdrawSummary: WithdrawPointsSummary,
    private readonly publishPoints: PublishPoints,
    private readonly raiseObjection: RaiseObjection,
    private readonly answerObjection: AnswerObjection,
    private readonly withdrawPublication: WithdrawPublication,
    private readonly showMonth: ShowPointsMonth,
    private readonly showPersons: ShowPersonsPoints,
  ) {}

  /** People × days of a month, with totals and the summary where there is one. */
  @Requires('staffing:read')
  @Get('points-months/:month')
  async month(
    @Param('month') asked: string,
    @Query(zodQuery(propertyQuery)) { propertyId }: z.output<typeof propertyQuery>,
  ) {
    const { month } = parseAs(monthParam, { month: asked });
    return settle(await this.showMonth.run(propertyId, month as Month));
  }

  /** One's own points of a month, quarter or year; nobody needs a permission for that. */
  @Get('my-points')
  mine(@Query(zodQuery(periodQuery)) { period }: z.output<typeof periodQuery>) {
    return this.showPersons.run(actingEmployee(undefined), period);
  }

  @Requires('staffing:read')
  @Get('employees/:id/points')
  persons(@Param('id') id: string, @Query(zodQuery(periodQuery)) { period }: z.output<typeof periodQuery>) {
    return this.showPersons.run(id, period);
  }

  @Requires('staffing:points')
  @Command()
  @Post('points-rules')
  async set(@Body(zodBody(ruleBody)) body: z.output<typeof ruleBody>, @Res({ passthrough: true }) reply: FastifyReply) {
    return answerOne(reply, await this.setRule.run(body));
  }

  @Requires('staffing:points')
  @Command()
  @HttpCode(200)
  @Post('points-rules/:id/retirement')
  async retire(
    @Param('id') id: string,
    @OptionalVersion() expectedVersion: number | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.retireRule.run({ id, expectedVersion }));
  }

  @Requires('staffing:points')
  @Command()
  @Post('points-entries')
  async enter(
    @Body(zodBody(entryBody)) body: z.output<typeof entryBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.enterPoints.run(body, callerSelves()));
  }

  /** A sheet of entries, each judged with those before it. */
  @Requires('staffing:points')
  @Command()
  @HttpCode(200)
  @Post('points-entries/bulk')
  async enterMany(@Body(zodBody(entriesBody)) { items }: z.output<typeof entriesBody>) {
    return answerMany(await this.enterPoints.runAll(items, callerSelves()));
  }

  /** The entry stays; the one that is answered undoes it. */
  @Requires('staffing:points')
  @Command()
  @Post('points-entries/:id/counter')
  async counter(
    @Param('id') id: string,
    @Body(zodBody(reasonBody)) { reason }: z.output<typeof reasonBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.counterPoints.run({ id, reason, ...callerSelves() }));
  }

  @Requires('staffing:points')
  @Command()
  @Post('points-summaries')
  async summarise(
    @Body(zodBody(monthSummaryBody)) { summarisedAt, ...body }: z.output<typeof monthSummaryBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.summarisePoints.run({ ...body, at: summarisedAt }));
  }

  @Requires('staffing:points')
  @Command()
  @HttpCode(200)
  @Post('points-summaries/:id/withdrawal')
  async withdrawMonth(
    @Param('id') id: string,
    @OptionalVersion() expectedVersion: number | undefined,
    @Body(zodBody(reasonBody)) { reason }: z.output<typeof reasonBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.withdrawSummary.run({ id, expectedVersion, why: reason }));
  }

  @Requires('staffing:points')
  @Command()
  @Post('points-publications')
  async publish(
    @Body(zodBody(quarterBody)) { publishedAt, ...body }: z.output<typeof quarterBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.publishPoints.run({ ...body, at: publishedAt }));
  }

  /** Whoever sees the publication may object, for themselves. */
  @Command()
  @Post('points-publications/:id/objections')
  async object(
    @Param('id') id: string,
    @Body(zodBody(objectionBody)) { text }: z.output<typeof objectionBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.raiseObjection.run({ id, employeeId: actingEmployee(undefined), text }));
  }

  @Requires('staffing:points')
  @Command()
  @HttpCode(200)
  @Post('points-publications/:id/objections/:objectionId/answer')
  async answer(
    @Param('id') id: string,
    @Param('objectionId') objectionId: string,
    @OptionalVersion() expectedVersion: number | undefined,
    @Body(zodBody(answerBody)) body: z.output<typeof answerBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const command = { ...body, id, expectedVersion, objectionId, ...acting() };
    return answerOne(reply, await this.answerObjection.run(command));
  }

  @Requires('staffing:points')
  @Command()
  @HttpCode(200)
  @Post('points-publications/:id/withdrawal')
  async withdrawQuarter(
    @Param('id') id: string,
    @OptionalVersion() expectedVersion: number | undefined,
    @Body(zodBody(reasonBody)) { reason }: z.output<typeof reasonBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.withdrawPublication.run({ id, expectedVersion, why: reason }));
  }
}
