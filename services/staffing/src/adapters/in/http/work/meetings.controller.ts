import { Requires } from '@goldkey/access';
import { idsOf } from '@goldkey/kernel';
import { Command, OptionalVersion, zodBody } from '@goldkey/service-kit';
import { Body, Controller, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { ApproveRequisition } from '../../../../application/work/approve-requisition.js';
import { CloseProblem } from '../../../../application/work/close-problem.js';
import { HoldMeeting } from '../../../../application/work/hold-meeting.js';
import { ReopenProblem } from '../../../../application/work/reopen-problem.js';
import { RequestMaterial } from '../../../../application/work/request-material.js';
import { ReturnRequisition } from '../../../../application/work/return-requisition.js';
import { ReviseRequisition } from '../../../../application/work/revise-requisition.js';
import { WithdrawMeeting } from '../../../../application/work/withdraw-meeting.js';
import { WithdrawRequisition } from '../../../../application/work/withdraw-requisition.js';
import { acting, answerOne } from '../outcomes.js';
import { Authorised, atProperty, onRecord } from '../positions/authority.interceptor.js';
import { reasonBody } from '../shapes.dto.js';
import { approvalBody, heldBody, linesBody, materialBody, problemClose } from './meetings.dto.js';

/** Meetings with the problems that they carry forward, and the month's requisition of material. */
@Controller('api/staffing')
export class MeetingsController {
  constructor(
    private readonly holdMeeting: HoldMeeting,
    private readonly withdrawMeeting: WithdrawMeeting,
    private readonly closeProblem: CloseProblem,
    private readonly reopenProblem: ReopenProblem,
    private readonly requestMaterial: RequestMaterial,
    private readonly reviseRequisition: ReviseRequisition,
    private readonly approveRequisition: ApproveRequisition,
    private readonly returnRequisition: ReturnRequisition,
    private readonly withdrawRequisition: WithdrawRequisition,
  ) {}

  @Requires('staffing:talk')
  @Command()
  @Post('meetings-held')
  async hold(
    @Body(zodBody(heldBody)) { kind, heldAt, ...told }: z.output<typeof heldBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.holdMeeting.run({ ...told, meetingKind: kind, at: heldAt }));
  }

  @Requires('staffing:talk')
  @Command()
  @HttpCode(200)
  @Post('meetings-held/:id/withdrawal')
  async withdrawOne(
    @Param('id') id: string,
    @Body(zodBody(reasonBody)) { reason }: z.output<typeof reasonBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.withdrawMeeting.run({ id, why: reason }));
  }

  @Requires('staffing:talk')
  @Command()
  @HttpCode(200)
  @Post('problems/:id/close')
  async close(
    @Param('id') id: string,
    @OptionalVersion() expectedVersion: number | undefined,
    @Body(zodBody(problemClose)) { outcome, closedAt }: z.output<typeof problemClose>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.closeProblem.run({ id, expectedVersion, outcome, at: closedAt }));
  }

  @Requires('staffing:talk')
  @Command()
  @HttpCode(200)
  @Post('problems/:id/close/withdrawal')
  async reopen(
    @Param('id') id: string,
    @OptionalVersion() expectedVersion: number | undefined,
    @Body(zodBody(reasonBody)) { reason }: z.output<typeof reasonBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.reopenProblem.run({ id, expectedVersion, why: reason }));
  }

  @Requires('staffing:plan')
  @Command()
  @Authorised(atProperty('request-material'))
  @Post('material-requisitions')
  async request(
    @Body(zodBody(materialBody)) body: z.output<typeof materialBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const who = acting();
    const requested = { requestedBy: who.by, requestedAs: idsOf(who) };
    return answerOne(reply, await this.requestMaterial.run({ ...body, ...requested }));
  }

  @Requires('staffing:plan')
  @Command()
  @Put('material-requisitions/:id/lines')
  async revise(
    @Param('id') id: string,
    @OptionalVersion() expectedVersion: number | undefined,
    @Body(zodBody(linesBody)) { lines }: z.output<typeof linesBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.reviseRequisition.run({ id, expectedVersion, ...acting(), lines }));
  }

  @Requires('staffing:plan')
  @Command()
  @HttpCode(200)
  @Authorised(onRecord('approve-requisition', 'requisition'))
  @Post('material-requisitions/:id/approval')
  async approve(
    @Param('id') id: string,
    @OptionalVersion() expectedVersion: number | undefined,
    @Body(zodBody(approvalBody)) { note, approvedAt }: z.output<typeof approvalBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const approval = { id, expectedVersion, ...acting(), note, at: approvedAt };
    return answerOne(reply, await this.approveRequisition.run(approval));
  }

  @Requires('staffing:plan')
  @Command()
  @HttpCode(200)
  @Authorised(onRecord('return-requisition', 'requisition'))
  @Post('material-requisitions/:id/return')
  async sendBack(
    @Param('id') id: string,
    @OptionalVersion() expectedVersion: number | undefined,
    @Body(zodBody(reasonBody)) { reason }: z.output<typeof reasonBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.returnRequisition.run({ id, expectedVersion, ...acting(), why: reason }));
  }

  @Requires('staffing:plan')
  @Command()
  @HttpCode(200)
  @Post('material-requisitions/:id/withdrawal')
  async withdrawRequest(
    @Param('id') id: string,
    @OptionalVersion() expectedVersion: number | undefined,
    @Body(zodBody(reasonBody)) { reason }: z.output<typeof reasonBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.withdrawRequisition.run({ id, expectedVersion, why: reason }));
  }
}
