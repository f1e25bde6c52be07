import { Requires } from '@goldkey/access';
import { Command, OptionalVersion, zodBody } from '@goldkey/service-kit';
import { Body, Controller, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { AbolishPosition } from '../../../../application/positions/abolish-position.js';
import { ApprovePosition } from '../../../../application/positions/approve-position.js';
import { BeginPositionVersion } from '../../../../application/positions/begin-position-version.js';
import { DraftPosition } from '../../../../application/positions/draft-position.js';
import { DropPositionDraft } from '../../../../application/positions/drop-position-draft.js';
import { RestorePosition } from '../../../../application/positions/restore-position.js';
import { ReturnPosition } from '../../../../application/positions/return-position.js';
import { ReviewPosition } from '../../../../application/positions/review-position.js';
import { RevisePosition } from '../../../../application/positions/revise-position.js';
import { answerOne } from '../outcomes.js';
import { callerSigns } from '../roster/signing.js';
import { reasonBody } from '../shapes.dto.js';
import { abolitionBody, effectiveBody, positionBody, revisionBody } from './positions.dto.js';

/** Positions: described, reviewed, approved from a day on, abolished. */
@Requires('staffing:describe-position')
@Controller('api/staffing/positions')
export class PositionsController {
  constructor(
    private readonly draftPosition: DraftPosition,
    private readonly revisePosition: RevisePosition,
    private readonly beginPositionVersion: BeginPositionVersion,
    private readonly reviewPosition: ReviewPosition,
    private readonly returnPosition: ReturnPosition,
    private readonly approvePosition: ApprovePosition,
    private readonly dropPositionDraft: DropPositionDraft,
    private readonly abolishPosition: AbolishPosition,
    private readonly restorePosition: RestorePosition,
  ) {}

  @Command()
  @Post()
  async draft(
    @Body(zodBody(positionBody)) body: z.output<typeof positionBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.draftPosition.run({ ...body, by: callerSigns() }));
  }

  @Command()
  @Put(':id/draft')
  async revise(
    @Param('id') id: string,
    @OptionalVersion() expectedVersion: number | undefined,
    @Body(zodBody(revisionBody)) { description }: z.output<typeof revisionBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.revisePosition.run({ id, expectedVersion, description, by: callerSigns() }));
  }

  @Command()
  @HttpCode(200)
  @Post(':id/versions')
  async begin(
    @Param('id') id: string,
    @OptionalVersion() expectedVersion: number | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.beginPositionVersion.run({ id, expectedVersion, by: callerSigns() }));
  }

  @Command()
  @HttpCode(200)
  @Post(':id/review')
  async review(
    @Param('id') id: string,
    @OptionalVersion() expectedVersion: number | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.reviewPosition.run({ id, expectedVersion, by: callerSigns() }));
  }

  @Command()
  @HttpCode(200)
  @Post(':id/return')
  async sendBack(
    @Param('id') id: string,
    @OptionalVersion() expectedVersion: number | undefined,
    @Body(zodBody(reasonBody)) { reason }: z.output<typeof reasonBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.returnPosition.run({ id, expectedVersion, by: callerSigns(), why: reason }));
  }

  @Requires('staffing:approve-position')
  @Command()
  @HttpCode(200)
  @Post(':id/approval')
  async approve(
    @Param('id') id: string,
    @OptionalVersion() expectedVersion: number | undefined,
    @Body(zodBody(effectiveBody)) { effectiveFrom: from }: z.output<typeof effectiveBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.approvePosition.run({ id, expectedVersion, by: callerSigns(), from }));
  }

  @Command()
  @HttpCode(200)
  @Post(':id/draft/removal')
  async drop(
    @Param('id') id: string,
    @OptionalVersion() expectedVersion: number | undefined,
    @Body(zodBody(reasonBody)) { reason }: z.output<typeof reasonBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.dropPositionDraft.run({ id, expectedVersion, why: reason }));
  }

  @Requires('staffing:approve-position')
  @Command()
  @HttpCode(200)
  @Post(':id/abolition')
  async abolish(
    @Param('id') id: string,
    @OptionalVersion() expectedVersion: number | undefined,
    @Body(zodBody(abolitionBody)) { lastDay, reason }: z.output<typeof abolitionBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.abolishPosition.run({ id, expectedVersion, lastDay, why: reason }));
  }

  @Requires('staffing:approve-position')
  @Command()
  @HttpCode(200)
  @Post(':id/abolition/withdrawal')
  async restore(
    @Param('id') id: string,
    @OptionalVersion() expectedVersion: number | undefined,
    @Body(zodBody(reasonBody)) { reason }: z.output<typeof reasonBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.restorePosition.run({ id, expectedVersion, why: reason }));
  }
}
