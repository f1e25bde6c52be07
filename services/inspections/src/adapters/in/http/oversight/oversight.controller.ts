import { Requires } from '@goldkey/access';
import { answerOne, Command, ExpectedVersion, settle, zodBody, zodQuery } from '@goldkey/service-kit';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { MergeFindings } from '../../../../application/findings/merge-findings.js';
import { SignPatrolReview } from '../../../../application/findings/sign-patrol-review.js';
import { ListFindingCategories } from '../../../../application/queries/list-finding-categories.js';
import { ShowFindingsStanding } from '../../../../application/queries/show-findings-standing.js';
import { ShowOverdueFindings } from '../../../../application/queries/show-overdue-findings.js';
import { ShowPatrolWeek } from '../../../../application/queries/show-patrol-week.js';
import { categoriesQuery, mergeBody, overdueQuery, signBody, standingQuery, weekQuery } from './oversight.dto.js';

/** Watching over findings and patrols: who is asked about what is overdue, what comes together, what a week's rounds were. */
@Controller('api/inspections')
export class OversightController {
  constructor(
    @Inject(MergeFindings) private readonly mergeFindings: MergeFindings,
    @Inject(SignPatrolReview) private readonly signPatrolReview: SignPatrolReview,
    @Inject(ShowOverdueFindings) private readonly showOverdueFindings: ShowOverdueFindings,
    @Inject(ShowFindingsStanding) private readonly showFindingsStanding: ShowFindingsStanding,
    @Inject(ListFindingCategories) private readonly listFindingCategories: ListFindingCategories,
    @Inject(ShowPatrolWeek) private readonly showPatrolWeek: ShowPatrolWeek,
  ) {}

  @Requires('inspections:verify')
  @Command()
  @HttpCode(200)
  @Post('findings/:id/merge')
  async merge(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(mergeBody)) { others, reason }: z.output<typeof mergeBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const targets = others.map((other) => ({ id: other.id, expectedVersion: other.version }));
    return answerOne(reply, await this.mergeFindings.run({ id, expectedVersion, others: targets, reason }));
  }

  @Requires('inspections:read')
  @Get('overdue-findings')
  async overdue(@Query(zodQuery(overdueQuery)) { propertyId }: z.output<typeof overdueQuery>) {
    const climbed = await this.showOverdueFindings.run(propertyId);
    const items = climbed.map(({ since, next, ...finding }) => {
      const { asked, from } = next ?? {};
      const after = asked === undefined ? {} : { nextAsked: asked, nextAt: from };
      return { ...finding, since, ...after };
    });
    return { items, total: items.length };
  }

  @Requires('inspections:read')
  @Get('findings-standing')
  async standing(@Query(zodQuery(standingQuery)) { propertyId, days }: z.output<typeof standingQuery>) {
    const { heat, ...shown } = await this.showFindingsStanding.run(propertyId, days);
    const named = (name: string | undefined) => name ?? null;
    return {
      ...shown,
      heat: {
        ...heat,
        categories: heat.categories.map(named),
        rows: heat.rows.map(({ place, counts }) => ({ place: named(place), counts })),
      },
    };
  }

  @Requires('inspections:read')
  @Get('finding-categories')
  async categories(@Query(zodQuery(categoriesQuery)) { propertyId }: z.output<typeof categoriesQuery>) {
    const items = await this.listFindingCategories.run(propertyId);
    return { items, total: items.length };
  }

  @Requires('inspections:read')
  @Get('patrol-weeks')
  async week(@Query(zodQuery(weekQuery)) { propertyId, week }: z.output<typeof weekQuery>) {
    return settle(await this.showPatrolWeek.run(propertyId, week));
  }

  @Requires('inspections:supervise')
  @Command()
  @Post('patrol-reviews')
  async sign(
    @Body(zodBody(signBody)) body: z.output<typeof signBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.signPatrolReview.run(body));
  }
}
