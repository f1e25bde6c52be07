import { Requires } from '@goldkey/access';
import { formatFen } from '@goldkey/kernel';
import { Database } from '@goldkey/postgres';
import {
  answerKept,
  answerMade,
  Command,
  ExpectedVersion,
  listOf,
  settle,
  zodBody,
  zodQuery,
} from '@goldkey/service-kit';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { DecideRefund } from '../../../../application/payments/decide-refund.js';
import { PayRefund } from '../../../../application/payments/pay-refund.js';
import { RequestRefund } from '../../../../application/payments/request-refund.js';
import { TakePayment } from '../../../../application/payments/take-payment.js';
import { UseCredit } from '../../../../application/payments/use-credit.js';
import { waitingList } from '../authority/waiting-list.js';
import { recordOf } from '../kept-lists.js';
import {
  creditBody,
  paymentBody,
  paymentsQuery,
  refundBody,
  refundDecisionBody,
  refundsQuery,
} from './payments.dto.js';
import { payments } from './payments.lists.js';

const refunds = waitingList('refund', 'refund', "(t.state ->> 'amount')::numeric");

/** Money that comes in, and credit that goes back. */
@Controller('api/billing')
export class PaymentsController {
  constructor(
    private readonly takePayment: TakePayment,
    private readonly useCredit: UseCredit,
    private readonly requestRefund: RequestRefund,
    private readonly decideRefund: DecideRefund,
    private readonly payRefund: PayRefund,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Requires('billing:collect')
  @Command()
  @Post('payments')
  async take(
    @Body(zodBody(paymentBody)) body: z.output<typeof paymentBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerMade(payments, reply, await this.takePayment.run(body), ({ property, household }) => ({
      zone: property.timeZone,
      standing: 'booked',
      propertyName: property.name,
      building: household.building,
      room: household.room,
    }));
  }

  @Requires('billing:collect')
  @Command()
  @HttpCode(200)
  @Post('credits/use')
  async credit(@Body(zodBody(creditBody)) { householdId }: z.output<typeof creditBody>) {
    return { householdId, used: formatFen(settle(await this.useCredit.run(householdId))) };
  }

  @Requires('billing:collect')
  @Command()
  @Post('refunds')
  async request(
    @Body(zodBody(refundBody)) body: z.output<typeof refundBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerKept(this.database, refunds, reply, await this.requestRefund.run(body));
  }

  @Requires('billing:approve')
  @Command()
  @HttpCode(200)
  @Post('refunds/:id/approve')
  async approve(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(refundDecisionBody)) body: z.output<typeof refundDecisionBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerKept(
      this.database,
      refunds,
      reply,
      await this.decideRefund.run({ ...body, act: 'approve', id, expectedVersion }),
    );
  }

  @Requires('billing:approve')
  @Command()
  @HttpCode(200)
  @Post('refunds/:id/refuse')
  async refuse(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(refundDecisionBody)) body: z.output<typeof refundDecisionBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerKept(
      this.database,
      refunds,
      reply,
      await this.decideRefund.run({ ...body, act: 'refuse', id, expectedVersion }),
    );
  }

  @Requires('billing:collect')
  @Command()
  @HttpCode(200)
  @Post('refunds/:id/payment')
  async pay(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerKept(this.database, refunds, reply, await this.payRefund.run({ id, expectedVersion }));
  }

  @Requires('billing:read')
  @Get('payments')
  payments(@Query(zodQuery(paymentsQuery)) query: z.output<typeof paymentsQuery>) {
    return listOf(this.database, payments, query);
  }

  @Requires('billing:read')
  @Get('payments/:id')
  payment(@Param('id') id: string) {
    return recordOf(this.database, payments, 'payment', id);
  }

  @Requires('billing:read')
  @Get('refunds')
  refunds(@Query(zodQuery(refundsQuery)) query: z.output<typeof refundsQuery>) {
    return listOf(this.database, refunds, query);
  }
}
