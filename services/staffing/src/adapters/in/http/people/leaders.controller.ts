import { currentCaller } from '@goldkey/access';
import { Command, settle, zodBody, zodQuery } from '@goldkey/service-kit';
import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { CallLeader } from '../../../../application/employees/call-leader.js';
import { ShowLeaders } from '../../../../application/queries/show-leaders.js';
import { id, words } from '../shapes.dto.js';

const leadersQuery = z.strictObject({ propertyId: id });
const callBody = z.strictObject({ propertyId: id, employeeId: id, reason: words(200) });

/**
 * Whom an incident is phoned to. The doors ask for no permission: who finds the water running calls, and gets the numbers of these
 * people alone, each look noted.
 */
@Controller('api/staffing')
export class LeadersController {
  constructor(
    private readonly showLeaders: ShowLeaders,
    private readonly callLeader: CallLeader,
  ) {}

  @Get('leaders')
  async list(@Query(zodQuery(leadersQuery)) { propertyId }: z.output<typeof leadersQuery>) {
    const { employeeId: self } = currentCaller();
    // Nobody phones themselves.
    return { items: settle(await this.showLeaders.run(propertyId)).filter((one) => one.employeeId !== self) };
  }

  /** The number as it is. The look is kept in the person's history; the answer is kept sealed. */
  @Command({ secretAnswer: true })
  @HttpCode(200)
  @Post('leaders/calls')
  async call(@Body(zodBody(callBody)) body: z.output<typeof callBody>) {
    return settle(await this.callLeader.run(body));
  }
}
