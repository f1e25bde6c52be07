import { Requires } from '@goldkey/access';
import type { Month, Period } from '@goldkey/kernel';
import { zodQuery } from '@goldkey/service-kit';
import { Controller, Get, Query } from '@nestjs/common';
import type { z } from 'zod';
import { QueryMetrics } from '../../../application/queries/metrics.js';
import { entriesQuery, metricsQuery } from './metrics.dto.js';
import { viewer } from './viewer.js';

/** Figures of many months and properties, and the entries behind them; the same as by gRPC. */
@Requires('evaluation:read')
@Controller('api/evaluation')
export class MetricsController {
  constructor(private readonly queryMetrics: QueryMetrics) {}

  @Get('metrics')
  async metrics(@Query(zodQuery(metricsQuery)) { by, from, until, property = [] }: z.output<typeof metricsQuery>) {
    const question = { by, from: from as Month | undefined, until: until as Month | undefined, propertyIds: property };
    return { items: await this.queryMetrics.run(question, viewer()) };
  }

  @Requires('evaluation:read-people')
  @Get('entries')
  async entries(@Query(zodQuery(entriesQuery)) query: z.output<typeof entriesQuery>) {
    const { period, property = [], subject, ...rest } = query;
    const months = this.queryMetrics.months(period as Period | undefined);
    const items = await this.queryMetrics.entries(
      { ...rest, months, propertyIds: property, subjectId: subject },
      viewer(),
    );
    const last = items.at(-1);
    return { items, ...(items.length === query.limit && last ? { next: last.entryId } : {}) };
  }
}
