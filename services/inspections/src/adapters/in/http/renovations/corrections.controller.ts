import { Requires } from '@goldkey/access';
import { Database } from '@goldkey/postgres';
import { Command, ExpectedVersion, settle, tellOne, tellVersion, zodBody } from '@goldkey/service-kit';
import { Body, Controller, HttpCode, Inject, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { Kept } from '../../../../application/ports.js';
import { MoveRenovation } from '../../../../application/renovations/move-renovation.js';
import { WithdrawAcceptance } from '../../../../application/renovations/withdraw-acceptance.js';
import { WithdrawDeposit } from '../../../../application/renovations/withdraw-deposit.js';
import type { Renovation } from '../../../../domain/renovation/renovation.js';
import { renovationList } from './renovation-list.js';
import { lastDayBody, takingBackBody } from './renovations.dto.js';

type Reason = z.output<typeof takingBackBody>;

/** What was written of a renovation by mistake is put right by another person than who wrote it. */
@Controller('api/inspections/renovations')
export class RenovationCorrectionsController {
  constructor(
    private readonly withdrawAcceptance: WithdrawAcceptance,
    private readonly moveRenovation: MoveRenovation,
    private readonly withdrawDeposit: WithdrawDeposit,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Requires('inspections:verify')
  @Command()
  @HttpCode(200)
  @Post(':id/acceptance-withdrawal')
  async reopen(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(takingBackBody)) body: Reason,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#answer(reply, await this.withdrawAcceptance.run({ ...body, id, expectedVersion }));
  }

  /** The last day of work that runs. */
  @Requires('inspections:verify')
  @Command()
  @HttpCode(200)
  @Post(':id/last-day')
  async move(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(lastDayBody)) body: z.output<typeof lastDayBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#answer(reply, await this.moveRenovation.run({ ...body, id, expectedVersion }));
  }

  @Requires('inspections:verify')
  @Command()
  @HttpCode(200)
  @Post(':id/deposit-withdrawal')
  async untake(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(takingBackBody)) body: Reason,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#answer(reply, await this.withdrawDeposit.run({ ...body, id, expectedVersion, what: 'taken' }));
  }

  @Requires('inspections:verify')
  @Command()
  @HttpCode(200)
  @Post(':id/deposit-return-withdrawal')
  async unreturn(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(takingBackBody)) body: Reason,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#answer(reply, await this.withdrawDeposit.run({ ...body, id, expectedVersion, what: 'returned' }));
  }

  async #answer(reply: FastifyReply, outcome: Kept<Renovation>) {
    const { state, version } = settle(outcome);
    tellVersion(reply, version);
    return tellOne(this.database, renovationList, state.id);
  }
}
