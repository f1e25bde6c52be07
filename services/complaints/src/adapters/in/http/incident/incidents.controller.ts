import { Requires } from '@goldkey/access';
import { Database, type ListSpec } from '@goldkey/postgres';
import {
  Command,
  keptIn,
  listOf,
  listQuerySchema,
  settle,
  tellOne,
  tellVersion,
  zodBody,
  zodQuery,
} from '@goldkey/service-kit';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { AdvanceMassIncident } from '../../../../application/incident/advance-mass-incident.js';
import { OpenMassIncident } from '../../../../application/incident/open-mass-incident.js';
import { DAYS_BEFORE } from '../../../../domain/mass-incident/mass-incident.js';
import { recordOf } from '../kept-lists.js';
import { at, id, instant, words } from '../shapes.dto.js';

const list = z.string().max(2000);

/** POST /api/complaints/mass-incidents */
export const incidentBody = z.strictObject({
  propertyId: id,
  departmentId: id,
  title: words(120),
  category: words(80),
  answer: words(1000),
  expectedAt: instant.optional(),
});
/** POST /api/complaints/mass-incidents/:id/update · end */
export const updateBody = z.strictObject({ answer: words(1000), expectedAt: instant.optional() });
export const endBody = z.strictObject({ result: words(2000), at });
export const incidentsQuery = listQuerySchema({
  filters: { propertyId: list, state: list },
  sorts: ['begunAt'],
});

const kept = keptIn('mass_incident');
const spec: ListSpec = {
  ...kept,
  columns: {
    ...kept.columns,
    callers: `(SELECT count(*)::int FROM complaint c WHERE c.property_id = t.property_id AND c.received_at >= t.begun_at - make_interval(days => ${DAYS_BEFORE})
      AND c.state ->> 'incidentId' = t.id)`,
  },
  filters: {
    propertyId: { column: 't.property_id', kind: 'any' },
    state: { column: 't.standing', kind: 'any' },
  },
  sorts: { begunAt: 't.begun_at' },
  neverNull: ['begunAt'],
  defaultSort: '-begunAt',
};

/** One cause that many callers tell of. */
@Controller('api/complaints/mass-incidents')
export class IncidentsController {
  constructor(
    private readonly openMassIncident: OpenMassIncident,
    private readonly advance: AdvanceMassIncident,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Requires('complaints:read')
  @Get()
  list(@Query(zodQuery(incidentsQuery)) query: z.output<typeof incidentsQuery>) {
    return listOf(this.database, spec, query);
  }

  @Requires('complaints:read')
  @Get(':id')
  read(@Param('id') incidentId: string) {
    return recordOf(this.database, spec, 'mass-incident', incidentId);
  }

  @Requires('complaints:decide')
  @Command()
  @Post()
  async open(
    @Body(zodBody(incidentBody)) body: z.output<typeof incidentBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#answer(reply, await this.openMassIncident.run(body));
  }

  @Requires('complaints:decide')
  @Command()
  @HttpCode(200)
  @Post(':id/update')
  async update(
    @Param('id') incidentId: string,
    @Body(zodBody(updateBody)) body: z.output<typeof updateBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#answer(reply, await this.advance.run({ id: incidentId }, { act: 'update', ...body }));
  }

  @Requires('complaints:close')
  @Command()
  @HttpCode(200)
  @Post(':id/end')
  async end(
    @Param('id') incidentId: string,
    @Body(zodBody(endBody)) body: z.output<typeof endBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#answer(reply, await this.advance.run({ id: incidentId }, { act: 'end', ...body }));
  }

  async #answer(reply: FastifyReply, outcome: Awaited<ReturnType<AdvanceMassIncident['run']>>) {
    const { state, version } = settle(outcome);
    tellVersion(reply, version);
    return tellOne(this.database, spec, state.id);
  }
}
