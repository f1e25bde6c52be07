import { Requires } from '@goldkey/access';
import { refuse } from '@goldkey/kernel';
import { Database, historyOf, listQuery } from '@goldkey/postgres';
import {
  Command,
  ExpectedVersion,
  listQuerySchema,
  RefusedError,
  settle,
  tellVersion,
  zodBody,
  zodQuery,
} from '@goldkey/service-kit';
import { Body, Controller, Get, HttpCode, Inject, Param, Patch, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Kept } from '../../../../application/ports.js';
import { CorrectVenue } from '../../../../application/venues/correct-venue.js';
import { RegisterVenue } from '../../../../application/venues/register-venue.js';
import type { Venue } from '../../../../domain/venue/venue.js';
import { venueBody, venueChange } from './venues.dto.js';

const spec = {
  from: 'venue t',
  columns: { record: 't.state', version: 't.version' },
  scopeColumn: 't.property_id',
  key: 't.id',
  filters: {
    id: { column: 't.id', kind: 'any' as const },
    propertyId: { column: 't.property_id', kind: 'any' as const },
    code: { column: 't.code', kind: 'equals' as const },
  },
  sorts: { code: 't.code', name: 't.name' },
  defaultSort: 'code',
  search: ['t.code', 't.name'],
};
const text = z.string().max(500);
const listShape = listQuerySchema({ filters: { propertyId: text, code: text }, sorts: Object.keys(spec.sorts) });
interface Line {
  record: Venue;
  version: number;
}

/** The register of venues. */
@Controller('api/convenience/venues')
export class VenuesController {
  constructor(
    private readonly registerVenue: RegisterVenue,
    private readonly correctVenue: CorrectVenue,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Requires('convenience:define')
  @Command()
  @Post()
  async register(
    @Body(zodBody(venueBody)) body: z.output<typeof venueBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#answer(reply, await this.registerVenue.run(body));
  }

  @Requires('convenience:define')
  @Command()
  @HttpCode(200)
  @Patch(':id')
  async correct(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(venueChange)) body: z.output<typeof venueChange>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#answer(reply, await this.correctVenue.run({ ...body, id, expectedVersion }));
  }

  @Requires('convenience:read')
  @Get()
  async list(@Query(zodQuery(listShape)) query: z.output<typeof listShape>) {
    const page = await this.database.transaction((tx) => listQuery<Line>(tx, spec, query), { readOnly: true });
    return { ...page, items: page.items.map(({ record, version }) => ({ ...record, version })) };
  }

  @Requires('convenience:read')
  @Get(':id')
  read(@Param('id') id: string) {
    return this.database.transaction(
      async (tx) => {
        const [line] = (await listQuery<Line>(tx, spec, { filters: { id: [id] }, pageSize: 1 })).items;
        if (line === undefined) throw new RefusedError(refuse('convenience.venue-not-found', { id }).refusal);
        const { entries: history, leftOut } = await historyOf(tx, 'venue', id);
        return { ...line.record, version: line.version, history, ...(leftOut > 0 && { historyLeftOut: leftOut }) };
      },
      { readOnly: true },
    );
  }

  #answer(reply: FastifyReply, outcome: Kept<Venue>) {
    const { state, version } = settle(outcome);
    tellVersion(reply, version);
    return { ...state, version };
  }
}
