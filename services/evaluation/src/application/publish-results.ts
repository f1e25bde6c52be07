import { daysOf, type HalfYear, monthsOf, type Outcome, periodKind, refuse } from '@goldkey/kernel';
import type { Digest } from '../domain/closing/chain.js';
import { type PublishCommand, publishResults } from '../domain/publication/decide.js';
import { type Publication, sheetText } from '../domain/publication/publication.js';
import type { Clock } from './ports.js';
import type { PublicationStore } from './publication-ports.js';
import type { SettleStipends } from './settle-stipends.js';

export type PublishResultsCommand = Omit<PublishCommand, 'at'>;

/**
 * Publishes the results of closed months: what is shown stands as it is, with a hash that covers it and the publication before.
 * With a half-year of the group its stipends are settled; with those of a property the approved bonuses of its departments go.
 */
export class PublishResults {
  constructor(
    private readonly publications: PublicationStore,
    private readonly stipends: SettleStipends,
    private readonly digest: Digest,
    private readonly clock: Clock,
  ) {}

  async run(command: PublishResultsCommand): Promise<Outcome<Publication>> {
    const { propertyId, period } = command;
    const property = await this.publications.property(propertyId);
    if (!property) return refuse('evaluation.property-not-found', { propertyId });
    await this.publications.hold(propertyId);
    const at = this.clock.now();
    const settles = propertyId === null && periodKind(period) === 'half-year';
    const known = {
      zone: property.zone,
      existing: await this.publications.ofPlace({ propertyId, period }),
      closed: await this.publications.closed(propertyId, monthsOf(period)),
      bonuses: propertyId === null ? [] : await this.publications.bonuses(propertyId, daysOf(period).last),
      stipends: settles ? await this.stipends.run(period as HalfYear, at) : [],
      previous: await this.publications.last(propertyId),
    };
    const outcome = publishResults(known, { ...command, at }, this.digest);
    if (outcome.accepted) await this.publications.add(outcome.value, sheetText(outcome.value));
    return outcome;
  }
}
