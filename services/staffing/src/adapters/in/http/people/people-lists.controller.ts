import { Requires } from '@goldkey/access';
import { Database } from '@goldkey/postgres';
import { zodQuery } from '@goldkey/service-kit';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { tellPointsEntry, tellPointsPublication, tellSuggestion } from '../caller-may.js';
import { type Asked, listOf, queryOf, recordOf, type Shown } from '../kept-lists.js';
import { PEOPLE_RECORDS, peopleSpecs } from './people-lists.js';

type Name = keyof typeof peopleSpecs;
const pipes = Object.fromEntries(
  Object.entries(peopleSpecs).map(([name, spec]) => [name, zodQuery(queryOf(spec))]),
) as Record<Name, ReturnType<typeof zodQuery<ReturnType<typeof queryOf>>>>;

/** Lists whose records tell what the caller may do next. */
const shownIn: Partial<Record<Name, Shown>> = {
  suggestions: tellSuggestion,
  'points-entries': tellPointsEntry,
  'points-publications': tellPointsPublication,
};

/** Lists and records of people's files, care and points, bounded by the caller's scope. */
@Requires('staffing:read')
@Controller('api/staffing')
export class PeopleListsController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Get('handover-items')
  handoverItems(@Query(pipes['handover-items']) query: Asked) {
    return this.#list('handover-items', query);
  }

  @Get('handover-items/:id')
  handoverItem(@Param('id') id: string) {
    return this.#record('handover-items', id);
  }

  @Get('certificates')
  certificates(@Query(pipes.certificates) query: Asked) {
    return this.#list('certificates', query);
  }

  @Get('certificates/:id')
  certificate(@Param('id') id: string) {
    return this.#record('certificates', id);
  }

  @Get('talks')
  talks(@Query(pipes.talks) query: Asked) {
    return this.#list('talks', query);
  }

  @Get('talks/:id')
  talk(@Param('id') id: string) {
    return this.#record('talks', id);
  }

  @Get('activities')
  activities(@Query(pipes.activities) query: Asked) {
    return this.#list('activities', query);
  }

  @Get('activities/:id')
  activity(@Param('id') id: string) {
    return this.#record('activities', id);
  }

  @Get('suggestions')
  suggestions(@Query(pipes.suggestions) query: Asked) {
    return this.#list('suggestions', query);
  }

  @Get('suggestions/:id')
  suggestion(@Param('id') id: string) {
    return this.#record('suggestions', id);
  }

  @Get('community-deeds')
  communityDeeds(@Query(pipes['community-deeds']) query: Asked) {
    return this.#list('community-deeds', query);
  }

  @Get('community-deeds/:id')
  communityDeed(@Param('id') id: string) {
    return this.#record('community-deeds', id);
  }

  @Get('points-rules')
  pointsRules(@Query(pipes['points-rules']) query: Asked) {
    return this.#list('points-rules', query);
  }

  @Get('points-rules/:id')
  pointsRule(@Param('id') id: string) {
    return this.#record('points-rules', id);
  }

  @Get('points-entries')
  pointsEntries(@Query(pipes['points-entries']) query: Asked) {
    return this.#list('points-entries', query);
  }

  @Get('points-entries/:id')
  pointsEntry(@Param('id') id: string) {
    return this.#record('points-entries', id);
  }

  @Get('points-publications')
  pointsPublications(@Query(pipes['points-publications']) query: Asked) {
    return this.#list('points-publications', query);
  }

  @Get('points-publications/:id')
  pointsPublication(@Param('id') id: string) {
    return this.#record('points-publications', id);
  }

  #list(name: Name, query: Asked) {
    return listOf(this.database, peopleSpecs[name], query, shownIn[name]);
  }

  #record(name: Name, id: string) {
    return recordOf(this.database, peopleSpecs[name], { recordKind: PEOPLE_RECORDS[name], id, shown: shownIn[name] });
  }
}
