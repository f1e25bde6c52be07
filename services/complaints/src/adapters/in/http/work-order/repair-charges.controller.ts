import { Requires } from '@goldkey/access';
import { Database } from '@goldkey/postgres';
import { answerKept, Command, keptIn, zodBody } from '@goldkey/service-kit';
import { Body, Controller, HttpCode, Inject, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { RepeatRepairCharge } from '../../../../application/repair-charge/repeat-repair-charge.js';
import { WithdrawRepairCharge } from '../../../../application/repair-charge/withdraw-repair-charge.js';
import { words } from '../shapes.dto.js';

const nothing = z.strictObject({});
const withdrawal = z.strictObject({ reason: words(500) });
const spec = { ...keptIn('repair_charge'), filters: {}, sorts: { askedAt: 't.asked_at' }, defaultSort: '-askedAt' };

/** What owners are charged for repairs; how it stands is told with the order. */
@Controller('api/complaints')
export class RepairChargesController {
  constructor(
    private readonly repeatRepairCharge: RepeatRepairCharge,
    private readonly withdrawRepairCharge: WithdrawRepairCharge,
    @Inject(Database) private readonly database: Database,
  ) {}

  /** Billing is asked again what it refused, or what was withdrawn. */
  @Requires('complaints:assign')
  @Command()
  @HttpCode(200)
  @Post('work-orders/:id/charge-repetition')
  async repeat(
    @Param('id') orderId: string,
    @Body(zodBody(nothing)) _body: z.output<typeof nothing>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerKept(this.database, spec, reply, await this.repeatRepairCharge.run(orderId));
  }

  /** What billing refused is given up. */
  @Requires('complaints:assign')
  @Command()
  @HttpCode(200)
  @Post('work-orders/:id/charge-withdrawal')
  async withdraw(
    @Param('id') orderId: string,
    @Body(zodBody(withdrawal)) { reason }: z.output<typeof withdrawal>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerKept(this.database, spec, reply, await this.withdrawRepairCharge.run(orderId, reason));
  }
}
