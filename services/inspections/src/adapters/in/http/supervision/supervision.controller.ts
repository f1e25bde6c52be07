import { Requires } from '@goldkey/access';
import { answerOne, Command, OptionalVersion, settle, zodBody, zodQuery } from '@goldkey/service-kit';
import { Body, Controller, Get, HttpCode, Inject, Param, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { ShowSupervisionMonth } from '../../../../application/queries/show-supervision-month.js';
import { SetSupervisionLimits } from '../../../../application/supervision/set-supervision-limits.js';
import { limitsBody, monthQuery } from './supervision.dto.js';

const MINUTE_MS = 60_000;
const clockText = (ms: number): string => {
  const minutes = Math.floor(ms / MINUTE_MS);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
};

/** A month's supervision in one view, and by what it is reckoned. */
@Controller('api/inspections')
export class SupervisionController {
  constructor(
    @Inject(ShowSupervisionMonth) private readonly showSupervisionMonth: ShowSupervisionMonth,
    @Inject(SetSupervisionLimits) private readonly setSupervisionLimits: SetSupervisionLimits,
  ) {}

  @Requires('inspections:read')
  @Get('supervision-months')
  async month(@Query(zodQuery(monthQuery)) { propertyId, month }: z.output<typeof monthQuery>) {
    const { people, ...shown } = settle(await this.showSupervisionMonth.run(propertyId, month));
    return {
      ...shown,
      people: people.map(({ starts, ...person }) => ({ ...person, starts: starts.map(clockText) })),
    };
  }

  @Requires('inspections:define')
  @Command()
  @HttpCode(200)
  @Put('supervision-limits/:propertyId')
  async limit(
    @Param('propertyId') propertyId: string,
    @OptionalVersion() expectedVersion: number | undefined,
    @Body(zodBody(limitsBody)) body: z.output<typeof limitsBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const command = { ...body, propertyId, ...(expectedVersion !== undefined && { expectedVersion }) };
    return answerOne(reply, await this.setSupervisionLimits.run(command));
  }
}
