import { currentCaller, Requires } from '@goldkey/access';
import { Command, OptionalVersion, zodBody } from '@goldkey/service-kit';
import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { DecideProposal } from '../../../../application/correction/decide-proposal.js';
import { ProposeCorrection } from '../../../../application/correction/propose-correction.js';
import { ProposeDuplicate } from '../../../../application/correction/propose-duplicate.js';
import { ProposeMistake } from '../../../../application/correction/propose-mistake.js';
import { CountProposals } from '../../../../application/queries/count-proposals.js';
import { GetComplaints } from '../../../../application/queries/get-complaints.js';
import { answerMatter } from '../matter-answer.js';
import { tellingFields } from '../wrong-fields.js';
import { correctionBody, duplicateBody, mistakeBody, proposalDecisionBody } from './correction.dto.js';

type Version = number | undefined;

/** An intake is put right: one person proposes, the quality centre decides. */
@Controller('api/complaints/complaints/:id')
export class CorrectionsController {
  constructor(
    private readonly proposeCorrection: ProposeCorrection,
    private readonly proposeDuplicate: ProposeDuplicate,
    private readonly proposeMistake: ProposeMistake,
    private readonly decideProposal: DecideProposal,
    private readonly getComplaints: GetComplaints,
  ) {}

  @Requires('complaints:receive')
  @Command()
  @HttpCode(200)
  @Post('correction-proposal')
  async correct(
    @Param('id') id: string,
    @OptionalVersion() version: Version,
    @Body(zodBody(correctionBody)) { reason, ...changes }: z.output<typeof correctionBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const outcome = await this.proposeCorrection.run(id, { version }, { changes, reason });
    return answerMatter(this.getComplaints, reply, tellingFields(outcome));
  }

  @Requires('complaints:receive')
  @Command()
  @HttpCode(200)
  @Post('duplicate-proposal')
  async duplicate(
    @Param('id') id: string,
    @OptionalVersion() version: Version,
    @Body(zodBody(duplicateBody)) body: z.output<typeof duplicateBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerMatter(this.getComplaints, reply, await this.proposeDuplicate.run(id, { version }, body));
  }

  @Requires('complaints:receive')
  @Command()
  @HttpCode(200)
  @Post('mistake-proposal')
  async mistake(
    @Param('id') id: string,
    @OptionalVersion() version: Version,
    @Body(zodBody(mistakeBody)) { reason }: z.output<typeof mistakeBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerMatter(this.getComplaints, reply, await this.proposeMistake.run(id, { version }, reason));
  }

  @Requires('complaints:correct')
  @Command()
  @HttpCode(200)
  @Post('proposal-decision')
  async decide(
    @Param('id') id: string,
    @OptionalVersion() version: Version,
    @Body(zodBody(proposalDecisionBody)) body: z.output<typeof proposalDecisionBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerMatter(this.getComplaints, reply, await this.decideProposal.run(id, { version }, body));
  }
}

/** What was proposed and waits for whoever asks. */
@Controller('api/complaints/proposals')
export class ProposalsController {
  constructor(private readonly countProposals: CountProposals) {}

  @Requires('complaints:correct')
  @Get('count')
  count() {
    return this.countProposals.run(currentCaller().permissions);
  }
}
