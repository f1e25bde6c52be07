import { randomUUID } from 'node:crypto';
import { allows, currentCaller, Requires, selvesOf } from '@goldkey/access';
import type { Year } from '@goldkey/kernel';
import { Command, settle, zodBody, zodQuery } from '@goldkey/service-kit';
import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import type { z } from 'zod';
import { AppointReview } from '../../../application/appoint-review.js';
import { CompleteReview } from '../../../application/complete-review.js';
import { ShowYearReviews } from '../../../application/queries/show-year-reviews.js';
import { RecordGrade } from '../../../application/record-grade.js';
import { ReopenReview } from '../../../application/reopen-review.js';
import { acting, actor } from './acting.js';
import {
  appointReviewBody,
  changeGroupBody,
  recordGradeBody,
  reopenReviewBody,
  yearQuery,
} from './year-reviews.dto.js';

const reviewer = () => ({
  actorId: actor(),
  selves: selvesOf(currentCaller()),
  appoints: allows(currentCaller(), 'evaluation:close'),
});

/** The year's appraisal by an appointed group (D-06). Who is in the group grades; who closes months appoints it. */
@Requires('evaluation:read')
@Controller('api/evaluation/year-reviews')
export class YearReviewsController {
  constructor(
    private readonly showYearReviews: ShowYearReviews,
    private readonly appointReview: AppointReview,
    private readonly recordGrade: RecordGrade,
    private readonly completeReview: CompleteReview,
    private readonly reopenReview: ReopenReview,
  ) {}

  @Get()
  async list(@Query(zodQuery(yearQuery)) { year }: z.output<typeof yearQuery>) {
    return { items: await this.showYearReviews.list(year as Year | undefined, reviewer()) };
  }

  @Get(':id')
  async one(@Param('id') id: string) {
    return settle(await this.showYearReviews.one(id, reviewer()));
  }

  @Command()
  @Requires('evaluation:close')
  @Post()
  async appoint(@Body(zodBody(appointReviewBody)) body: z.output<typeof appointReviewBody>) {
    const { propertyId, year, ...group } = body;
    const reviewId = randomUUID();
    settle(await this.appointReview.run({ reviewId, propertyId, year: year as Year, group, ...acting() }));
    return this.one(reviewId);
  }

  @Command()
  @HttpCode(200)
  @Requires('evaluation:close')
  @Put(':id/group')
  async change(@Param('id') reviewId: string, @Body(zodBody(changeGroupBody)) group: z.output<typeof changeGroupBody>) {
    settle(await this.appointReview.change({ reviewId, group, ...acting() }));
    return this.one(reviewId);
  }

  @Command()
  @HttpCode(200)
  @Post(':id/grades')
  async grade(@Param('id') reviewId: string, @Body(zodBody(recordGradeBody)) body: z.output<typeof recordGradeBody>) {
    settle(await this.recordGrade.run({ reviewId, ...body, ...acting() }));
    return this.one(reviewId);
  }

  @Command()
  @HttpCode(200)
  @Post(':id/completion')
  async complete(@Param('id') reviewId: string) {
    settle(await this.completeReview.run({ reviewId, by: actor() }));
    return this.one(reviewId);
  }
  @Command()
  @HttpCode(200)
  @Requires('evaluation:close')
  @Post(':id/reopening')
  async reopen(
    @Param('id') reviewId: string,
    @Body(zodBody(reopenReviewBody)) { reason }: z.output<typeof reopenReviewBody>,
  ) {
    settle(await this.reopenReview.run({ reviewId, reason, ...acting() }));
    return this.one(reviewId);
  }
}
