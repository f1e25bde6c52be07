import { Requires } from '@goldkey/access';
import { Database, type ListSpec } from '@goldkey/postgres';
import { answerKept, Command, keptIn, listOf, listQuerySchema, zodBody, zodQuery } from '@goldkey/service-kit';
import { Body, Controller, Get, Inject, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { MoveStock } from '../../../../application/stock/move-stock.js';
import { at, id, list, moment, words } from '../shapes.dto.js';

/** POST /api/convenience/stock-moves */
const moveBody = z.strictObject({
  itemId: id,
  kind: z.enum(['received', 'given-back', 'counted']),
  quantity: z.int().min(0).max(100_000).meta({ description: 'units; of a count, how many are there' }),
  supplier: words(80).optional(),
  note: words(500).optional(),
  at,
});
const movesQuery = listQuerySchema({
  filters: { propertyId: list, itemId: list, kind: list, movedFrom: moment, movedUntil: moment },
  sorts: ['at'],
});

const spec: ListSpec = {
  ...keptIn('stock_move'),
  filters: {
    propertyId: { column: 't.property_id', kind: 'any' },
    itemId: { column: 't.item_id', kind: 'any' },
    kind: { column: 't.kind', kind: 'any' },
    movedFrom: { column: 't.moved_at', kind: 'from' },
    movedUntil: { column: 't.moved_at', kind: 'to' },
  },
  sorts: { at: 't.moved_at' },
  neverNull: ['at'],
  defaultSort: '-at',
  search: ["(t.state ->> 'itemName')", "(t.state ->> 'supplier')"],
};

/** What comes into the store of bottled water and leaves it (document 004, 5.10). */
@Controller('api/convenience/stock-moves')
export class StockController {
  constructor(
    private readonly moveStock: MoveStock,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Requires('convenience:order')
  @Command()
  @Post()
  async move(
    @Body(zodBody(moveBody)) body: z.output<typeof moveBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerKept(this.database, spec, reply, await this.moveStock.run(body));
  }

  @Requires('convenience:read')
  @Get()
  list(@Query(zodQuery(movesQuery)) query: z.output<typeof movesQuery>) {
    return listOf(this.database, spec, query);
  }
}
