import { currentCaller, Requires } from '@goldkey/access';
import { instant, type Outcome } from '@goldkey/kernel';
import { Command, OptionalVersion, settle, tellVersion, zodBody, zodQuery } from '@goldkey/service-kit';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { AssignComplaint } from '../../../application/assign-complaint.js';
import { CloseComplaint } from '../../../application/close-complaint.js';
import { DecideComplaint } from '../../../application/decide-complaint.js';
import type { Stored } from '../../../application/ports.js';
import { GetComplaints } from '../../../application/queries/get-complaints.js';
import { ListComplaints } from '../../../application/queries/list-complaints.js';
import { masked } from '../../../application/queries/mask.js';
import { ShowChoices } from '../../../application/queries/show-choices.js';
import { ShowComplaint } from '../../../application/queries/show-complaint.js';
import { lineOf } from '../../../application/queries/views.js';
import { ReceiveComplaint } from '../../../application/receive-complaint.js';
import { RecordCallback } from '../../../application/record-callback.js';
import { ReopenComplaint } from '../../../application/reopen-complaint.js';
import { ReportMajor } from '../../../application/report-major.js';
import type { Complaint } from '../../../domain/complaint/complaint.js';
import {
  assignmentBody,
  callbackBody,
  closeBody,
  decisionBody,
  majorReportBody,
  receiveBody,
  reopenBody,
} from './complaints.dto.js';
import { complaintsQuery } from './lists.dto.js';
import { answerMatter } from './matter-answer.js';
import { withReasonText } from './reason-text.js';
import { tellingFields } from './wrong-fields.js';

type Version = number | undefined;

const actor = (): string => currentCaller().employeeId ?? currentCaller().subject;

/** The reception log. */
@Controller('api/complaints')
export class ComplaintsController {
  constructor(
    private readonly listComplaints: ListComplaints,
    private readonly showComplaint: ShowComplaint,
    private readonly getComplaints: GetComplaints,
    private readonly showChoices: ShowChoices,
    private readonly receiveComplaint: ReceiveComplaint,
    private readonly decideComplaint: DecideComplaint,
    private readonly assignComplaint: AssignComplaint,
    private readonly closeComplaint: CloseComplaint,
    private readonly reopenComplaint: ReopenComplaint,
    private readonly recordCallback: RecordCallback,
    private readonly reportMajor: ReportMajor,
  ) {}

  @Requires('complaints:read')
  @Get('complaints')
  async list(@Query(zodQuery(complaintsQuery)) query: z.output<typeof complaintsQuery>) {
    const page = await this.listComplaints.run(query, currentCaller().permissions);
    const items = page.items.map(({ deciding, ...line }) =>
      deciding === undefined ? line : { ...line, deciding: withReasonText(deciding) },
    );
    return { ...page, items };
  }

  @Requires('complaints:read')
  @Get('choices')
  choices() {
    return this.showChoices.run();
  }

  @Requires('complaints:read')
  @Get('complaints/:id')
  async record(@Param('id') id: string, @Res({ passthrough: true }) reply: FastifyReply) {
    const record = settle(await this.showComplaint.run(id, currentCaller().permissions));
    tellVersion(reply, record.version);
    return { ...record, acts: record.acts.map(withReasonText) };
  }

  @Requires('complaints:receive')
  @Command()
  @Post('complaints')
  async receive(
    @Body(zodBody(receiveBody)) body: z.output<typeof receiveBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const receiver = { receivedBy: actor(), receivedByName: currentCaller().name };
    const { state, version, place } = settle(tellingFields(await this.receiveComplaint.run({ ...body, ...receiver })));
    tellVersion(reply, version);
    const { property, department } = place;
    // Everything that the line shows is known, so nothing is read again before the commit.
    const shown = { state, version, propertyName: property.name, departmentName: department.name };
    const line = lineOf({ ...shown, timeZone: property.timeZone }, instant(Date.now()));
    return masked(line, currentCaller().permissions);
  }

  @Requires('complaints:decide')
  @Command()
  @HttpCode(200)
  @Post('complaints/:id/decision')
  async decide(
    @Param('id') id: string,
    @OptionalVersion() version: Version,
    @Body(zodBody(decisionBody)) { decidedAt: at, ...body }: z.output<typeof decisionBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#line(reply, await this.decideComplaint.run(id, { version }, { ...body, at }));
  }

  @Requires('complaints:assign')
  @Command()
  @HttpCode(200)
  @Post('complaints/:id/assignment')
  async assign(
    @Param('id') id: string,
    @OptionalVersion() version: Version,
    @Body(zodBody(assignmentBody)) { assignedAt: at, employeeId }: z.output<typeof assignmentBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const assigned = await this.assignComplaint.run(id, { version }, { employeeId, at });
    return this.#line(reply, tellingFields(assigned));
  }

  @Requires('complaints:close')
  @Command()
  @HttpCode(200)
  @Post('complaints/:id/close')
  async close(
    @Param('id') id: string,
    @OptionalVersion() version: Version,
    @Body(zodBody(closeBody)) { closedAt: at, ...body }: z.output<typeof closeBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#line(reply, await this.closeComplaint.run(id, { version }, { ...body, at }));
  }

  @Requires('complaints:reopen')
  @Command()
  @HttpCode(200)
  @Post('complaints/:id/reopen')
  async reopen(
    @Param('id') id: string,
    @OptionalVersion() version: Version,
    @Body(zodBody(reopenBody)) { reopenedAt: at, ...body }: z.output<typeof reopenBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#line(reply, await this.reopenComplaint.run(id, { version }, { ...body, at }));
  }

  @Requires('complaints:call-back')
  @Command()
  @HttpCode(200)
  @Post('complaints/:id/callbacks')
  async callBack(
    @Param('id') id: string,
    @OptionalVersion() version: Version,
    @Body(zodBody(callbackBody)) body: z.output<typeof callbackBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const mayNameCaller = currentCaller().permissions.has('complaints:import');
    return this.#line(reply, await this.recordCallback.run(id, { version }, { ...body, mayNameCaller }));
  }

  @Requires('complaints:decide')
  @Command()
  @HttpCode(200)
  @Post('complaints/:id/major-report')
  async major(
    @Param('id') id: string,
    @OptionalVersion() version: Version,
    @Body(zodBody(majorReportBody)) { reportedAt: at, to }: z.output<typeof majorReportBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#line(reply, await this.reportMajor.run(id, { version }, { to, at }));
  }

  #line(reply: FastifyReply, outcome: Outcome<Stored<Complaint>>) {
    return answerMatter(this.getComplaints, reply, outcome);
  }
}
