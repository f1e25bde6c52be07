import { Requires } from '@goldkey/access';
import { formatInstant } from '@goldkey/kernel';
import { settle } from '@goldkey/service-kit';
import { Controller, Get, Param } from '@nestjs/common';
import { ShowHouseRuleReaders } from '../../../../application/queries/show-house-rule-readers.js';

/** Who has read a house rule, and who has not. */
@Controller('api/staffing/house-rules/:id/readers')
export class HouseRuleReadersController {
  constructor(private readonly showHouseRuleReaders: ShowHouseRuleReaders) {}

  @Requires('staffing:read')
  @Get()
  async readers(@Param('id') id: string) {
    const { zone, read, ...rest } = settle(await this.showHouseRuleReaders.run(id));
    return {
      ...rest,
      read: read.map(({ readAt, ...reader }) => ({
        ...reader,
        ...(readAt !== undefined && { readAt: formatInstant(readAt, zone) }),
      })),
    };
  }
}
