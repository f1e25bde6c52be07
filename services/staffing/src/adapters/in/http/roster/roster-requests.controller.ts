import { allowsAt, currentCaller, Requires } from '@goldkey/access';
import { Command, OptionalVersion, zodBody } from '@goldkey/service-kit';
import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { AcceptSwap } from '../../../../application/roster/accept-swap.js';
import { ApproveRequest } from '../../../../application/roster/approve-request.js';
import { RefuseRequest } from '../../../../application/roster/refuse-request.js';
import { WithdrawRequest } from '../../../../application/roster/withdraw-request.js';
import { acting, actingEmployee, answerOne } from '../outcomes.js';
import { reasonBody } from '../shapes.dto.js';

const mayApprove = (propertyId: string): boolean => allowsAt(currentCaller(), 'staffing:roster', propertyId);

/** What becomes of requests about the roster. */
@Controller('api/staffing/roster-requests')
export class RosterRequestsController {
  constructor(
    private readonly acceptSwap: AcceptSwap,
    private readonly approveRequest: ApproveRequest,
    private readonly refuseRequest: RefuseRequest,
    private readonly withdrawRequest: WithdrawRequest,
  ) {}

  /** By the other one of a swap. */
  @Command()
  @HttpCode(200)
  @Post(':id/acceptance')
  async accept(
    @Param('id') id: string,
    @OptionalVersion() expectedVersion: number | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.acceptSwap.run({ id, expectedVersion, by: actingEmployee(undefined) }));
  }

  @Requires('staffing:roster')
  @Command()
  @HttpCode(200)
  @Post(':id/approval')
  async approve(
    @Param('id') id: string,
    @OptionalVersion() expectedVersion: number | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.approveRequest.run({ id, expectedVersion, ...acting() }));
  }

  /** By who decides, or by the other one of a swap. */
  @Command()
  @HttpCode(200)
  @Post(':id/refusal')
  async refuse(
    @Param('id') id: string,
    @OptionalVersion() expectedVersion: number | undefined,
    @Body(zodBody(reasonBody)) { reason: why }: z.output<typeof reasonBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const command = { id, expectedVersion, ...acting(), why, mayApprove };
    return answerOne(reply, await this.refuseRequest.run(command));
  }

  /** By who asked, or by who decides. */
  @Command()
  @HttpCode(200)
  @Post(':id/withdrawal')
  async withdraw(
    @Param('id') id: string,
    @OptionalVersion() expectedVersion: number | undefined,
    @Body(zodBody(reasonBody)) { reason: why }: z.output<typeof reasonBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const command = { id, expectedVersion, ...acting(), why, mayApprove };
    return answerOne(reply, await this.withdrawRequest.run(command));
  }
}
