import { type Acting, type Outcome, refuse } from '@goldkey/kernel';
import { declareOutage } from '../domain/outage/decide.js';
import type { Outage } from '../domain/outage/outage.js';
import type { OutageStore } from './evidence-ports.js';
import type { Clock } from './ports.js';

export interface DeclareOutageCommand
  extends Acting,
    Pick<Outage, 'outageId' | 'service' | 'propertyId' | 'from' | 'until' | 'what'> {}

/** Declares that a service could not be used for a time. */
export class DeclareOutage {
  constructor(
    private readonly outages: OutageStore,
    private readonly clock: Clock,
  ) {}

  async run({ by, selves, ...declaration }: DeclareOutageCommand): Promise<Outcome<Outage>> {
    const { propertyId } = declaration;
    if (!(await this.outages.covers(propertyId))) return refuse('evaluation.property-not-found', { propertyId });
    const outcome = declareOutage(declaration, { by, selves, at: this.clock.now() });
    if (outcome.accepted) await this.outages.add(outcome.value);
    return outcome;
  }
}
