import { Requires } from '@goldkey/access';
import { Command, ExpectedVersion, parseAs, settle, zodBody, zodQuery } from '@goldkey/service-kit';
import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { ShowRosterMonth } from '../../../../application/queries/show-roster-month.js';
import { CorrectDutyPost } from '../../../../application/roster/correct-duty-post.js';
import { CorrectShift } from '../../../../application/roster/correct-shift.js';
import { DefineDutyPost } from '../../../../application/roster/define-duty-post.js';
import { DefineShift } from '../../../../application/roster/define-shift.js';
import { PublishRoster } from '../../../../application/roster/publish-roster.js';
import { actingEmployee, answerOne } from '../outcomes.js';
import { Authorised, atProperty } from '../positions/authority.interceptor.js';
import {
  dutyPostBody,
  dutyPostChange,
  monthParam,
  publicationBody,
  rosterMonthQuery,
  shiftBody,
  shiftChange,
} from './roster.dto.js';

/** The roster by the month, what it is planned from, and its publication. */
@Controller('api/staffing')
export class RosterController {
  constructor(
    private readonly showRosterMonth: ShowRosterMonth,
    private readonly publishRoster: PublishRoster,
    private readonly defineDutyPost: DefineDutyPost,
    private readonly correctDutyPost: CorrectDutyPost,
    private readonly defineShift: DefineShift,
    private readonly correctShift: CorrectShift,
  ) {}

  @Requires('staffing:read')
  @Get('roster/months/:month')
  async month(
    @Param('month') asked: string,
    @Query(zodQuery(rosterMonthQuery)) { propertyId }: z.output<typeof rosterMonthQuery>,
  ) {
    const { month } = parseAs(monthParam, { month: asked });
    return settle(await this.showRosterMonth.run(propertyId, month));
  }

  @Requires('staffing:roster')
  @Command()
  @HttpCode(200)
  @Authorised(atProperty('set-roster'))
  @Post('roster/months/:month/publication')
  async publish(
    @Param('month') asked: string,
    @Body(zodBody(publicationBody)) body: z.output<typeof publicationBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { month } = parseAs(monthParam, { month: asked });
    return answerOne(reply, await this.publishRoster.run({ ...body, month, by: actingEmployee(undefined) }));
  }

  @Requires('staffing:roster')
  @Command()
  @Post('duty-posts')
  async definePost(
    @Body(zodBody(dutyPostBody)) body: z.output<typeof dutyPostBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.defineDutyPost.run(body));
  }

  @Requires('staffing:roster')
  @Command()
  @HttpCode(200)
  @Patch('duty-posts/:id')
  async correctPost(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(dutyPostChange)) changes: z.output<typeof dutyPostChange>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.correctDutyPost.run({ id, expectedVersion }, changes));
  }

  @Requires('staffing:roster')
  @Command()
  @Post('shifts')
  async define(
    @Body(zodBody(shiftBody)) body: z.output<typeof shiftBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.defineShift.run(body));
  }

  @Requires('staffing:roster')
  @Command()
  @HttpCode(200)
  @Patch('shifts/:id')
  async correct(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(shiftChange)) changes: z.output<typeof shiftChange>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.correctShift.run({ id, expectedVersion }, changes));
  }
}
