import { Requires } from '@goldkey/access';
import { type Month, type Period, periodKind } from '@goldkey/kernel';
import { InvalidRequest } from '@goldkey/service-kit';
import { Controller } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import { AssessPeriod } from '../../../application/queries/assess-period.js';
import { ShowOverview } from '../../../application/queries/show-overview.js';
import type { RateView } from '../../../application/queries/views.js';

const periodOf = (field: string, text: string | undefined, ...kinds: readonly string[]): Period => {
  const kind = periodKind(text ?? '');
  if (kind === undefined || (kinds.length > 0 && !kinds.includes(kind)))
    throw new InvalidRequest([{ field, reason: text ?? '' }]);
  return text as Period;
};

const rateMessage = (rate: RateView | null) =>
  rate === null
    ? undefined
    : {
        ...(rate.value === null ? {} : { value: rate.value }),
        numerator: rate.numerator,
        denominator: rate.denominator,
      };

/** Questions of other services and systems. */
@Requires('evaluation:read-people')
@Controller()
export class EvaluationGrpcController {
  constructor(
    private readonly assessPeriod: AssessPeriod,
    private readonly showOverview: ShowOverview,
  ) {}

  @GrpcMethod('Evaluation', 'GetAssessment')
  async assessment({ period, propertyIds = [] }: { period?: string; propertyIds?: string[] }) {
    const assessment = await this.assessPeriod.run(periodOf('period', period), propertyIds);
    return { assessmentJson: JSON.stringify(assessment, null, 2) };
  }

  @Requires('evaluation:read')
  @GrpcMethod('Evaluation', 'ListPropertyFigures')
  async figures({ month }: { month?: string }) {
    const { items } = await this.showOverview.run({ month: periodOf('month', month, 'month') as Month, sort: 'code' });
    return {
      properties: items.map(({ propertyId, name, points, fine, ...rates }) => ({
        propertyId,
        name,
        closing: rateMessage(rates.closing),
        closingSatisfaction: rateMessage(rates.closingSatisfaction),
        dutyCompletion: rateMessage(rates.dutyCompletion),
        points,
        fine,
      })),
    };
  }
}
