import type { Database } from '@goldkey/postgres';
import { protoPackage, protoPath, protoRoot } from '@goldkey/proto';
import { Module, type Type } from '@nestjs/common';
import { testService } from './test-service.js';

/**
 * Other services as the one under test asks them: their contracts on a real port, and behind them what the test's controllers
 * answer. `services` are those whose contracts are answered.
 */
export const standIn = async (
  database: Database,
  services: readonly Parameters<typeof protoPackage>[0][],
  controllers: readonly Type[],
): Promise<{ readonly address: string; close(): Promise<void> }> => {
  @Module({ controllers: [...controllers] })
  class StandInModule {}

  const service = await testService({
    name: services.join('-'),
    module: StandInModule,
    texts: { 'zh-CN': {}, 'zh-TW': {}, en: {} },
    database,
    publishes: false,
    grpc: {
      package: services.map((each) => protoPackage(each)),
      protoPath: services.map((each) => protoPath(each)),
      includeDirs: [protoRoot],
    },
  });
  const { grpcPort } = await service.listen();
  return { address: `127.0.0.1:${grpcPort}`, close: () => service.close() };
};
