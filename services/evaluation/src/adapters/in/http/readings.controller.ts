import { randomUUID } from 'node:crypto';
import { currentCaller, Requires } from '@goldkey/access';
import type { Month } from '@goldkey/kernel';
import { Command, settle, zodBody } from '@goldkey/service-kit';
import { Body, Controller, Get, Post } from '@nestjs/common';
import type { z } from 'zod';
import { AskPreview } from '../../../application/ask-preview.js';
import { ShowOverview } from '../../../application/queries/show-overview.js';
import { ShowReadings } from '../../../application/queries/show-readings.js';
import { actor } from './acting.js';
import { askReadingsBody } from './readings.dto.js';
import { viewer } from './viewer.js';

/** The register of readings with their effect on past months. */
@Requires('evaluation:read')
@Controller('api/evaluation/rulebook/readings')
export class ReadingsController {
  constructor(
    private readonly showReadings: ShowReadings,
    private readonly askPreview: AskPreview,
    private readonly showOverview: ShowOverview,
  ) {}

  @Get()
  async list() {
    return { items: await this.showReadings.run(viewer()) };
  }

  @Command()
  @Requires('evaluation:rulebook')
  @Post('effects')
  async ask(@Body(zodBody(askReadingsBody)) { months, readingId }: z.output<typeof askReadingsBody>) {
    const propertyIds = (await this.showOverview.run({ sort: 'code' })).items.map(({ propertyId }) => propertyId);
    const asked = {
      months: months as Month[],
      propertyIds,
      ofGroup: currentCaller().scope.all,
      ...(readingId === undefined ? {} : { readingId }),
    };
    settle(await this.askPreview.ofReadings({ ...asked, by: actor(), newId: randomUUID }));
    return this.list();
  }
}
