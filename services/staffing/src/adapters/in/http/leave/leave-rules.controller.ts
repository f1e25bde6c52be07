import { allows, currentCaller, Requires } from '@goldkey/access';
import { Command, settle, zodBody } from '@goldkey/service-kit';
import { Body, Controller, Get, HttpCode, Put } from '@nestjs/common';
import type { z } from 'zod';
import { SetLeaveRules } from '../../../../application/leave/set-leave-rules.js';
import { ShowLeaveRules } from '../../../../application/queries/show-leave-rules.js';
import { type LeaveRulesView, rulesBody } from './leave.dto.js';

/** Who keeps the files and sees the whole group. */
const maySet = (): boolean => allows(currentCaller(), 'staffing:employ') && currentCaller().scope.all;

/** How the group counts each kind of leave. */
@Controller('api/staffing/leave-rules')
export class LeaveRulesController {
  constructor(
    private readonly showLeaveRules: ShowLeaveRules,
    private readonly setLeaveRules: SetLeaveRules,
  ) {}

  @Requires('staffing:read')
  @Get()
  async show(): Promise<LeaveRulesView> {
    return { ...(await this.showLeaveRules.run()), settable: maySet() };
  }

  @Requires('staffing:employ')
  @Command()
  @HttpCode(200)
  @Put()
  async set(@Body(zodBody(rulesBody)) body: z.output<typeof rulesBody>) {
    const { state: rules, version } = settle(await this.setLeaveRules.run(body));
    return { rules, version, settable: true };
  }
}
