import { Requires } from '@goldkey/access';
import { zodQuery } from '@goldkey/service-kit';
import { Controller, Get, Header, Query } from '@nestjs/common';
import type { z } from 'zod';
import { ReadFacts } from '../../../application/queries/read-facts.js';
import { factsQuery } from './facts.dto.js';

/** The stored events, for the export. */
@Requires('evaluation:export')
@Controller('api/evaluation')
export class FactsController {
  constructor(private readonly readFacts: ReadFacts) {}

  @Header('content-type', 'application/x-ndjson')
  @Get('facts')
  async page(@Query(zodQuery(factsQuery)) query: z.output<typeof factsQuery>): Promise<string> {
    const { property, afterId, afterSource, ...rest } = query;
    const after =
      afterId === undefined || afterSource === undefined ? {} : { after: { id: afterId, source: afterSource } };
    const events = await this.readFacts.run({ ...rest, propertyIds: property, ...after });
    return events.map((event) => `${event}\n`).join('');
  }
}
