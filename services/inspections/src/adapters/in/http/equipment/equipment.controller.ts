import { Requires } from '@goldkey/access';
import { Database } from '@goldkey/postgres';
import {
  Command,
  ExpectedVersion,
  type KeptList,
  keptIn,
  listOf,
  OptionalVersion,
  settle,
  tellOne,
  tellVersion,
  zodBody,
  zodQuery,
} from '@goldkey/service-kit';
import { Body, Controller, Get, HttpCode, Inject, Param, Patch, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { CheckEquipment } from '../../../../application/equipment/check-equipment.js';
import { CorrectEquipment } from '../../../../application/equipment/correct-equipment.js';
import { ReadMeter } from '../../../../application/equipment/read-meter.js';
import { RegisterEquipment } from '../../../../application/equipment/register-equipment.js';
import { ReinstateEquipment } from '../../../../application/equipment/reinstate-equipment.js';
import { RetireEquipment } from '../../../../application/equipment/retire-equipment.js';
import type { Kept } from '../../../../application/ports.js';
import { checksDue, type Equipment } from '../../../../domain/equipment/equipment.js';
import { recordOf } from '../kept-lists.js';
import {
  checkBody,
  equipmentBody,
  equipmentChange,
  equipmentQuery,
  readingBody,
  reinstatementBody,
  retirementBody,
} from './equipment.dto.js';

const kept = keptIn('equipment', 't');
const spec: KeptList = {
  ...kept,
  more: (equipment: Equipment) => ({ due: checksDue(equipment) }),
  columns: { ...kept.columns, dueOn: 't.due_on', dueByMeter: 't.due_by_meter' },
  filters: {
    propertyId: { column: 't.property_id', kind: 'any' },
    kind: { column: 't.kind', kind: 'any' },
    dueUntil: { column: 't.due_on', kind: 'to' },
    dueByMeter: { column: 't.due_by_meter', kind: 'flag' },
    retired: { column: 't.retired', kind: 'flag' },
  },
  sorts: { code: 't.code', name: 't.name', kind: 't.kind', dueOn: 't.due_on' },
  neverNull: ['code', 'name', 'kind'],
  defaultSort: 'dueOn',
  search: ['t.code', 't.name', 't.place'],
};

/** The equipment register with its periodic checks. */
@Controller('api/inspections/equipment')
export class EquipmentController {
  constructor(
    private readonly registerEquipment: RegisterEquipment,
    private readonly correctEquipment: CorrectEquipment,
    private readonly readMeter: ReadMeter,
    private readonly checkEquipment: CheckEquipment,
    private readonly retireEquipment: RetireEquipment,
    private readonly reinstateEquipment: ReinstateEquipment,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Requires('inspections:define')
  @Command()
  @Post()
  async register(
    @Body(zodBody(equipmentBody)) body: z.output<typeof equipmentBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#answer(reply, await this.registerEquipment.run(body));
  }

  @Requires('inspections:define')
  @Command()
  @HttpCode(200)
  @Patch(':id')
  async correct(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(equipmentChange)) body: z.output<typeof equipmentChange>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#answer(reply, await this.correctEquipment.run({ ...body, id, expectedVersion }));
  }

  @Requires('inspections:patrol')
  @Command()
  @HttpCode(200)
  @Post(':id/readings')
  async reading(
    @Param('id') id: string,
    @OptionalVersion() expectedVersion: number | undefined,
    @Body(zodBody(readingBody)) body: z.output<typeof readingBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#answer(reply, await this.readMeter.run({ ...body, id, expectedVersion }));
  }

  @Requires('inspections:patrol')
  @Command()
  @HttpCode(200)
  @Post(':id/checks')
  async check(
    @Param('id') id: string,
    @OptionalVersion() expectedVersion: number | undefined,
    @Body(zodBody(checkBody)) body: z.output<typeof checkBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { state, version, findingId } = settle(await this.checkEquipment.run({ ...body, id, expectedVersion }));
    tellVersion(reply, version);
    return { ...(await tellOne(this.database, spec, state.id)), ...(findingId !== undefined && { findingId }) };
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
    return this.#answer(reply, await this.retireEquipment.run({ ...body, id, expectedVersion }));
  }

  /** It was taken out of use by mistake; another person than who did that says so. */
  @Requires('inspections:define')
  @Command()
  @HttpCode(200)
  @Post(':id/retirement-withdrawal')
  async reinstate(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(reinstatementBody)) body: z.output<typeof reinstatementBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#answer(reply, await this.reinstateEquipment.run({ ...body, id, expectedVersion }));
  }

  @Requires('inspections:read')
  @Get()
  list(@Query(zodQuery(equipmentQuery)) query: z.output<typeof equipmentQuery>) {
    return listOf(this.database, spec, query);
  }

  @Requires('inspections:read')
  @Get(':id')
  read(@Param('id') id: string) {
    return recordOf(this.database, spec, 'equipment', id);
  }

  async #answer(reply: FastifyReply, outcome: Kept<Equipment>) {
    const { state, version } = settle(outcome);
    tellVersion(reply, version);
    return tellOne(this.database, spec, state.id);
  }
}
