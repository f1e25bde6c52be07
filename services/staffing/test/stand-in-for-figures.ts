import { Public } from '@goldkey/access';
import type { Database } from '@goldkey/postgres';
import { RefusedError } from '@goldkey/service-kit';
import { standIn } from '@goldkey/service-kit/testing';
import { Controller } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';

interface Asked {
  readonly propertyId: string;
  readonly period: string;
  readonly measures: readonly string[];
}

/** What inspections and billing answer; one a process, for Nest makes the controller. */
const known = {
  inspections: [] as object[],
  billing: [] as object[],
  /** Whether they answer at all, and whether they tell this caller. */
  answers: 'here' as 'here' | 'away' | 'refused',
  /** What was asked last. */
  asked: {} as Record<string, Asked>,
};

const answer = (service: 'inspections' | 'billing', asked: Asked) => {
  known.asked[service] = asked;
  if (known.answers === 'away') throw new Error('away');
  if (known.answers === 'refused')
    throw new RefusedError({ code: `${service}.property-not-found`, facts: { propertyId: asked.propertyId } });
  return { figures: known[service] };
};

@Public()
@Controller()
class FiguresController {
  @GrpcMethod('Inspections', 'GetMeasures')
  inspections(asked: Asked) {
    return answer('inspections', asked);
  }

  @GrpcMethod('Billing', 'GetMeasures')
  billing(asked: Asked) {
    return answer('billing', asked);
  }
}

/** Inspections and billing as cards ask them, on a real port. */
export const figuresThere = known;
export const standInForFigures = (database: Database) =>
  standIn(database, ['inspections', 'billing'], [FiguresController]);
