import { randomBytes } from 'node:crypto';
import { instant, Recorder, uuidv7 } from '@goldkey/kernel';
import { Database } from '@goldkey/postgres';
import { protoPackage, protoPath, protoRoot } from '@goldkey/proto';
import { CONFIG, type GrpcClient, grpcClient } from '@goldkey/service-kit';
import type { Provider, Type } from '@nestjs/common';
import { DefectsController } from './adapters/in/http/defects.controller.js';
import { repairsOf } from './adapters/out/grpc/repairs.js';
import { defectStore } from './adapters/out/postgres/defect.store.js';
import { HandDefectToRepair } from './application/defects/hand-defect-to-repair.js';
import { MendDefect } from './application/defects/mend-defect.js';
import { ReopenDefect } from './application/defects/reopen-defect.js';
import type { HouseholdStore } from './application/ports.js';
import { ShowDefects } from './application/queries/show-defects.js';
import type { EstatesConfig } from './config.js';
import { HOUSEHOLDS } from './estates.ports.js';

export const COMPLAINTS = Symbol('complaints');
const recorder = new Recorder({ now: () => instant(Date.now()) }, { next: () => uuidv7(Date.now(), randomBytes(10)) });

const complaintsOf = (config: EstatesConfig): GrpcClient =>
  grpcClient({
    package: protoPackage('complaints'),
    service: 'Complaints',
    protoPath: protoPath('complaints'),
    includeDirs: [protoRoot],
    address: config.COMPLAINTS_GRPC,
  });

/** What is behind the doors of defects. */
export const defects: readonly Provider[] = [
  { provide: COMPLAINTS, useFactory: complaintsOf, inject: [CONFIG] },
  {
    provide: HandDefectToRepair,
    useFactory: (database: Database, households: HouseholdStore, complaints: GrpcClient) =>
      new HandDefectToRepair(defectStore(database), households, repairsOf(complaints), recorder),
    inject: [Database, HOUSEHOLDS, COMPLAINTS],
  },
  ...[MendDefect, ReopenDefect].map((useCase) => ({
    provide: useCase,
    useFactory: (database: Database) => new useCase(defectStore(database), recorder),
    inject: [Database],
  })),
  {
    provide: ShowDefects,
    useFactory: (database: Database, complaints: GrpcClient) =>
      new ShowDefects(defectStore(database), repairsOf(complaints)),
    inject: [Database, COMPLAINTS],
  },
];

/** The doors of defects. */
export const defectDoors: readonly Type<unknown>[] = [DefectsController];
