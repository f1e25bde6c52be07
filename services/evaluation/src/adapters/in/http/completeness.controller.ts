import { randomUUID } from 'node:crypto';
import { Requires } from '@goldkey/access';
import type { Month } from '@goldkey/kernel';
import { Command, settle, zodBody, zodQuery } from '@goldkey/service-kit';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { z } from 'zod';
import { DecideOutage } from '../../../application/decide-outage.js';
import { DeclareOutage } from '../../../application/declare-outage.js';
import { ShowCompleteness } from '../../../application/queries/show-completeness.js';
import { RevokeOutage } from '../../../application/revoke-outage.js';
import { acting } from './acting.js';
import { apartQuery, decideOutageBody, declareOutageBody, revokeOutageBody } from './completeness.dto.js';
import { viewer } from './viewer.js';

/** No evidence, no fine: what is known of completeness, and outages that waive. */
@Requires('evaluation:close')
@Controller('api/evaluation')
export class CompletenessController {
  constructor(
    private readonly showCompleteness: ShowCompleteness,
    private readonly declareOutage: DeclareOutage,
    private readonly decideOutage: DecideOutage,
    private readonly revokeOutage: RevokeOutage,
  ) {}

  @Get('completeness')
  completeness() {
    return this.showCompleteness.run();
  }

  @Requires('evaluation:read')
  @Get('uncounted-misses')
  async apart(@Query(zodQuery(apartQuery)) { month, property, employee }: z.output<typeof apartQuery>) {
    const asked = { month: month as Month | undefined, propertyId: property, employeeId: employee };
    return { items: await this.showCompleteness.apart(asked, viewer()) };
  }

  @Get('outages')
  async outages() {
    return { items: await this.showCompleteness.listOutages(viewer()) };
  }

  @Command()
  @Post('outages')
  async declare(@Body(zodBody(declareOutageBody)) body: z.output<typeof declareOutageBody>) {
    const { propertyId = null, ...declaration } = body;
    settle(await this.declareOutage.run({ ...declaration, propertyId, outageId: randomUUID(), ...acting() }));
    return this.outages();
  }

  @Command()
  @HttpCode(200)
  @Post('outages/:id/decision')
  async decide(
    @Param('id') outageId: string,
    @Body(zodBody(decideOutageBody)) body: z.output<typeof decideOutageBody>,
  ) {
    settle(await this.decideOutage.run({ outageId, ...body, ...acting() }));
    return this.outages();
  }

  @Command()
  @HttpCode(200)
  @Post('outages/:id/revocation')
  async revoke(
    @Param('id') outageId: string,
    @Body(zodBody(revokeOutageBody)) { reason }: z.output<typeof revokeOutageBody>,
  ) {
    settle(await this.revokeOutage.run({ outageId, reason, ...acting() }));
    return this.outages();
  }
}
