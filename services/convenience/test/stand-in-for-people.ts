import { Public } from '@goldkey/access';
import type { Database } from '@goldkey/postgres';
import { protoPackage, protoPath, protoRoot } from '@goldkey/proto';
import { testService } from '@goldkey/service-kit/testing';
import { Controller, Module } from '@nestjs/common';
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

@Module({ controllers: [PeopleController] })
class StandInModule {}

/** staffing on a real port, with the people that it is told of. */
export const standInForPeople = async (database: Database) => {
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
export type StandInForPeople = Awaited<ReturnType<typeof standInForPeople>>;
