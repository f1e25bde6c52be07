import { currentCaller, Requires, selvesOf } from '@goldkey/access';
import { isSelf, refuse } from '@goldkey/kernel';
import { Database, type ListSpec } from '@goldkey/postgres';
import {
  Command,
  ExpectedVersion,
  keptIn,
  listOf,
  RefusedError,
  settle,
  tellOne,
  tellVersion,
  zodBody,
  zodQuery,
} from '@goldkey/service-kit';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { ConfirmConductCase } from '../../../../application/conduct/confirm-conduct-case.js';
import { DismissConductCase } from '../../../../application/conduct/dismiss-conduct-case.js';
import { HearConductCase } from '../../../../application/conduct/hear-conduct-case.js';
import { OverturnConductCase } from '../../../../application/conduct/overturn-conduct-case.js';
import { ReportConductCase } from '../../../../application/conduct/report-conduct-case.js';
import { WithdrawConductCase } from '../../../../application/conduct/withdraw-conduct-case.js';
import type { Colleagues } from '../../../../application/conduct-ports.js';
import type { Kept } from '../../../../application/ports.js';
import type { ConductCase } from '../../../../domain/conduct/conduct.js';
import { COLLEAGUES } from '../../../../inspections.ports.js';
import { recordOf } from '../kept-lists.js';
import { reasonBody } from '../supervision/supervision.dto.js';
import {
  colleaguesQuery,
  conductQuery,
  confirmationBody,
  hearingBody,
  reportBody,
  takeBackBody,
} from './conduct.dto.js';

const spec: ListSpec = {
  ...keptIn('conduct_case', 't'),
  filters: {
    propertyId: { column: 't.property_id', kind: 'any' },
    state: { column: 't.standing', kind: 'any' },
    level: { column: 't.level', kind: 'any' },
    article: { column: 't.article', kind: 'any' },
    employeeId: { column: 't.employee_id', kind: 'any' },
    about: { column: 't.employee_id', kind: 'equals' },
    by: { column: 't.reported_by', kind: 'equals' },
  },
  sorts: { reportedAt: 't.reported_at', occurredOn: 't.occurred_on' },
  neverNull: ['reportedAt', 'occurredOn'],
  defaultSort: '-reportedAt',
};

const seesAll = (): boolean => {
  const { permissions } = currentCaller();
  return permissions.has('inspections:hear-conduct') || permissions.has('inspections:decide-conduct');
};

/** No employee has this id: who is none is concerned by nothing. */
const NOBODY = '-';

/** Whom a case is about may not learn who told of it. */
const withoutReporter = (line: object): object => {
  const { reportedBy, reporterId: _id, reportedAs: _as, reporterName: _name, ...rest } = line as ConductCase;
  const caller = currentCaller();
  // Nor who stands in for them.
  const isConcerned = isSelf(rest.employeeId, { selves: selvesOf(caller) });
  if (reportedBy === caller.subject || (seesAll() && !isConcerned)) return line;
  const { history } = rest as { history?: readonly { readonly actor: { readonly id?: string } }[] };
  if (history === undefined) return rest;
  const told = history.map((entry) => (entry.actor.id === reportedBy ? { ...entry, actor: {} } : entry));
  return { ...rest, history: told };
};

/** Conduct cases: told of by anybody, the person heard, decided by somebody else (W-01 to W-04). */
@Controller('api/inspections/conduct-cases')
export class ConductCasesController {
  constructor(
    private readonly reportConductCase: ReportConductCase,
    private readonly hearConductCase: HearConductCase,
    private readonly confirmConductCase: ConfirmConductCase,
    private readonly dismissConductCase: DismissConductCase,
    private readonly withdrawConductCase: WithdrawConductCase,
    private readonly overturnConductCase: OverturnConductCase,
    @Inject(COLLEAGUES) private readonly colleagues: Colleagues,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Requires('inspections:report-conduct')
  @Command()
  @Post()
  async report(
    @Body(zodBody(reportBody)) body: z.output<typeof reportBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#answer(reply, await this.reportConductCase.run(body));
  }

  /** Also for whom it is about: they may write it down themselves. */
  @Requires('inspections:report-conduct')
  @Command()
  @HttpCode(200)
  @Post(':id/hearing')
  async hear(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(hearingBody)) body: z.output<typeof hearingBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await this.#seen(id);
    return this.#answer(reply, await this.hearConductCase.run({ ...body, id, expectedVersion }));
  }

  @Requires('inspections:decide-conduct')
  @Command()
  @HttpCode(200)
  @Post(':id/confirmation')
  async confirm(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(confirmationBody)) body: z.output<typeof confirmationBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#answer(reply, await this.confirmConductCase.run({ ...body, id, expectedVersion }));
  }

  @Requires('inspections:decide-conduct')
  @Command()
  @HttpCode(200)
  @Post(':id/dismissal')
  async dismiss(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(reasonBody)) body: z.output<typeof reasonBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#answer(reply, await this.dismissConductCase.run({ ...body, id, expectedVersion }));
  }

  @Requires('inspections:report-conduct')
  @Command()
  @HttpCode(200)
  @Post(':id/withdrawal')
  async withdraw(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(takeBackBody)) body: z.output<typeof takeBackBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await this.#seen(id);
    return this.#answer(reply, await this.withdrawConductCase.run({ ...body, id, expectedVersion }));
  }

  @Requires('inspections:decide-conduct')
  @Command()
  @HttpCode(200)
  @Post(':id/overturning')
  async overturn(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(reasonBody)) body: z.output<typeof reasonBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#answer(reply, await this.overturnConductCase.run({ ...body, id, expectedVersion }));
  }

  /** All of the scope for who leads or decides; others see what is about them, or with `mine=by-me` what they told of. */
  @Requires('inspections:report-conduct')
  @Get()
  async list(@Query(zodQuery(conductQuery)) { filters, ...query }: z.output<typeof conductQuery>) {
    const { mine = seesAll() ? undefined : 'about-me', ...rest } = filters;
    const { subject, employeeId = NOBODY } = currentCaller();
    const own = mine === 'by-me' ? { by: subject } : mine === 'about-me' ? { about: employeeId } : {};
    const page = await listOf(this.database, spec, { ...query, filters: { ...rest, ...own } });
    return { ...page, items: page.items.map(withoutReporter) };
  }

  /** Whom a case can be about: who held a post there on the day. */
  @Requires('inspections:report-conduct')
  @Get('colleagues')
  async people(@Query(zodQuery(colleaguesQuery)) { propertyId, on }: z.output<typeof colleaguesQuery>) {
    const items = await this.colleagues.on(propertyId, on);
    return { items, total: items.length };
  }

  @Requires('inspections:report-conduct')
  @Get(':id')
  async read(@Param('id') id: string) {
    return withoutReporter(await this.#seen(id));
  }

  /** The case where the caller is concerned by it or sees all; for others it does not exist. */
  async #seen(id: string): Promise<object> {
    const record = await recordOf(this.database, spec, 'conduct-case', id);
    const { employeeId, reportedBy } = record as unknown as ConductCase;
    const { subject, employeeId: own } = currentCaller();
    if (seesAll() || reportedBy === subject || employeeId === own) return record;
    throw new RefusedError(refuse('inspections.conduct-case-not-found', { id }).refusal);
  }

  async #answer(reply: FastifyReply, outcome: Kept<ConductCase>) {
    const { state, version } = settle(outcome);
    tellVersion(reply, version);
    return withoutReporter(await tellOne(this.database, spec, state.id));
  }
}
