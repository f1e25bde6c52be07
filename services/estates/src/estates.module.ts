import { randomBytes } from 'node:crypto';
import { recordFileProviders, recordFilesController, registerDoors } from '@goldkey/files';
import { instant, Recorder, uuidv7 } from '@goldkey/kernel';
import { Database } from '@goldkey/postgres';
import { protoPackage, protoPath, protoRoot } from '@goldkey/proto';
import { CONFIG, type GrpcClient, grpcClient } from '@goldkey/service-kit';
import { ImportDesk, importController } from '@goldkey/service-kit/import';
import { Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { EstatesGrpcController } from './adapters/in/grpc/estates.controller.js';
import { ParkingGrpcController } from './adapters/in/grpc/parking.controller.js';
import { PeopleRegisterGrpcController } from './adapters/in/grpc/people-register.controller.js';
import { ArchivesController } from './adapters/in/http/archives.controller.js';
import { DestructionListsController } from './adapters/in/http/destruction-lists.controller.js';
import { HandoverController } from './adapters/in/http/handover.controller.js';
import { HouseholdsController } from './adapters/in/http/households.controller.js';
import { householdsDefinition, householdsImport } from './adapters/in/http/households.import.js';
import { ParkingController } from './adapters/in/http/parking.controller.js';
import { parkingPlacesDefinition, parkingPlacesImport } from './adapters/in/http/parking-places.import.js';
import { PeopleController } from './adapters/in/http/people.controller.js';
import { PropertiesController } from './adapters/in/http/properties.controller.js';
import { propertiesDefinition, propertiesImport } from './adapters/in/http/properties.import.js';
import { registers } from './adapters/in/http/registers/registers.js';
import { VehiclesController } from './adapters/in/http/vehicles.controller.js';
import { vehiclesDefinition, vehiclesImport } from './adapters/in/http/vehicles.import.js';
import { organisation } from './adapters/out/grpc/organisation.js';
import { contactReveals } from './adapters/out/postgres/contact-reveals.js';
import { filedHandovers } from './adapters/out/postgres/filed-handovers.js';
import { handoverStore } from './adapters/out/postgres/handover.store.js';
import { homeAddresses } from './adapters/out/postgres/home-addresses.js';
import { propertyNames } from './adapters/out/postgres/property-names.js';
import { propertyTreeReader } from './adapters/out/postgres/property-tree.reader.js';
import { callerReach, householdStore, idOfProperty, propertyStore } from './adapters/out/postgres/stores.js';
import { AdmitPerson } from './application/admit-person.js';
import { BringInHouseholds } from './application/bring-in-households.js';
import { BringInParkingPlaces } from './application/bring-in-parking-places.js';
import { BringInProperties } from './application/bring-in-properties.js';
import { BringInVehicles } from './application/bring-in-vehicles.js';
import { ChangeOwners } from './application/change-owners.js';
import { CompleteHandover } from './application/complete-handover.js';
import { CorrectHousehold } from './application/correct-household.js';
import { CorrectPerson } from './application/correct-person.js';
import { CorrectProperty } from './application/correct-property.js';
import { DepartPerson } from './application/depart-person.js';
import { DescribeHousehold } from './application/describe-household.js';
import { EndService } from './application/end-service.js';
import type { ParkingPlaceStore, VehicleStore } from './application/parking-ports.js';
import type { HandoverStore, HouseholdStore, PropertyStore } from './application/ports.js';
import { ShowPropertyTree } from './application/queries/show-property-tree.js';
import { ReaddressHousehold } from './application/readdress-household.js';
import { RegisterHouseholds } from './application/register-households.js';
import { RegisterProperties } from './application/register-properties.js';
import { RevealContact } from './application/reveal-contact.js';
import { WithdrawHandover } from './application/withdraw-handover.js';
import { WithdrawOwnersChange } from './application/withdraw-owners-change.js';
import { archives } from './archives.module.js';
import type { EstatesConfig } from './config.js';
import { COMPLAINTS, defectDoors, defects } from './defects.module.js';
import { HANDOVERS, HOUSEHOLDS, PARKING_PLACES, PROPERTIES, VEHICLES } from './estates.ports.js';
import { parking } from './parking.module.js';

/** Estates has the properties themselves. */
const OWN_PROPERTIES = { table: 'property', id: 'id', name: 'p.name', zone: "p.state ->> 'timeZone'" };
const STAFFING = Symbol('staffing');
const HOUSEHOLDS_IMPORT = Symbol('households import');
const PARKING_PLACES_IMPORT = Symbol('parking places import');
const VEHICLES_IMPORT = Symbol('vehicles import');
const PROPERTIES_IMPORT = Symbol('properties import');
const ids = { next: () => uuidv7(Date.now(), randomBytes(10)), ofProperty: idOfProperty };
const recorder = new Recorder({ now: () => instant(Date.now()) }, ids);

/** Use cases that change a household and need nothing else. */
const ofHouseholds = [
  ...[DescribeHousehold, ReaddressHousehold],
  ...[ChangeOwners, AdmitPerson, DepartPerson, CorrectPerson],
].map((useCase) => ({
  provide: useCase,
  useFactory: (households: HouseholdStore) => new useCase(households, recorder),
  inject: [HOUSEHOLDS],
}));

const staffingOf = (config: EstatesConfig): GrpcClient =>
  grpcClient({
    package: protoPackage('staffing'),
    service: 'Staffing',
    protoPath: protoPath('staffing'),
    includeDirs: [protoRoot],
    address: config.STAFFING_GRPC,
  });

/** Photos of what was found at the hand-over of a home, and the paper that was signed: for who keeps the register, as it is. */
const handoverFiles = recordFilesController({
  ...{ service: 'estates', record: 'households/:id/handover', records: filedHandovers },
  ...{ read: 'estates:register', add: 'estates:register' },
});

/** The one place where a port of estates meets its adapter. */
@Module({
  controllers: [
    PropertiesController,
    HouseholdsController,
    PeopleController,
    HandoverController,
    ...defectDoors,
    ArchivesController,
    DestructionListsController,
    ParkingController,
    VehiclesController,
    importController(householdsImport, HOUSEHOLDS_IMPORT),
    importController(parkingPlacesImport, PARKING_PLACES_IMPORT),
    importController(vehiclesImport, VEHICLES_IMPORT),
    importController(propertiesImport, PROPERTIES_IMPORT),
    ...registerDoors(registers, OWN_PROPERTIES),
    handoverFiles,
    EstatesGrpcController,
    ParkingGrpcController,
    PeopleRegisterGrpcController,
  ],
  providers: [
    ImportDesk,
    ...recordFileProviders('estates'),
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
    ...ofHouseholds,
    ...parking,
    ...archives,
    ...defects,
    { provide: HANDOVERS, useFactory: handoverStore, inject: [Database, HOUSEHOLDS] },
    {
      provide: CompleteHandover,
      useFactory: (handovers: HandoverStore, households: HouseholdStore) =>
        new CompleteHandover(handovers, households, recorder),
      inject: [HANDOVERS, HOUSEHOLDS],
    },
    {
      provide: WithdrawOwnersChange,
      useFactory: (handovers: HandoverStore, households: HouseholdStore) =>
        new WithdrawOwnersChange(handovers, households, recorder),
      inject: [HANDOVERS, HOUSEHOLDS],
    },
    {
      provide: WithdrawHandover,
      useFactory: (handovers: HandoverStore) => new WithdrawHandover(handovers, recorder),
      inject: [HANDOVERS],
    },
    {
      provide: RevealContact,
      useFactory: (database: Database) => new RevealContact(contactReveals(database), recorder),
      inject: [Database],
    },
    {
      provide: ShowPropertyTree,
      useFactory: (database: Database) => new ShowPropertyTree(propertyTreeReader(database)),
      inject: [Database],
    },
    {
      provide: HOUSEHOLDS_IMPORT,
      useFactory: (households: HouseholdStore, database: Database) =>
        householdsDefinition(new BringInHouseholds(households, propertyNames(database), recorder)),
      inject: [HOUSEHOLDS, Database],
    },
    {
      provide: PARKING_PLACES_IMPORT,
      useFactory: (places: ParkingPlaceStore, properties: PropertyStore, database: Database) =>
        parkingPlacesDefinition(
          new BringInParkingPlaces(places, homeAddresses(database), propertyNames(database), properties, recorder),
        ),
      inject: [PARKING_PLACES, PROPERTIES, Database],
    },
    {
      provide: PROPERTIES_IMPORT,
      useFactory: (register: RegisterProperties, properties: PropertyStore, staffing: GrpcClient) =>
        propertiesDefinition(new BringInProperties(register, properties, organisation(staffing))),
      inject: [RegisterProperties, PROPERTIES, STAFFING],
    },
    {
      provide: VEHICLES_IMPORT,
      useFactory: (vehicles: VehicleStore, properties: PropertyStore, database: Database) =>
        vehiclesDefinition(
          new BringInVehicles(vehicles, homeAddresses(database), propertyNames(database), properties, recorder),
        ),
      inject: [VEHICLES, PROPERTIES, Database],
    },
  ],
})
export class EstatesModule implements OnApplicationShutdown {
  constructor(
    @Inject(STAFFING) private readonly staffing: GrpcClient,
    @Inject(COMPLAINTS) private readonly complaints: GrpcClient,
  ) {}

  onApplicationShutdown(): void {
    this.staffing.close();
    this.complaints.close();
  }
}
