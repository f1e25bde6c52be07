import { Requires } from '@goldkey/access';
import { Database, type ListSpec } from '@goldkey/postgres';
import {
  Command,
  ExpectedVersion,
  keptIn,
  listOf,
  settle,
  tellOne,
  tellVersion,
  zodBody,
  zodQuery,
} from '@goldkey/service-kit';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { Kept } from '../../../../application/ports.js';
import { CompleteDayCheck } from '../../../../application/quality/complete-day-check.js';
import { WithdrawDayCheck } from '../../../../application/quality/withdraw-day-check.js';
import type { DayCheck } from '../../../../domain/day-check/day-check.js';
import { recordOf } from '../kept-lists.js';
import { reasonBody } from '../supervision/supervision.dto.js';
import { dayCheckBody, dayChecksQuery } from './quality.dto.js';

const spec: ListSpec = {
  ...keptIn('day_check', 't'),
  filters: {
    propertyId: { column: 't.property_id', kind: 'any' },
    state: { column: 't.standing', kind: 'any' },
    inspectorId: { column: 't.inspector_id', kind: 'any' },
    checkedFrom: { column: 't.checked_at', kind: 'from' },
    checkedUntil: { column: 't.checked_at', kind: 'to' },
  },
  sorts: { checkedAt: 't.checked_at' },
  neverNull: ['checkedAt'],
  defaultSort: '-checkedAt',
};

/** Day checks of the quality centre (J-05, M-18). */
@Controller('api/inspections/day-checks')
export class DayChecksController {
  constructor(
    private readonly completeDayCheck: CompleteDayCheck,
    private readonly withdrawDayCheck: WithdrawDayCheck,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Requires('inspections:quality')
  @Command()
  @Post()
  async complete(
    @Body(zodBody(dayCheckBody)) { findings, ...body }: z.output<typeof dayCheckBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#answer(reply, await this.completeDayCheck.run({ ...body, found: findings }));
  }

  @Requires('inspections:quality')
  @Command()
  @HttpCode(200)
  @Post(':id/withdrawal')
  async withdraw(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(reasonBody)) body: z.output<typeof reasonBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#answer(reply, await this.withdrawDayCheck.run({ ...body, id, expectedVersion }));
  }

  @Requires('inspections:read')
  @Get()
  list(@Query(zodQuery(dayChecksQuery)) query: z.output<typeof dayChecksQuery>) {
    return listOf(this.database, spec, query);
  }

  @Requires('inspections:read')
  @Get(':id')
  read(@Param('id') id: string) {
    return recordOf(this.database, spec, 'day-check', id);
  }

  async #answer(reply: FastifyReply, outcome: Kept<DayCheck>) {
    const { state, version } = settle(outcome);
    tellVersion(reply, version);
    return tellOne(this.database, spec, state.id);
  }
}
