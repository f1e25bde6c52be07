import { Requires } from '@goldkey/access';
import { Database } from '@goldkey/postgres';
import { answerKept, Command, ExpectedVersion, settle, zodBody, zodQuery } from '@goldkey/service-kit';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { ChangeRhythm } from '../../../../application/orders/change-rhythm.js';
import { PreviewRhythm } from '../../../../application/orders/preview-rhythm.js';
import { orderList } from './order-list.js';
import { rhythmBody, rhythmQuery } from './orders.dto.js';

/** How a standing order comes back from a day on. */
@Controller('api/convenience/orders')
export class RhythmController {
  constructor(
    private readonly changeRhythm: ChangeRhythm,
    private readonly previewRhythm: PreviewRhythm,
    @Inject(Database) private readonly database: Database,
  ) {}

  /** From today on, if it came back so: the next days, nothing is changed. */
  @Requires('convenience:order')
  @Get(':id/days-to-come')
  async preview(@Param('id') orderId: string, @Query(zodQuery(rhythmQuery)) rhythm: z.output<typeof rhythmQuery>) {
    return { days: settle(await this.previewRhythm.run({ orderId, rhythm })) };
  }

  @Requires('convenience:order')
  @Command()
  @HttpCode(200)
  @Post(':id/rhythm')
  async change(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(rhythmBody)) body: z.output<typeof rhythmBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerKept(this.database, orderList, reply, await this.changeRhythm.run({ ...body, id, expectedVersion }));
  }
}
