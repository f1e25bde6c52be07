import { Requires } from '@goldkey/access';
import { parseAs, settle } from '@goldkey/service-kit';
import { Controller } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import { GetMeasures } from '../../../application/queries/get-measures.js';
import { measuresAsked } from './measures.dto.js';

const told = ({ part, whole }: { readonly part?: number; readonly whole?: number }) => ({
  ...(part !== undefined && { part: String(part) }),
  ...(whole !== undefined && { whole: String(whole) }),
});

/** Questions of other services (inspections.proto). */
@Controller()
export class InspectionsGrpcController {
  constructor(private readonly getMeasures: GetMeasures) {}

  @Requires('inspections:read')
  @GrpcMethod('Inspections', 'GetMeasures')
  async measures(asked: object) {
    const figures = settle(await this.getMeasures.run(parseAs(measuresAsked, asked)));
    return {
      figures: figures.map(({ measure, value, records, ...numbers }) => ({
        measure,
        ...(value !== undefined && { value }),
        ...told(numbers),
        unit: 'count',
        records: records.map(({ kind, id, name, ...parts }) => ({ kind, id, name, ...told(parts) })),
      })),
    };
  }
}
