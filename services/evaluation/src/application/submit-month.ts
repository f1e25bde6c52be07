import { type Acting, type Outcome, refuse } from '@goldkey/kernel';
import type { Closing, ClosingPlace } from '../domain/closing/closing.js';
import { submitMonth } from '../domain/closing/decide.js';
import type { ClosingStore } from './closing-ports.js';
import type { Clock } from './ports.js';

export interface SubmitMonthCommand extends ClosingPlace, Acting {
  readonly note?: string;
}

/** The quality centre asks a second person to look at a month. */
export class SubmitMonth {
  constructor(
    private readonly closings: ClosingStore,
    private readonly clock: Clock,
  ) {}

  async run({ propertyId, month, ...command }: SubmitMonthCommand): Promise<Outcome<Closing>> {
    const property = await this.closings.property(propertyId);
    if (!property) return refuse('evaluation.property-not-found', { propertyId });
    await this.closings.hold(propertyId);
    const at = this.clock.now();
    const current = await this.closings.find({ propertyId, month });
    const obstacles = await this.closings.obstacles(property, month, at);
    const outcome = submitMonth(current, { propertyId, month }, obstacles, { ...command, at });
    if (outcome.accepted) await this.closings.submit(outcome.value, property.zone);
    return outcome;
  }
}
