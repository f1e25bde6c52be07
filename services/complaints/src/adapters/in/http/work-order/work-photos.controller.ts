import { Requires } from '@goldkey/access';
import { Database } from '@goldkey/postgres';
import { Command, zodBody } from '@goldkey/service-kit';
import { Body, Controller, HttpCode, Inject, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { type Advance, AdvanceWorkOrder } from '../../../../application/work-order/advance-work-order.js';
import { answerOrder } from './work-order-answer.js';
import { momentBody, photoBody } from './work-orders.dto.js';

/** Photos of work, each by itself: what another window tells in the same second stays. */
@Controller('api/complaints')
export class WorkPhotosController {
  constructor(
    private readonly advance: AdvanceWorkOrder,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Requires('complaints:work')
  @Command()
  @HttpCode(200)
  @Post('work-orders/:id/photos')
  add(
    @Param('id') id: string,
    @Body(zodBody(photoBody)) { at, ...photo }: z.output<typeof photoBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#move(reply, id, { act: 'add-photo', photo, at });
  }

  @Requires('complaints:work')
  @Command()
  @HttpCode(200)
  @Post('work-orders/:id/photos/:photoId/removal')
  remove(
    @Param('id') id: string,
    @Param('photoId') photoId: string,
    @Body(zodBody(momentBody)) { at }: z.output<typeof momentBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#move(reply, id, { act: 'remove-photo', photoId, at });
  }

  async #move(reply: FastifyReply, id: string, advance: Advance) {
    return answerOrder(this.database, reply, await this.advance.run({ id }, advance));
  }
}
