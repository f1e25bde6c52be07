import { Requires } from '@goldkey/access';
import type { Outcome, Refused } from '@goldkey/kernel';
import { Command, OptionalVersion, settle, tellVersion, zodBody, zodQuery } from '@goldkey/service-kit';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { FileForumActions } from '../../../application/file-forum-actions.js';
import { HoldOwnerForum } from '../../../application/hold-owner-forum.js';
import type { Stored } from '../../../application/ports.js';
import { ListForums } from '../../../application/queries/list-forums.js';
import { ShowForum } from '../../../application/queries/show-forum.js';
import { WithdrawOwnerForum } from '../../../application/withdraw-owner-forum.js';
import type { OwnerForum } from '../../../domain/owner-forum/owner-forum.js';
import { forumActionsBody, forumBody, forumWithdrawalBody } from './forums.dto.js';
import { forumsQuery } from './lists.dto.js';
import { tellingFields } from './wrong-fields.js';

/** Owners' forums (M-24). */
@Controller('api/complaints/forums')
export class ForumsController {
  constructor(
    private readonly listForums: ListForums,
    private readonly showForum: ShowForum,
    private readonly holdForum: HoldOwnerForum,
    private readonly fileActions: FileForumActions,
    private readonly withdrawForum: WithdrawOwnerForum,
  ) {}

  @Requires('complaints:read')
  @Get()
  list(@Query(zodQuery(forumsQuery)) query: z.output<typeof forumsQuery>) {
    return this.listForums.run(query);
  }

  @Requires('complaints:forum')
  @Command()
  @Post()
  async hold(
    @Body(zodBody(forumBody)) body: z.output<typeof forumBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#answer(reply, tellingFields(await this.holdForum.run(body)));
  }

  @Requires('complaints:forum')
  @Command()
  @HttpCode(200)
  @Post(':id/actions')
  async actions(
    @Param('id') id: string,
    @OptionalVersion() version: number | undefined,
    @Body(zodBody(forumActionsBody)) { filedAt, actions }: z.output<typeof forumActionsBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#answer(reply, await this.fileActions.run(id, { version }, { actions, at: filedAt }));
  }

  @Requires('complaints:forum')
  @Command()
  @HttpCode(200)
  @Post(':id/withdrawal')
  async withdraw(
    @Param('id') id: string,
    @OptionalVersion() version: number | undefined,
    @Body(zodBody(forumWithdrawalBody)) { reason }: z.output<typeof forumWithdrawalBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#answer(reply, await this.withdrawForum.run(id, { version }, reason));
  }

  async #answer(reply: FastifyReply, outcome: Outcome<Stored<OwnerForum>>) {
    const { state, version } = settle(outcome.accepted ? outcome : await this.#shown(outcome));
    tellVersion(reply, version);
    return this.showForum.run(state.id);
  }

  /** A refusal that tells what the forum is now tells it as the list does. */
  async #shown({ refusal }: Refused): Promise<Refused> {
    const { current } = refusal.facts as { current?: { id: string } };
    if (current === undefined) return { accepted: false, refusal };
    const facts = { ...refusal.facts, current: await this.showForum.run(current.id) };
    return { accepted: false, refusal: { ...refusal, facts } };
  }
}
