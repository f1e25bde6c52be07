import { Requires } from '@goldkey/access';
import { GROUP_ZONE, refuse } from '@goldkey/kernel';
import { answerOne, Command, ExpectedVersion, RefusedError, sentInstants, zodBody } from '@goldkey/service-kit';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { CompleteHandover } from '../../../application/complete-handover.js';
import type { HandoverStore, HouseholdStore } from '../../../application/ports.js';
import { ShowDefects } from '../../../application/queries/show-defects.js';
import { WithdrawHandover } from '../../../application/withdraw-handover.js';
import { HANDOVERS, HOUSEHOLDS } from '../../../estates.ports.js';
import { handoverBody, handoverWithdrawalBody } from './handover.dto.js';
import { shown } from './masking.js';

/** The hand-over of a home. */
@Controller('api/estates/households/:id/handover')
export class HandoverController {
  constructor(
    private readonly completeHandover: CompleteHandover,
    private readonly withdrawHandover: WithdrawHandover,
    private readonly showDefects: ShowDefects,
    @Inject(HANDOVERS) private readonly handovers: HandoverStore,
    @Inject(HOUSEHOLDS) private readonly households: Pick<HouseholdStore, 'placeOf'>,
  ) {}

  @Requires('estates:register')
  @Command()
  @HttpCode(200)
  @Post()
  async hold(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(handoverBody)) body: z.output<typeof handoverBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.completeHandover.run({ ...body, id, expectedVersion }), shown);
  }

  @Requires('estates:register')
  @Command()
  @HttpCode(200)
  @Post('withdrawal')
  async withdraw(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(handoverWithdrawalBody)) body: z.output<typeof handoverWithdrawalBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.withdrawHandover.run({ ...body, id, expectedVersion }), shown);
  }

  /** With the signature: for who keeps the register. */
  @Requires('estates:register')
  @Get()
  async read(@Param('id') id: string) {
    const handover = await this.handovers.ofHousehold(id);
    if (handover === undefined) throw new RefusedError(refuse('estates.handover-not-found', { id }).refusal);
    const zone = (await this.households.placeOf(id))?.zone ?? GROUP_ZONE;
    const defects = (await this.showDefects.run(handover.id)).map(({ state, version, repairState }) => {
      const { propertyId: _property, householdId: _home, handoverId: _handover, ...defect } = state;
      return { ...(sentInstants(defect, zone) as object), ...(repairState !== undefined && { repairState }), version };
    });
    return { ...handover, defects };
  }
}
