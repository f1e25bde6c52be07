import { Public } from '@goldkey/access';
import type { Database } from '@goldkey/postgres';
import { standIn } from '@goldkey/service-kit/testing';
import { Controller } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';

/** Whom staffing knows; one a process, for Nest makes the controller. */
const known = new Map<string, string>();

@Public()
@Controller()
class PeopleController {
  @GrpcMethod('Staffing', 'GetEmployees')
  employees({ ids = [] }: { ids?: string[] }) {
    const employees = ids.flatMap((employeeId) => {
      const name = known.get(employeeId);
      return name === undefined ? [] : [{ employeeId, name }];
    });
    return { employees };
  }

  /** Every department is known by the news; there is none besides. */
  @GrpcMethod('Staffing', 'GetUnits')
  units() {
    return { units: [] };
  }
}

/** staffing on a real port, with the people that it is told of. */
export const standInForPeople = async (database: Database) => {
  const service = await standIn(database, ['staffing'], [PeopleController]);
  return { ...service, known };
};
export type StandInForPeople = Awaited<ReturnType<typeof standInForPeople>>;
