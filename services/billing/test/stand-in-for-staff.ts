import { Public } from '@goldkey/access';
import { type Database, Fault } from '@goldkey/postgres';
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

/** Code → its property, as estates knows it where it is not away. */
const estates = { codes: new Map<string, string>(), away: true };

@Public()
@Controller()
class EstatesController {
  @GrpcMethod('Estates', 'GetProperties')
  properties({ codes = [] }: { codes?: string[] }) {
    if (estates.away) throw new Fault('postgres', 'away');
    const rest = { name: '桂语庭', timeZone: 'Asia/Shanghai', unitId: 'u', serviceStart: '2026-01-01', households: 1 };
    const there = codes.flatMap((code) => {
      const propertyId = estates.codes.get(code);
      return propertyId === undefined ? [] : [{ propertyId, code, ...rest }];
    });
    return { properties: there };
  }
}

/** staffing and estates on a real port, with the people and codes that they are told of. */
export const standInForStaff = async (database: Database) => {
  const service = await standIn(database, ['staffing', 'estates'], [StaffController, EstatesController]);
  return { ...service, known, estates };
};
export type StandInForStaff = Awaited<ReturnType<typeof standInForStaff>>;
