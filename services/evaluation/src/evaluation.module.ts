import { instant } from '@goldkey/kernel';
import { Database } from '@goldkey/postgres';
import { CONFIG } from '@goldkey/service-kit';
import { Module, type Provider, type Type } from '@nestjs/common';
import type { EvaluationConfig } from './config.js';

const clock = { now: () => instant(Date.now()) };

const portsOf = (_config: EvaluationConfig, database: Database) => ({ database, clock });
type Ports = ReturnType<typeof portsOf>;
const PORTS = Symbol('ports');

const useCase = <T>(provide: Type<T>, make: (ports: Ports) => T): Provider => ({
  provide,
  useFactory: make,
  inject: [PORTS],
});

const queries: Provider[] = [];
const queryDoors: Type[] = [];

/** The one place where a port of evaluation meets its adapter. */
@Module({
  controllers: [...queryDoors],
  providers: [{ provide: PORTS, useFactory: portsOf, inject: [CONFIG, Database] }, ...queries],
})
export class EvaluationModule {}
