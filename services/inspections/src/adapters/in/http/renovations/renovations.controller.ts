import { Requires } from '@goldkey/access';
import { Database } from '@goldkey/postgres';
import {
  Command,
  ExpectedVersion,
  listOf,
  OptionalVersion,
  settle,
  tellOne,
  tellVersion,
  zodBody,
  zodQuery,
} from '@goldkey/service-kit';
import { Body, Controller, Get, HttpCode, Inject, Param, Patch, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { Kept } from '../../../../application/ports.js';
import { AcceptRenovation } from '../../../../application/renovations/accept-renovation.js';
import { ApplyForRenovation } from '../../../../application/renovations/apply-for-renovation.js';
import { CorrectRenovation } from '../../../../application/renovations/correct-renovation.js';
import { JudgeRenovation } from '../../../../application/renovations/judge-renovation.js';
import { PatrolRenovation } from '../../../../application/renovations/patrol-renovation.js';
import { RaiseViolation } from '../../../../application/renovations/raise-violation.js';
import { ReturnDeposit } from '../../../../application/renovations/return-deposit.js';
import { TakeDeposit } from '../../../../application/renovations/take-deposit.js';
import { WithdrawRenovation } from '../../../../application/renovations/withdraw-renovation.js';
import type { Renovation } from '../../../../domain/renovation/renovation.js';
import { recordOf } from '../kept-lists.js';
import { renovationList } from './renovation-list.js';
import {
  acceptanceBody,
  approvalBody,
  depositBody,
  depositReturnBody,
  reasonBody,
  renovationBody,
  renovationChange,
  renovationsQuery,
  sitePatrolBody,
  violationBody,
} from './renovations.dto.js';

/** Work on homes: applied for, approved, patrolled, accepted (D-07). */
@Controller('api/inspections/renovations')
export class RenovationsController {
  constructor(
    private readonly applyForRenovation: ApplyForRenovation,
    private readonly correctRenovation: CorrectRenovation,
    private readonly judgeRenovation: JudgeRenovation,
    private readonly patrolRenovation: PatrolRenovation,
    private readonly raiseViolation: RaiseViolation,
    private readonly acceptRenovation: AcceptRenovation,
    private readonly takeDeposit: TakeDeposit,
    private readonly returnDeposit: ReturnDeposit,
    private readonly withdrawRenovation: WithdrawRenovation,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Requires('inspections:handle')
  @Command()
  @Post()
  async apply(
    @Body(zodBody(renovationBody)) body: z.output<typeof renovationBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#answer(reply, await this.applyForRenovation.run(body));
  }

  @Requires('inspections:handle')
  @Command()
  @HttpCode(200)
  @Patch(':id')
  async correct(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(renovationChange)) body: z.output<typeof renovationChange>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#answer(reply, await this.correctRenovation.run({ ...body, id, expectedVersion }));
  }

  @Requires('inspections:verify')
  @Command()
  @HttpCode(200)
  @Post(':id/approval')
  async approve(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(approvalBody)) body: z.output<typeof approvalBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#answer(reply, await this.judgeRenovation.run({ ...body, id, expectedVersion }));
  }

  @Requires('inspections:verify')
  @Command()
  @HttpCode(200)
  @Post(':id/rejection')
  async reject(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(reasonBody)) { reason, at }: z.output<typeof reasonBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const outcome = await this.judgeRenovation.run({ id, expectedVersion, at, refusedBecause: reason });
    return this.#answer(reply, outcome);
  }

  @Requires('inspections:patrol')
  @Command()
  @HttpCode(200)
  @Post(':id/patrols')
  async patrol(
    @Param('id') id: string,
    @OptionalVersion() expectedVersion: number | undefined,
    @Body(zodBody(sitePatrolBody)) body: z.output<typeof sitePatrolBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#answer(reply, await this.patrolRenovation.run({ ...body, id, expectedVersion }));
  }

  /** Answers the id of the finding that the violation became. */
  @Requires('inspections:patrol')
  @Command()
  @Post(':id/findings')
  async violate(@Param('id') id: string, @Body(zodBody(violationBody)) body: z.output<typeof violationBody>) {
    const { state } = settle(await this.raiseViolation.run({ ...body, renovationId: id }));
    return { findingId: state.id };
  }

  @Requires('inspections:verify')
  @Command()
  @HttpCode(200)
  @Post(':id/acceptance')
  async accept(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(acceptanceBody)) body: z.output<typeof acceptanceBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#answer(reply, await this.acceptRenovation.run({ ...body, id, expectedVersion }));
  }

  @Requires('inspections:verify')
  @Command()
  @HttpCode(200)
  @Post(':id/withdrawal')
  async withdraw(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(reasonBody)) body: z.output<typeof reasonBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#answer(reply, await this.withdrawRenovation.run({ ...body, id, expectedVersion }));
  }

  @Requires('inspections:handle')
  @Command()
  @HttpCode(200)
  @Post(':id/deposit')
  async take(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(depositBody)) body: z.output<typeof depositBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#answer(reply, await this.takeDeposit.run({ ...body, id, expectedVersion }));
  }

  @Requires('inspections:verify')
  @Command()
  @HttpCode(200)
  @Post(':id/deposit-return')
  async giveBack(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(depositReturnBody)) body: z.output<typeof depositReturnBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#answer(reply, await this.returnDeposit.run({ ...body, id, expectedVersion }));
  }

  @Requires('inspections:read')
  @Get()
  list(@Query(zodQuery(renovationsQuery)) { filters, ...query }: z.output<typeof renovationsQuery>) {
    const { runsOn, ...rest } = filters;
    return listOf(this.database, renovationList, {
      ...query,
      filters: { ...rest, runsFrom: runsOn, runsUntil: runsOn },
    });
  }

  @Requires('inspections:read')
  @Get(':id')
  read(@Param('id') id: string) {
    return recordOf(this.database, renovationList, 'renovation', id);
  }

  async #answer(reply: FastifyReply, outcome: Kept<Renovation>) {
    const { state, version } = settle(outcome);
    tellVersion(reply, version);
    return tellOne(this.database, renovationList, state.id);
  }
}
