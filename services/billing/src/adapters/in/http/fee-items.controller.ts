import { Requires } from '@goldkey/access';
import { refuse } from '@goldkey/kernel';
import { Database, historyOf, listQuery } from '@goldkey/postgres';
import {
  Command,
  ExpectedVersion,
  listQuerySchema,
  RefusedError,
  settle,
  tellVersion,
  zodBody,
  zodQuery,
} from '@goldkey/service-kit';
import { Body, Controller, Get, HttpCode, Inject, Param, Patch, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { CorrectFeeItem } from '../../../application/correct-fee-item.js';
import type { Kept } from '../../../application/ports.js';
import { RegisterFeeItem } from '../../../application/register-fee-item.js';
import type { FeeItem } from '../../../domain/fee-item/fee-item.js';
import { feeItemBody, feeItemChange } from './fee-items.dto.js';

const spec = {
  from: 'fee_item t',
  columns: { record: 't.state', version: 't.version' },
  scopeColumn: 't.property_id',
  key: 't.id',
  filters: {
    id: { column: 't.id', kind: 'any' as const },
    propertyId: { column: 't.property_id', kind: 'any' as const },
    code: { column: 't.code', kind: 'equals' as const },
  },
  sorts: { code: 't.code', name: 't.name' },
  defaultSort: 'code',
  search: ['t.code', 't.name'],
};
const text = z.string().max(500);
const listShape = listQuerySchema({ filters: { propertyId: text, code: text }, sorts: Object.keys(spec.sorts) });
interface Line {
  record: FeeItem;
  version: number;
}

/** The register of fee items. */
@Controller('api/billing/fee-items')
export class FeeItemsController {
  constructor(
    private readonly registerFeeItem: RegisterFeeItem,
    private readonly correctFeeItem: CorrectFeeItem,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Requires('billing:define')
  @Command()
  @Post()
  async register(
    @Body(zodBody(feeItemBody)) body: z.output<typeof feeItemBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#answer(reply, await this.registerFeeItem.run(body));
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
    return this.#answer(reply, await this.correctFeeItem.run({ ...body, id, expectedVersion }));
  }

  @Requires('billing:read')
  @Get()
  async list(@Query(zodQuery(listShape)) query: z.output<typeof listShape>) {
    const page = await this.database.transaction((tx) => listQuery<Line>(tx, spec, query), { readOnly: true });
    return { ...page, items: page.items.map(({ record, version }) => ({ ...record, version })) };
  }

  @Requires('billing:read')
  @Get(':id')
  read(@Param('id') id: string) {
    return this.database.transaction(
      async (tx) => {
        const [line] = (await listQuery<Line>(tx, spec, { filters: { id: [id] }, pageSize: 1 })).items;
        if (line === undefined) throw new RefusedError(refuse('billing.fee-item-not-found', { id }).refusal);
        const { entries: history, leftOut } = await historyOf(tx, 'fee-item', id);
        return { ...line.record, version: line.version, history, ...(leftOut > 0 && { historyLeftOut: leftOut }) };
      },
      { readOnly: true },
    );
  }

  #answer(reply: FastifyReply, outcome: Kept<FeeItem>) {
    const { state, version } = settle(outcome);
    tellVersion(reply, version);
    return { ...state, version };
  }
}
