import type { Provider, Type } from '@nestjs/common';
import { RepairsGrpcController } from './adapters/in/grpc/repairs.controller.js';
import { repairRegister } from './adapters/out/postgres/repairs.js';
import { HandInRepair } from './application/hand-in-repair.js';
import { GetHandedInRepairs } from './application/queries/get-handed-in-repairs.js';
import { ReceiveComplaint } from './application/receive-complaint.js';
import { PORTS, type Ports, useCase } from './complaints.wiring.js';

/** What other services found broken and hand in to be repaired. */
export const repairs: readonly Provider[] = [
  {
    provide: HandInRepair,
    useFactory: ({ database, transactions }: Ports, receive: ReceiveComplaint) =>
      new HandInRepair(repairRegister(database), receive, transactions),
    inject: [PORTS, ReceiveComplaint],
  },
  useCase(GetHandedInRepairs, ({ database }) => new GetHandedInRepairs(repairRegister(database))),
];

/** The doors of repairs that are handed in. */
export const repairDoors: readonly Type<unknown>[] = [RepairsGrpcController];
