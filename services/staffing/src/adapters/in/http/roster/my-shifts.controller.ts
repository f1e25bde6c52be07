import { Command, parseAs, settle, zodBody, zodQuery } from '@goldkey/service-kit';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { ShowColleagues } from '../../../../application/queries/show-colleagues.js';
import { ShowOwnShifts } from '../../../../application/queries/show-own-shifts.js';
import { AskCorrection } from '../../../../application/roster/ask-correction.js';
import { AskLeave } from '../../../../application/roster/ask-leave.js';
import { AskSwap } from '../../../../application/roster/ask-swap.js';
import { NoticeChanges } from '../../../../application/roster/notice-changes.js';
import { RecordClocking } from '../../../../application/roster/record-clocking.js';
import { tellRequest } from '../caller-may.js';
import { actingEmployee, answerOne, doneFor } from '../outcomes.js';
import { tellingFields } from '../wrong-fields.js';
import { clockingBody, correctionBody, leaveBody, myShiftsQuery, swapBody } from './attendance.dto.js';
import { dayParam, monthParam, noticeBody } from './roster.dto.js';

/** What every employee sees and does of their own shifts: these doors ask for no permission, only for who it is. */
@Controller('api/staffing')
export class MyShiftsController {
  constructor(
    private readonly showOwnShifts: ShowOwnShifts,
    private readonly showColleagues: ShowColleagues,
    private readonly noticeChanges: NoticeChanges,
    private readonly recordClocking: RecordClocking,
    private readonly askLeave: AskLeave,
    private readonly askSwap: AskSwap,
    private readonly askCorrection: AskCorrection,
  ) {}

  @Get('my-shifts')
  async mine(@Query(zodQuery(myShiftsQuery)) { month }: z.output<typeof myShiftsQuery>) {
    const { requests, ...told } = settle(await this.showOwnShifts.run(actingEmployee(undefined), month));
    return { ...told, requests: requests.map((request) => tellRequest(request, told)) };
  }

  @Get('my-shifts/colleagues/:date')
  async others(@Param('date') asked: string) {
    const { date } = parseAs(dayParam, { date: asked });
    return { items: settle(await this.showColleagues.run(actingEmployee(undefined), date)) };
  }

  @Command()
  @HttpCode(200)
  @Post('my-shifts/:month/notice')
  async notice(
    @Param('month') asked: string,
    @Body(zodBody(noticeBody)) { days }: z.output<typeof noticeBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { month } = parseAs(monthParam, { month: asked });
    return answerOne(reply, await this.noticeChanges.run({ employeeId: actingEmployee(undefined), month, days }));
  }

  @Command()
  @Post('my-clockings')
  async clock(
    @Body(zodBody(clockingBody)) body: z.output<typeof clockingBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.recordClocking.run({ ...body, employeeId: actingEmployee(undefined) }));
  }

  @Command()
  @Post('leave-requests')
  async leave(
    @Body(zodBody(leaveBody)) { employeeId: named, ...body }: z.output<typeof leaveBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const asked = await doneFor(named, 'staffing:roster', (employeeId) => this.askLeave.run({ ...body, employeeId }));
    return answerOne(reply, tellingFields(asked));
  }

  @Command()
  @Post('swap-requests')
  async swap(
    @Body(zodBody(swapBody)) body: z.output<typeof swapBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.askSwap.run({ ...body, employeeId: actingEmployee(undefined) }));
  }

  @Command()
  @Post('clock-corrections')
  async correction(
    @Body(zodBody(correctionBody)) body: z.output<typeof correctionBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.askCorrection.run({ ...body, employeeId: actingEmployee(undefined) }));
  }
}
