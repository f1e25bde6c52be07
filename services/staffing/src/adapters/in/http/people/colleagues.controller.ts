import { Database, type ListSpec, listQuery } from '@goldkey/postgres';
import { zodQuery } from '@goldkey/service-kit';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { type Asked, orGroupWide, queryOf } from '../kept-lists.js';

/** Names and numbers, nothing else of a file. */
const spec: ListSpec = {
  from: 'employee e',
  columns: { id: 'e.id', name: 'e.name', number: 'e.number' },
  scopeColumn: orGroupWide('e.property_id'),
  key: 'e.id',
  filters: { propertyId: { column: 'e.property_id', kind: 'any' } },
  sorts: { name: 'e.name', number: 'e.number' },
  defaultSort: 'number',
  search: ['e.name', 'e.number'],
};
const pipe = zodQuery(queryOf(spec));

/**
 * With whom one works, to be named in forms of all services: names and staff numbers within the caller's scope. The door asks for no
 * permission: who may do an act may name the person whom it concerns, and files stay closed to who may not read them.
 */
@Controller('api/staffing')
export class ColleaguesController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Get('colleagues')
  list(@Query(pipe) query: Asked) {
    return this.database.transaction((tx) => listQuery(tx, spec, query), { readOnly: true });
  }
}
