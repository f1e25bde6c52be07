import { Requires } from '@goldkey/access';
import { Command, ExpectedVersion, settle, tellVersion, zodBody } from '@goldkey/service-kit';
import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { HandDefectToRepair } from '../../../application/defects/hand-defect-to-repair.js';
import { MendDefect } from '../../../application/defects/mend-defect.js';
import { ReopenDefect } from '../../../application/defects/reopen-defect.js';
import type { Kept } from '../../../application/ports.js';
import type { HandoverDefect } from '../../../domain/handover-defect/handover-defect.js';
import { defectReopeningBody, defectRepairBody, defectRightBody } from './handover.dto.js';

/** Which defect, where it stands now, and its repair. */
const answered = (reply: FastifyReply, outcome: Kept<HandoverDefect>) => {
  const { state: defect, version } = settle(outcome);
  tellVersion(reply, version);
  const { id, householdId, state, repair } = defect;
  const number = repair && { repair: { complaintId: repair.complaintId, number: repair.number } };
  return { id, householdId, state, ...number, version };
};

/** Defects of homes that were handed over, until each is right. */
@Controller('api/estates/handover-defects/:id')
export class DefectsController {
  constructor(
    private readonly handDefectToRepair: HandDefectToRepair,
    private readonly mendDefect: MendDefect,
    private readonly reopenDefect: ReopenDefect,
  ) {}

  @Requires('estates:register')
  @Command()
  @HttpCode(200)
  @Post('repair')
  async repair(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(defectRepairBody)) body: z.output<typeof defectRepairBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answered(reply, await this.handDefectToRepair.run({ ...body, id, expectedVersion }));
  }

  @Requires('estates:register')
  @Command()
  @HttpCode(200)
  @Post('putting-right')
  async putRight(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(defectRightBody)) body: z.output<typeof defectRightBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answered(reply, await this.mendDefect.run({ ...body, id, expectedVersion }));
  }

  @Requires('estates:register')
  @Command()
  @HttpCode(200)
  @Post('reopening')
  async reopen(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(defectReopeningBody)) body: z.output<typeof defectReopeningBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answered(reply, await this.reopenDefect.run({ ...body, id, expectedVersion }));
  }
}
