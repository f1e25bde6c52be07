import { Requires } from '@goldkey/access';
import { formatInstant } from '@goldkey/kernel';
import { Database, type ListSpec } from '@goldkey/postgres';
import { Command, keptIn, listOf, settle, tellOne, tellVersion, zodBody, zodQuery } from '@goldkey/service-kit';
import { Body, Controller, Get, Inject, Param, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { HandInRound } from '../../../application/hand-in-round.js';
import { ShowCoverage } from '../../../application/queries/show-coverage.js';
import { dueQuery, roundBody, roundId, roundsQuery } from './inspections.dto.js';
import { recordOf } from './kept-lists.js';

const spec: ListSpec = {
  ...keptIn('round', 't'),
  filters: {
    propertyId: { column: 't.property_id', kind: 'any' },
    inspectorId: { column: 't.inspector_id', kind: 'any' },
    startedFrom: { column: 't.started_at', kind: 'from' },
    startedUntil: { column: 't.started_at', kind: 'to' },
    completed: { column: '(t.completed_at IS NOT NULL)', kind: 'flag' },
  },
  sorts: { startedAt: 't.started_at', completedAt: 't.completed_at', posts: 't.posts' },
  neverNull: ['startedAt', 'posts'],
  defaultSort: '-startedAt',
};

/** Patrols: what the day asks for, and rounds as they are handed in. */
@Controller('api/inspections/rounds')
export class RoundsController {
  constructor(
    private readonly handInRound: HandInRound,
    private readonly showCoverage: ShowCoverage,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Requires('inspections:patrol')
  @Command()
  @Put(':id')
  async handIn(
    @Param('id', zodQuery(roundId)) id: string,
    @Body(zodBody(roundBody)) body: z.output<typeof roundBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { state, version, raised } = settle(await this.handInRound.run({ ...body, id }));
    tellVersion(reply, version);
    return { ...(await tellOne(this.database, spec, state.id)), raised };
  }

  @Requires('inspections:read')
  @Get('due')
  async due(@Query(zodQuery(dueQuery)) query: z.output<typeof dueQuery>) {
    const { noon, ...due } = settle(await this.showCoverage.run(query));
    return { ...due, noon: formatInstant(noon, due.timeZone) };
  }

  @Requires('inspections:read')
  @Get()
  list(@Query(zodQuery(roundsQuery)) query: z.output<typeof roundsQuery>) {
    return listOf(this.database, spec, query);
  }

  @Requires('inspections:read')
  @Get(':id')
  read(@Param('id') id: string) {
    return recordOf(this.database, spec, 'round', id);
  }
}
