import { boundByScopeOrGroupWide, currentCaller, Requires } from '@goldkey/access';
import { refuse } from '@goldkey/kernel';
import { Database } from '@goldkey/postgres';
import { RefusedError, zodQuery } from '@goldkey/service-kit';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { unitKinds } from '../../../domain/unit/unit.js';
import { tellAppointment, tellRequisition } from './caller-may.js';
import { type Asked, listOf, queryOf, recordOf, type Shown } from './kept-lists.js';
import { RECORDS, specs } from './list-specs.js';
import { shownEmployee } from './people/masking.js';

/** Of the tree in one answer. */
const MOST_UNITS = 10_000;
const pipes = Object.fromEntries(
  Object.entries(specs).map(([name, spec]) => [name, zodQuery(queryOf(spec))]),
) as Record<keyof typeof specs, ReturnType<typeof zodQuery<ReturnType<typeof queryOf>>>>;

/** Lists whose records are not shown as they are kept. */
const shownIn: Partial<Record<keyof typeof specs, Shown>> = {
  employees: shownEmployee,
  appointments: tellAppointment,
  'material-requisitions': tellRequisition,
};

/** Lists and records of staffing, bounded by the caller's scope. */
@Requires('staffing:read')
@Controller('api/staffing')
export class ListsController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Get('units/tree')
  tree() {
    const parameters: unknown[] = [unitKinds];
    const scope = boundByScopeOrGroupWide(currentCaller().scope, 'property_id', parameters);
    return this.database.transaction(
      async (tx) => {
        // From the top, so that of a tree that is too large only leaves are missing.
        const rows = await tx.query<{ state: object; total: string }>(
          `SELECT state, count(*) OVER () AS total FROM unit WHERE ${scope}
           ORDER BY array_position($1::text[], kind), name LIMIT ${MOST_UNITS}`,
          parameters,
        );
        return { units: rows.map(({ state: unit }) => unit), leftOut: Number(rows[0]?.total ?? 0) - rows.length };
      },
      { readOnly: true },
    );
  }

  @Get('units')
  units(@Query(pipes.units) query: Asked) {
    return this.#list('units', query);
  }

  @Get('employees')
  employees(@Query(pipes.employees) query: Asked) {
    return this.#list('employees', query);
  }

  @Get('appointments')
  appointments(@Query(pipes.appointments) query: Asked) {
    return this.#list('appointments', query);
  }

  @Get('roster')
  roster(@Query(pipes.roster) query: Asked) {
    return this.#list('roster', query);
  }

  @Get('tasks')
  tasks(@Query(pipes.tasks) query: Asked) {
    return this.#list('tasks', query);
  }

  @Get('work-plans')
  workPlans(@Query(pipes['work-plans']) query: Asked) {
    return this.#list('work-plans', query);
  }

  @Get('problems')
  problems(@Query(pipes.problems) query: Asked) {
    return this.#list('problems', query);
  }

  @Get('material-requisitions')
  requisitions(@Query(pipes['material-requisitions']) query: Asked) {
    return this.#list('material-requisitions', query);
  }

  @Get('acts')
  acts(@Query(pipes.acts) query: Asked) {
    return this.#list('acts', query);
  }

  @Get('opinions')
  opinions(@Query(pipes.opinions) query: Asked) {
    return this.#list('opinions', query);
  }

  @Get(':list/:id')
  record(@Param('list') list: string, @Param('id') id: string) {
    if (!Object.hasOwn(specs, list)) throw new RefusedError(refuse('staffing.record-not-found', { id }).refusal);
    const name = list as keyof typeof specs;
    return recordOf(this.database, specs[name], { recordKind: RECORDS[name], id, shown: shownIn[name] });
  }

  #list(name: keyof typeof specs, query: Asked) {
    return listOf(this.database, specs[name], query, shownIn[name]);
  }
}
