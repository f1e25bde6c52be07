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
import { CallOffJointInspection } from '../../../../application/quality/call-off-joint-inspection.js';
import { HoldJointInspection } from '../../../../application/quality/hold-joint-inspection.js';
import { InviteJointInspection } from '../../../../application/quality/invite-joint-inspection.js';
import { WithdrawJointInspection } from '../../../../application/quality/withdraw-joint-inspection.js';
import type { JointInspection } from '../../../../domain/joint-inspection/joint-inspection.js';
import { recordOf } from '../kept-lists.js';
import { reasonBody } from '../supervision/supervision.dto.js';
import { holdingBody, invitationBody, jointInspectionsQuery } from './quality.dto.js';

const spec: ListSpec = {
  ...keptIn('joint_inspection', 't'),
  filters: {
    propertyId: { column: 't.property_id', kind: 'any' },
    state: { column: 't.standing', kind: 'any' },
  },
  sorts: { meetsAt: 't.meets_at', heldAt: 't.held_at' },
  neverNull: ['meetsAt'],
  defaultSort: '-meetsAt',
};

/** Joint inspections: who is invited, who came, who stayed away (M-15). */
@Controller('api/inspections/joint-inspections')
export class JointInspectionsController {
  constructor(
    private readonly inviteJointInspection: InviteJointInspection,
    private readonly holdJointInspection: HoldJointInspection,
    private readonly callOffJointInspection: CallOffJointInspection,
    private readonly withdrawJointInspection: WithdrawJointInspection,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Requires('inspections:quality')
  @Command()
  @Post()
  async invite(
    @Body(zodBody(invitationBody)) body: z.output<typeof invitationBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#answer(reply, await this.inviteJointInspection.run(body));
  }

  @Requires('inspections:quality')
  @Command()
  @HttpCode(200)
  @Post(':id/holding')
  async hold(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(holdingBody)) { findings, ...body }: z.output<typeof holdingBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const known = (await recordOf(this.database, spec, 'joint-inspection', id)) as unknown as JointInspection;
    const command = { ...body, id, expectedVersion, propertyId: known.propertyId, found: findings };
    return this.#answer(reply, await this.holdJointInspection.run(command));
  }

  @Requires('inspections:quality')
  @Command()
  @HttpCode(200)
  @Post(':id/calling-off')
  async callOff(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(reasonBody)) body: z.output<typeof reasonBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#answer(reply, await this.callOffJointInspection.run({ ...body, id, expectedVersion }));
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
    return this.#answer(reply, await this.withdrawJointInspection.run({ ...body, id, expectedVersion }));
  }

  @Requires('inspections:read')
  @Get()
  list(@Query(zodQuery(jointInspectionsQuery)) query: z.output<typeof jointInspectionsQuery>) {
    return listOf(this.database, spec, query);
  }

  @Requires('inspections:read')
  @Get(':id')
  read(@Param('id') id: string) {
    return recordOf(this.database, spec, 'joint-inspection', id);
  }

  async #answer(reply: FastifyReply, outcome: Kept<JointInspection>) {
    const { state, version } = settle(outcome);
    tellVersion(reply, version);
    return tellOne(this.database, spec, state.id);
  }
}
