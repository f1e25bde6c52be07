import { addDays, daysOf, type Month, type Outcome, refused, startOfDay } from '@goldkey/kernel';
import { type Digest, drawServices } from '../../domain/service/draw.js';
import type { ServiceLink } from '../../domain/service/link.js';
import { refuseOwnService } from '../../domain/service/service.js';
import type { ServiceStore } from '../order-ports.js';
import type { Directory, Self } from '../ports.js';
import type { IssueServiceLink } from './issue-service-link.js';
import type { IssuedLink } from './renew-link.js';

export interface DrawPaymentChecksCommand {
  readonly propertyId: string;
  readonly month: Month;
  readonly count: number;
}

/** One of the services that were drawn, with the link by which its owner is asked what they paid. */
export interface PaymentCheck extends IssuedLink<ServiceLink> {
  readonly serviceId: string;
}

/**
 * Asks owners drawn at random what they paid, so that nothing is settled privately (C-06). Of what the one who draws performed
 * themselves somebody else asks: they would hold the link.
 */
export class DrawPaymentChecks {
  constructor(
    private readonly services: ServiceStore,
    private readonly directory: Directory,
    private readonly issueServiceLink: IssueServiceLink,
    private readonly self: Pick<Self, 'acting'>,
    private readonly chance: { readonly seed: () => string; readonly digest: Digest },
  ) {}

  async run({
    propertyId,
    month,
    count,
  }: DrawPaymentChecksCommand): Promise<
    Outcome<{ readonly seed: string; readonly of: number; readonly checks: readonly PaymentCheck[] }>
  > {
    const property = await this.directory.property(propertyId);
    if (property === undefined) return refused('convenience.property-not-found', { propertyId });
    const { first, last } = daysOf(month);
    const { timeZone } = property;
    const span = { from: startOfDay(first, timeZone), until: startOfDay(addDays(last, 1), timeZone) };
    const acting = this.self.acting();
    const unanswered = await this.services.unanswered(propertyId, span);
    const pot = unanswered.filter((service) => refuseOwnService(service, acting) === undefined);
    if (pot.length === 0) return refused('convenience.nothing-to-check', { month });
    const seed = this.chance.seed();
    const drawn = drawServices(
      pot.map(({ id }) => id),
      count,
      seed,
      this.chance.digest,
    );
    const checks: PaymentCheck[] = [];
    for (const serviceId of drawn) {
      const issued = await this.issueServiceLink.run(serviceId);
      if (!issued.accepted) return issued;
      checks.push({ serviceId, ...issued.value });
    }
    return { accepted: true, value: { seed, of: pot.length, checks } };
  }
}
