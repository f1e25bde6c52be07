import { Requires } from '@goldkey/access';
import type { HalfYear } from '@goldkey/kernel';
import { Database, type ListSpec } from '@goldkey/postgres';
import { answerKept, Command, keptIn, listOf, listQuerySchema, settle, zodBody, zodQuery } from '@goldkey/service-kit';
import { Body, Controller, Get, Inject, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { RateQuality } from '../../../../application/quality/rate-quality.js';
import { ViewQuality } from '../../../../application/quality/view-quality.js';
import { id, list, words } from '../shapes.dto.js';

const halfYear = z
  .string()
  .regex(/^\d{4}-H[12]$/, { message: 'request.not-a-half-year' })
  .transform((text) => text as HalfYear);

/** PUT /api/convenience/quality-ratings */
const ratingBody = z.strictObject({
  itemId: id,
  halfYear,
  score: z.number().min(0).max(100).multipleOf(0.1),
  words: words(2000),
});
/** GET /api/convenience/quality-ratings/basis */
const basisQuery = z.strictObject({ itemId: id, halfYear });
const ratingsQuery = listQuerySchema({
  filters: { propertyId: list, itemId: list, halfYear: list, departmentId: list },
  sorts: ['halfYear'],
});

const spec: ListSpec = {
  ...keptIn('quality_rating'),
  filters: {
    propertyId: { column: 't.property_id', kind: 'any' },
    itemId: { column: 't.item_id', kind: 'any' },
    halfYear: { column: 't.half_year', kind: 'any' },
    departmentId: { column: 't.department_id', kind: 'any' },
  },
  sorts: { halfYear: 't.half_year' },
  neverNull: ['halfYear'],
  defaultSort: '-halfYear',
};

/** The general manager's rating of each item, with everything in view (C-09). */
@Controller('api/convenience/quality-ratings')
export class QualityController {
  constructor(
    private readonly rateQuality: RateQuality,
    private readonly viewQuality: ViewQuality,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Requires('convenience:approve')
  @Command()
  @Put()
  async rate(
    @Body(zodBody(ratingBody)) body: z.output<typeof ratingBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerKept(this.database, spec, reply, await this.rateQuality.run(body));
  }

  @Requires('convenience:read')
  @Get()
  list(@Query(zodQuery(ratingsQuery)) query: z.output<typeof ratingsQuery>) {
    return listOf(this.database, spec, query);
  }

  @Requires('convenience:read')
  @Get('basis')
  async basis(@Query(zodQuery(basisQuery)) question: z.output<typeof basisQuery>) {
    const { item, basis } = settle(await this.viewQuality.run(question.itemId, question.halfYear));
    return { itemId: item.id, itemName: item.name, departmentName: item.departmentName, ...basis };
  }
}
