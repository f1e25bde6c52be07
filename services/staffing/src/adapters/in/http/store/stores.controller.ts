import { Requires } from '@goldkey/access';
import { Database, type ListRequest, type ListSpec, listQuery } from '@goldkey/postgres';
import { zodQuery } from '@goldkey/service-kit';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { type Asked, queryOf } from '../kept-lists.js';
import { consumptionSpec, ledgerSpec, stockSpec } from './store-list-specs.js';

/** What lies in the stores, what moved, and what departments used up against their budgets. */
@Requires('staffing:read')
@Controller('api/staffing')
export class StoresController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Get('stock')
  stock(@Query(zodQuery(queryOf(stockSpec))) query: Asked) {
    return this.#list(stockSpec, query);
  }

  @Get('store-ledger')
  ledger(@Query(zodQuery(queryOf(ledgerSpec))) query: Asked) {
    return this.#list(ledgerSpec, query);
  }

  @Get('consumption')
  consumption(@Query(zodQuery(queryOf(consumptionSpec))) query: Asked) {
    return this.#list(consumptionSpec, query);
  }

  #list(spec: ListSpec, query: ListRequest) {
    return this.database.transaction((tx) => listQuery(tx, spec, query), { readOnly: true });
  }
}
