import { randomBytes } from 'node:crypto';
import { attachmentRegister, fileBox, filesOf } from '@goldkey/files';
import { instant, type Outcome, Recorder, uuidv7 } from '@goldkey/kernel';
import type { Database } from '@goldkey/postgres';
import { protoPackage, protoPath, protoRoot } from '@goldkey/proto';
import { type GrpcClient, grpcClient, RefusedError } from '@goldkey/service-kit';
import type { Provider, Type } from '@nestjs/common';
import { billing } from './adapters/out/grpc/billing.js';
import { directory } from './adapters/out/grpc/directory.js';
import { places } from './adapters/out/grpc/places.js';
import { billingCommandStore } from './adapters/out/postgres/billing/billing-command.store.js';
import { catalogueStore, itemStore, surveyCopies } from './adapters/out/postgres/catalogue/catalogue.stores.js';
import { placeCopies } from './adapters/out/postgres/copies.js';
import { feeStore } from './adapters/out/postgres/fees/fee.stores.js';
import { dueReader, occasionStore } from './adapters/out/postgres/orders/due.stores.js';
import { orderLinkStore, serviceLinkStore } from './adapters/out/postgres/orders/link.stores.js';
import { orderStore, serviceStore } from './adapters/out/postgres/orders/order.stores.js';
import { placeHoldStore } from './adapters/out/postgres/parking/place-hold.store.js';
import { complaintCopies } from './adapters/out/postgres/quality/complaint.copies.js';
import { callbackCopies, qualityStore } from './adapters/out/postgres/quality/quality.stores.js';
import { knownProperties, reckoningStore } from './adapters/out/postgres/reckoning/reckoning.stores.js';
import { registerReader } from './adapters/out/postgres/registers/register.reader.js';
import { bookingStore, stockStore } from './adapters/out/postgres/stock/stock.stores.js';
import { venueStore } from './adapters/out/postgres/venues/venue.stores.js';
import type { Transactions } from './application/order-ports.js';
import type { ConvenienceConfig } from './config.js';

/** Where ports of convenience meet their adapters; what each subject makes of them stands in `convenience.<subject>.ts`. */

export const clock = { now: () => instant(Date.now()) };
export const recorder = new Recorder(clock, { next: () => uuidv7(Date.now(), randomBytes(10)) });

/** A refusal ends the transaction too: it travels out as an error and is a value again outside. */
const transactionsOf = (database: Database): Transactions => ({
  async run<Value>(work: () => Promise<Outcome<Value>>): Promise<Outcome<Value>> {
    try {
      return await database.transaction(async () => {
        const outcome = await work();
        if (!outcome.accepted) throw new RefusedError(outcome.refusal);
        return outcome;
      });
    } catch (error) {
      if (error instanceof RefusedError) return { accepted: false, refusal: error.refusal };
      throw error;
    }
  },
});

const clientOf = (service: 'Billing' | 'Estates' | 'Staffing', address: string): GrpcClient => {
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
  const billingClient = clientOf('Billing', config.BILLING_GRPC);
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
    bookings: bookingStore(database),
    stock: stockStore(database),
    holds: placeHoldStore(database),
    places: places(estates),
    orders: orderStore(database),
    occasions: occasionStore(database),
    due: dueReader(database),
    services: serviceStore(database),
    links: serviceLinkStore(database),
    orderLinks: orderLinkStore(database),
    fees: feeStore(database),
    reckonings: reckoningStore(database),
    properties: knownProperties(database),
    quality: qualityStore(database),
    callbacks: callbackCopies(database),
    complaints: complaintCopies(database),
    registers: registerReader(database),
    database,
    files: fileBox('convenience', filesOf(config)),
    attachments: attachmentRegister(database),
    transactions: transactionsOf(database),
    commands: billingCommandStore(database),
    billing: billing(billingClient),
    close: () => {
      billingClient.close();
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
