import { allows, atDoor, currentCaller } from '@goldkey/access';
import { Command, dayField, settle, wordsField, zodBody, zodQuery } from '@goldkey/service-kit';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { AppointDeputy } from '../../../application/appoint-deputy.js';
import type { Deputies } from '../../../application/ports.js';

export const DEPUTIES = Symbol('deputies');
/** Of the whole group: whoever has it for a part sees to their own deputies only. */
const ADMINISTER = 'identity:administer';

const deputyBody = z.strictObject({
  appointmentId: z.string().min(1).max(64),
  /** The login of who stands in. */
  deputyLogin: wordsField(80),
  from: dayField,
  until: dayField,
});
const state = z.enum(['coming', 'running', 'over']);
const listShape = z.strictObject({ state: state.optional() });

/** Who stands in for whom, for a time. Whoever holds an appointment names its deputy; group IT does it for anybody. */
@Controller('api/identity/deputies')
export class DeputiesController {
  constructor(
    private readonly appointDeputy: AppointDeputy,
    @Inject(DEPUTIES) private readonly deputies: Deputies,
  ) {}

  @Get()
  async list(@Query(zodQuery(listShape)) query: z.output<typeof listShape>) {
    const { employeeId, administers } = by();
    // Group IT sees them all; others those that they gave, or are themselves.
    const items = await this.deputies.list(administers ? query : { ...query, ofEmployee: employeeId ?? '' });
    return { items, total: items.length };
  }

  @Command()
  @Post()
  async appoint(@Body(zodBody(deputyBody)) body: z.infer<typeof deputyBody>) {
    return settle(await this.appointDeputy.run({ ...body, by: by() }));
  }

  @Command()
  @HttpCode(200)
  @Post(':id/end')
  async end(@Param('id') deputyId: string) {
    return settle(await this.appointDeputy.end({ deputyId, by: by() }));
  }
}

const by = () => {
  const caller = currentCaller();
  // Who acts as a deputy has another's powers for their work, not the power to hand them on.
  const employeeId = caller.actsAs?.onBehalfOf ? undefined : caller.employeeId;
  const administers = allows(caller, ADMINISTER) && atDoor(caller, ADMINISTER).scope.all;
  return { employeeId, administers };
};
