import { Database } from '@goldkey/postgres';
import { Controller, Get, Inject } from '@nestjs/common';
import { listOf, orGroupWide, recordOf } from '../kept-lists.js';
import { specs } from '../list-specs.js';
import { actingEmployee } from '../outcomes.js';
import { loanSpec } from '../roster/tools.dto.js';
import { peopleSpecs } from './people-lists.js';

/** Of each part of a file; nobody comes near. */
const MOST = 200;

/** Wherever it is kept: who is asked for is who asks, and row-level security has its say. */
const own = { ...specs.employees, scopeColumn: orGroupWide('NULL') };

/** What everybody sees of themselves: the door asks for no permission, only for who it is. */
@Controller('api/staffing')
export class MyFileController {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** The own file: the record with its number, posts, what is handed over, certificates, tools that are still to be brought back. */
  @Get('my-file')
  async mine() {
    const employeeId = actingEmployee(undefined);
    const query = { filters: { employeeId }, pageSize: MOST };
    const { history: _, ...employee }: Readonly<Record<string, unknown>> = await recordOf(this.database, own, {
      recordKind: 'employee',
      id: employeeId,
    });
    const [appointments, handovers, certificates, loans] = [
      await listOf(this.database, specs.appointments, query),
      await listOf(this.database, peopleSpecs['handover-items'], query),
      await listOf(this.database, peopleSpecs.certificates, query),
      await listOf(this.database, loanSpec, { ...query, filters: { employeeId, state: ['out'] } }),
    ];
    return {
      employee,
      appointments: appointments.items,
      handovers: handovers.items,
      certificates: certificates.items,
      loans: loans.items,
    };
  }
}
