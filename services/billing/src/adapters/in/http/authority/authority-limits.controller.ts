import { allows, currentCaller, Requires } from '@goldkey/access';
import { Command, settle, zodBody } from '@goldkey/service-kit';
import { Body, Controller, Get, Post } from '@nestjs/common';
import { z } from 'zod';
import { SetAuthorityLimits } from '../../../../application/authority/set-authority-limits.js';
import { ShowAuthorityLimits } from '../../../../application/authority/show-authority-limits.js';
import type { AuthorityLimits, Level } from '../../../../domain/authority/authority-limits.js';
import { day, yuan } from '../shapes.dto.js';

const bounds = z.strictObject({
  property: yuan.optional().meta({ description: 'up to which a property decides; absent: no limit' }),
  region: yuan.optional().meta({ description: 'up to which a region decides; absent: no limit' }),
});
const limits = z.strictObject({ concession: bounds, refund: bounds, 'write-off': bounds });

/** POST /api/billing/authority-limits */
const limitsBody = z.strictObject({
  from: day,
  limits,
  seen: z.int().min(0).meta({ description: 'how many versions there were when it was begun' }),
});

type Version = Pick<AuthorityLimits, 'no' | 'from' | 'limits'>;

interface AuthorityLimitsView {
  /** At which level the caller decides. */
  readonly level: Level;
  /** Whether the caller may set them. */
  readonly settable: boolean;
  /** The last to begin first. */
  readonly versions: readonly Version[];
  /** `no` of the version that holds today; absent: nothing is bounded. */
  readonly inForce?: number;
}

const tell = ({ no, from, limits: set }: AuthorityLimits): Version => ({ no, from, limits: set });
const maySet = (): boolean => allows(currentCaller(), 'billing:set-authority') && currentCaller().scope.all;

/** Up to which amount each level decides concessions, refunds and write-offs. */
@Controller('api/billing/authority-limits')
export class AuthorityLimitsController {
  constructor(
    private readonly showAuthorityLimits: ShowAuthorityLimits,
    private readonly setAuthorityLimits: SetAuthorityLimits,
  ) {}

  @Requires('billing:read')
  @Get()
  async show(): Promise<AuthorityLimitsView> {
    const { versions, ...shown } = await this.showAuthorityLimits.run();
    return { ...shown, versions: versions.map(tell), settable: maySet() };
  }

  @Requires('billing:set-authority')
  @Command()
  @Post()
  async set(@Body(zodBody(limitsBody)) body: z.output<typeof limitsBody>): Promise<Version> {
    return tell(settle(await this.setAuthorityLimits.run(body)).state);
  }
}
