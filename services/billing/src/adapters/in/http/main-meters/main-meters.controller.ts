import { Requires } from '@goldkey/access';
import { Database, type ListSpec } from '@goldkey/postgres';
import { answerKept, Command, ExpectedVersion, keptIn, listOf, zodBody, zodQuery } from '@goldkey/service-kit';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { CompareSupply } from '../../../../application/main-meters/compare-supply.js';
import { InstallMainMeter } from '../../../../application/main-meters/install-main-meter.js';
import { ReadMainMeter } from '../../../../application/main-meters/read-main-meter.js';
import { RemoveMainMeter } from '../../../../application/main-meters/remove-main-meter.js';
import { WithdrawMainReading } from '../../../../application/main-meters/withdraw-main-reading.js';
import { WithdrawMainRemoval } from '../../../../application/main-meters/withdraw-main-removal.js';
import { recordOf } from '../kept-lists.js';
import {
  mainMeterBody,
  mainMetersQuery,
  mainReadingBody,
  mainWithdrawalBody,
  removalBody,
  supplyQuery,
} from './main-meters.dto.js';

const spec: ListSpec = {
  ...keptIn('main_meter'),
  filters: {
    propertyId: { column: 't.property_id', kind: 'any' },
    feeItemId: { column: 't.fee_item_id', kind: 'any' },
    kind: { column: 't.kind', kind: 'any' },
    code: { column: 't.code', kind: 'any' },
    state: { column: 't.standing', kind: 'any' },
  },
  sorts: { code: 't.code' },
  neverNull: ['code'],
  defaultSort: 'code',
  search: ['t.code', "(t.state ->> 'place')"],
};

/** Main meters and meters of common use, what they showed, and what that comes to beside the meters of the homes. */
@Controller('api/billing/main-meters')
export class MainMetersController {
  constructor(
    private readonly installMainMeter: InstallMainMeter,
    private readonly readMainMeter: ReadMainMeter,
    private readonly withdrawMainReading: WithdrawMainReading,
    private readonly removeMainMeter: RemoveMainMeter,
    private readonly withdrawMainRemoval: WithdrawMainRemoval,
    private readonly compareSupply: CompareSupply,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Requires('billing:meter')
  @Command()
  @Post()
  async install(
    @Body(zodBody(mainMeterBody)) body: z.output<typeof mainMeterBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerKept(this.database, spec, reply, await this.installMainMeter.run(body));
  }

  @Requires('billing:meter')
  @Command()
  @HttpCode(200)
  @Post(':id/readings')
  async read(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(mainReadingBody)) body: z.output<typeof mainReadingBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerKept(this.database, spec, reply, await this.readMainMeter.run({ ...body, id, expectedVersion }));
  }

  @Requires('billing:meter')
  @Command()
  @HttpCode(200)
  @Post(':id/readings/:readingId/withdrawal')
  async takeBack(
    @Param('id') id: string,
    @Param('readingId') readingId: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(mainWithdrawalBody)) { reason }: z.output<typeof mainWithdrawalBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const command = { id, readingId, expectedVersion, reason };
    return answerKept(this.database, spec, reply, await this.withdrawMainReading.run(command));
  }

  @Requires('billing:meter')
  @Command()
  @HttpCode(200)
  @Post(':id/removal')
  async remove(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(removalBody)) body: z.output<typeof removalBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerKept(this.database, spec, reply, await this.removeMainMeter.run({ ...body, id, expectedVersion }));
  }

  @Requires('billing:meter')
  @Command()
  @HttpCode(200)
  @Post(':id/removal/withdrawal')
  async putBack(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(mainWithdrawalBody)) { reason }: z.output<typeof mainWithdrawalBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerKept(this.database, spec, reply, await this.withdrawMainRemoval.run({ id, expectedVersion, reason }));
  }

  @Requires('billing:read')
  @Get('comparison')
  async compare(@Query(zodQuery(supplyQuery)) { propertyId, month }: z.output<typeof supplyQuery>) {
    const propertyIds = propertyId?.split(',').filter((part) => part !== '');
    const items = await this.compareSupply.run({ month, ...(propertyIds && { propertyIds }) });
    return { month, items, total: items.length };
  }

  @Requires('billing:read')
  @Get()
  list(@Query(zodQuery(mainMetersQuery)) query: z.output<typeof mainMetersQuery>) {
    return listOf(this.database, spec, query);
  }

  @Requires('billing:read')
  @Get(':id')
  one(@Param('id') id: string) {
    return recordOf(this.database, spec, 'main-meter', id);
  }
}
