import { randomBytes } from 'node:crypto';
import { attachmentRegister, fileBox, filesOf } from '@goldkey/files';
import { instant, Recorder, uuidv7 } from '@goldkey/kernel';
import type { Database } from '@goldkey/postgres';
import { protoPackage, protoPath, protoRoot } from '@goldkey/proto';
import { type GrpcClient, grpcClient } from '@goldkey/service-kit';
import type { Provider, Type } from '@nestjs/common';
import { directory } from './adapters/out/grpc/directory.js';
import { householdsOf } from './adapters/out/grpc/households.js';
import { namesOf } from './adapters/out/grpc/names.js';
import { repairsOf } from './adapters/out/grpc/repairs.js';
import { placeCopies } from './adapters/out/postgres/copies.js';
import { dayReader } from './adapters/out/postgres/day.reader.js';
import { homes, routeStore } from './adapters/out/postgres/fieldwork.stores.js';
import { householdCopies } from './adapters/out/postgres/household.copies.js';
import { checkListStore, findingStore, postStore, roundStore } from './adapters/out/postgres/stores.js';
import type { InspectionsConfig } from './config.js';

/** What the parts of the module share: ports with their adapters, and how a use case is provided with them. */

export const clock = { now: () => instant(Date.now()) };
export const recorder = new Recorder(clock, { next: () => uuidv7(Date.now(), randomBytes(10)) });

const clientOf = (service: string, address: string): GrpcClient =>
  grpcClient({
    package: protoPackage(service.toLowerCase()),
    service,
    protoPath: protoPath(service.toLowerCase()),
    includeDirs: [protoRoot],
    address,
  });

export const portsOf = (config: InspectionsConfig, database: Database) => {
  const estates = clientOf('Estates', config.ESTATES_GRPC);
  const staffing = clientOf('Staffing', config.STAFFING_GRPC);
  const complaints = clientOf('Complaints', config.COMPLAINTS_GRPC);
  const copies = placeCopies(database);
  return {
    posts: postStore(database),
    checkLists: checkListStore(database),
    rounds: roundStore(database),
    findings: findingStore(database),
    database,
    files: fileBox('inspections', filesOf(config)),
    attachments: attachmentRegister(database),
    routes: routeStore(database),
    day: dayReader(database),
    copies,
    directory: directory(copies, { estates, staffing }),
    names: namesOf(staffing),
    repairs: repairsOf(complaints),
    homes: homes(database, householdCopies(database), householdsOf(estates)),
    close: () => {
      estates.close();
      staffing.close();
      complaints.close();
    },
  };
};
export type Ports = ReturnType<typeof portsOf>;
export const PORTS = Symbol('ports');

/** A use case, made of the ports that it needs. */
export const useCase = <T>(provide: Type<T>, make: (ports: Ports) => T): Provider => ({
  provide,
  useFactory: make,
  inject: [PORTS],
});
