import { Requires } from '@goldkey/access';
import { Database } from '@goldkey/postgres';
import { zodQuery } from '@goldkey/service-kit';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { tellRequest } from '../caller-may.js';
import { type Asked, listOf, queryOf, recordOf, type Shown } from '../kept-lists.js';
import { ROSTER_RECORDS, rosterSpecs } from './roster-list-specs.js';

/** Lists and records of what the roster is planned from, of requests about it, and of the clock. */
@Requires('staffing:read')
@Controller('api/staffing')
export class RosterListsController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Get('duty-posts')
  dutyPosts(@Query(zodQuery(queryOf(rosterSpecs['duty-posts']))) query: Asked) {
    return listOf(this.database, rosterSpecs['duty-posts'], query);
  }

  @Get('duty-posts/:id')
  dutyPost(@Param('id') id: string) {
    return this.#record('duty-posts', id);
  }

  @Get('shifts')
  shifts(@Query(zodQuery(queryOf(rosterSpecs.shifts))) query: Asked) {
    return listOf(this.database, rosterSpecs.shifts, query);
  }

  @Get('shifts/:id')
  shift(@Param('id') id: string) {
    return this.#record('shifts', id);
  }

  /** Why people are away is for who decides about it. */
  @Requires('staffing:roster')
  @Get('roster-requests')
  requests(@Query(zodQuery(queryOf(rosterSpecs['roster-requests']))) query: Asked) {
    return listOf(this.database, rosterSpecs['roster-requests'], query, tellRequest);
  }

  @Requires('staffing:roster')
  @Get('roster-requests/:id')
  request(@Param('id') id: string) {
    return this.#record('roster-requests', id, tellRequest);
  }

  @Get('clockings')
  clockings(@Query(zodQuery(queryOf(rosterSpecs.clockings))) query: Asked) {
    return listOf(this.database, rosterSpecs.clockings, query);
  }

  #record(name: keyof typeof rosterSpecs, id: string, shown?: Shown) {
    return recordOf(this.database, rosterSpecs[name], { recordKind: ROSTER_RECORDS[name], id, shown });
  }
}
