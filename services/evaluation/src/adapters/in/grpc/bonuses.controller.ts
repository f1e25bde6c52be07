import { Requires } from '@goldkey/access';
import { type Period, periodKind } from '@goldkey/kernel';
import { InvalidRequest } from '@goldkey/service-kit';
import { Controller } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import { ListBonuses } from '../../../application/queries/list-bonuses.js';

/** Bonuses for other systems of the group, payroll among them. */
@Requires('evaluation:read-people')
@Controller()
export class BonusesGrpcController {
  constructor(private readonly listBonuses: ListBonuses) {}

  @GrpcMethod('Evaluation', 'ListBonuses')
  async bonuses({ period = '', propertyIds = [] }: { period?: string; propertyIds?: readonly string[] }) {
    const kind = periodKind(period);
    if (period !== '' && kind !== 'month' && kind !== 'quarter')
      throw new InvalidRequest([{ field: 'period', reason: period }]);
    const question = { propertyIds, ...(period === '' ? {} : { period: period as Period }) };
    return { bonuses: await this.listBonuses.run(question) };
  }
}
