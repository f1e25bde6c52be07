import { Requires } from '@goldkey/access';
import { parseAs, settle, zodQuery } from '@goldkey/service-kit';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { z } from 'zod';
import { ShowTrainingYear } from '../../../../application/queries/show-training-year.js';
import { tellTrainingPlan } from '../caller-may.js';
import { trainingYearQuery, year } from './training.dto.js';

const yearParam = z.strictObject({ year });

/** A year's training against its plan and budget. */
@Controller('api/staffing/training-years')
export class TrainingYearsController {
  constructor(private readonly showTrainingYear: ShowTrainingYear) {}

  @Requires('staffing:read')
  @Get(':year')
  async show(
    @Param('year') asked: string,
    @Query(zodQuery(trainingYearQuery)) { propertyId }: z.output<typeof trainingYearQuery>,
  ) {
    const { plan, ...told } = settle(
      await this.showTrainingYear.run(propertyId, parseAs(yearParam, { year: asked }).year),
    );
    return { ...told, ...(plan && { plan: tellTrainingPlan(plan) }) };
  }
}
