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
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { CloseIncident } from '../../../../application/incidents/close-incident.js';
import { FollowUpIncident } from '../../../../application/incidents/follow-up-incident.js';
import { RecordIncident } from '../../../../application/incidents/record-incident.js';
import { ReportIncident } from '../../../../application/incidents/report-incident.js';
import { TellIncident } from '../../../../application/incidents/tell-incident.js';
import { WithdrawCall } from '../../../../application/incidents/withdraw-call.js';
import { WithdrawIncident } from '../../../../application/incidents/withdraw-incident.js';
import type { Kept } from '../../../../application/ports.js';
import { type Incident, owedOf } from '../../../../domain/incident/incident.js';
import { recordOf } from '../kept-lists.js';
import {
  callBody,
  callWithdrawalBody,
  closeBody,
  followUpBody,
  formBody,
  incidentBody,
  incidentsQuery,
  withdrawalBody,
} from './incidents.dto.js';

const spec: KeptList = {
  ...keptIn('incident', 't'),
  more: (incident: Incident) => ({ owed: owedOf(incident) }),
  filters: {
    propertyId: { column: 't.property_id', kind: 'any' },
    kind: { column: 't.kind', kind: 'any' },
    state: { column: 't.standing', kind: 'any' },
    owes: { column: 't.owes', kind: 'flag' },
    occurredFrom: { column: 't.occurred_at', kind: 'from' },
    occurredUntil: { column: 't.occurred_at', kind: 'to' },
  },
  sorts: { occurredAt: 't.occurred_at', kind: 't.kind', state: 't.standing' },
  neverNull: ['occurredAt', 'kind', 'state'],
  defaultSort: '-occurredAt',
  search: ['t.place', 't.what'],
};

/** Emergencies: told of, phoned in, written down, followed to their end (M-22). */
@Controller('api/inspections/incidents')
export class IncidentsController {
  constructor(
    private readonly tellIncident: TellIncident,
    private readonly reportIncident: ReportIncident,
    private readonly withdrawCall: WithdrawCall,
    private readonly recordIncident: RecordIncident,
    private readonly followUpIncident: FollowUpIncident,
    private readonly closeIncident: CloseIncident,
    private readonly withdrawIncident: WithdrawIncident,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Requires('inspections:patrol')
  @Command()
  @Post()
  async tell(
    @Body(zodBody(incidentBody)) body: z.output<typeof incidentBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#answer(reply, await this.tellIncident.run(body));
  }

  /** Two people may call at once: neither has to have seen the other's call. */
  @Requires('inspections:patrol')
  @Command()
  @HttpCode(200)
  @Post(':id/calls')
  async call(
    @Param('id') id: string,
    @OptionalVersion() expectedVersion: number | undefined,
    @Body(zodBody(callBody)) body: z.output<typeof callBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#answer(reply, await this.reportIncident.run({ ...body, id, expectedVersion }));
  }

  /** It was not made as it was written down; another person than who called says so. */
  @Requires('inspections:verify')
  @Command()
  @HttpCode(200)
  @Post(':id/calls/:callId/withdrawal')
  async takeCallBack(
    @Param('id') id: string,
    @Param('callId') callId: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(callWithdrawalBody)) body: z.output<typeof callWithdrawalBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#answer(reply, await this.withdrawCall.run({ ...body, id, callId, expectedVersion }));
  }

  @Requires('inspections:handle')
  @Command()
  @HttpCode(200)
  @Post(':id/record')
  async record(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(formBody)) body: z.output<typeof formBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#answer(reply, await this.recordIncident.run({ ...body, id, expectedVersion }));
  }

  @Requires('inspections:handle')
  @Command()
  @HttpCode(200)
  @Post(':id/follow-ups')
  async followUp(
    @Param('id') id: string,
    @OptionalVersion() expectedVersion: number | undefined,
    @Body(zodBody(followUpBody)) body: z.output<typeof followUpBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#answer(reply, await this.followUpIncident.run({ ...body, id, expectedVersion }));
  }

  @Requires('inspections:verify')
  @Command()
  @HttpCode(200)
  @Post(':id/close')
  async close(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(closeBody)) body: z.output<typeof closeBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#answer(reply, await this.closeIncident.run({ ...body, id, expectedVersion }));
  }

  @Requires('inspections:verify')
  @Command()
  @HttpCode(200)
  @Post(':id/withdrawal')
  async withdraw(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(withdrawalBody)) body: z.output<typeof withdrawalBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#answer(reply, await this.withdrawIncident.run({ ...body, id, expectedVersion }));
  }

  @Requires('inspections:read')
  @Get()
  list(@Query(zodQuery(incidentsQuery)) query: z.output<typeof incidentsQuery>) {
    return listOf(this.database, spec, query);
  }

  @Requires('inspections:read')
  @Get(':id')
  read(@Param('id') id: string) {
    return recordOf(this.database, spec, 'incident', id);
  }

  async #answer(reply: FastifyReply, outcome: Kept<Incident>) {
    const { state, version } = settle(outcome);
    tellVersion(reply, version);
    return tellOne(this.database, spec, state.id);
  }
}
