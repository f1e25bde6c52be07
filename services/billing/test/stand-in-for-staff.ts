import { Public } from '@goldkey/access';
import type { Database } from '@goldkey/postgres';
import { protoPackage, protoPath, protoRoot } from '@goldkey/proto';
import { testService } from '@goldkey/service-kit/testing';
import { Controller, Module } from '@nestjs/common';
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

@Module({ controllers: [StaffController] })
class StandInModule {}

/** staffing on a real port, with the people that it is told of. */
export const standInForStaff = async (database: Database) => {
  const service = await testService({
    name: 'staffing',
    module: StandInModule,
    texts: { 'zh-CN': {}, 'zh-TW': {}, en: {} },
    database,
    publishes: false,
    grpc: { package: protoPackage('staffing'), protoPath: protoPath('staffing'), includeDirs: [protoRoot] },
  });
  const { grpcPort } = await service.listen();
  return { address: `127.0.0.1:${grpcPort}`, known, close: () => service.close() };
};
export type StandInForStaff = Awaited<ReturnType<typeof standInForStaff>>;
