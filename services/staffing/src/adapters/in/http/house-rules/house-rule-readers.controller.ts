import { Requires } from '@goldkey/access';
import { formatInstant } from '@goldkey/kernel';
import { settle } from '@goldkey/service-kit';
import { Controller, Get, Param } from '@nestjs/common';
import { ShowHouseRuleReadings } from '../../../../application/queries/show-house-rule-readings.js';

/** Who has read a house rule, and who has not. */
@Controller('api/staffing/house-rules/:id/readers')
export class HouseRuleReadersController {
  constructor(private readonly showHouseRuleReadings: ShowHouseRuleReadings) {}

  @Requires('staffing:read')
  @Get()
  async readers(@Param('id') id: string) {
    const { zone, read, ...rest } = settle(await this.showHouseRuleReadings.run(id));
    return {
      ...rest,
      read: read.map(({ readAt, ...reader }) => ({
        ...reader,
        ...(readAt !== undefined && { readAt: formatInstant(readAt, zone) }),
      })),
    };
  }
}
