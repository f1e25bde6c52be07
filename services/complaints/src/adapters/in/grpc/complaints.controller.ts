import { Requires } from '@goldkey/access';
import { refuseManyIds } from '@goldkey/service-kit';
import { Controller } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import { GetComplaints } from '../../../application/queries/get-complaints.js';

/** In one question (complaints.proto). */
const MOST_IDS = 1_000;

/** Questions of other services. */
@Controller()
export class ComplaintsGrpcController {
  constructor(private readonly getComplaints: GetComplaints) {}

  @Requires('complaints:read')
  @GrpcMethod('Complaints', 'GetComplaints')
  async get({ ids = [] }: { ids?: string[] }) {
    refuseManyIds(MOST_IDS, ids);
    const lines = await this.getComplaints.run(ids);
    return {
      complaints: lines.map(
        ({ complaintId, number, propertyId, departmentId, category, state, receivedAt, closedAt, major, inScope }) => ({
          complaintId,
          number,
          propertyId,
          departmentId,
          category,
          state,
          receivedAt,
          closedAt,
          major,
          inScope,
        }),
      ),
    };
  }
}
