import { randomUUID } from 'node:crypto';
import { Requires } from '@goldkey/access';
import type { Day, Period } from '@goldkey/kernel';
import { Command, settle, zodBody, zodQuery } from '@goldkey/service-kit';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { z } from 'zod';
import { AnswerObjection } from '../../../application/answer-objection.js';
import { PublishResults } from '../../../application/publish-results.js';
import { ShowPublications } from '../../../application/queries/show-publications.js';
import { RaiseObjection } from '../../../application/raise-objection.js';
import { acting, actor } from './acting.js';
import { answerObjectionBody, publicationsQuery, publishResultsBody, raiseObjectionBody } from './publications.dto.js';
import { viewer } from './viewer.js';

/** Results that are published, and objections to them. */
@Requires('evaluation:read')
@Controller('api/evaluation/publications')
export class PublicationsController {
  constructor(
    private readonly showPublications: ShowPublications,
    private readonly publishResults: PublishResults,
    private readonly raiseObjection: RaiseObjection,
    private readonly answerObjection: AnswerObjection,
  ) {}

  @Get()
  list(@Query(zodQuery(publicationsQuery)) { period }: z.output<typeof publicationsQuery>) {
    return this.showPublications.list(period as Period | undefined);
  }

  @Get(':id')
  async one(@Param('id') id: string) {
    return settle(await this.showPublications.one(id, viewer()));
  }

  @Command()
  @Requires('evaluation:close')
  @Post()
  async publish(@Body(zodBody(publishResultsBody)) body: z.output<typeof publishResultsBody>) {
    const { publicationId } = settle(
      await this.publishResults.run({
        publicationId: randomUUID(),
        propertyId: body.propertyId === 'group' ? null : body.propertyId,
        period: body.period as Period,
        channels: body.channels,
        until: body.until as Day | undefined,
        by: actor(),
      }),
    );
    return this.one(publicationId);
  }

  @Command()
  @Post(':id/objections')
  async object(
    @Param('id') publicationId: string,
    @Body(zodBody(raiseObjectionBody)) { text }: z.output<typeof raiseObjectionBody>,
  ) {
    settle(await this.raiseObjection.run({ objectionId: randomUUID(), publicationId, text, by: actor() }));
    return this.one(publicationId);
  }

  @Command()
  @Requires('evaluation:close')
  @Post('objections/:objectionId/answer')
  async answer(
    @Param('objectionId') objectionId: string,
    @Body(zodBody(answerObjectionBody)) { text }: z.output<typeof answerObjectionBody>,
  ) {
    const { publicationId } = settle(await this.answerObjection.run({ objectionId, text, ...acting() }));
    return this.one(publicationId);
  }
}
