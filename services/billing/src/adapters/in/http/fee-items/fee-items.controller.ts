import { Requires } from '@goldkey/access';
import { Database, type ListSpec } from '@goldkey/postgres';
import { answerKept, Command, ExpectedVersion, keptIn, listOf, zodBody, zodQuery } from '@goldkey/service-kit';
import { Body, Controller, Get, HttpCode, Inject, Param, Patch, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { CorrectFeeItem } from '../../../../application/fee-items/correct-fee-item.js';
import { RegisterFeeItem } from '../../../../application/fee-items/register-fee-item.js';
import { SetTariff } from '../../../../application/fee-items/set-tariff.js';
import { recordOf } from '../kept-lists.js';
import { feeItemBody, feeItemChange, feeItemsQuery, tariffBody } from './fee-items.dto.js';

const spec: ListSpec = {
  ...keptIn('fee_item'),
  filters: {
    propertyId: { column: 't.property_id', kind: 'any' },
    code: { column: 't.code', kind: 'equals' },
    basis: { column: "(t.state ->> 'basis')", kind: 'any' },
  },
  sorts: { code: 't.code', name: 't.name' },
  defaultSort: 'code',
  search: ['t.code', 't.name'],
};

/** What households are charged for, and its prices from day to day. */
@Controller('api/billing/fee-items')
export class FeeItemsController {
  constructor(
    private readonly registerFeeItem: RegisterFeeItem,
    private readonly correctFeeItem: CorrectFeeItem,
    private readonly setTariff: SetTariff,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Requires('billing:define')
  @Command()
  @Post()
  async register(
    @Body(zodBody(feeItemBody)) body: z.output<typeof feeItemBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerKept(this.database, spec, reply, await this.registerFeeItem.run(body));
  }

  @Requires('billing:define')
  @Command()
  @HttpCode(200)
  @Patch(':id')
  async correct(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(feeItemChange)) body: z.output<typeof feeItemChange>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerKept(this.database, spec, reply, await this.correctFeeItem.run({ ...body, id, expectedVersion }));
  }

  @Requires('billing:define')
  @Command()
  @HttpCode(200)
  @Post(':id/tariff')
  async price(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(tariffBody)) body: z.output<typeof tariffBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerKept(this.database, spec, reply, await this.setTariff.run({ ...body, id, expectedVersion }));
  }

  @Requires('billing:read')
  @Get()
  list(@Query(zodQuery(feeItemsQuery)) query: z.output<typeof feeItemsQuery>) {
    return listOf(this.database, spec, query);
  }

  @Requires('billing:read')
  @Get(':id')
  read(@Param('id') id: string) {
    return recordOf(this.database, spec, 'fee-item', id);
  }
}
