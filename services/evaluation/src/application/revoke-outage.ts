import { type Acting, type Outcome, refuse } from '@goldkey/kernel';
import { revokeOutage } from '../domain/outage/decide.js';
import type { RevokedOutage } from '../domain/outage/outage.js';
import type { OutageStore } from './evidence-ports.js';
import type { Clock } from './ports.js';

export interface RevokeOutageCommand extends Acting {
  readonly outageId: string;
  readonly reason: string;
}

/** An outage was approved by mistake: what it waived counts again, in closed months as a correction. */
export class RevokeOutage {
  constructor(
    private readonly outages: OutageStore,
    private readonly clock: Clock,
  ) {}

  async run({ outageId, ...revocation }: RevokeOutageCommand): Promise<Outcome<RevokedOutage>> {
    const outage = await this.outages.find(outageId);
    if (!outage || !(await this.outages.covers(outage.propertyId)))
      return refuse('evaluation.outage-not-found', { outageId });
    const outcome = revokeOutage(outage, { ...revocation, at: this.clock.now() });
    if (outcome.accepted) await this.outages.revoke(outcome.value);
    return outcome;
  }
}
