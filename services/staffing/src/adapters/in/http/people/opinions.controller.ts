import { Requires } from '@goldkey/access';
import { Command, zodBody } from '@goldkey/service-kit';
import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { CloseOpinion } from '../../../../application/care/close-opinion.js';
import { RaiseOpinion } from '../../../../application/care/raise-opinion.js';
import { ReopenOpinion } from '../../../../application/care/reopen-opinion.js';
import { WithdrawOpinion } from '../../../../application/care/withdraw-opinion.js';
import { actingEmployee, answerOne } from '../outcomes.js';
import { reasonBody } from '../shapes.dto.js';
import { opinionBody, opinionClose } from '../work/duties.dto.js';

/** What members of staff want heard, and the answers that were promised (rulebook M-34). */
@Requires('staffing:talk')
@Controller('api/staffing/opinions')
export class OpinionsController {
  constructor(
    private readonly raiseOpinion: RaiseOpinion,
    private readonly closeOpinion: CloseOpinion,
    private readonly withdrawOpinion: WithdrawOpinion,
    private readonly reopenOpinion: ReopenOpinion,
  ) {}

  @Command()
  @Post()
  async raise(
    @Body(zodBody(opinionBody)) { raisedAt, employeeId, ...body }: z.output<typeof opinionBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(
      reply,
      await this.raiseOpinion.run({ ...body, employeeId: actingEmployee(employeeId), at: raisedAt }),
    );
  }

  @Command()
  @HttpCode(200)
  @Post(':id/close')
  async close(
    @Param('id') id: string,
    @Body(zodBody(opinionClose)) { reply: words, repliedAt }: z.output<typeof opinionClose>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.closeOpinion.run({ id, reply: words, at: repliedAt }));
  }

  @Command()
  @HttpCode(200)
  @Post(':id/close/withdrawal')
  async takeReplyBack(
    @Param('id') id: string,
    @Body(zodBody(reasonBody)) { reason }: z.output<typeof reasonBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.reopenOpinion.run({ id, why: reason }));
  }

  @Command()
  @HttpCode(200)
  @Post(':id/withdrawal')
  async withdrawOne(
    @Param('id') id: string,
    @Body(zodBody(reasonBody)) { reason }: z.output<typeof reasonBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.withdrawOpinion.run({ id, why: reason }));
  }
}
