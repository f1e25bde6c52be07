import { actingAs, currentCaller, Requires } from '@goldkey/access';
import { Database } from '@goldkey/postgres';
import { Command, OptionalVersion, zodBody, zodQuery } from '@goldkey/service-kit';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { ApprovePositionCard } from '../../../../application/position-cards/approve-position-card.js';
import { DraftPositionCard } from '../../../../application/position-cards/draft-position-card.js';
import { ReviewPositionCard } from '../../../../application/position-cards/review-position-card.js';
import { StateCardFigures } from '../../../../application/position-cards/state-card-figures.js';
import { WithdrawPositionCard } from '../../../../application/position-cards/withdraw-position-card.js';
import { frozenFigures, ShowPositionCard, scoredCard } from '../../../../application/queries/show-position-card.js';
import type { PositionCard } from '../../../../domain/position-card/card.js';
import { type Asked, listOf, queryOf, recordOf } from '../kept-lists.js';
import { acting, answerOne } from '../outcomes.js';
import { reasonBody } from '../shapes.dto.js';
import { cardBody, positionCardSpec, statedBody } from './position-cards.dto.js';

/** A line of the list: what it scores once its figures are read for good. */
const tellCard = (card: PositionCard) => {
  const { score } = scoredCard(card, frozenFigures(card));
  return { ...card, ...(card.state !== 'drafted' && score && { score }) };
};

/** Cards of positions: drafted, reviewed and approved by those who lead the person. */
@Controller('api/staffing/position-cards')
export class PositionCardsController {
  constructor(
    @Inject(Database) private readonly database: Database,
    private readonly showPositionCard: ShowPositionCard,
    private readonly draftPositionCard: DraftPositionCard,
    private readonly stateCardFigures: StateCardFigures,
    private readonly reviewPositionCard: ReviewPositionCard,
    private readonly approvePositionCard: ApprovePositionCard,
    private readonly withdrawPositionCard: WithdrawPositionCard,
  ) {}

  @Requires('staffing:read')
  @Get()
  list(@Query(zodQuery(queryOf(positionCardSpec))) query: Asked) {
    return listOf(this.database, positionCardSpec, query, tellCard);
  }

  @Requires('staffing:read')
  @Get(':id')
  async record(@Param('id') id: string) {
    const told = await recordOf(this.database, positionCardSpec, { recordKind: 'position-card', id });
    const { employeeId } = currentCaller();
    const who = employeeId === undefined ? undefined : actingAs(employeeId);
    return { ...told, ...(await this.showPositionCard.run(told as unknown as PositionCard, who)) };
  }

  @Requires('staffing:plan')
  @Command()
  @Post()
  async draft(
    @Body(zodBody(cardBody)) body: z.output<typeof cardBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.draftPositionCard.run({ ...body, ...acting() }));
  }

  @Requires('staffing:plan')
  @Command()
  @Put(':id/stated')
  async state(
    @Param('id') id: string,
    @OptionalVersion() expectedVersion: number | undefined,
    @Body(zodBody(statedBody)) { stated }: z.output<typeof statedBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.stateCardFigures.run({ id, expectedVersion, ...acting(), stated }));
  }

  @Requires('staffing:plan')
  @Command()
  @HttpCode(200)
  @Post(':id/review')
  async review(
    @Param('id') id: string,
    @OptionalVersion() expectedVersion: number | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.reviewPositionCard.run({ id, expectedVersion, ...acting() }));
  }

  @Requires('staffing:plan')
  @Command()
  @HttpCode(200)
  @Post(':id/approval')
  async approve(
    @Param('id') id: string,
    @OptionalVersion() expectedVersion: number | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.approvePositionCard.run({ id, expectedVersion, ...acting() }));
  }

  @Requires('staffing:plan')
  @Command()
  @HttpCode(200)
  @Post(':id/withdrawal')
  async withdraw(
    @Param('id') id: string,
    @OptionalVersion() expectedVersion: number | undefined,
    @Body(zodBody(reasonBody)) { reason: why }: z.output<typeof reasonBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.withdrawPositionCard.run({ id, expectedVersion, ...acting(), why }));
  }
}
