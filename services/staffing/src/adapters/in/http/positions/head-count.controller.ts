import { actingAs, Requires } from '@goldkey/access';
import { Command, OptionalVersion, settle, zodBody, zodQuery } from '@goldkey/service-kit';
import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { AssessSuccessor } from '../../../../application/positions/assess-successor.js';
import { CloseRecruitment } from '../../../../application/positions/close-recruitment.js';
import { DecideRecruitment } from '../../../../application/positions/decide-recruitment.js';
import { NameSuccessor } from '../../../../application/positions/name-successor.js';
import { RemoveSuccessor } from '../../../../application/positions/remove-successor.js';
import { RequestRecruitment } from '../../../../application/positions/request-recruitment.js';
import { WithdrawRecruitment } from '../../../../application/positions/withdraw-recruitment.js';
import { ShowHeadCount } from '../../../../application/queries/show-head-count.js';
import { tellRecruitment } from '../caller-may.js';
import { answerOne } from '../outcomes.js';
import { callerSigns } from '../roster/signing.js';
import { reasonBody } from '../shapes.dto.js';
import { assessmentBody, headCountQuery, recruitmentBody, recruitmentClose, successorBody } from './positions.dto.js';

/** Who decides, by what they sign with. */
const decider = () => actingAs(callerSigns().id);

/** Standard against actual, who follows on whom, and the need of people. */
@Requires('staffing:employ')
@Controller('api/staffing')
export class HeadCountController {
  constructor(
    private readonly showHeadCount: ShowHeadCount,
    private readonly nameSuccessor: NameSuccessor,
    private readonly assessSuccessor: AssessSuccessor,
    private readonly removeSuccessor: RemoveSuccessor,
    private readonly requestRecruitment: RequestRecruitment,
    private readonly decideRecruitment: DecideRecruitment,
    private readonly closeRecruitment: CloseRecruitment,
    private readonly withdrawRecruitment: WithdrawRecruitment,
  ) {}

  /** Of a property, on a day (left out: today there), in pages as lists have them. */
  @Requires('staffing:read')
  @Get('head-count')
  async show(@Query(zodQuery(headCountQuery)) asked: z.output<typeof headCountQuery>) {
    const { propertyId, page, pageSize } = asked;
    const { day, lines } = settle(await this.showHeadCount.run(propertyId, asked.day));
    const items = lines
      .slice((page - 1) * pageSize, page * pageSize)
      .map((line) => ({ ...line, recruitments: line.recruitments.map(tellRecruitment) }));
    return { items, total: lines.length, page, pageSize, day };
  }

  @Command()
  @Post('successors')
  async name(
    @Body(zodBody(successorBody)) body: z.output<typeof successorBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.nameSuccessor.run(body));
  }

  @Command()
  @Put('successors/:id/assessment')
  async assess(
    @Param('id') id: string,
    @OptionalVersion() expectedVersion: number | undefined,
    @Body(zodBody(assessmentBody)) body: z.output<typeof assessmentBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.assessSuccessor.run({ ...body, id, expectedVersion }));
  }

  @Command()
  @HttpCode(200)
  @Post('successors/:id/removal')
  async remove(
    @Param('id') id: string,
    @OptionalVersion() expectedVersion: number | undefined,
    @Body(zodBody(reasonBody)) { reason }: z.output<typeof reasonBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.removeSuccessor.run({ id, expectedVersion, why: reason }));
  }

  @Command()
  @Post('recruitments')
  async request(
    @Body(zodBody(recruitmentBody)) body: z.output<typeof recruitmentBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { id: requestedBy, selves: requestedAs } = callerSigns();
    return answerOne(reply, await this.requestRecruitment.run({ ...body, requestedBy, requestedAs }));
  }

  @Requires('staffing:approve-position')
  @Command()
  @HttpCode(200)
  @Post('recruitments/:id/approval')
  async approve(
    @Param('id') id: string,
    @OptionalVersion() expectedVersion: number | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.decideRecruitment.run({ id, expectedVersion, ...decider() }));
  }

  @Requires('staffing:approve-position')
  @Command()
  @HttpCode(200)
  @Post('recruitments/:id/refusal')
  async decline(
    @Param('id') id: string,
    @OptionalVersion() expectedVersion: number | undefined,
    @Body(zodBody(reasonBody)) { reason }: z.output<typeof reasonBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const decision = { ...decider(), declinedBecause: reason };
    return answerOne(reply, await this.decideRecruitment.run({ id, expectedVersion, ...decision }));
  }

  @Command()
  @HttpCode(200)
  @Post('recruitments/:id/close')
  async close(
    @Param('id') id: string,
    @OptionalVersion() expectedVersion: number | undefined,
    @Body(zodBody(recruitmentClose)) { hired }: z.output<typeof recruitmentClose>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.closeRecruitment.run({ id, expectedVersion, hired }));
  }

  @Command()
  @HttpCode(200)
  @Post('recruitments/:id/withdrawal')
  async withdraw(
    @Param('id') id: string,
    @OptionalVersion() expectedVersion: number | undefined,
    @Body(zodBody(reasonBody)) { reason }: z.output<typeof reasonBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.withdrawRecruitment.run({ id, expectedVersion, why: reason }));
  }
}
