import { randomBytes } from 'node:crypto';
import { instant, Recorder, uuidv7 } from '@goldkey/kernel';
import { Database } from '@goldkey/postgres';
import { protoPackage, protoPath, protoRoot } from '@goldkey/proto';
import { CONFIG, type GrpcClient, grpcClient } from '@goldkey/service-kit';
import { ImportDesk, importController } from '@goldkey/service-kit/import';
import { Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { EstatesGrpcController } from './adapters/in/grpc/estates.controller.js';
import { HouseholdsController } from './adapters/in/http/households.controller.js';
import { householdsDefinition, householdsImport } from './adapters/in/http/households.import.js';
import { PropertiesController } from './adapters/in/http/properties.controller.js';
import { organisation } from './adapters/out/grpc/organisation.js';
import { propertyNames } from './adapters/out/postgres/property-names.js';
import { callerReach, householdStore, idOfProperty, propertyStore } from './adapters/out/postgres/stores.js';
import { BringInHouseholds } from './application/bring-in-households.js';
import { CorrectHousehold } from './application/correct-household.js';
import { CorrectProperty } from './application/correct-property.js';
import { EndService } from './application/end-service.js';
import type { HouseholdStore, PropertyStore } from './application/ports.js';
import { RegisterHouseholds } from './application/register-households.js';
import { RegisterProperties } from './application/register-properties.js';
import type { EstatesConfig } from './config.js';
import { HOUSEHOLDS, PROPERTIES } from './estates.ports.js';

const STAFFING = Symbol('staffing');
const HOUSEHOLDS_IMPORT = Symbol('households import');
const ids = { next: () => uuidv7(Date.now(), randomBytes(10)), ofProperty: idOfProperty };
const recorder = new Recorder({ now: () => instant(Date.now()) }, ids);

const staffingOf = (config: EstatesConfig): GrpcClient =>
  grpcClient({
    package: protoPackage('staffing'),
    service: 'Staffing',
    protoPath: protoPath('staffing'),
    includeDirs: [protoRoot],
    address: config.STAFFING_GRPC,
  });

/** The one place where a port of estates meets its adapter. */
@Module({
  controllers: [
    PropertiesController,
    HouseholdsController,
    importController(householdsImport, HOUSEHOLDS_IMPORT),
    EstatesGrpcController,
  ],
  providers: [
    ImportDesk,
    { provide: PROPERTIES, useFactory: propertyStore, inject: [Database] },
    { provide: HOUSEHOLDS, useFactory: householdStore, inject: [Database] },
    { provide: STAFFING, useFactory: staffingOf, inject: [CONFIG] },
    {
      provide: RegisterProperties,
      useFactory: (properties: PropertyStore, staffing: GrpcClient) =>
        new RegisterProperties(properties, organisation(staffing), callerReach, recorder, ids),
      inject: [PROPERTIES, STAFFING],
    },
    {
      provide: CorrectProperty,
      useFactory: (properties: PropertyStore) => new CorrectProperty(properties, recorder),
      inject: [PROPERTIES],
    },
    {
      provide: EndService,
      useFactory: (properties: PropertyStore) => new EndService(properties, recorder),
      inject: [PROPERTIES],
    },
    {
      provide: RegisterHouseholds,
      useFactory: (households: HouseholdStore, properties: PropertyStore) =>
        new RegisterHouseholds(households, properties, recorder),
      inject: [HOUSEHOLDS, PROPERTIES],
    },
    {
      provide: CorrectHousehold,
      useFactory: (households: HouseholdStore) => new CorrectHousehold(households, recorder),
      inject: [HOUSEHOLDS],
    },
    {
      provide: HOUSEHOLDS_IMPORT,
      useFactory: (register: RegisterHouseholds, households: HouseholdStore, database: Database) =>
        householdsDefinition(new BringInHouseholds(register, households, propertyNames(database), recorder)),
      inject: [RegisterHouseholds, HOUSEHOLDS, Database],
    },
  ],
})
export class EstatesModule implements OnApplicationShutdown {
  constructor(@Inject(STAFFING) private readonly staffing: GrpcClient) {}

  onApplicationShutdown(): void {
    this.staffing.close();
  }
}
