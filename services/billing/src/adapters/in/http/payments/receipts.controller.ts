import { Requires } from '@goldkey/access';
import { Database, listQuery } from '@goldkey/postgres';
import { answerKept, Command, ExpectedVersion, zodBody, zodQuery } from '@goldkey/service-kit';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { CorrectMeans } from '../../../../application/payments/correct-means.js';
import { RebookPayment } from '../../../../application/payments/rebook-payment.js';
import { ReprintReceipt } from '../../../../application/payments/reprint-receipt.js';
import { meansBody, rebookingBody, takingsQuery } from './payments.dto.js';
import { payments, type Taking, takings } from './payments.lists.js';

/** What the desk took, and the papers of it. */
@Controller('api/billing')
export class ReceiptsController {
  constructor(
    private readonly reprintReceipt: ReprintReceipt,
    private readonly rebookPayment: RebookPayment,
    private readonly correctMeans: CorrectMeans,
    @Inject(Database) private readonly database: Database,
  ) {}

  /** What each cashier took on a day, by means, and what a provider or a bank told of. */
  @Requires('billing:read')
  @Get('takings')
  takings(@Query(zodQuery(takingsQuery)) query: z.output<typeof takingsQuery>) {
    return this.database.transaction((tx) => listQuery<Taking>(tx, takings, query), { readOnly: true });
  }

  @Requires('billing:collect')
  @Command()
  @HttpCode(200)
  @Post('payments/:id/reprint')
  async reprint(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerKept(this.database, payments, reply, await this.reprintReceipt.run({ id, expectedVersion }));
  }

  /** It was booked to the wrong home; by another person than who took it. Answers the payment as it is booked anew. */
  @Requires('billing:bill')
  @Command()
  @Post('payments/:id/rebooking')
  async rebook(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(rebookingBody)) body: z.output<typeof rebookingBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerKept(this.database, payments, reply, await this.rebookPayment.run({ ...body, id, expectedVersion }));
  }

  /** It came in by other means than was recorded; by another person than who took it. */
  @Requires('billing:bill')
  @Command()
  @HttpCode(200)
  @Post('payments/:id/means')
  async means(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(meansBody)) { means, reference, reason }: z.output<typeof meansBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const said = { id, expectedVersion, means, reason, ...(reference !== undefined && { reference }) };
    return answerKept(this.database, payments, reply, await this.correctMeans.run(said));
  }
}
