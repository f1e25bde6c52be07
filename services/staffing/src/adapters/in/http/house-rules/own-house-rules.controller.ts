import { formatInstant } from '@goldkey/kernel';
import { Command, settle, zodBody } from '@goldkey/service-kit';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import type { z } from 'zod';
import { AcknowledgeHouseRule } from '../../../../application/house-rules/acknowledge-house-rule.js';
import { type OwnHouseRule, ShowOwnHouseRules } from '../../../../application/queries/show-own-house-rules.js';
import { actingEmployee } from '../outcomes.js';
import { acknowledgementBody } from './house-rules.dto.js';

const shown = ({ readAt, zone, ...rule }: OwnHouseRule) => ({
  ...rule,
  ...(readAt !== undefined && { readAt: formatInstant(readAt, zone) }),
});

/** The rules that concern whoever asks: these doors ask for no permission, only for who it is. */
@Controller('api/staffing/my-house-rules')
export class OwnHouseRulesController {
  constructor(
    private readonly showOwnHouseRules: ShowOwnHouseRules,
    private readonly acknowledgeHouseRule: AcknowledgeHouseRule,
  ) {}

  @Get()
  async mine() {
    return { items: (await this.showOwnHouseRules.run(actingEmployee(undefined))).map(shown) };
  }

  /** One says that one has read a rule. */
  @Command()
  @HttpCode(200)
  @Post()
  async acknowledge(@Body(zodBody(acknowledgementBody)) { ruleId }: z.output<typeof acknowledgementBody>) {
    const employeeId = actingEmployee(undefined);
    const { state } = settle(await this.acknowledgeHouseRule.run({ ruleId, employeeId }));
    return { id: state.id, ruleId: state.ruleId };
  }
}
