import { randomUUID } from 'node:crypto';
import { Requires } from '@goldkey/access';
import type { Month } from '@goldkey/kernel';
import { Command, settle, zodBody, zodQuery } from '@goldkey/service-kit';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { z } from 'zod';
import { ShowFindingKinds } from '../../../application/queries/show-finding-kinds.js';
import { RuleFindingKinds } from '../../../application/rule-finding-kinds.js';
import { acting, actor } from './acting.js';
import { findingKindsQuery, reverseRulingBody, ruleKindsBody } from './finding-kinds.dto.js';

/** What counts as the same kind of finding in a property's month (M-18): the quality centre merges and splits. */
@Requires('evaluation:close')
@Controller('api/evaluation/finding-kinds')
export class FindingKindsController {
  constructor(
    private readonly showFindingKinds: ShowFindingKinds,
    private readonly ruleFindingKinds: RuleFindingKinds,
  ) {}

  @Get()
  async show(@Query(zodQuery(findingKindsQuery)) { property, month }: z.output<typeof findingKindsQuery>) {
    return settle(await this.showFindingKinds.run(property, month as Month | undefined));
  }

  @Command()
  @Post('rulings')
  async rule(@Body(zodBody(ruleKindsBody)) body: z.output<typeof ruleKindsBody>) {
    const command = { ...body, month: body.month as Month, rulingId: randomUUID(), ruledBy: actor() };
    settle(await this.ruleFindingKinds.run(command, acting()));
    return this.show({ property: body.propertyId, month: body.month });
  }

  @Command()
  @HttpCode(200)
  @Post('rulings/:id/reversal')
  async reverse(
    @Param('id') rulingId: string,
    @Body(zodBody(reverseRulingBody)) { reason }: z.output<typeof reverseRulingBody>,
  ) {
    const { state } = settle(await this.ruleFindingKinds.reverse({ rulingId, ...acting(), reason }));
    return this.show({ property: state.propertyId, month: state.month });
  }
}
