import { Requires } from '@goldkey/access';
import { answerOne, Command, ExpectedVersion, settle, zodBody } from '@goldkey/service-kit';
import { Body, Controller, HttpCode, Param, Patch, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { AdmitPerson } from '../../../application/admit-person.js';
import { ChangeOwners } from '../../../application/change-owners.js';
import { CorrectPerson } from '../../../application/correct-person.js';
import { DepartPerson } from '../../../application/depart-person.js';
import { RevealContact } from '../../../application/reveal-contact.js';
import { WithdrawOwnersChange } from '../../../application/withdraw-owners-change.js';
import { shown } from './masking.js';
import { departureBody, ownersBody, ownersWithdrawalBody, personBody, personChange, revealBody } from './people.dto.js';

/** Owners, tenants and family of a household. */
@Controller('api/estates/households/:id')
export class PeopleController {
  constructor(
    private readonly changeOwners: ChangeOwners,
    private readonly withdrawOwnersChange: WithdrawOwnersChange,
    private readonly admitPerson: AdmitPerson,
    private readonly departPerson: DepartPerson,
    private readonly correctPerson: CorrectPerson,
    private readonly revealContact: RevealContact,
  ) {}

  @Requires('estates:register')
  @Command()
  @HttpCode(200)
  @Post('owners')
  async owners(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(ownersBody)) body: z.output<typeof ownersBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.changeOwners.run({ ...body, id, expectedVersion }), shown);
  }

  @Requires('estates:register')
  @Command()
  @HttpCode(200)
  @Post('owners/withdrawal')
  async ownersBack(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(ownersWithdrawalBody)) body: z.output<typeof ownersWithdrawalBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.withdrawOwnersChange.run({ ...body, id, expectedVersion }), shown);
  }

  @Requires('estates:register')
  @Command()
  @HttpCode(200)
  @Post('people')
  async admit(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(personBody)) body: z.output<typeof personBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.admitPerson.run({ ...body, id, expectedVersion }), shown);
  }

  @Requires('estates:register')
  @Command()
  @HttpCode(200)
  @Post('people/:personId/departure')
  async depart(
    @Param('id') id: string,
    @Param('personId') personId: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(departureBody)) body: z.output<typeof departureBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.departPerson.run({ ...body, id, personId, expectedVersion }), shown);
  }

  @Requires('estates:register')
  @Command()
  @HttpCode(200)
  @Patch('people/:personId')
  async correct(
    @Param('id') id: string,
    @Param('personId') personId: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(personChange)) body: z.output<typeof personChange>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.correctPerson.run({ ...body, id, personId, expectedVersion }), shown);
  }

  /** The name and number as they are. The look is kept in the household's history; the answer is kept sealed. */
  @Requires('estates:reveal')
  @Command({ secretAnswer: true })
  @HttpCode(200)
  @Post('people/:personId/reveal')
  async reveal(
    @Param('id') id: string,
    @Param('personId') personId: string,
    @Body(zodBody(revealBody)) { reason }: z.output<typeof revealBody>,
  ) {
    return settle(await this.revealContact.run({ id, personId, reason }));
  }
}
