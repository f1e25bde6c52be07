import { currentCaller, Requires } from '@goldkey/access';
import { Database, type ListSpec } from '@goldkey/postgres';
import {
  Command,
  type KeptList,
  keptIn,
  listOf,
  OptionalVersion,
  settle,
  tellOne,
  tellVersion,
  zodBody,
  zodQuery,
} from '@goldkey/service-kit';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { ProfileHousehold } from '../../../../application/household/profile-household.js';
import { VisitHome, type Visiting } from '../../../../application/household/visit-home.js';
import { type HomeVisit, mayTellVisit, mayWithdrawVisit } from '../../../../domain/home-visit/home-visit.js';
import { callerId } from '../caller-id.js';
import { recordOf } from '../kept-lists.js';
import { tellingFields } from '../wrong-fields.js';
import { makingBody, profileBody, profilesQuery, reasonBody, visitBody, visitsQuery } from './household.dto.js';

const visitSpec = {
  ...keptIn('home_visit'),
  more: (visit: HomeVisit) => {
    const by = { by: callerId(), sends: currentCaller().permissions.has('complaints:assign') };
    return { mayTell: mayTellVisit(visit, by.by), mayWithdraw: mayWithdrawVisit(visit, by) };
  },
  filters: {
    propertyId: { column: 't.property_id', kind: 'any' },
    householdId: { column: 't.household_id', kind: 'any' },
    employeeId: { column: 't.employee_id', kind: 'any' },
    state: { column: 't.standing', kind: 'any' },
    madeFrom: { column: 't.made_at', kind: 'from' },
    madeUntil: { column: 't.made_at', kind: 'to' },
  },
  sorts: { madeAt: 't.made_at', plannedAt: 't.planned_at' },
  defaultSort: '-madeAt',
  search: ["(t.state ->> 'room')", "(t.state ->> 'purpose')", "(t.state ->> 'findings')"],
} satisfies KeptList;
const profileSpec: ListSpec = {
  ...keptIn('household_profile'),
  filters: {
    propertyId: { column: 't.property_id', kind: 'any' },
    householdId: { column: 't.household_id', kind: 'any' },
  },
  sorts: { profiledAt: 't.profiled_at', room: "(t.state ->> 'room')" },
  neverNull: ['profiledAt', 'room'],
  defaultSort: '-profiledAt',
  search: ["(t.state ->> 'room')", "(t.state ->> 'homeRegion')"],
};

/** Households at home: visits, and what they are like. Only who visits sees either. */
@Controller('api/complaints')
export class HouseholdController {
  constructor(
    private readonly visitHome: VisitHome,
    private readonly profileHousehold: ProfileHousehold,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Requires('complaints:visit')
  @Get('home-visits')
  visits(@Query(zodQuery(visitsQuery)) query: z.output<typeof visitsQuery>) {
    return listOf(this.database, visitSpec, query);
  }

  @Requires('complaints:visit')
  @Get('home-visits/:id')
  visit(@Param('id') id: string) {
    return recordOf(this.database, visitSpec, 'home-visit', id);
  }

  @Requires('complaints:visit')
  @Command()
  @Post('home-visits')
  add(@Body(zodBody(visitBody)) body: z.output<typeof visitBody>, @Res({ passthrough: true }) reply: FastifyReply) {
    if ('plannedAt' in body) {
      const { plannedAt, ...visit } = body;
      return this.#visit(reply, { act: 'plan', visit, plannedAt });
    }
    const { findings, promised, at, ...of } = body;
    return this.#visit(reply, { act: 'make', of, findings, promised, at });
  }

  @Requires('complaints:visit')
  @Command()
  @HttpCode(200)
  @Post('home-visits/:id/making')
  make(
    @Param('id') id: string,
    @Body(zodBody(makingBody)) body: z.output<typeof makingBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#visit(reply, { act: 'make', of: { id }, ...body });
  }

  @Requires('complaints:visit')
  @Command()
  @HttpCode(200)
  @Post('home-visits/:id/missing')
  miss(
    @Param('id') id: string,
    @Body(zodBody(reasonBody)) { reason }: z.output<typeof reasonBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#visit(reply, { act: 'miss', of: { id }, reason });
  }

  @Requires('complaints:visit')
  @Command()
  @HttpCode(200)
  @Post('home-visits/:id/cancellation')
  cancel(
    @Param('id') id: string,
    @Body(zodBody(reasonBody)) { reason }: z.output<typeof reasonBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#visit(reply, { act: 'cancel', of: { id }, reason });
  }

  @Requires('complaints:visit')
  @Command()
  @HttpCode(200)
  @Post('home-visits/:id/withdrawal')
  withdraw(
    @Param('id') id: string,
    @Body(zodBody(reasonBody)) { reason }: z.output<typeof reasonBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#visit(reply, { act: 'withdraw', of: { id }, reason });
  }

  @Requires('complaints:visit')
  @Get('household-profiles')
  profiles(@Query(zodQuery(profilesQuery)) query: z.output<typeof profilesQuery>) {
    return listOf(this.database, profileSpec, query);
  }

  @Requires('complaints:visit')
  @Command()
  @Put('household-profiles')
  async profile(
    @OptionalVersion() expectedVersion: number | undefined,
    @Body(zodBody(profileBody)) { propertyId, householdId, room, ...answers }: z.output<typeof profileBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const outcome = await this.profileHousehold.run({ propertyId, householdId, room, answers, expectedVersion });
    const { state, version } = settle(tellingFields(outcome));
    tellVersion(reply, version);
    return tellOne(this.database, profileSpec, state.id);
  }

  async #visit(reply: FastifyReply, visiting: Visiting) {
    const { state, version } = settle(tellingFields(await this.visitHome.run(visiting)));
    tellVersion(reply, version);
    return tellOne(this.database, visitSpec, state.id);
  }
}
