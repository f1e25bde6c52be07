import { Requires } from '@goldkey/access';
import { Answers, Command, zodBody } from '@goldkey/service-kit';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import type { z } from 'zod';
import { ListParkedEvents } from '../../../application/queries/list-parked-events.js';
import { ReplayParkedEvents } from '../../../application/replay-parked-events.js';
import { parkedAnswer, replayAnswer, replayBody } from './parked.dto.js';

/** Events that could not be handled, and the command that has them handled again. */
@Requires('evaluation:operate')
@Controller('api/evaluation/parked-events')
export class ParkedController {
  constructor(
    private readonly listParkedEvents: ListParkedEvents,
    private readonly replayParkedEvents: ReplayParkedEvents,
  ) {}

  @Answers(parkedAnswer)
  @Get()
  async list() {
    return { items: await this.listParkedEvents.run() };
  }

  @Command()
  @Answers(replayAnswer)
  @HttpCode(200)
  @Post('replay')
  replay(@Body(zodBody(replayBody)) { ids }: z.output<typeof replayBody>) {
    return this.replayParkedEvents.run(ids);
  }
}
