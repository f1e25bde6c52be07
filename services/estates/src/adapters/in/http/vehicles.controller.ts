import { Requires } from '@goldkey/access';
import { Database, listQuery } from '@goldkey/postgres';
import { answerOne, Command, ExpectedVersion, listQuerySchema, zodBody, zodQuery } from '@goldkey/service-kit';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { RegisterVehicle } from '../../../application/register-vehicle.js';
import { RetireVehicle } from '../../../application/retire-vehicle.js';
import type { Vehicle } from '../../../domain/vehicle/vehicle.js';
import { lastDayBody, vehicleBody } from './parking.dto.js';

const spec = {
  from: 'vehicle v JOIN household h ON h.id = v.household_id',
  columns: { record: 'v.state', version: 'v.version', building: 'h.building', room: 'h.room' },
  scopeColumn: 'v.property_id',
  key: 'v.id',
  filters: {
    propertyId: { column: 'v.property_id', kind: 'any' as const },
    householdId: { column: 'v.household_id', kind: 'any' as const },
  },
  sorts: { plate: 'v.plate', from: 'v.starts_on' },
  defaultSort: '-from',
  search: ['v.plate', "(h.building || '-' || h.room)"],
};
const text = z.string().max(500);
const listShape = listQuerySchema({
  filters: { propertyId: text, householdId: text },
  sorts: Object.keys(spec.sorts),
});
interface Line {
  record: Vehicle;
  version: number;
  building: string;
  room: string;
}

/** Vehicles of households. */
@Controller('api/estates/vehicles')
export class VehiclesController {
  constructor(
    private readonly registerVehicle: RegisterVehicle,
    private readonly retireVehicle: RetireVehicle,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Requires('estates:register')
  @Command()
  @Post()
  async register(
    @Body(zodBody(vehicleBody)) body: z.output<typeof vehicleBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.registerVehicle.run(body));
  }

  @Requires('estates:register')
  @Command()
  @HttpCode(200)
  @Post(':id/end')
  async retire(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(lastDayBody)) body: z.output<typeof lastDayBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.retireVehicle.run({ ...body, id, expectedVersion }));
  }

  @Requires('estates:read')
  @Get()
  async list(@Query(zodQuery(listShape)) query: z.output<typeof listShape>) {
    const page = await this.database.transaction((tx) => listQuery<Line>(tx, spec, query), { readOnly: true });
    return {
      ...page,
      items: page.items.map(({ record, version, building, room }) => ({ ...record, version, building, room })),
    };
  }
}
