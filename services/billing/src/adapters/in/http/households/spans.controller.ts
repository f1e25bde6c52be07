import { Requires } from '@goldkey/access';
import { Database, type ListSpec } from '@goldkey/postgres';
import { answerKept, Command, ExpectedVersion, keptOfHousehold, listOf, zodBody, zodQuery } from '@goldkey/service-kit';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { EndOccupancy } from '../../../../application/households/end-occupancy.js';
import { EndSubscription } from '../../../../application/households/end-subscription.js';
import { OpenOccupancy } from '../../../../application/households/open-occupancy.js';
import { OpenSubscription } from '../../../../application/households/open-subscription.js';
import { RecordUsage } from '../../../../application/households/record-usage.js';
import { WithdrawOccupancy } from '../../../../application/households/withdraw-occupancy.js';
import { WithdrawSubscription } from '../../../../application/households/withdraw-subscription.js';
import { WithdrawUsage } from '../../../../application/households/withdraw-usage.js';
import {
  endBody,
  occupancyBody,
  spansQuery,
  subscriptionBody,
  usageBody,
  usagesQuery,
  withdrawalBody,
} from './households.dto.js';

const filters = {
  propertyId: { column: 't.property_id', kind: 'any' as const },
  householdId: { column: 't.household_id', kind: 'any' as const },
};
const specOf = (table: string): ListSpec => ({
  ...keptOfHousehold(table),
  filters,
  sorts: { from: 't.from_day' },
  defaultSort: '-from',
});
const occupancies = specOf('occupancy');
const subscriptions = specOf('subscription');
const usages: ListSpec = {
  ...specOf('usage'),
  filters: {
    ...filters,
    feeItemId: { column: 't.fee_item_id', kind: 'any' },
    month: { column: 't.charge_month', kind: 'any' },
  },
};

/** Who answers for a household from when, what it subscribed to, and what it used. */
@Controller('api/billing')
export class SpansController {
  constructor(
    private readonly openOccupancy: OpenOccupancy,
    private readonly endOccupancy: EndOccupancy,
    private readonly withdrawOccupancy: WithdrawOccupancy,
    private readonly openSubscription: OpenSubscription,
    private readonly endSubscription: EndSubscription,
    private readonly withdrawSubscription: WithdrawSubscription,
    private readonly recordUsage: RecordUsage,
    private readonly withdrawUsage: WithdrawUsage,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Requires('billing:bill')
  @Command()
  @Post('occupancies')
  async moveIn(
    @Body(zodBody(occupancyBody)) body: z.output<typeof occupancyBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerKept(this.database, occupancies, reply, await this.openOccupancy.run(body));
  }

  @Requires('billing:bill')
  @Command()
  @HttpCode(200)
  @Post('occupancies/:id/end')
  async moveOut(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(endBody)) body: z.output<typeof endBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerKept(this.database, occupancies, reply, await this.endOccupancy.run({ ...body, id, expectedVersion }));
  }

  @Requires('billing:bill')
  @Command()
  @HttpCode(200)
  @Post('occupancies/:id/withdrawal')
  async takeBackOccupancy(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(withdrawalBody)) { reason }: z.output<typeof withdrawalBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const taken = await this.withdrawOccupancy.run({ id, expectedVersion, reason });
    return answerKept(this.database, occupancies, reply, taken);
  }

  @Requires('billing:bill')
  @Command()
  @Post('subscriptions')
  async subscribe(
    @Body(zodBody(subscriptionBody)) body: z.output<typeof subscriptionBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerKept(this.database, subscriptions, reply, await this.openSubscription.run(body));
  }

  @Requires('billing:bill')
  @Command()
  @HttpCode(200)
  @Post('subscriptions/:id/end')
  async unsubscribe(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(endBody)) body: z.output<typeof endBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerKept(
      this.database,
      subscriptions,
      reply,
      await this.endSubscription.run({ ...body, id, expectedVersion }),
    );
  }

  @Requires('billing:bill')
  @Command()
  @HttpCode(200)
  @Post('subscriptions/:id/withdrawal')
  async takeBackSubscription(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(withdrawalBody)) { reason }: z.output<typeof withdrawalBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const taken = await this.withdrawSubscription.run({ id, expectedVersion, reason });
    return answerKept(this.database, subscriptions, reply, taken);
  }

  @Requires('billing:meter')
  @Command()
  @Post('usages')
  async use(
    @Body(zodBody(usageBody)) body: z.output<typeof usageBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerKept(this.database, usages, reply, await this.recordUsage.run(body));
  }

  @Requires('billing:meter')
  @Command()
  @HttpCode(200)
  @Post('usages/:id/withdrawal')
  async takeBack(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(withdrawalBody)) { reason }: z.output<typeof withdrawalBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerKept(this.database, usages, reply, await this.withdrawUsage.run({ id, expectedVersion, reason }));
  }

  @Requires('billing:read')
  @Get('occupancies')
  occupancies(@Query(zodQuery(spansQuery)) query: z.output<typeof spansQuery>) {
    return listOf(this.database, occupancies, query);
  }

  @Requires('billing:read')
  @Get('subscriptions')
  subscriptions(@Query(zodQuery(spansQuery)) query: z.output<typeof spansQuery>) {
    return listOf(this.database, subscriptions, query);
  }

  @Requires('billing:read')
  @Get('usages')
  usages(@Query(zodQuery(usagesQuery)) query: z.output<typeof usagesQuery>) {
    return listOf(this.database, usages, query);
  }
}
