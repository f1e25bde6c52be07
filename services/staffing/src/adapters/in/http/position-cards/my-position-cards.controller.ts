import { Command, OptionalVersion, zodBody } from '@goldkey/service-kit';
import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { AnswerPositionCard } from '../../../../application/position-cards/answer-position-card.js';
import { ShowOwnCards } from '../../../../application/queries/show-own-cards.js';
import { actingEmployee, answerOne } from '../outcomes.js';
import { cardAnswerBody } from './position-cards.dto.js';

/** What every employee sees of their own cards: these doors ask for no permission, only for who it is. */
@Controller('api/staffing')
export class MyPositionCardsController {
  constructor(
    private readonly showOwnCards: ShowOwnCards,
    private readonly answerPositionCard: AnswerPositionCard,
  ) {}

  @Get('my-position-cards')
  async mine() {
    return { items: await this.showOwnCards.run(actingEmployee(undefined)) };
  }

  @Command()
  @HttpCode(200)
  @Post('my-position-cards/:id/answer')
  async answer(
    @Param('id') id: string,
    @OptionalVersion() expectedVersion: number | undefined,
    @Body(zodBody(cardAnswerBody)) { text }: z.output<typeof cardAnswerBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(
      reply,
      await this.answerPositionCard.run({ id, expectedVersion, by: actingEmployee(undefined), text }),
    );
  }
}
