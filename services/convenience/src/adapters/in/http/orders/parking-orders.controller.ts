import { Requires } from '@goldkey/access';
import { Database } from '@goldkey/postgres';
import { answerKept, Command, ExpectedVersion, zodBody } from '@goldkey/service-kit';
import { Body, Controller, HttpCode, Inject, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { ChooseParkingPlace } from '../../../../application/parking/choose-parking-place.js';
import { orderList } from './order-list.js';
import { placeBody } from './orders.dto.js';

/** Parking places of estates for orders that have none. */
@Controller('api/convenience/orders')
export class ParkingOrdersController {
  constructor(
    private readonly chooseParkingPlace: ChooseParkingPlace,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Requires('convenience:order')
  @Command()
  @HttpCode(200)
  @Post(':id/place')
  async choose(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(placeBody)) body: z.output<typeof placeBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const outcome = await this.chooseParkingPlace.run({ ...body, id, expectedVersion });
    return answerKept(this.database, orderList, reply, outcome);
  }
}
