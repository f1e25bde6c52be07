import { Requires } from '@goldkey/access';
import { refuse } from '@goldkey/kernel';
import { Database, historyOf, listQuery } from '@goldkey/postgres';
import {
  answerOne,
  Command,
  ExpectedVersion,
  listQuerySchema,
  RefusedError,
  zodBody,
  zodQuery,
} from '@goldkey/service-kit';
import { Body, Controller, Get, HttpCode, Inject, Param, Patch, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { AssignParkingPlace } from '../../../application/assign-parking-place.js';
import { CorrectParkingPlace } from '../../../application/correct-parking-place.js';
import { RegisterParkingPlace } from '../../../application/register-parking-place.js';
import { VacateParkingPlace } from '../../../application/vacate-parking-place.js';
import type { ParkingPlace } from '../../../domain/parking/parking-place.js';
import { assignmentBody, lastDayBody, parkingPlaceBody, parkingPlaceChange } from './parking.dto.js';

/** Who has it on the present day of the property; one that an order has is not free. */
const spec = {
  from: `parking_place s JOIN property p ON p.id = s.property_id
    LEFT JOIN LATERAL (
      SELECT a ->> 'householdId' AS household_id, a ->> 'from' AS since
      FROM jsonb_array_elements(s.state -> 'assignments') AS a,
        (SELECT to_char(now() AT TIME ZONE (p.state ->> 'timeZone'), 'YYYY-MM-DD') AS day) AS today
      WHERE a ->> 'from' <= today.day AND coalesce(a ->> 'until', today.day) >= today.day LIMIT 1) AS now ON TRUE
    LEFT JOIN household h ON h.id = now.household_id`,
  columns: {
    record: 's.state',
    version: 's.version',
    householdId: 'h.id',
    building: 'h.building',
    room: 'h.room',
    since: 'now.since',
  },
  scopeColumn: 's.property_id',
  key: 's.id',
  filters: {
    id: { column: 's.id', kind: 'any' as const },
    propertyId: { column: 's.property_id', kind: 'any' as const },
    kind: { column: 's.kind', kind: 'any' as const },
    householdId: { column: 'h.id', kind: 'any' as const },
    free: { column: "(h.id IS NULL AND NOT s.state ? 'hold')", kind: 'flag' as const },
  },
  sorts: { number: 's.number', kind: 's.kind' },
  defaultSort: 'number',
  search: ['s.number', "(h.building || '-' || h.room)"],
};
const text = z.string().max(500);
const listShape = listQuerySchema({
  filters: { propertyId: text, kind: text, householdId: text, free: z.enum(['true', 'false']) },
  sorts: Object.keys(spec.sorts),
});
interface Line {
  record: ParkingPlace;
  version: number;
  householdId: string | null;
  building: string | null;
  room: string | null;
  since: string | null;
}

const line = ({ record, version, householdId, building, room, since }: Line) => ({
  ...record,
  version,
  ...(householdId !== null && { holder: { householdId, building, room, since } }),
});

/** Parking places and who has them when. */
@Controller('api/estates/parking-places')
export class ParkingController {
  constructor(
    private readonly registerParkingPlace: RegisterParkingPlace,
    private readonly correctParkingPlace: CorrectParkingPlace,
    private readonly assignParkingPlace: AssignParkingPlace,
    private readonly vacateParkingPlace: VacateParkingPlace,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Requires('estates:register')
  @Command()
  @Post()
  async register(
    @Body(zodBody(parkingPlaceBody)) body: z.output<typeof parkingPlaceBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.registerParkingPlace.run(body));
  }

  @Requires('estates:register')
  @Command()
  @HttpCode(200)
  @Patch(':id')
  async correct(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(parkingPlaceChange)) body: z.output<typeof parkingPlaceChange>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.correctParkingPlace.run({ ...body, id, expectedVersion }));
  }

  @Requires('estates:register')
  @Command()
  @HttpCode(200)
  @Post(':id/assignments')
  async assign(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(assignmentBody)) body: z.output<typeof assignmentBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.assignParkingPlace.run({ ...body, id, expectedVersion }));
  }

  @Requires('estates:register')
  @Command()
  @HttpCode(200)
  @Post(':id/assignments/:assignmentId/end')
  async vacate(
    @Param('id') id: string,
    @Param('assignmentId') assignmentId: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(lastDayBody)) body: z.output<typeof lastDayBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.vacateParkingPlace.run({ ...body, id, assignmentId, expectedVersion }));
  }

  @Requires('estates:read')
  @Get()
  async list(@Query(zodQuery(listShape)) query: z.output<typeof listShape>) {
    const page = await this.database.transaction((tx) => listQuery<Line>(tx, spec, query), { readOnly: true });
    return { ...page, items: page.items.map(line) };
  }

  @Requires('estates:read')
  @Get(':id')
  read(@Param('id') id: string) {
    return this.database.transaction(
      async (tx) => {
        const [found] = (await listQuery<Line>(tx, spec, { filters: { id: [id] }, pageSize: 1 })).items;
        if (found === undefined) throw new RefusedError(refuse('estates.parking-place-not-found', { id }).refusal);
        const { entries: history, leftOut } = await historyOf(tx, 'parking-place', id);
        return { ...line(found), history, ...(leftOut > 0 && { historyLeftOut: leftOut }) };
      },
      { readOnly: true },
    );
  }
}
