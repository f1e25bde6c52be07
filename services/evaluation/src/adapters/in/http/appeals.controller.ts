import { randomUUID } from 'node:crypto';
import { Requires } from '@goldkey/access';
import { Command, settle, zodBody, zodQuery } from '@goldkey/service-kit';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { z } from 'zod';
import { DecideAppeal } from '../../../application/decide-appeal.js';
import { DropAppeal } from '../../../application/drop-appeal.js';
import { FileAppeal } from '../../../application/file-appeal.js';
import { ShowAppeals } from '../../../application/queries/show-appeals.js';
import { acting, actor, standsIn } from './acting.js';
import { appealsQuery, decideAppealBody, dropAppealBody, fileAppealBody } from './appeals.dto.js';
import { viewer } from './viewer.js';

/** Appeals against lines of the ledger. */
@Requires('evaluation:read')
@Controller('api/evaluation/appeals')
export class AppealsController {
  constructor(
    private readonly showAppeals: ShowAppeals,
    private readonly fileAppeal: FileAppeal,
    private readonly dropAppeal: DropAppeal,
    private readonly decideAppeal: DecideAppeal,
  ) {}

  @Get()
  async list(@Query(zodQuery(appealsQuery)) { state }: z.output<typeof appealsQuery>) {
    return { items: await this.showAppeals.list(state, viewer()) };
  }

  @Get(':id')
  async one(@Param('id') id: string) {
    return settle(await this.showAppeals.one(id, viewer()));
  }

  @Command()
  @Post()
  async file(@Body(zodBody(fileAppealBody)) body: z.output<typeof fileAppealBody>) {
    const command = { ...body, appealId: randomUUID(), by: actor(), ...standsIn() };
    const { appealId } = settle(await this.fileAppeal.run(command));
    return this.one(appealId);
  }

  @Command()
  @HttpCode(200)
  @Post(':id/drop')
  async drop(
    @Param('id') appealId: string,
    @Body(zodBody(dropAppealBody)) { reason }: z.output<typeof dropAppealBody>,
  ) {
    settle(await this.dropAppeal.run({ appealId, reason, by: actor() }, viewer()));
    return this.one(appealId);
  }

  @Command()
  @HttpCode(200)
  @Requires('evaluation:decide-appeal')
  @Post(':id/decision')
  async decide(
    @Param('id') appealId: string,
    @Body(zodBody(decideAppealBody)) body: z.output<typeof decideAppealBody>,
  ) {
    settle(await this.decideAppeal.run({ appealId, ...body, ...acting() }));
    return this.one(appealId);
  }
}
