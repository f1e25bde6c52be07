import { Requires } from '@goldkey/access';
import { Command, OptionalVersion, zodBody } from '@goldkey/service-kit';
import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { JoinMassIncident } from '../../../../application/incident/join-mass-incident.js';
import { GetComplaints } from '../../../../application/queries/get-complaints.js';
import { answerMatter } from '../matter-answer.js';
import { id } from '../shapes.dto.js';

/** POST /api/complaints/complaints/:id/incident; null: none of these */
export const joinBody = z.strictObject({ incidentId: id.nullable() });

/** To which cause a matter belongs that was taken in already. */
@Controller('api/complaints/complaints')
export class IncidentMattersController {
  constructor(
    private readonly joinIncident: JoinMassIncident,
    private readonly getComplaints: GetComplaints,
  ) {}

  @Requires('complaints:handle')
  @Command()
  @HttpCode(200)
  @Post(':id/incident')
  async join(
    @Param('id') complaintId: string,
    @OptionalVersion() version: number | undefined,
    @Body(zodBody(joinBody)) { incidentId }: z.output<typeof joinBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const outcome = await this.joinIncident.run(complaintId, { version }, incidentId ?? undefined);
    return answerMatter(this.getComplaints, reply, outcome);
  }
}
