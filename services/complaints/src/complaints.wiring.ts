import { createHash, randomBytes } from 'node:crypto';
import { attachmentRegister, fileBox, filesOf } from '@goldkey/files';
import { instant, type Outcome, Recorder } from '@goldkey/kernel';
import { newEventId } from '@goldkey/messaging';
import type { Database } from '@goldkey/postgres';
import { protoPackage, protoPath, protoRoot } from '@goldkey/proto';
import { type GrpcClient, grpcClient, RefusedError } from '@goldkey/service-kit';
import type { Provider, Type } from '@nestjs/common';
import { departmentStaff } from './adapters/out/grpc/department-staff.js';
import { directory, staffDirectory } from './adapters/out/grpc/directory.js';
import { homes } from './adapters/out/grpc/homes.js';
import { keyDepartments } from './adapters/out/grpc/key-departments.js';
import { repairBilling } from './adapters/out/grpc/repair-billing.js';
import { workforce } from './adapters/out/grpc/workforce.js';
import { clockRulesReader } from './adapters/out/postgres/clock.stores.js';
import { complaintStore } from './adapters/out/postgres/complaint.store.js';
import { massIncidentStore } from './adapters/out/postgres/household.stores.js';
import { importStore } from './adapters/out/postgres/import.store.js';
import { ownerForumStore } from './adapters/out/postgres/owner-forum.store.js';
import { ownerLinkStore } from './adapters/out/postgres/owner-link.store.js';
import { placeCopies } from './adapters/out/postgres/places.js';
import { complaintReader, forumReader, linkReader } from './adapters/out/postgres/readers.js';
import { repairChargeStore } from './adapters/out/postgres/repair-charge.store.js';
import { workOrderStore } from './adapters/out/postgres/work-order.stores.js';
import type { Tokens, Transactions } from './application/ports.js';
import type { ComplaintsConfig } from './config.js';

/** What the wiring of every subject needs: the ports, and how a use case gets them. */

export const clock = { now: () => instant(Date.now()) };
export const ids = { next: newEventId };
export const recorder = new Recorder(clock, ids);
export const tokens: Tokens = {
  make: () => randomBytes(32).toString('base64url'),
  hash: (token) => createHash('sha256').update(token).digest('hex'),
};

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

const clientOf = (service: string, address: string): GrpcClient =>
  grpcClient({
    package: protoPackage(service.toLowerCase()),
    service,
    protoPath: protoPath(service.toLowerCase()),
    includeDirs: [protoRoot],
    address,
  });

export const portsOf = (config: ComplaintsConfig, database: Database) => {
  const billing = clientOf('Billing', config.BILLING_GRPC);
  const estates = clientOf('Estates', config.ESTATES_GRPC);
  const identity = clientOf('Identity', config.IDENTITY_GRPC);
  const staffing = clientOf('Staffing', config.STAFFING_GRPC);
  const places = placeCopies(database);
  return {
    database,
    files: fileBox('complaints', filesOf(config)),
    attachments: attachmentRegister(database),
    complaints: complaintStore(database),
    matters: importStore(database),
    forums: ownerForumStore(database),
    links: ownerLinkStore(database),
    places,
    directory: { ...directory(places, { estates, staffing }), ...homes(places, estates) },
    staff: staffDirectory({ staffing, identity }),
    workforce: workforce(staffing),
    keyDepartments: keyDepartments(staffing),
    departmentStaff: departmentStaff(staffing),
    orders: workOrderStore(database),
    charges: repairChargeStore(database),
    billing: repairBilling(billing),
    transactions: transactionsOf(database),
    rules: clockRulesReader(database),
    incidents: massIncidentStore(database),
    reader: complaintReader(database),
    forumReader: forumReader(database),
    linkReader: linkReader(database),
    close: () => {
      billing.close();
      estates.close();
      identity.close();
      staffing.close();
    },
  };
};
export type Ports = ReturnType<typeof portsOf>;
export const PORTS = Symbol('ports');

/** A use case, made from the ports. */
export const useCase = <T>(provide: Type<T> | symbol, make: (ports: Ports) => T): Provider => ({
  provide,
  useFactory: make,
  inject: [PORTS],
});
