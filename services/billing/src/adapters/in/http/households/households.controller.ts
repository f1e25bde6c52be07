import { Requires } from '@goldkey/access';
import { Database, listQuery } from '@goldkey/postgres';
import { zodQuery } from '@goldkey/service-kit';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import type { z } from 'zod';
import { accountOf, type HouseholdLine, householdsSpec } from './account.js';
import { householdsQuery } from './households.dto.js';

/** What each household owes, and why. */
@Controller('api/billing/households')
export class HouseholdsController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Requires('billing:read')
  @Get()
  list(@Query(zodQuery(householdsQuery)) query: z.output<typeof householdsQuery>) {
    return this.database.transaction((tx) => listQuery<HouseholdLine>(tx, householdsSpec, query), { readOnly: true });
  }

  /** The household with every charge of which something is owed, oldest first. */
  @Requires('billing:read')
  @Get(':id')
  read(@Param('id') id: string) {
    return accountOf(this.database, id);
  }
}
