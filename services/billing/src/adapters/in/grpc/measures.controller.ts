import { Requires } from '@goldkey/access';
import { anyPeriodField, idField, parseAs, settle } from '@goldkey/service-kit';
import { Controller } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import { z } from 'zod';
import { GetMeasures } from '../../../application/measures/get-measures.js';

/** GetMeasures (billing.proto). */
const measuresAsked = z.object({
  propertyId: idField,
  period: anyPeriodField,
  measures: z.array(z.string().max(60)).max(20).default([]),
});

/** What other services are told of the ledger (billing.proto). */
@Controller()
export class MeasuresGrpcController {
  constructor(private readonly getMeasures: GetMeasures) {}

  @Requires('billing:read')
  @GrpcMethod('Billing', 'GetMeasures')
  async measures(asked: object) {
    const figures = settle(await this.getMeasures.run(parseAs(measuresAsked, asked)));
    return {
      figures: figures.map(({ measure, value, part, whole, months }) => ({
        measure,
        ...(value !== undefined && { value, part: String(part), whole: String(whole) }),
        unit: 'fen',
        records: months.map((month) => ({
          ...{ kind: 'billing-month', id: month.id, name: month.name },
          ...{ part: String(month.part), whole: String(month.whole) },
        })),
      })),
    };
  }
}
