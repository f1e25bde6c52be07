import { Requires } from '@goldkey/access';
import { Database } from '@goldkey/postgres';
import {
  Command,
  ExpectedVersion,
  type KeptList,
  keptIn,
  listOf,
  settle,
  tellOne,
  tellVersion,
  zodBody,
  zodQuery,
} from '@goldkey/service-kit';
import { Body, Controller, Get, HttpCode, Inject, Param, Patch, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { Kept } from '../../../../application/ports.js';
import { ChangeRoute } from '../../../../application/routes/change-route.js';
import { DrawRoute } from '../../../../application/routes/draw-route.js';
import { RetireRoute } from '../../../../application/routes/retire-route.js';
import type { Route } from '../../../../domain/route/route.js';
import { recordOf } from '../kept-lists.js';
import { retirementBody, routeBody, routeChange, routesQuery } from './routes.dto.js';

const spec: KeptList = {
  ...keptIn('route', 't'),
  filters: {
    propertyId: { column: 't.property_id', kind: 'any' },
    retired: { column: 't.retired', kind: 'flag' },
  },
  sorts: { name: 't.name' },
  defaultSort: 'name',
  search: ['t.name'],
};

/** Routes: ordered lists of posts that rounds follow. */
@Controller('api/inspections/routes')
export class RoutesController {
  constructor(
    private readonly drawRoute: DrawRoute,
    private readonly changeRoute: ChangeRoute,
    private readonly retireRoute: RetireRoute,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Requires('inspections:define')
  @Command()
  @Post()
  async draw(
    @Body(zodBody(routeBody)) body: z.output<typeof routeBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#answer(reply, await this.drawRoute.run(body));
  }

  @Requires('inspections:define')
  @Command()
  @HttpCode(200)
  @Patch(':id')
  async change(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(routeChange)) body: z.output<typeof routeChange>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#answer(reply, await this.changeRoute.run({ ...body, id, expectedVersion }));
  }

  @Requires('inspections:define')
  @Command()
  @HttpCode(200)
  @Post(':id/retirement')
  async retire(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(retirementBody)) body: z.output<typeof retirementBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#answer(reply, await this.retireRoute.run({ ...body, id, expectedVersion }));
  }

  @Requires('inspections:read')
  @Get()
  list(@Query(zodQuery(routesQuery)) query: z.output<typeof routesQuery>) {
    return listOf(this.database, spec, query);
  }

  @Requires('inspections:read')
  @Get(':id')
  read(@Param('id') id: string) {
    return recordOf(this.database, spec, 'route', id);
  }

  async #answer(reply: FastifyReply, outcome: Kept<Route>) {
    const { state, version } = settle(outcome);
    tellVersion(reply, version);
    return tellOne(this.database, spec, state.id);
  }
}
