import { type Outcome, refuse } from '@goldkey/kernel';
import type { Closing, ClosingPlace } from '../domain/closing/closing.js';
import { returnMonth } from '../domain/closing/decide.js';
import type { ClosingStore } from './closing-ports.js';
import type { Clock } from './ports.js';

export interface ReturnMonthCommand extends ClosingPlace {
  readonly by: string;
  readonly reason: string;
}

/** The review found something: the month becomes a draft again, with the reason. */
export class ReturnMonth {
  constructor(
    private readonly closings: ClosingStore,
    private readonly clock: Clock,
  ) {}

  async run({ propertyId, month, by, reason }: ReturnMonthCommand): Promise<Outcome<undefined>> {
    const property = await this.closings.property(propertyId);
    if (!property) return refuse('evaluation.property-not-found', { propertyId });
    await this.closings.hold(propertyId);
    const current = await this.closings.find({ propertyId, month });
    const outcome = returnMonth(current, { propertyId, month });
    if (outcome.accepted) await this.closings.remove(current as Closing, by, reason, this.clock.now(), property.zone);
    return outcome;
  }
}
