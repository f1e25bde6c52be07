import { allows, currentCaller, Requires } from '@goldkey/access';
import { Command, settle, zodBody } from '@goldkey/service-kit';
import { Body, Controller, Get, HttpCode, Put } from '@nestjs/common';
import { z } from 'zod';
import { ShowRosterLimits } from '../../../../application/queries/show-roster-limits.js';
import { SetRosterLimits } from '../../../../application/roster/set-roster-limits.js';
import { limitBounds, type RosterLimits } from '../../../../domain/roster/limits.js';

const within = ([least, most]: readonly [number, number]) => z.int().min(least).max(most);
const limits = {
  restMinutes: within(limitBounds.restMinutes),
  restDays: within(limitBounds.restDays),
  weekMinutes: within(limitBounds.weekMinutes),
};
const limitsBody = z.strictObject({ ...limits, version: z.int().min(0) });
interface RosterLimitsView extends RosterLimits {
  /** 0 while the group has none of its own. */
  readonly version: number;
  /** Whether the caller may set them. */
  readonly settable: boolean;
}

/** Who plans rosters and sees the whole group. */
const maySet = (): boolean => allows(currentCaller(), 'staffing:roster') && currentCaller().scope.all;

/** The limits of rest and hours by which every roster of the group is judged. */
@Controller('api/staffing/roster/limits')
export class RosterLimitsController {
  constructor(
    private readonly showRosterLimits: ShowRosterLimits,
    private readonly setRosterLimits: SetRosterLimits,
  ) {}

  @Requires('staffing:read')
  @Get()
  async show(): Promise<RosterLimitsView> {
    return { ...(await this.showRosterLimits.run()), settable: maySet() };
  }

  @Requires('staffing:roster')
  @Command()
  @HttpCode(200)
  @Put()
  async set(@Body(zodBody(limitsBody)) { version, ...limits }: z.output<typeof limitsBody>) {
    const { state, version: now } = settle(await this.setRosterLimits.run({ version, limits }));
    return { ...state, version: now, settable: true };
  }
}
