import { allows, currentCaller, Requires } from '@goldkey/access';
import { type Instant, refuse } from '@goldkey/kernel';
import { Database } from '@goldkey/postgres';
import {
  Command,
  ExpectedVersion,
  type KeptList,
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
import type { Kept } from '../../../../application/ports.js';
import { CallOffNightCheck } from '../../../../application/supervision/call-off-night-check.js';
import { CompleteNightCheck } from '../../../../application/supervision/complete-night-check.js';
import { CorrectNightCheck } from '../../../../application/supervision/correct-night-check.js';
import { PlanNightCheck } from '../../../../application/supervision/plan-night-check.js';
import { WithdrawNightCheck } from '../../../../application/supervision/withdraw-night-check.js';
import type { NightCheck, NightCheckKind } from '../../../../domain/night-check/night-check.js';
import {
  canBeCalledOff,
  isWithdrawable,
  mayCorrectNightCheck,
  mayRecordNightCheck,
} from '../../../../domain/night-check/rules.js';
import { recordOf } from '../kept-lists.js';
import { isOfQuality } from '../of-quality.js';
import {
  correctionBody,
  nightCheckBody,
  nightChecksQuery,
  nightPlanBody,
  plannedRecordBody,
  plansQuery,
  reasonBody,
} from './supervision.dto.js';

/** Who looked puts right what they wrote; whoever supervises withdraws it, of the quality centre's checks the centre. */
const callerMayOf = (check: NightCheck) => {
  const supervises = allows(currentCaller(), 'inspections:supervise');
  return {
    mayRecord: supervises && mayRecordNightCheck(check, currentCaller().employeeId),
    mayCallOff: supervises && canBeCalledOff(check),
    mayCorrect: supervises && mayCorrectNightCheck(check, currentCaller().employeeId),
    mayWithdraw: supervises && isWithdrawable(check) && (check.kind === 'own' || isOfQuality()),
  };
};

const every = {
  ...keptIn('night_check', 't'),
  more: callerMayOf,
  filters: {
    propertyId: { column: 't.property_id', kind: 'any' },
    kind: { column: 't.kind', kind: 'any' },
    inspectorId: { column: 't.inspector_id', kind: 'any' },
    plannedBy: { column: 't.planned_by', kind: 'any' },
    state: { column: 't.standing', kind: 'any' },
    startedFrom: { column: 't.started_at', kind: 'from' },
    startedUntil: { column: 't.started_at', kind: 'to' },
  },
  sorts: { startedAt: 't.started_at', plannedAt: 't.planned_at' },
  defaultSort: '-startedAt',
} satisfies KeptList;
/** What those who are checked may know: nothing that is still ahead, nor what was called off. */
const made: KeptList = { ...every, where: ["t.standing IN ('completed', 'withdrawn')"] };
/** The latest first: those that were never made nor called off hide no other. */
const ahead: KeptList = { ...every, where: ["t.standing = 'planned'"], defaultSort: '-plannedAt' };
const MOST_PLANS = 200;
/** No employee has this id. */
const NOBODY = '-';

interface Planned extends Readonly<Record<string, unknown>> {
  readonly id: string;
  readonly plannedAt: string;
}

type Seen = Pick<NightCheck, 'state' | 'inspectorId' | 'plannedBy' | 'propertyId' | 'kind'>;

/** A plan is there for who made it, who is to check, and the quality centre; for everybody else it does not exist. */
const isSeen = ({ state, inspectorId, plannedBy }: Seen): boolean => {
  const { employeeId, subject } = currentCaller();
  const isOpen = state === 'completed' || state === 'withdrawn';
  return isOpen || isOfQuality() || plannedBy === subject || inspectorId === employeeId;
};

/** The quality centre's checks are its own. */
const refuseKind = (kind: NightCheckKind): void => {
  if (kind === 'quality' && !isOfQuality())
    throw new RefusedError(refuse('inspections.quality-only.forbidden').refusal);
};

const nothing = (id: string): never => {
  throw new RefusedError(refuse('inspections.night-check-not-found', { id }).refusal);
};

type Recorded = Pick<
  z.output<typeof nightCheckBody>,
  'startedAt' | 'endedAt' | 'entries' | 'signed' | 'posts' | 'note'
>;
const recordIn = ({ startedAt, endedAt, entries, signed, posts, note }: Recorded) => ({
  startedAt: startedAt as Instant,
  endedAt: endedAt as Instant,
  entries,
  signed,
  posts,
  ...(note !== undefined && { note }),
});

/** Night checks: planned without those knowing who are checked, and written down with both registers. */
@Controller('api/inspections/night-checks')
export class NightChecksController {
  constructor(
    private readonly planNightCheck: PlanNightCheck,
    private readonly completeNightCheck: CompleteNightCheck,
    private readonly correctNightCheck: CorrectNightCheck,
    private readonly callOffNightCheck: CallOffNightCheck,
    private readonly withdrawNightCheck: WithdrawNightCheck,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Requires('inspections:supervise')
  @Command()
  @Post('plans')
  async plan(
    @Body(zodBody(nightPlanBody)) body: z.output<typeof nightPlanBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    refuseKind(body.kind);
    return this.#answer(reply, await this.planNightCheck.run(body));
  }

  @Requires('inspections:supervise')
  @Get('plans')
  async plans(@Query(zodQuery(plansQuery)) { propertyId }: z.output<typeof plansQuery>) {
    const { subject, employeeId = NOBODY } = currentCaller();
    const whose = isOfQuality() ? [{}] : [{ plannedBy: subject }, { inspectorId: employeeId }];
    const plans = new Map<string, Planned>();
    for (const own of whose) {
      const asked = { filters: { propertyId, ...own }, pageSize: MOST_PLANS };
      for (const line of (await listOf(this.database, ahead, asked)).items as unknown as Planned[])
        plans.set(line.id, line);
    }
    const items = [...plans.values()].sort((one, other) => Date.parse(one.plannedAt) - Date.parse(other.plannedAt));
    return { items, total: items.length };
  }

  @Requires('inspections:supervise')
  @Command()
  @Post()
  async record(
    @Body(zodBody(nightCheckBody)) { propertyId, kind, findings, ...body }: z.output<typeof nightCheckBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    refuseKind(kind);
    const command = { propertyId, kind, record: recordIn(body), found: findings };
    return this.#answer(reply, await this.completeNightCheck.run(command));
  }

  @Requires('inspections:supervise')
  @Command()
  @HttpCode(200)
  @Post(':id/record')
  async recordPlanned(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(plannedRecordBody)) { findings, ...body }: z.output<typeof plannedRecordBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { propertyId, kind } = await this.#seen(id);
    const planned = { id, expectedVersion };
    const command = { planned, propertyId, kind, record: recordIn(body), found: findings };
    return this.#answer(reply, await this.completeNightCheck.run(command));
  }

  @Requires('inspections:supervise')
  @Command()
  @HttpCode(200)
  @Post(':id/correction')
  async correct(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(correctionBody)) body: z.output<typeof correctionBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { propertyId } = await this.#seen(id);
    const command = { id, expectedVersion, propertyId, record: recordIn(body) };
    return this.#answer(reply, await this.correctNightCheck.run(command));
  }

  @Requires('inspections:supervise')
  @Command()
  @HttpCode(200)
  @Post(':id/calling-off')
  async callOff(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(reasonBody)) body: z.output<typeof reasonBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await this.#seen(id);
    return this.#answer(reply, await this.callOffNightCheck.run({ ...body, id, expectedVersion }));
  }

  @Requires('inspections:supervise')
  @Command()
  @HttpCode(200)
  @Post(':id/withdrawal')
  async withdraw(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(reasonBody)) body: z.output<typeof reasonBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    refuseKind((await this.#seen(id)).kind);
    return this.#answer(reply, await this.withdrawNightCheck.run({ ...body, id, expectedVersion }));
  }

  @Requires('inspections:read')
  @Get()
  list(@Query(zodQuery(nightChecksQuery)) query: z.output<typeof nightChecksQuery>) {
    return listOf(this.database, made, query);
  }

  @Requires('inspections:read')
  @Get(':id')
  async read(@Param('id') id: string) {
    const record = await recordOf(this.database, every, 'night-check', id);
    return isSeen(record as unknown as Seen) ? record : nothing(id);
  }

  /** The check as the caller sees it; refused where it is not there for them. */
  async #seen(id: string): Promise<Seen> {
    const asked = { filters: { id }, pageSize: 1 };
    const one: KeptList = { ...every, filters: { id: { column: 't.id', kind: 'equals' } } };
    const [line] = (await listOf(this.database, one, asked)).items;
    return line !== undefined && isSeen(line as Seen) ? (line as Seen) : nothing(id);
  }

  async #answer(reply: FastifyReply, outcome: Kept<NightCheck>) {
    const { state, version } = settle(outcome);
    tellVersion(reply, version);
    return tellOne(this.database, every, state.id);
  }
}
