import { Requires } from '@goldkey/access';
import type { Month } from '@goldkey/kernel';
import { Command, settle, zodBody, zodQuery } from '@goldkey/service-kit';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { CloseMonth } from '../../../application/close-month.js';
import { ShowClosings } from '../../../application/queries/show-closings.js';
import { ReturnMonth } from '../../../application/return-month.js';
import { SubmitMonth } from '../../../application/submit-month.js';
import { acting, actor } from './acting.js';
import { closeMonthBody, closingPlace, closingsQuery, returnMonthBody, submitMonthBody } from './closings.dto.js';

type Place = { propertyId: string; month: string };

const placeOf = ({ propertyId, month }: Place) => ({
  propertyId: propertyId === 'group' ? null : propertyId,
  month: month as Month,
});

/** The close of a month by the quality centre. */
@Requires('evaluation:close')
@Controller('api/evaluation/closings')
export class ClosingsController {
  constructor(
    private readonly showClosings: ShowClosings,
    private readonly submitMonth: SubmitMonth,
    private readonly returnMonth: ReturnMonth,
    private readonly closeMonth: CloseMonth,
  ) {}

  @Get()
  list(@Query(zodQuery(closingsQuery)) { month }: z.output<typeof closingsQuery>) {
    return this.showClosings.list(month as Month | undefined);
  }

  @Get(':propertyId/:month')
  async one(@Param(zodQuery(closingPlace)) place: Place) {
    const { propertyId, month } = placeOf(place);
    return settle(await this.showClosings.one(propertyId, month));
  }

  @Command()
  @HttpCode(200)
  @Post(':propertyId/:month/submission')
  async submit(
    @Param(zodQuery(closingPlace)) place: Place,
    @Body(zodBody(submitMonthBody)) { note }: z.output<typeof submitMonthBody>,
  ) {
    settle(await this.submitMonth.run({ ...placeOf(place), ...acting(), note }));
    return this.one(place);
  }

  @Command()
  @HttpCode(200)
  @Post(':propertyId/:month/return')
  async giveBack(
    @Param(zodQuery(closingPlace)) place: Place,
    @Body(zodBody(returnMonthBody)) { reason }: z.output<typeof returnMonthBody>,
  ) {
    settle(await this.returnMonth.run({ ...placeOf(place), by: actor(), reason }));
    return this.one(place);
  }

  @Command()
  @HttpCode(200)
  @Post(':propertyId/:month/close')
  async close(
    @Param(zodQuery(closingPlace)) place: Place,
    @Body(zodBody(closeMonthBody)) { reason }: z.output<typeof closeMonthBody>,
  ) {
    settle(await this.closeMonth.run({ ...placeOf(place), ...acting(), reason }));
    return this.one(place);
  }
}
