import { Requires } from '@goldkey/access';
import { Controller } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import { GetComplaints } from '../../../application/queries/get-complaints.js';

const MOST_IDS = 500;

/** Questions of other services. */
@Controller()
export class ComplaintsGrpcController {
  constructor(private readonly getComplaints: GetComplaints) {}

  @Requires('complaints:read')
  @GrpcMethod('Complaints', 'GetComplaints')
  async get({ ids = [] }: { ids?: string[] }) {
    const lines = await this.getComplaints.run(ids.slice(0, MOST_IDS));
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
