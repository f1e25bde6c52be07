import { Requires } from '@goldkey/access';
import { settle, zodQuery } from '@goldkey/service-kit';
import { Controller, Get, Query } from '@nestjs/common';
import type { z } from 'zod';
import { CompareBudgets } from '../../../../application/budgets/compare-budgets.js';
import { comparisonQuery } from './reports.dto.js';

/** What was spent against the budgets. */
@Controller('api/billing/budgets/comparison')
export class BudgetComparisonController {
  constructor(private readonly compareBudgets: CompareBudgets) {}

  @Requires('billing:read')
  @Get()
  async compare(@Query(zodQuery(comparisonQuery)) { propertyId, ...span }: z.output<typeof comparisonQuery>) {
    const propertyIds = propertyId?.split(',').filter((part) => part !== '');
    return settle(await this.compareBudgets.run({ ...span, propertyIds }));
  }
}
