import { currentCaller, Requires } from '@goldkey/access';
import { parseAs, refuseManyIds, settle } from '@goldkey/service-kit';
import { Controller } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import { HandInRepair } from '../../../application/hand-in-repair.js';
import { GetHandedInRepairs } from '../../../application/queries/get-handed-in-repairs.js';
import { callerId } from '../http/caller-id.js';
import { handInBody, originKind } from './repairs.dto.js';

/** In one question (complaints.proto). */
const MOST_IDS = 1_000;

/** What other services found broken: handed in, and asked about. */
@Controller()
export class RepairsGrpcController {
  constructor(
    private readonly handInRepair: HandInRepair,
    private readonly getHandedInRepairs: GetHandedInRepairs,
  ) {}

  @Requires('complaints:hand-in')
  @GrpcMethod('Complaints', 'HandInRepair')
  async handIn(said: object) {
    const { idempotencyKey: key, householdId, room, ...repair } = parseAs(handInBody, said);
    const { complaintId, number } = settle(
      await this.handInRepair.run({
        ...repair,
        key,
        ...(householdId !== undefined && { householdId }),
        ...(room !== undefined && { room }),
        by: callerId(),
        byName: currentCaller().name,
      }),
    );
    return { complaintId, number };
  }

  @Requires('complaints:read')
  @GrpcMethod('Complaints', 'GetHandedInRepairs')
  async states({ kind, originIds = [] }: { kind?: string; originIds?: string[] }) {
    refuseManyIds(MOST_IDS, originIds);
    return { repairs: await this.getHandedInRepairs.run(parseAs(originKind, kind), originIds) };
  }
}
