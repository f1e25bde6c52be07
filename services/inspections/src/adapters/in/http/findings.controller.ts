import { callerMay, currentCaller, Requires } from '@goldkey/access';
import { instant } from '@goldkey/kernel';
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
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { HandFindingOver } from '../../../application/findings/hand-finding-over.js';
import { HandFindingToRepair } from '../../../application/findings/hand-finding-to-repair.js';
import { PlanFinding } from '../../../application/plan-finding.js';
import type { Kept } from '../../../application/ports.js';
import { ShowRepair } from '../../../application/queries/show-repair.js';
import { RaiseFinding } from '../../../application/raise-finding.js';
import { RectifyFinding } from '../../../application/rectify-finding.js';
import { ReturnFinding } from '../../../application/return-finding.js';
import { VerifyFinding } from '../../../application/verify-finding.js';
import { WithdrawFinding } from '../../../application/withdraw-finding.js';
import type { Finding } from '../../../domain/finding/finding.js';
import { mayJudgeFinding, mayWithdrawFinding } from '../../../domain/finding/rules.js';
import {
  findingBody,
  findingsQuery,
  handOverBody,
  planBody,
  reasonBody,
  rectificationBody,
  repairBody,
  verificationBody,
} from './inspections.dto.js';
import { recordOf } from './kept-lists.js';
import { isOfQuality } from './of-quality.js';

const kept = keptIn('finding', 't');
/** M-13: past its deadline and not verified; one that was withdrawn is owed by nobody. */
const OVERDUE = "(t.due_at < now() AND t.standing IN ('raised', 'planned', 'rectified'))";
/** Another person says that it is right; what charges somebody is not taken back by whom it charges. */
const callerMayOf = (finding: Finding) => {
  const { employeeId, subject } = currentCaller();
  const sparing = { isOfQuality: isOfQuality(), now: instant(Date.now()) };
  return {
    mayJudge: callerMay('inspections:verify', (acting) => mayJudgeFinding(finding, acting), employeeId),
    mayWithdraw: callerMay(
      'inspections:verify',
      ({ selves }) => mayWithdrawFinding(finding, { selves, ...sparing }),
      employeeId ?? subject,
    ),
  };
};

const spec: KeptList = {
  ...kept,
  more: callerMayOf,
  columns: { ...kept.columns, overdue: `coalesce(${OVERDUE}, false)` },
  filters: {
    propertyId: { column: 't.property_id', kind: 'any' },
    state: { column: 't.standing', kind: 'any' },
    source: { column: 't.source', kind: 'any' },
    category: { column: 't.category', kind: 'any' },
    responsibleId: { column: 't.responsible_id', kind: 'any' },
    roundId: { column: 't.round_id', kind: 'any' },
    aboutId: { column: 't.about_id', kind: 'any' },
    raisedFrom: { column: 't.raised_at', kind: 'from' },
    raisedUntil: { column: 't.raised_at', kind: 'to' },
    overdue: { column: OVERDUE, kind: 'flag' },
  },
  sorts: {
    raisedAt: 't.raised_at',
    dueAt: 't.due_at',
    category: 't.category',
    state: 't.standing',
    place: 't.place',
  },
  neverNull: ['raisedAt', 'category', 'state', 'place'],
  defaultSort: '-raisedAt',
  search: ['t.category', 't.place', 't.description'],
};

/** Findings on their way: raised, planned, rectified, verified. */
@Controller('api/inspections/findings')
export class FindingsController {
  constructor(
    private readonly raiseFinding: RaiseFinding,
    private readonly planFinding: PlanFinding,
    private readonly rectifyFinding: RectifyFinding,
    private readonly verifyFinding: VerifyFinding,
    private readonly returnFinding: ReturnFinding,
    private readonly withdrawFinding: WithdrawFinding,
    private readonly handFindingOver: HandFindingOver,
    private readonly handFindingToRepair: HandFindingToRepair,
    private readonly showRepairState: ShowRepair,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Requires('inspections:patrol')
  @Command()
  @Post()
  async raise(
    @Body(zodBody(findingBody)) body: z.output<typeof findingBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#answer(reply, await this.raiseFinding.run(body));
  }

  @Requires('inspections:handle')
  @Command()
  @HttpCode(200)
  @Post(':id/plan')
  async plan(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(planBody)) body: z.output<typeof planBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#answer(reply, await this.planFinding.run({ ...body, id, expectedVersion }));
  }

  /** Somebody else answers for it; whose it is does not say so. */
  @Requires('inspections:handle')
  @Command()
  @HttpCode(200)
  @Post(':id/hand-over')
  async handOver(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(handOverBody)) body: z.output<typeof handOverBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#answer(reply, await this.handFindingOver.run({ ...body, id, expectedVersion }));
  }

  @Requires('inspections:handle')
  @Command()
  @HttpCode(200)
  @Post(':id/rectification')
  async rectify(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(rectificationBody)) body: z.output<typeof rectificationBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#answer(reply, await this.rectifyFinding.run({ ...body, id, expectedVersion }));
  }

  @Requires('inspections:handle')
  @Command()
  @HttpCode(200)
  @Post(':id/repair')
  async repair(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(repairBody)) body: z.output<typeof repairBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#answer(reply, await this.handFindingToRepair.run({ ...body, id, expectedVersion }));
  }

  @Requires('inspections:verify')
  @Command()
  @HttpCode(200)
  @Post(':id/verification')
  async verify(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(verificationBody)) body: z.output<typeof verificationBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#answer(reply, await this.verifyFinding.run({ ...body, id, expectedVersion }));
  }

  @Requires('inspections:verify')
  @Command()
  @HttpCode(200)
  @Post(':id/return')
  async giveBack(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(reasonBody)) body: z.output<typeof reasonBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#answer(reply, await this.returnFinding.run({ ...body, id, expectedVersion }));
  }

  @Requires('inspections:verify')
  @Command()
  @HttpCode(200)
  @Post(':id/withdrawal')
  async withdraw(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(reasonBody)) body: z.output<typeof reasonBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#answer(reply, await this.withdrawFinding.run({ ...body, id, expectedVersion }));
  }

  @Requires('inspections:read')
  @Get()
  list(@Query(zodQuery(findingsQuery)) query: z.output<typeof findingsQuery>) {
    return listOf(this.database, spec, query);
  }

  @Requires('inspections:read')
  @Get(':id')
  async read(@Param('id') id: string) {
    const finding = await recordOf(this.database, spec, 'finding', id);
    const repairState = finding['repair'] === undefined ? undefined : await this.showRepairState.run(id);
    return { ...finding, ...(repairState !== undefined && { repairState }) };
  }

  async #answer(reply: FastifyReply, outcome: Kept<Finding>) {
    const { state, version } = settle(outcome);
    tellVersion(reply, version);
    return tellOne(this.database, spec, state.id);
  }
}
