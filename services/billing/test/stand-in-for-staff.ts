import { Public } from '@goldkey/access';
import type { Database } from '@goldkey/postgres';
import { standIn } from '@goldkey/service-kit/testing';
import { Controller } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';

/** Whom staffing knows, by their id; one a process, for Nest makes the controller. */
const known = new Map<string, { readonly name: string; readonly propertyIds: readonly string[] }>();

@Public()
@Controller()
class StaffController {
  @GrpcMethod('Staffing', 'GetEmployees')
  employees({ ids = [] }: { ids?: string[] }) {
    const employees = ids.flatMap((employeeId) => {
      const employee = known.get(employeeId);
      return employee === undefined ? [] : [{ employeeId, ...employee }];
    });
    return { employees };
  }
}

/** staffing on a real port, with the people that it is told of. */
export const standInForStaff = async (database: Database) => {
  const service = await standIn(database, ['staffing'], [StaffController]);
  return { ...service, known };
};
export type StandInForStaff = Awaited<ReturnType<typeof standInForStaff>>;
