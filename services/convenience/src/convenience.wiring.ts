import { randomBytes } from 'node:crypto';
import { instant, Recorder, uuidv7 } from '@goldkey/kernel';
import type { Database } from '@goldkey/postgres';
import { protoPackage, protoPath, protoRoot } from '@goldkey/proto';
import { type GrpcClient, grpcClient } from '@goldkey/service-kit';
import type { Provider, Type } from '@nestjs/common';
import { directory } from './adapters/out/grpc/directory.js';
import { catalogueStore, itemStore, surveyCopies } from './adapters/out/postgres/catalogue/catalogue.stores.js';
import { placeCopies } from './adapters/out/postgres/copies.js';
import { venueStore } from './adapters/out/postgres/venues/venue.stores.js';
import type { ConvenienceConfig } from './config.js';

/** Where ports of convenience meet their adapters; what each subject makes of them stands in `convenience.<subject>.ts`. */

export const clock = { now: () => instant(Date.now()) };
export const recorder = new Recorder(clock, { next: () => uuidv7(Date.now(), randomBytes(10)) });

const clientOf = (service: 'Estates' | 'Staffing', address: string): GrpcClient => {
  const name = service.toLowerCase();
  return grpcClient({
    package: protoPackage(name),
    service,
    protoPath: protoPath(name),
    includeDirs: [protoRoot],
    address,
  });
};

export const portsOf = (config: ConvenienceConfig, database: Database) => {
  const estates = clientOf('Estates', config.ESTATES_GRPC);
  const staffing = clientOf('Staffing', config.STAFFING_GRPC);
  const copies = placeCopies(database);
  return {
    copies,
    directory: directory(copies, { estates, staffing }),
    items: itemStore(database),
    catalogues: catalogueStore(database),
    surveys: surveyCopies(database),
    venues: venueStore(database),
    close: () => {
      estates.close();
      staffing.close();
    },
  };
};
export type Ports = ReturnType<typeof portsOf>;
export const PORTS = Symbol('ports');

export const useCase = <T>(provide: Type<T>, make: (ports: Ports) => T): Provider => ({
  provide,
  useFactory: make,
  inject: [PORTS],
});

/** What a subject adds to the module. */
export interface Subject {
  readonly controllers: readonly Type[];
  readonly providers: readonly Provider[];
}
