import { type Acting, type Outcome, refuse } from '@goldkey/kernel';
import { decideOutage } from '../domain/outage/decide.js';
import type { DecidedOutage } from '../domain/outage/outage.js';
import type { OutageStore } from './evidence-ports.js';
import type { Clock } from './ports.js';

export interface DecideOutageCommand extends Acting {
  readonly outageId: string;
  readonly approved: boolean;
  readonly reasons?: string;
}

/** A second person approves a declared outage or rejects it; approved, it waives the misses whose deadline lies in it. */
export class DecideOutage {
  constructor(
    private readonly outages: OutageStore,
    private readonly clock: Clock,
  ) {}

  async run({ outageId, ...decision }: DecideOutageCommand): Promise<Outcome<DecidedOutage>> {
    const outage = await this.outages.find(outageId);
    if (!outage || !(await this.outages.covers(outage.propertyId)))
      return refuse('evaluation.outage-not-found', { outageId });
    const outcome = decideOutage(outage, { ...decision, at: this.clock.now() });
    if (outcome.accepted) await this.outages.decide(outcome.value);
    return outcome;
  }
}
