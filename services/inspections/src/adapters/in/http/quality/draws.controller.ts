import { currentCaller, Requires } from '@goldkey/access';
import { instant, refuse } from '@goldkey/kernel';
import { Command, ExpectedVersion, RefusedError, settle, tellVersion, zodBody, zodQuery } from '@goldkey/service-kit';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { CommitDraw } from '../../../../application/quality/commit-draw.js';
import { OpenDraw } from '../../../../application/quality/open-draw.js';
import type { PotReader } from '../../../../application/quality-ports.js';
import { drawSeenBy } from '../../../../application/queries/show-draws.js';
import { type Draw, weightOf } from '../../../../domain/draw/draw.js';
import { DRAWS, type KeptDraws, POT } from '../../../../inspections.ports.js';
import { isOfQuality } from '../of-quality.js';
import { drawBody, lotsBody, potQuery } from './quality.dto.js';

const shown = (draw: Draw, version: number) => {
  const { scope } = currentCaller();
  const viewer = {
    isOfQuality: isOfQuality(),
    sees: (propertyId: string) => scope.all || scope.properties.includes(propertyId),
    now: instant(Date.now()),
  };
  return { ...drawSeenBy(draw, viewer), version };
};

/** Draws at random with weights, sealed before and open to be repeated after. */
@Controller('api/inspections/draws')
export class DrawsController {
  constructor(
    private readonly commitDraw: CommitDraw,
    private readonly openDraw: OpenDraw,
    @Inject(POT) private readonly pot: PotReader,
    @Inject(DRAWS) private readonly draws: KeptDraws,
  ) {}

  @Requires('inspections:quality')
  @Get('pot')
  async potOf(@Query(zodQuery(potQuery)) { kind, ...factors }: z.output<typeof potQuery>) {
    const grounds = await this.pot.grounds(kind, instant(Date.now()));
    const items = grounds.map((one) => ({ ...one, weight: weightOf(one, factors) }));
    return { items, total: items.length };
  }

  @Requires('inspections:quality')
  @Command()
  @Post()
  async commit(
    @Body(zodBody(drawBody)) body: z.output<typeof drawBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { state, version } = settle(await this.commitDraw.run(body));
    tellVersion(reply, version);
    return shown(state, version);
  }

  @Requires('inspections:supervise')
  @Command()
  @HttpCode(200)
  @Post(':id/lots')
  async draw(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(lotsBody)) body: z.output<typeof lotsBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { state, version } = settle(await this.openDraw.run({ ...body, id, expectedVersion }));
    tellVersion(reply, version);
    return shown(state, version);
  }

  @Requires('inspections:read')
  @Get()
  async list() {
    const items = (await this.draws.read()).map(({ draw, version }) => shown(draw, version));
    return { items, total: items.length };
  }

  @Requires('inspections:read')
  @Get(':id')
  async read(@Param('id') id: string) {
    const [kept] = await this.draws.read(id);
    if (kept === undefined) throw new RefusedError(refuse('inspections.draw-not-found', { id }).refusal);
    return shown(kept.draw, kept.version);
  }
}
