import { randomUUID } from 'node:crypto';
import { allows, currentCaller, Requires } from '@goldkey/access';
import type { Month, Period } from '@goldkey/kernel';
import { Command, OptionalVersion, settle, tellVersion, zodBody, zodQuery } from '@goldkey/service-kit';
import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { ApproveBonus } from '../../../application/approve-bonus.js';
import { GrantBonus } from '../../../application/grant-bonus.js';
import { ShowBonuses } from '../../../application/queries/show-bonuses.js';
import { ReturnBonus } from '../../../application/return-bonus.js';
import { ReverseBonus } from '../../../application/reverse-bonus.js';
import { ShareBonus } from '../../../application/share-bonus.js';
import { SubmitBonus } from '../../../application/submit-bonus.js';
import { acting, actor } from './acting.js';
import {
  bonusDepartmentsQuery,
  bonusesQuery,
  bonusReasonBody,
  grantBonusBody,
  ownBonusesQuery,
  shareBonusBody,
  submitBonusBody,
} from './bonuses.dto.js';

const GRANT = 'evaluation:grant-bonus';

/** Who looks at bonuses. */
export const bonusViewer = () => {
  const caller = currentCaller();
  return {
    actorId: actor(),
    selves: acting().selves,
    grants: allows(caller, GRANT),
    readsPeople: allows(caller, 'evaluation:read-people'),
  };
};

/** Bonuses of departments: granted and approved by who may grant them, shared out by the department's head. */
@Requires('evaluation:read')
@Controller('api/evaluation')
export class BonusesController {
  constructor(
    private readonly showBonuses: ShowBonuses,
    private readonly grantBonus: GrantBonus,
    private readonly shareBonus: ShareBonus,
    private readonly submitBonus: SubmitBonus,
    private readonly approveBonus: ApproveBonus,
    private readonly returnBonus: ReturnBonus,
    private readonly reverseBonus: ReverseBonus,
  ) {}

  @Get('bonuses')
  async list(@Query(zodQuery(bonusesQuery)) { period }: z.output<typeof bonusesQuery>) {
    return { items: await this.showBonuses.list(period as Period | undefined, bonusViewer()) };
  }

  @Requires(GRANT)
  @Get('bonuses/departments')
  async departments(
    @Query(zodQuery(bonusDepartmentsQuery)) { property, period }: z.output<typeof bonusDepartmentsQuery>,
  ) {
    return { items: settle(await this.showBonuses.departments(property, period as Period)) };
  }

  @Get('me/bonuses')
  async own(@Query(zodQuery(ownBonusesQuery)) { month }: z.output<typeof ownBonusesQuery>) {
    const { employeeId } = currentCaller();
    return {
      items: employeeId === undefined ? [] : await this.showBonuses.own(employeeId, month as Month | undefined),
    };
  }

  @Get('bonuses/:id')
  async one(@Param('id') id: string, @Res({ passthrough: true }) reply: FastifyReply) {
    const view = settle(await this.showBonuses.one(id, bonusViewer()));
    tellVersion(reply, view.version);
    return view;
  }

  @Command()
  @Requires(GRANT)
  @Post('bonuses')
  async grant(
    @Body(zodBody(grantBonusBody)) body: z.output<typeof grantBonusBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const bonusId = randomUUID();
    settle(await this.grantBonus.run({ ...body, period: body.period as Period, bonusId, ...acting() }));
    return this.one(bonusId, reply);
  }

  @Command()
  @HttpCode(200)
  @Put('bonuses/:id/shares')
  async share(
    @Param('id') bonusId: string,
    @Body(zodBody(shareBonusBody)) { shares }: z.output<typeof shareBonusBody>,
    @OptionalVersion() expectedVersion: number | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    settle(await this.shareBonus.run({ bonusId, shares, by: actor(), expectedVersion }));
    return this.one(bonusId, reply);
  }

  @Command()
  @HttpCode(200)
  @Post('bonuses/:id/submission')
  async submit(
    @Param('id') bonusId: string,
    @Body(zodBody(submitBonusBody)) body: z.output<typeof submitBonusBody>,
    @OptionalVersion() expectedVersion: number | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    settle(await this.submitBonus.run({ bonusId, ...body, ...acting(), expectedVersion }));
    return this.one(bonusId, reply);
  }

  @Command()
  @HttpCode(200)
  @Requires(GRANT)
  @Post('bonuses/:id/approval')
  async approve(
    @Param('id') bonusId: string,
    @OptionalVersion() expectedVersion: number | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    settle(await this.approveBonus.run({ bonusId, ...acting(), expectedVersion }));
    return this.one(bonusId, reply);
  }

  @Command()
  @HttpCode(200)
  @Requires(GRANT)
  @Post('bonuses/:id/return')
  async giveBack(
    @Param('id') bonusId: string,
    @Body(zodBody(bonusReasonBody)) { reason }: z.output<typeof bonusReasonBody>,
    @OptionalVersion() expectedVersion: number | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    settle(await this.returnBonus.run({ bonusId, reason, ...acting(), expectedVersion }));
    return this.one(bonusId, reply);
  }

  @Command()
  @HttpCode(200)
  @Requires(GRANT)
  @Post('bonuses/:id/reversal')
  async reverse(
    @Param('id') bonusId: string,
    @Body(zodBody(bonusReasonBody)) { reason }: z.output<typeof bonusReasonBody>,
    @OptionalVersion() expectedVersion: number | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    settle(await this.reverseBonus.run({ bonusId, reason, ...acting(), expectedVersion }));
    return this.one(bonusId, reply);
  }
}
