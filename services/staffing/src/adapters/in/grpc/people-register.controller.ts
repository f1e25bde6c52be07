import { boundByScopeOrGroupWide, currentCaller, Requires } from '@goldkey/access';
import { Database } from '@goldkey/postgres';
import { refuseManyIds } from '@goldkey/service-kit';
import { Controller, Inject } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import type { Employee } from '../../../domain/employee/employee.js';

/** In one answer (privacy.proto). */
const MOST_PEOPLE = 50;
const MOST_IDS = 100;

/** Employees, for who tells or erases what is kept of them. */
@Controller()
export class PeopleRegisterGrpcController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Requires('privacy:request')
  @GrpcMethod('PeopleRegister', 'FindPeople')
  async find({ words = '', ids = [] }: { words?: string; ids?: readonly string[] }) {
    refuseManyIds(MOST_IDS, [...ids]);
    const parameters: unknown[] = [ids, words === '' ? null : `%${words.replace(/[\\%_]/g, '\\$&')}%`, words];
    const scope = boundByScopeOrGroupWide(currentCaller().scope, 'e.property_id', parameters);
    const rows = await this.database.transaction(
      (tx) =>
        tx.query<{ state: Employee }>(
          `SELECT e.state FROM employee e
           WHERE (e.id = ANY ($1::text[]) OR e.name ILIKE $2 OR e.number = $3 OR e.state ->> 'phone' = $3)
             AND ${scope} ORDER BY e.name, e.id LIMIT ${MOST_PEOPLE}`,
          parameters,
        ),
      { readOnly: true },
    );
    return {
      people: rows.map(({ state: { id, number, name, phone, homePropertyId } }) => ({
        person: { kind: 'employee', ids: [id], accounts: [], names: [name], phones: phone ? [phone] : [], homes: [] },
        ...{ name, place: number },
        ...(homePropertyId && { propertyId: homePropertyId }),
      })),
    };
  }
}
