import { Requires } from '@goldkey/access';
import type { Month } from '@goldkey/kernel';
import { Command, OptionalVersion, parseAs, settle, zodBody, zodQuery } from '@goldkey/service-kit';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { DecideSuggestion } from '../../../../application/care/decide-suggestion.js';
import { MakeSuggestion } from '../../../../application/care/make-suggestion.js';
import { RecordCommunityDeed } from '../../../../application/care/record-community-deed.js';
import { ReopenSuggestion } from '../../../../application/care/reopen-suggestion.js';
import { WithdrawCommunityDeed } from '../../../../application/care/withdraw-community-deed.js';
import { WithdrawSuggestion } from '../../../../application/care/withdraw-suggestion.js';
import { ShowCareMonth } from '../../../../application/queries/show-care-month.js';
import { ShowPersonsHistory } from '../../../../application/queries/show-persons-history.js';
import { ShowTalks } from '../../../../application/queries/show-talks.js';
import { acting, actingEmployee, answerOne } from '../outcomes.js';
import { reasonBody } from '../shapes.dto.js';
import { communityBody, suggestionBody, suggestionDecision } from './people.dto.js';
import { monthParam, propertyQuery } from './points.dto.js';

/** What is done for the staff and the community. Talks, activities and opinions have their doors among the duties. */
@Controller('api/staffing')
export class CareController {
  constructor(
    private readonly showTalks: ShowTalks,
    private readonly showCareMonth: ShowCareMonth,
    private readonly showHistory: ShowPersonsHistory,
    private readonly makeSuggestion: MakeSuggestion,
    private readonly decideSuggestion: DecideSuggestion,
    private readonly withdrawSuggestion: WithdrawSuggestion,
    private readonly reopenSuggestion: ReopenSuggestion,
    private readonly recordDeed: RecordCommunityDeed,
    private readonly withdrawDeed: WithdrawCommunityDeed,
  ) {}

  /** Whom to talk with next, and whether this week's talk has been held (rulebook M-32). */
  @Requires('staffing:read')
  @Get('talks-due')
  async talksDue(@Query(zodQuery(propertyQuery)) { propertyId }: z.output<typeof propertyQuery>) {
    return settle(await this.showTalks.run(propertyId));
  }

  /** How often each thing was done that every month asks for (rulebook M-33). */
  @Requires('staffing:read')
  @Get('care-months/:month')
  async careMonth(
    @Param('month') asked: string,
    @Query(zodQuery(propertyQuery)) { propertyId }: z.output<typeof propertyQuery>,
  ) {
    const { month } = parseAs(monthParam, { month: asked });
    return settle(await this.showCareMonth.run(propertyId, month as Month));
  }

  /** What happened to a person's file, posts, hand-over list and certificates, newest first. */
  @Requires('staffing:read')
  @Get('employees/:id/history')
  async history(@Param('id') id: string) {
    return settle(await this.showHistory.run(id));
  }

  @Requires('staffing:talk')
  @Command()
  @Post('suggestions')
  async suggest(
    @Body(zodBody(suggestionBody)) { madeAt, employeeId, ...body }: z.output<typeof suggestionBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const wish = { ...body, employeeId: actingEmployee(employeeId), at: madeAt };
    return answerOne(reply, await this.makeSuggestion.run(wish));
  }

  @Requires('staffing:employ')
  @Command()
  @HttpCode(200)
  @Post('suggestions/:id/decision')
  async decide(
    @Param('id') id: string,
    @OptionalVersion() expectedVersion: number | undefined,
    @Body(zodBody(suggestionDecision)) { decidedAt, ...body }: z.output<typeof suggestionDecision>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { by: decidedBy, selves } = acting();
    return answerOne(
      reply,
      await this.decideSuggestion.run({ ...body, id, expectedVersion, decidedBy, selves, at: decidedAt }),
    );
  }

  @Requires('staffing:employ')
  @Command()
  @HttpCode(200)
  @Post('suggestions/:id/decision/withdrawal')
  async takeDecisionBack(
    @Param('id') id: string,
    @OptionalVersion() expectedVersion: number | undefined,
    @Body(zodBody(reasonBody)) { reason }: z.output<typeof reasonBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.reopenSuggestion.run({ id, expectedVersion, ...acting(), why: reason }));
  }

  @Requires('staffing:employ')
  @Command()
  @HttpCode(200)
  @Post('suggestions/:id/withdrawal')
  async takeBack(
    @Param('id') id: string,
    @OptionalVersion() expectedVersion: number | undefined,
    @Body(zodBody(reasonBody)) { reason }: z.output<typeof reasonBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.withdrawSuggestion.run({ id, expectedVersion, why: reason }));
  }

  @Requires('staffing:talk')
  @Command()
  @Post('community-deeds')
  async record(
    @Body(zodBody(communityBody)) { employeeId, ...body }: z.output<typeof communityBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.recordDeed.run({ ...body, employeeId: actingEmployee(employeeId) }));
  }

  @Requires('staffing:talk')
  @Command()
  @HttpCode(200)
  @Post('community-deeds/:id/withdrawal')
  async withdraw(
    @Param('id') id: string,
    @OptionalVersion() expectedVersion: number | undefined,
    @Body(zodBody(reasonBody)) { reason }: z.output<typeof reasonBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.withdrawDeed.run({ id, expectedVersion, why: reason }));
  }
}
