import { Requires } from '@goldkey/access';
import { Command, ExpectedVersion, OptionalVersion, zodBody } from '@goldkey/service-kit';
import { Body, Controller, HttpCode, Param, Patch, Post, Put, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { EndAppointments } from '../../../../application/appointments/end-appointments.js';
import { StartAppointments } from '../../../../application/appointments/start-appointments.js';
import { WithdrawAppointment } from '../../../../application/appointments/withdraw-appointment.js';
import { CorrectEmployee } from '../../../../application/employees/correct-employee.js';
import { HireEmployees } from '../../../../application/employees/hire-employees.js';
import { CorrectUnit } from '../../../../application/organisation/correct-unit.js';
import { DefineUnits } from '../../../../application/organisation/define-units.js';
import { SetRosterDays } from '../../../../application/roster/set-roster-days.js';
import { answerMany, answerOne, callerSelves } from '../outcomes.js';
import { shownEmployee } from '../people/masking.js';
import { Authorised, inUnit, onRecord, withPeople } from '../positions/authority.interceptor.js';
import { reasonBody } from '../shapes.dto.js';
import { tellingFields } from '../wrong-fields.js';
import {
  appointmentBody,
  appointmentsBody,
  employeeBody,
  employeeChange,
  employeesBody,
  endBody,
  endsBody,
  rosterBody,
  unitBody,
  unitChange,
  unitsBody,
} from './organisation.dto.js';

/** The organisation tree, its people, and who holds which role when. */
@Controller('api/staffing')
export class OrganisationController {
  constructor(
    private readonly defineUnits: DefineUnits,
    private readonly correctUnit: CorrectUnit,
    private readonly hireEmployees: HireEmployees,
    private readonly correctEmployee: CorrectEmployee,
    private readonly startAppointments: StartAppointments,
    private readonly endAppointments: EndAppointments,
    private readonly withdrawAppointment: WithdrawAppointment,
    private readonly setRosterDays: SetRosterDays,
  ) {}

  @Requires('staffing:define-unit')
  @Command()
  @Post('units')
  async define(
    @Body(zodBody(unitBody)) body: z.output<typeof unitBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const [defined] = await this.defineUnits.run([body]);
    return answerOne(reply, defined && tellingFields(defined));
  }

  @Requires('staffing:define-unit')
  @Command()
  @HttpCode(200)
  @Post('units/bulk')
  async defineMany(@Body(zodBody(unitsBody)) { items }: z.output<typeof unitsBody>) {
    return answerMany(await this.defineUnits.run(items));
  }

  @Requires('staffing:define-unit')
  @Command()
  @HttpCode(200)
  @Patch('units/:id')
  async change(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(unitChange)) body: z.output<typeof unitChange>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.correctUnit.run({ ...body, id, expectedVersion }));
  }

  @Requires('staffing:employ')
  @Command()
  @Post('employees')
  async hire(
    @Body(zodBody(employeeBody)) body: z.output<typeof employeeBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const [hired] = await this.hireEmployees.run([body]);
    return answerOne(reply, hired && tellingFields(hired), shownEmployee);
  }

  @Requires('staffing:employ')
  @Command()
  @HttpCode(200)
  @Post('employees/bulk')
  async hireMany(@Body(zodBody(employeesBody)) { items }: z.output<typeof employeesBody>) {
    return answerMany(await this.hireEmployees.run(items));
  }

  @Requires('staffing:employ')
  @Command()
  @HttpCode(200)
  @Patch('employees/:id')
  async correct(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(employeeChange)) body: z.output<typeof employeeChange>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const command = { ...body, id, expectedVersion, ...callerSelves() };
    return answerOne(reply, tellingFields(await this.correctEmployee.run(command)), shownEmployee);
  }

  @Requires('staffing:employ')
  @Command()
  @Authorised(inUnit('start-appointment'))
  @Post('appointments')
  async appoint(
    @Body(zodBody(appointmentBody)) body: z.output<typeof appointmentBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, (await this.startAppointments.run([{ ...body, ...callerSelves() }]))[0]);
  }

  @Requires('staffing:employ')
  @Command()
  @HttpCode(200)
  @Authorised(inUnit('start-appointment'))
  @Post('appointments/bulk')
  async appointMany(@Body(zodBody(appointmentsBody)) { items }: z.output<typeof appointmentsBody>) {
    const who = callerSelves();
    return answerMany(await this.startAppointments.run(items.map((item) => ({ ...item, ...who }))));
  }

  @Requires('staffing:employ')
  @Command()
  @HttpCode(200)
  @Authorised(onRecord('end-appointment', 'appointment', 'appointmentId'))
  @Post('appointments/ends/bulk')
  async endMany(@Body(zodBody(endsBody)) { items }: z.output<typeof endsBody>) {
    const who = callerSelves();
    return answerMany(
      await this.endAppointments.run(items.map(({ appointmentId, ...end }) => ({ ...end, id: appointmentId, ...who }))),
    );
  }

  @Requires('staffing:employ')
  @Command()
  @HttpCode(200)
  @Authorised(onRecord('end-appointment', 'appointment'))
  @Post('appointments/:id/end')
  async end(
    @Param('id') id: string,
    @OptionalVersion() expectedVersion: number | undefined,
    @Body(zodBody(endBody)) body: z.output<typeof endBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const command = { ...body, id, expectedVersion, ...callerSelves() };
    return answerOne(reply, (await this.endAppointments.run([command]))[0]);
  }

  @Requires('staffing:employ')
  @Command()
  @HttpCode(200)
  @Authorised(onRecord('end-appointment', 'appointment'))
  @Post('appointments/:id/withdrawal')
  async withdraw(
    @Param('id') id: string,
    @Body(zodBody(reasonBody)) { reason }: z.output<typeof reasonBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const command = { id, what: 'appointment' as const, why: reason, ...callerSelves() };
    return answerOne(reply, await this.withdrawAppointment.run(command));
  }

  @Requires('staffing:employ')
  @Command()
  @HttpCode(200)
  @Authorised(onRecord('start-appointment', 'appointment'))
  @Post('appointments/:id/end/withdrawal')
  async withdrawEnd(
    @Param('id') id: string,
    @Body(zodBody(reasonBody)) { reason }: z.output<typeof reasonBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const command = { id, what: 'end' as const, why: reason, ...callerSelves() };
    return answerOne(reply, await this.withdrawAppointment.run(command));
  }

  @Requires('staffing:roster')
  @Command()
  @HttpCode(200)
  @Authorised(withPeople('set-roster'))
  @Put('roster')
  async roster(@Body(zodBody(rosterBody)) { items }: z.output<typeof rosterBody>) {
    const who = callerSelves();
    return answerMany(
      await this.setRosterDays.run(
        items.map(({ version, ...cell }) => ({ ...cell, expectedVersion: version, ...who })),
      ),
    );
  }
}
