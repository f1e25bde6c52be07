import { Requires } from '@goldkey/access';
import { Command, ExpectedVersion, OptionalVersion, settle, zodBody } from '@goldkey/service-kit';
import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { CorrectAppointment } from '../../../../application/appointments/correct-appointment.js';
import { GrantCertificate } from '../../../../application/certificates/grant-certificate.js';
import { RenewCertificate } from '../../../../application/certificates/renew-certificate.js';
import { RevokeCertificate } from '../../../../application/certificates/revoke-certificate.js';
import { WithdrawCertificate } from '../../../../application/certificates/withdraw-certificate.js';
import { FinishHandoverItem } from '../../../../application/employees/finish-handover-item.js';
import { ListHandoverItem } from '../../../../application/employees/list-handover-item.js';
import { MoveEmployee } from '../../../../application/employees/move-employee.js';
import { RevealPhone } from '../../../../application/employees/reveal-phone.js';
import { WithdrawHandoverItem } from '../../../../application/employees/withdraw-handover-item.js';
import { answerOne, callerSelves } from '../outcomes.js';
import { Authorised, both, inUnit, onRecord } from '../positions/authority.interceptor.js';
import { reasonBody } from '../shapes.dto.js';
import {
  certificateBody,
  correctionBody,
  handoverBody,
  handoverDone,
  moveBody,
  renewalBody,
  revealBody,
  revocationBody,
} from './people.dto.js';

/** The file of a person: moves between posts, what is handed over, certificates, the telephone number. */
@Requires('staffing:employ')
@Controller('api/staffing')
export class PersonnelController {
  constructor(
    private readonly revealPhone: RevealPhone,
    private readonly moveEmployee: MoveEmployee,
    private readonly correctAppointment: CorrectAppointment,
    private readonly listItem: ListHandoverItem,
    private readonly finishItem: FinishHandoverItem,
    private readonly withdrawItem: WithdrawHandoverItem,
    private readonly grantCertificate: GrantCertificate,
    private readonly renewCertificate: RenewCertificate,
    private readonly revokeCertificate: RevokeCertificate,
    private readonly withdrawCertificate: WithdrawCertificate,
  ) {}

  /** The number as it is. The look is kept in the person's history; the answer is kept sealed. */
  @Command({ secretAnswer: true })
  @HttpCode(200)
  @Post('employees/:id/reveal')
  async reveal(@Param('id') id: string, @Body(zodBody(revealBody)) { reason }: z.output<typeof revealBody>) {
    return settle(await this.revealPhone.run({ id, reason }));
  }

  /** The appointment ends on the day before `from`, and the one that is answered begins. */
  @Command()
  @Authorised(both(onRecord('end-appointment', 'appointment'), inUnit('start-appointment')))
  @Post('appointments/:id/move')
  async move(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(moveBody)) body: z.output<typeof moveBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.moveEmployee.run({ ...body, id, expectedVersion, ...callerSelves() }));
  }

  /** The appointment is withdrawn, and the one that is answered stands in its place. */
  @Command()
  @Authorised(both(onRecord('start-appointment', 'appointment'), inUnit('start-appointment')))
  @Post('appointments/:id/correction')
  async correct(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(correctionBody)) { reason, ...terms }: z.output<typeof correctionBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const command = { ...terms, id, expectedVersion, why: reason, ...callerSelves() };
    return answerOne(reply, await this.correctAppointment.run(command));
  }

  @Command()
  @Post('handover-items')
  async list(
    @Body(zodBody(handoverBody)) body: z.output<typeof handoverBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.listItem.run(body));
  }

  @Command()
  @HttpCode(200)
  @Post('handover-items/:id/done')
  async finish(
    @Param('id') id: string,
    @OptionalVersion() expectedVersion: number | undefined,
    @Body(zodBody(handoverDone)) body: z.output<typeof handoverDone>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.finishItem.run({ ...body, id, expectedVersion }));
  }

  @Command()
  @HttpCode(200)
  @Post('handover-items/:id/withdrawal')
  async takeOff(
    @Param('id') id: string,
    @OptionalVersion() expectedVersion: number | undefined,
    @Body(zodBody(reasonBody)) { reason }: z.output<typeof reasonBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.withdrawItem.run({ id, expectedVersion, why: reason }));
  }

  @Command()
  @Post('certificates')
  async grant(
    @Body(zodBody(certificateBody)) body: z.output<typeof certificateBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.grantCertificate.run(body));
  }

  @Command()
  @Post('certificates/:id/renewal')
  async renew(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(renewalBody)) body: z.output<typeof renewalBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.renewCertificate.run({ ...body, id, expectedVersion }));
  }

  @Command()
  @HttpCode(200)
  @Post('certificates/:id/revocation')
  async revoke(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(revocationBody)) { on, reason }: z.output<typeof revocationBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.revokeCertificate.run({ id, expectedVersion, on, why: reason }));
  }

  @Command()
  @HttpCode(200)
  @Post('certificates/:id/withdrawal')
  async withdraw(
    @Param('id') id: string,
    @OptionalVersion() expectedVersion: number | undefined,
    @Body(zodBody(reasonBody)) { reason }: z.output<typeof reasonBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.withdrawCertificate.run({ id, expectedVersion, why: reason }));
  }
}
